import { useSortable } from '@dnd-kit/sortable'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { ContextMenu } from '../../ui/Menu.tsx'
import { classes } from '../../ui/classes.ts'
import { SectionMenuItems } from '../page/SectionMenu.tsx'
import { setSectionHeading } from '../sections/renameSection.ts'
import { showSection, type ArticleSession } from '../session/ArticleSession.ts'
import type { OutlineEntry } from '../session/outlineOf.ts'
import { deleteInOutline, moveInOutline, sectionName } from './outlineActions.ts'

export type OutlineRowProps = {
  readonly session: ArticleSession
  readonly entry: OutlineEntry
  readonly index: number
  readonly isCurrent: boolean
  readonly onFocusRow: (index: number) => void
  readonly announce: (text: string) => void
}

const figures = new Intl.NumberFormat()

/** One section in the outline. */
export function OutlineRow({ session, entry, index, isCurrent, onFocusRow, announce }: OutlineRowProps) {
  const [renaming, setRenaming] = useState(false)
  const isOpening = entry.kind === 'opening'
  const { listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: entry.id, disabled: isOpening || renaming })
  const go = useRef<HTMLButtonElement>(null)
  const name = sectionName(entry)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (event.key === 'F2' && !isOpening) setRenaming(true)
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      deleteInOutline(session, index, announce)
      setTimeout(() => onFocusRow(index))
    } else if (step !== undefined && event.altKey) {
      if (moveInOutline(session, index, index + step, announce)) setTimeout(() => onFocusRow(index + step))
    } else if (step !== undefined) onFocusRow(index + step)
    else return
    event.preventDefault()
  }

  return (
    <li
      ref={setNodeRef}
      className={classes('outline-row', isCurrent && 'is-current', isDragging && 'is-dragging')}
      style={{ transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined, transition }}
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
              {...listeners}
              ref={go}
              type="button"
              className="outline-go"
              aria-current={isCurrent ? 'location' : undefined}
              onClick={() => showSection(session, index)}
              onDoubleClick={() => !isOpening && setRenaming(true)}
              onKeyDown={onKeyDown}
            >
              <span className={classes('outline-name', !isOpening && !entry.heading?.trim() && 'is-untitled')}>{name}</span>
              <span className="outline-words">
                {figures.format(entry.words)}
                <span className="visually-hidden">{entry.words === 1 ? ' word' : ' words'}</span>
              </span>
              {entry.problem && <span className="outline-problem">{entry.problem}</span>}
            </button>
          }
        >
          <SectionMenuItems session={session} index={index} />
        </ContextMenu>
      )}
    </li>
  )
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
      aria-label="Heading of the section"
      defaultValue={value}
      spellCheck={false}
      onBlur={event => end(event.currentTarget.value.trim())}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end(event.currentTarget.value.trim())
        else if (event.key === 'Escape') end(null)
        event.stopPropagation()
      }}
    />
  )
}
