import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { BackupsDialog } from '../backups/BackupsDialog.tsx'
import { ExportDialog } from '../publish/ExportDialog.tsx'
import { ExportWarnings } from '../publish/ExportWarnings.tsx'
import { ImportResults } from '../publish/ImportResults.tsx'
import type { Publishing } from '../publish/usePublishing.ts'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { useActions } from './useActions.ts'

export type DialogsProps = {
  readonly publishing: Publishing
  readonly session: ArticleSession | null
  readonly settingsShown: boolean
  readonly onSettingsClosed: () => void
  readonly backupsShown: boolean
  readonly onBackupsClosed: () => void
  /** Saves all that is typed. */
  readonly flush: () => Promise<void>
}

/** The dialogs of the window, one at a time. */
export function Dialogs(props: DialogsProps) {
  const { publishing, session, settingsShown, onSettingsClosed, backupsShown, onBackupsClosed, flush } = props
  const actions = useActions()
  const { exporting, outcomes, warnings } = publishing
  if (settingsShown) return <SettingsDialog onClose={onSettingsClosed} />
  if (backupsShown) return <BackupsDialog flush={flush} onClose={onBackupsClosed} />
  if (exporting) {
    const title = session && exporting[0] === session.id ? session.header.get().title || 'Untitled' : null
    return (
      <ExportDialog
        count={exporting.length}
        title={title}
        onExport={images => publishing.runExport(exporting, images)}
        onClose={publishing.closeExport}
      />
    )
  }
  if (warnings.length > 0) return <ExportWarnings warnings={warnings} onClose={publishing.closeWarnings} />
  if (outcomes.length === 0) return null
  return (
    <ImportResults
      outcomes={outcomes}
      onOpen={id => {
        publishing.closeOutcomes()
        actions.openArticle(id)
      }}
      onClose={publishing.closeOutcomes}
    />
  )
}
