import { memo, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { ContextMenu } from '../../ui/Menu.tsx'
import { classes } from '../../ui/classes.ts'
import { toggleFold } from '../folding/folds.ts'
import { SectionMenuItems } from '../page/SectionMenu.tsx'
import { setSectionHeading } from '../sections/renameSection.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { deleteInOutline, lineName, moveLine } from './outlineActions.ts'
import type { OutlineLine } from './outlineRows.ts'
import { showLine } from './showLine.ts'
import { locale, t } from '../../words/t.ts'

export type OutlineRowProps = {
  readonly session: ArticleSession
  readonly line: OutlineLine
  /** Of all lines, from 0. */
  readonly number: number
  readonly count: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly measure: (element: HTMLElement | null) => void
  readonly isCurrent: boolean
  /** How many words the section shall have. */
  readonly target: number | undefined
  /** Whether the page shows the section's heading alone. */
  readonly isFolded: boolean
  /** Where what is dragged would fall, if here. */
  readonly drop: 'before' | 'behind' | null
  readonly isDragging: boolean
  readonly tools: {
    readonly focusLine: (number: number) => void
    readonly noteFocus: (number: number) => void
    readonly press: (event: PointerEvent, number: number) => void
    readonly announce: (text: string) => void
  }
}

const figures = new Intl.NumberFormat(locale())

/** One heading in the outline. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { session, line, number, measure, isCurrent, isFolded, tools } = props
  const { entry, index } = line
  const [renaming, setRenaming] = useState(false)
  const isSection = line.kind === 'section'
  const isNamed = isSection && entry.kind !== 'opening'
  const go = useRef<HTMLButtonElement>(null)
  const words = isSection ? entry.words : line.subheading.words
  const problem = isSection ? [entry.isEmpty && !isCurrent && t('Empty'), entry.problem].filter(Boolean).join(' · ') : ''

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (event.key === 'F2' && isNamed) setRenaming(true)
    else if (isSection && (event.key === 'Delete' || event.key === 'Backspace')) {
      deleteInOutline(session, index, tools.announce)
      setTimeout(() => tools.focusLine(number))
    } else if (step !== null && event.altKey) {
      // Where it is then, the outline knows once it has been counted.
      if (moveLine(session, line, step, tools.announce)) setTimeout(() => tools.focusLine(numberAfter(session, line, step, number)))
    } else if (step !== null) tools.focusLine(number + step)
    else if (event.key === 'Home' || event.key === 'End') tools.focusLine(event.key === 'Home' ? 0 : props.count - 1)
    else if ((event.key === 'ArrowLeft' && !isFolded) || (event.key === 'ArrowRight' && isFolded)) {
      if (!isNamed || !session.apply(toggleFold(index))) return
      tools.announce(t(isFolded ? '{name} is unfolded.' : '{name} is folded.', { name: lineName(line) }))
    } else return
    event.preventDefault()
  }

  return (
    <li
      ref={measure}
      data-index={number}
      data-line={number}
      aria-posinset={number + 1}
      aria-setsize={props.count}
      className={classes(
        'outline-row',
        isCurrent && 'is-current',
        props.isDragging && 'is-dragging',
        props.drop === 'before' && 'drops-before',
        props.drop === 'behind' && 'drops-behind',
      )}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {renaming ? (
        <RenameField
          value={entry.heading ?? ''}
          onEnd={value => {
            setRenaming(false)
            if (value !== null) session.apply(setSectionHeading(index, value))
            setTimeout(() => go.current?.focus())
          }}
        />
      ) : (
        <ContextMenu
          target={
            <button
              ref={go}
              type="button"
              className="outline-go"
              data-level={isSection ? 2 : line.subheading.level}
              aria-current={isCurrent ? 'location' : undefined}
              onClick={() => showLine(session, line)}
              onDoubleClick={() => isNamed && setRenaming(true)}
              onFocus={() => tools.noteFocus(number)}
              onPointerDown={event => (isNamed || !isSection) && tools.press(event, number)}
              onKeyDown={onKeyDown}
            >
              <span className={classes(isSection ? 'outline-name' : 'outline-subheading', isUntitled(line) && 'is-untitled')}>
                {lineName(line)}
                {isFolded && isSection && (
                  <span className="outline-folded" title={t('Folded on the page')}>
                    …<span className="visually-hidden"> {t('folded')}</span>
                  </span>
                )}
              </span>
              <span className="outline-words">
                {figures.format(words)}
                {props.target !== undefined && (
                  <span className={classes(words >= props.target && 'is-reached')}>
                    <span aria-hidden> / </span>
                    <span className="visually-hidden"> {t('of')}</span>
                    {figures.format(props.target)}
                  </span>
                )}
                <span className="visually-hidden"> {t('{count, plural, one {word} other {words}}', { count: words })}</span>
              </span>
              {problem && <span className="outline-problem">{problem}</span>}
            </button>
          }
        >
          <SectionMenuItems session={session} index={index} />
        </ContextMenu>
      )}
    </li>
  )
})

function isUntitled(line: OutlineLine): boolean {
  return line.kind === 'section' ? line.entry.kind !== 'opening' && !line.entry.heading?.trim() : line.subheading.text.trim() === ''
}

/** The line's number after a move by one place. */
function numberAfter(session: ArticleSession, line: OutlineLine, by: 1 | -1, before: number): number {
  if (line.kind === 'subheading') return before + by
  let number = 0
  for (const entry of session.stores.outline.get()) {
    if (entry.id === line.entry.id) return number
    number += 1 + entry.subheadings.length
  }
  return before
}

/** The heading, to be written over: Enter and leaving it keep what is typed, Escape does not. */
function RenameField({ value, onEnd }: { readonly value: string; readonly onEnd: (value: string | null) => void }) {
  const field = useRef<HTMLInputElement>(null)
  const ended = useRef(false)
  const end = (typed: string | null) => {
    if (ended.current) return
    ended.current = true
    onEnd(typed)
  }
  useEffect(() => field.current?.select(), [])
  return (
    <input
      ref={field}
      className="outline-rename"
      aria-label={t('Heading of the section')}
      defaultValue={value}
      spellCheck={false}
      onBlur={event => end(event.currentTarget.value.trim())}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end(event.currentTarget.value.trim())
        else if (event.key === 'Escape') {
          event.preventDefault()
          end(null)
        }
        event.stopPropagation()
      }}
    />
  )
}
