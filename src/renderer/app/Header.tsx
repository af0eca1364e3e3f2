import { PanelLeft, PanelRight } from 'lucide-react'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useHeader } from '../editor/session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { commandKeys, nameOfCommand } from '../ui/keys.ts'
import { SaveStatus } from './SaveStatus.tsx'
import type { PaneTools } from './usePanes.ts'
import { t } from '../words/t.ts'

export type HeaderProps = {
  readonly library: string
  /** What is seen in place of an article: a list's name, the trash. */
  readonly place: string | null
  readonly session: ArticleSession | null
  readonly panes: PaneTools
  readonly onExport: () => void
  /** Shows the page beside the text, or no longer. */
  readonly onPreview: () => void
}

/** The line on top: where one is, whether it is saved, and what it is for. */
export function Header({ library, place, session, panes, onExport, onPreview }: HeaderProps) {
  const article = place === null ? session : null
  return (
    <header className="app-header">
      <IconButton
        label={t('Library')}
        keys={commandKeys('view:library')}
        aria-expanded={panes.places.list !== 'folded'}
        onClick={panes.toggleLibrary}
      >
        <PanelLeft size={16} aria-hidden />
      </IconButton>
      <div className="crumbs">
        {article || place !== null ? <span className="crumb">{library}</span> : <h1 className="crumb">{library}</h1>}
        {(article || place !== null) && (
          <span className="crumb-mark" aria-hidden>
            ›
          </span>
        )}
        {article && <Title session={article} library={library} />}
        {place !== null && <h1 className="crumb-title">{place}</h1>}
      </div>
      {session && <SaveStatus session={session} />}
      {article && (
        <>
          <Button
            className="header-toggle"
            aria-pressed={panes.focus !== 'off'}
            title={`${nameOfCommand('focus:paragraph')} (${commandKeys('focus:paragraph')})`}
            onClick={() => panes.toggleFocus(panes.focus === 'off' ? 'paragraph' : panes.focus)}
          >
            {t('Focus')}
          </Button>
          <Button
            className="header-toggle"
            aria-pressed={panes.beside === 'preview'}
            title={`${nameOfCommand('view:preview')} (${commandKeys('view:preview')})`}
            onClick={onPreview}
          >
            {t('Preview')}
          </Button>
          <Button look="main" title={t('Export ({key})', { key: commandKeys('article:export') })} onClick={onExport}>
            {t('Export…')}
          </Button>
          <IconButton
            label={t('Inspector')}
            keys={commandKeys('view:inspector')}
            aria-expanded={panes.places.inspector !== 'folded'}
            onClick={panes.toggleInspector}
          >
            <PanelRight size={16} aria-hidden />
          </IconButton>
        </>
      )}
    </header>
  )
}

function Title({ session, library }: { readonly session: ArticleSession; readonly library: string }) {
  const { title, language } = useHeader(session)
  const words = title.trim() || t('Untitled')
  return (
    <>
      <title>{`${words} – ${library}`}</title>
      <h1 className="crumb-title" lang={language}>
        {words}
      </h1>
    </>
  )
}
