// A list that the text field governs: no native control leaves the focus in the text.
// oxlint-disable jsx-a11y/prefer-tag-over-role
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { Popover } from '../../ui/Popover.tsx'
import { placeIn } from '../page/placeIn.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { closeSuggestion, type Suggestion } from './Suggest.ts'

/** Something to choose: `note` stands at its end. */
export type Choice = {
  readonly key: string
  readonly words: string
  readonly note: string
  readonly icon: ReactNode
  readonly run: () => void
}

export type SuggestPanelProps = {
  readonly session: ArticleSession
  readonly suggestion: Suggestion
  readonly label: string
  readonly choices: readonly Choice[]
  /** What stands there while there is nothing to choose. */
  readonly nothing: string
}

/**
 * What can be chosen for what is being typed, beneath it. The text keeps the focus; the arrows move the mark, Enter and
 * Tab choose, Escape leaves it at that. Screen readers hear of the marked choice through the text field.
 */
export function SuggestPanel({ session, suggestion, label, choices, nothing }: SuggestPanelProps) {
  const { from } = suggestion
  const [marked, setMarked] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const anchor = useMemo(() => ({ current: placeIn(session, from) }), [session, from])
  const at = Math.max(
    0,
    choices.findIndex(choice => choice.key === marked),
  )
  const current = choices[at]

  const onKey = useEffectEvent((event: KeyboardEvent): boolean => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') closeSuggestion(session.editor.view)
    else if (choices.length === 0) return false
    else if (step !== undefined) setMarked(choices[(at + step + choices.length) % choices.length]?.key ?? '')
    else if (event.key === 'Enter' || event.key === 'Tab') current?.run()
    else return false
    return true
  })
  useEffect(() => {
    session.attach({ chooseByKey: event => onKey(event) })
    return () => session.attach({ chooseByKey: () => false })
  }, [session])

  useEffect(() => {
    const text = session.editor.view.dom
    if (current) text.setAttribute('aria-activedescendant', `${id}-${at}`)
    text.setAttribute('aria-controls', id)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-activedescendant')
      text.removeAttribute('aria-controls')
    }
  }, [session, current, at, id])

  return (
    <Popover
      open
      keepFocus
      anchor={anchor}
      side="bottom"
      label={label}
      className="suggest"
      onOpenChange={open => !open && closeSuggestion(session.editor.view)}
    >
      <div ref={list} id={id} role="listbox" aria-label={label} className="suggest-list">
        {choices.map((choice, index) => (
          // The keys are the text's: it has the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="suggest-option"
            onMouseDown={event => event.preventDefault()}
            onMouseMove={() => setMarked(choice.key)}
            onClick={choice.run}
          >
            <span className="suggest-icon">{choice.icon}</span>
            <span className="suggest-words">{choice.words}</span>
            <span className="suggest-note">{choice.note}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className="suggest-nothing">{nothing}</p>}
    </Popover>
  )
}
