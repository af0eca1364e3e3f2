import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import type { Publishing } from '../publish/usePublishing.ts'
import { showFinding } from '../checklist/showFinding.ts'
import { showProperty } from '../seo/showProperty.ts'
import { later } from './later.tsx'
import { useActions } from './useActions.ts'
import { t } from '../words/t.ts'

const BackupsDialog = later(async () => (await import('../backups/BackupsDialog.tsx')).BackupsDialog)
const ChecklistDialog = later(async () => (await import('../checklist/ChecklistDialog.tsx')).ChecklistDialog)
const BookDialog = later(async () => (await import('../publish/book/BookDialog.tsx')).BookDialog)
const ExportDialog = later(async () => (await import('../publish/ExportDialog.tsx')).ExportDialog)
const ExportWarnings = later(async () => (await import('../publish/ExportWarnings.tsx')).ExportWarnings)
const GoalsDialog = later(async () => (await import('../goals/GoalsDialog.tsx')).GoalsDialog)
const ImportResults = later(async () => (await import('../publish/ImportResults.tsx')).ImportResults)
const ProseDialog = later(async () => (await import('../prose/ProseDialog.tsx')).ProseDialog)
const SearchPreviewDialog = later(async () => (await import('../seo/SearchPreviewDialog.tsx')).SearchPreviewDialog)
const SiteDialog = later(async () => (await import('../publish/site/SiteDialog.tsx')).SiteDialog)
const ThemesDialog = later(async () => (await import('../themes/ThemesDialog.tsx')).ThemesDialog)
const SettingsDialog = later(async () => (await import('../settings/SettingsDialog.tsx')).SettingsDialog)

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
  if (publishing.themes) return <ThemesDialog onClose={publishing.closeThemes} />
  if (publishing.site) return <SiteDialog flush={flush} onThemes={publishing.themesOfSite} onClose={publishing.closeSite} />
  if (publishing.book)
    return <BookDialog source={publishing.book} flush={flush} onExport={publishing.runBook} onClose={publishing.closeBook} />
  if (publishing.aiming && session) return <GoalsDialog session={session} onClose={publishing.closeGoals} />
  if (publishing.reading && session) return <ProseDialog session={session} onClose={publishing.closeProse} />
  if (publishing.previewing && session) {
    return (
      <SearchPreviewDialog
        session={session}
        onShow={place => showProperty(session, place, actions.openDetails, publishing.openSite)}
        onClose={publishing.closePreview}
      />
    )
  }
  if (publishing.checking && session) {
    return (
      <ChecklistDialog
        session={session}
        onShow={finding => showFinding(session, finding, actions.openDetails)}
        onClose={publishing.closeCheck}
      />
    )
  }
  if (exporting) {
    const isOpen = session !== null && exporting.length === 1 && exporting[0] === session.id
    const title = session && exporting[0] === session.id ? session.header.get().title || t('Untitled') : null
    return (
      <ExportDialog
        chosen={exporting}
        title={exporting.length === 1 ? title : null}
        session={isOpen ? session : null}
        onCheck={publishing.openCheck}
        flush={flush}
        onExport={choice => publishing.runExport(exporting, choice)}
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
