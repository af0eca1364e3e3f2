import type { Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { internalHref, linkedArticle } from '../../../shared/document/links.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { ArticleSession } from '../session/ArticleSession.ts'
import type { FoundArticle } from './FoundArticle.ts'
import { hrefOf } from './hrefOf.ts'
import { linkAt } from './linkAt.ts'
import { removeLink, selectedText, setLink } from './setLink.ts'
import { useFoundArticles } from './useFoundArticles.ts'
import { t } from '../../words/t.ts'

export type LinkDialogProps = {
  readonly session: ArticleSession
  /** The text of a footnote, where that is what is linked. */
  readonly inside: EditorView | null
  readonly searchArticles: (text: string) => Promise<readonly FoundArticle[]>
  readonly onClose: () => void
}

/** Asks where a text leads: an address, or an article of the library, found by its title. Arrows go down to what is found. */
export function LinkDialog({ session, inside, searchArticles, onClose }: LinkDialogProps) {
  const [link] = useState(() => linkAt((inside ?? session.editor).state))
  const [hasText] = useState(() => link !== null || selectedText((inside ?? session.editor).state) !== '')
  const [target, setTarget] = useState(() => (link && linkedArticle(link.href) === null ? link.href : ''))
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const href = hrefOf(target)
  const found = useFoundArticles(searchArticles, href ? '' : target.trim(), session.id)

  const carryOut = (command: Command) => (inside ? command(inside.state, inside.dispatch) : session.apply(command))
  const apply = (to: string, title: string) => {
    carryOut(setLink(to, hasText ? '' : words.trim() || title))
    onClose()
    if (inside) inside.focus()
    else session.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (href === null) setTried(true)
    else apply(href, target.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const stops = [...(form.current?.querySelectorAll<HTMLElement>('input, .link-option') ?? [])]
    const at = stops.findIndex(stop => stop === document.activeElement)
    const next = stops[at + (step ?? 0)]
    if (step === undefined || at < 0 || !next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <Dialog
      title={link ? t('Edit link') : t('Link')}
      size="small"
      onClose={onClose}
      footer={
        <>
          {link && (
            <Button
              onClick={() => {
                carryOut(removeLink(link))
                onClose()
              }}
            >
              {t('Remove link')}
            </Button>
          )}
          <Button look="main" onClick={submit}>
            {link ? t('Change') : t('Link')}
          </Button>
        </>
      }
    >
      {/* Its fields take the focus; the arrow keys rise from them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form ref={form} onSubmit={submit} onKeyDown={onKeyDown} className="link-form">
        <TextField
          label={t('Address, or the title of an article')}
          value={target}
          onValue={value => {
            setTarget(value)
            setTried(false)
          }}
          error={tried && href === null ? t('Type an address such as https://example.org, or choose an article below.') : null}
        />
        {!hasText && (
          <TextField label={t('Words to show')} hint={t('Left empty, the title or the address itself.')} value={words} onValue={setWords} />
        )}
        <ul className="link-found" aria-label={t('Articles of this library')}>
          {found.map(article => (
            <li key={article.id}>
              <button type="button" className="link-option" onClick={() => apply(internalHref(article.id), article.title)}>
                {article.title}
              </button>
            </li>
          ))}
        </ul>
        <button type="submit" hidden>
          {t('Link')}
        </button>
      </form>
    </Dialog>
  )
}
