import type { ArticleSession } from '../editor/session/ArticleSession.ts'
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
}

/** The dialogs of the window, one at a time. */
export function Dialogs({ publishing, session, settingsShown, onSettingsClosed }: DialogsProps) {
  const actions = useActions()
  const { exporting, outcomes, warnings } = publishing
  if (settingsShown) return <SettingsDialog onClose={onSettingsClosed} />
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
