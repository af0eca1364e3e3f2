import { DndContext, PointerSensor, closestCenter, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useRef } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { addSection } from '../sections/addSection.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useCurrentSection, useOutline, useReadOnly } from '../session/useSession.ts'
import { OutlineRow } from './OutlineRow.tsx'
import { moveInOutline } from './outlineActions.ts'
import './outline.css'

export type OutlinePaneProps = {
  readonly session: ArticleSession
  /** Says a sentence to screen readers. */
  readonly announce: (text: string) => void
}

// Nothing is said while a row is dragged: where it went is said once it is there.
const quiet = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }
const accessibility = { announcements: quiet, screenReaderInstructions: { draggable: 'Press Alt and an arrow key to move the section.' } }

/** The article's sections: to go there, rename, move and delete. */
export function OutlinePane({ session, announce }: OutlinePaneProps) {
  const outline = useOutline(session)
  const current = useCurrentSection(session)
  const readOnly = useReadOnly(session)
  const list = useRef<HTMLOListElement>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }))

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const from = outline.findIndex(entry => entry.id === active.id)
    const to = outline.findIndex(entry => entry.id === over?.id)
    if (from >= 0 && to >= 0 && from !== to) moveInOutline(session, from, to, announce)
  }
  const focusRow = (index: number) => {
    const rows = list.current?.querySelectorAll<HTMLElement>('.outline-go')
    rows?.item(Math.max(0, Math.min(index, rows.length - 1))).focus()
  }

  return (
    <nav className="outline" aria-label="Sections">
      <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={accessibility} onDragEnd={onDragEnd}>
        <SortableContext items={outline.map(entry => entry.id)} strategy={verticalListSortingStrategy}>
          <ol ref={list}>
            {outline.map((entry, index) => (
              <OutlineRow
                key={entry.id}
                session={session}
                entry={entry}
                index={index}
                isCurrent={index === current}
                onFocusRow={focusRow}
                announce={announce}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <Button
        className="outline-add"
        disabled={readOnly}
        onClick={() => {
          session.apply(addSection(outline.length - 1))
          session.focus()
        }}
      >
        <Plus size={14} aria-hidden />
        Add a section
      </Button>
    </nav>
  )
}
