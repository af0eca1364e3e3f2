import { useRef, useState } from 'react'
import { FileText, FileUp } from 'lucide-react'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { ArticlePicker } from '../ArticlePicker.tsx'
import { today, type ItemsSource } from './sourceOf.ts'
import { t } from '../../words/t.ts'

export type SourceStepProps = {
  readonly busy: boolean
  readonly onSource: (source: ItemsSource) => void
  readonly onTransfer: (data: DataTransfer) => boolean
  readonly onFile: (file: File) => void
}

const accepted =
  '.csv,.tsv,.tab,.json,.jsonfeed,.xml,.rss,.atom,.rdf,.opml,.html,.htm,.xhtml,.url,.webloc,.desktop,.txt,.md,text/csv,text/html,text/plain'

/** Where items come from: a paste, a file, or the links of an article. */
export function SourceStep({ busy, onSource, onTransfer, onFile }: SourceStepProps) {
  const [text, setText] = useState('')
  const [picking, setPicking] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const pick = (id: ArticleId) => {
    setPicking(false)
    onSource({ kind: 'article', id })
  }
  return (
    <div className="source-step" aria-busy={busy}>
      <div
        onPaste={event => {
          if (onTransfer(event.clipboardData)) event.preventDefault()
        }}
      >
        <TextArea
          label={t('Paste here what you copied from a page, a table or a list')}
          value={text}
          onValue={setText}
          rows={7}
          data-autofocus
          hint={t('Titles with author, date and views, links, lines: what Deckle makes of it is shown before anything is added.')}
        />
      </div>
      <div className="source-buttons">
        <Button look="quiet" onClick={() => chooser.current?.click()}>
          <FileUp size={14} aria-hidden /> {t('Choose a file…')}
        </Button>
        <Button look="quiet" onClick={() => setPicking(true)}>
          <FileText size={14} aria-hidden /> {t('Links of an article…')}
        </Button>
        <span className="source-space" />
        <Button look="main" disabled={text.trim() === '' || busy} onClick={() => onSource({ kind: 'text', text, html: '', base: today() })}>
          {t('Read the text')}
        </Button>
      </div>
      <p className="form-note">
        {t(
          'Files: tables (CSV, TSV), feeds (RSS, Atom, JSON), OPML, bookmarks of a browser, saved pages, shortcuts to pages. Nothing is fetched from the web.',
        )}
      </p>
      <input
        ref={chooser}
        type="file"
        className="visually-hidden"
        aria-label={t('File with items')}
        tabIndex={-1}
        accept={accepted}
        onChange={event => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      {picking && <ArticlePicker title={t('Whose links?')} chosen={new Set()} onPick={pick} onClose={() => setPicking(false)} />}
    </div>
  )
}
