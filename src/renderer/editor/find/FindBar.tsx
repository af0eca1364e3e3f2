import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { ArrowDown, ArrowUp, CaseSensitive, Regex, WholeWord, X } from 'lucide-react'
import type { FindQuery } from '../../../shared/model/replacement.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { commandKeys } from '../../ui/keys.ts'
import { formatNumber } from '../../ui/counted.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useReadOnly } from '../session/useSession.ts'
import { Finder } from './Finder.ts'
import { SearchThread } from './SearchThread.ts'
import './find.css'
import { t } from '../../words/t.ts'

export type FindBarProps = {
  readonly session: ArticleSession
  readonly announce: (text: string) => void
  readonly onClose: () => void
}

// What was looked for last is offered again.
const last = { text: '' }

const icon = { size: 15, 'aria-hidden': true } as const

/** Finds and replaces in the article. Enter goes on, Shift with it back; Escape goes back to the text. */
export function FindBar({ session, announce, onClose }: FindBarProps) {
  const [finder] = useState(() => new Finder(session, new SearchThread()))
  const findings = useSyncExternalStore(finder.findings.subscribe, finder.findings.get)
  const readOnly = useReadOnly(session)
  const [text, setText] = useState(() => selectedText(session) ?? last.text)
  const [replacement, setReplacement] = useState('')
  const [how, setHow] = useState<Omit<FindQuery, 'text'>>({ matchCase: false, wholeWord: false, regex: false })
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  useEffect(() => {
    const timer = setTimeout(() => void finder.find(text === '' ? null : { text, ...how }), 60)
    return () => clearTimeout(timer)
  }, [finder, text, how])

  useEffect(() => {
    const scroller = session.editor.view.dom.closest('.editor-scroll')
    let frame = 0
    const onScroll = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => finder.mark())
    }
    scroller?.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller?.removeEventListener('scroll', onScroll)
      finder.stop()
    }
  }, [finder, session])

  useEffect(() => {
    session.attach({ findNext: by => void finder.go(by) })
    return () => session.attach({ findNext: null })
  }, [finder, session])

  const { count, current, problem, busy } = findings
  const status = problem ?? (text === '' ? '' : busy && count === 0 ? t('Looking…') : count === 0 ? t('Nothing found') : '')
  const place =
    current < 0 ? formatNumber(count) : t('{current} of {count}', { current: formatNumber(current + 1), count: formatNumber(count) })
  const close = () => {
    onClose()
    session.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const replace = (which: 'one' | 'all') =>
    void finder.replace(which, replacement).then(done => {
      if (which === 'one') return
      // Where nothing is left to be replaced the button rests, and the keys must go somewhere.
      field.current?.focus()
      announce(
        t('{count, plural, one {# place} other {# places}} replaced. {key} takes it back.', { count: done, key: commandKeys('edit:undo') }),
      )
    })

  return (
    // The fields in it take the focus; the keys rise from them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search className="find-bar" aria-label={t('Find in the article')} onKeyDown={onKeyDown}>
      <div className="find-line">
        <input
          ref={field}
          className="input find-field"
          aria-label={t('Find')}
          aria-invalid={problem !== null || undefined}
          placeholder={t('Find in the article')}
          spellCheck={false}
          maxLength={1000}
          value={text}
          onChange={event => {
            last.text = event.target.value
            setText(last.text)
          }}
          onKeyDown={event => isEnter(event) && void finder.go(event.shiftKey ? -1 : 1)}
        />
        <IconButton label={t('Match case')} pressed={how.matchCase} onClick={() => setHow({ ...how, matchCase: !how.matchCase })}>
          <CaseSensitive {...icon} />
        </IconButton>
        <IconButton label={t('Whole words')} pressed={how.wholeWord} onClick={() => setHow({ ...how, wholeWord: !how.wholeWord })}>
          <WholeWord {...icon} />
        </IconButton>
        <IconButton label={t('Regular expression')} pressed={how.regex} onClick={() => setHow({ ...how, regex: !how.regex })}>
          <Regex {...icon} />
        </IconButton>
        <output className="find-count">{count > 0 ? place : ''}</output>
        <IconButton
          label={t('The one before')}
          keys={commandKeys('find:previous')}
          disabled={count === 0}
          onClick={() => void finder.go(-1)}
        >
          <ArrowUp {...icon} />
        </IconButton>
        <IconButton label={t('The next one')} keys={commandKeys('find:next')} disabled={count === 0} onClick={() => void finder.go(1)}>
          <ArrowDown {...icon} />
        </IconButton>
        <IconButton label={t('Close')} keys={t('Esc')} onClick={close}>
          <X {...icon} />
        </IconButton>
      </div>
      {!readOnly && (
        <div className="find-line">
          <input
            className="input find-field"
            aria-label={t('Replace with')}
            placeholder={how.regex ? t('Replace with ($1, $& …)') : t('Replace with')}
            spellCheck={false}
            maxLength={5000}
            value={replacement}
            onChange={event => setReplacement(event.target.value)}
            onKeyDown={event => isEnter(event) && replace('one')}
          />
          <Button look="quiet" disabled={count === 0} onClick={() => replace('one')}>
            {t('Replace')}
          </Button>
          <Button look="quiet" disabled={count === 0} onClick={() => replace('all')}>
            {t('Replace all')}
          </Button>
        </div>
      )}
      <output hidden={status === ''} className={problem ? 'find-problem' : 'find-status'}>
        {status}
      </output>
    </search>
  )
}

/** Whether a key is Enter, and no part of a word that is being composed: then it does nothing else. */
function isEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return false
  event.preventDefault()
  return true
}

/** A few words that are selected, to be looked for. */
function selectedText({ editor }: ArticleSession): string | null {
  const { doc, selection } = editor.state
  if (selection.to - selection.from > 200) return null
  const text = doc.textBetween(selection.from, selection.to, '\n')
  return text === '' || text.includes('\n') ? null : text
}
