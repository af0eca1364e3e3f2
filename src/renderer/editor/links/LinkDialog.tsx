import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { internalHref, linkedArticle } from '../../../shared/document/links.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { classes } from '../../ui/classes.ts'
import type { FoundArticle } from '../EditorPane.tsx'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { hrefOf } from './hrefOf.ts'
import { linkAt } from './linkAt.ts'
import { removeLink, setLink } from './setLink.ts'

export type LinkDialogProps = {
  readonly session: ArticleSession
  readonly searchArticles: (text: string) => Promise<readonly FoundArticle[]>
  readonly onClose: () => void
}

const searchPauseMs = 120

/** Asks where a text leads: an address, or an article of the library, found by its title. */
export function LinkDialog({ session, searchArticles, onClose }: LinkDialogProps) {
  const [link] = useState(() => linkAt(session.editor.state))
  const [hasText] = useState(() => !session.editor.state.selection.empty || link !== null)
  const [target, setTarget] = useState(() => (link && linkedArticle(link.href) === null ? link.href : ''))
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly FoundArticle[]>([])
  const [active, setActive] = useState(-1)
  const [tried, setTried] = useState(false)
  const listId = useId()
  const search = useRef(searchArticles)
  const href = hrefOf(target)

  useEffect(() => {
    let wanted = true
    const timer = setTimeout(
      () =>
        void search.current(href ? '' : target.trim()).then(
          articles => wanted && setFound(articles.filter(each => each.id !== session.id).slice(0, 8)),
          () => wanted && setFound([]),
        ),
      searchPauseMs,
    )
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [target, href, session])

  const apply = (to: string, title: string) => {
    session.apply(setLink(to, hasText ? '' : words.trim() || title))
    onClose()
    session.editor.commands.focus()
  }
  const choose = (article: FoundArticle) => apply(internalHref(article.id), article.title || 'Untitled')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const article = found[active]
    if (article) choose(article)
    else if (href !== null) apply(href, target.trim())
    else setTried(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || found.length === 0) return
    event.preventDefault()
    setActive(at => Math.max(-1, Math.min(found.length - 1, at + step)))
  }

  return (
    <Dialog
      title={link ? 'Edit link' : 'Link'}
      size="small"
      onClose={onClose}
      footer={
        <>
          {link && (
            <Button
              onClick={() => {
                session.apply(removeLink(link))
                onClose()
              }}
            >
              Remove link
            </Button>
          )}
          <Button look="main" onClick={submit}>
            {link ? 'Change' : 'Link'}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} className="link-form">
        <TextField
          label="Address, or the title of an article"
          autoFocus
          value={target}
          onValue={value => {
            setTarget(value)
            setActive(-1)
            setTried(false)
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          error={tried && href === null ? 'Type an address such as https://example.org, or choose an article below.' : null}
        />
        {!hasText && (
          <TextField label="Words to show" hint="Left empty, the title or the address itself." value={words} onValue={setWords} />
        )}
        <ul className="link-found" role="listbox" id={listId} aria-label="Articles of this library">
          {found.map((article, index) => (
            <li
              key={article.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={classes('link-option', index === active && 'is-active')}
            >
              <button type="button" tabIndex={-1} onClick={() => choose(article)}>
                {article.title || 'Untitled'}
              </button>
            </li>
          ))}
        </ul>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  )
}
