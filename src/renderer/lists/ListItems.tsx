import { useRef, useState } from 'react'
import { DndContext, KeyboardSensor, closestCenter, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ListId } from '../../shared/model/ids.ts'
import type { ShownListItem } from '../../shared/model/list.ts'
import { useActions, type Actions } from '../app/useActions.ts'
import { usePaneCommand } from '../app/paneCommands.ts'
import { canBeAsked } from './fetching/canBeAsked.ts'
import { ItemDialog } from './ItemDialog.tsx'
import { ItemRow } from './ItemRow.tsx'
import { itemLink } from './itemLink.ts'
import { dragWords } from './dragWords.ts'
import type { ListEditing } from './useListEditing.ts'

export type ListItemsProps = {
  readonly id: ListId
  readonly label: string
  readonly items: readonly ShownListItem[]
  readonly editing: ListEditing
  /** Smaller, for the inspector. */
  readonly compact?: boolean
  /** The place where something that is held above the list would stand. */
  readonly dropAt?: number | null
}

/**
 * The items of a list in their order: to drag within it, to other lists, articles and texts; to move by Alt with the
 * arrows, to edit and to remove. What is around it takes what is dropped.
 */
export function ListItems({ id, label, items, editing, compact = false, dropAt = null }: ListItemsProps) {
  const actions = useActions()
  const list = useRef<HTMLOListElement>(null)
  const [edited, setEdited] = useState<ShownListItem | null>(null)
  const [used, setUsed] = useState<string | null>(null)
  const current = items.find(item => item.id === used)
  usePaneCommand(
    'list:fetch-titles',
    used,
    () => current !== undefined && canBeAsked(current),
    () => current && editing.fetchTitles([current]),
  )
  // A pointer drags as everywhere in the system, since an item can be let fall outside of its list.
  const sensors = useSensors(useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }))

  const focusRow = (row: string | undefined) =>
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-item="${row}"] .item-main`)?.focus(), 30)

  const move = (item: ShownListItem, to: number) => {
    editing.move(item, to)
    // A row that is moved in the page loses the focus there.
    focusRow(item.id)
  }
  const remove = (item: ShownListItem, at: number) => {
    editing.remove([item])
    focusRow((items[at + 1] ?? items[at - 1])?.id)
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const item = items.find(each => each.id === active.id)
    const to = items.findIndex(each => each.id === over?.id)
    if (item && to >= 0 && items[to] !== item) editing.move(item, to)
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={dragWords(items.map(i => [i.id, i.shown.title]))}
    >
      <SortableContext items={items.map(item => item.id)} strategy={verticalListSortingStrategy}>
        <ol ref={list} className={compact ? 'items items-compact' : 'items'} aria-label={label}>
          {items.map((item, at) => (
            <ItemRow
              key={item.id}
              list={id}
              item={item}
              at={at}
              dropHere={dropAt === at ? 'before' : dropAt === at + 1 && dropAt === items.length ? 'after' : null}
              count={items.length}
              onEdit={() => setEdited(item)}
              onMove={to => move(item, to)}
              onRemove={() => remove(item, at)}
              onUse={() => setUsed(item.id)}
              onFetch={canBeAsked(item) ? () => editing.fetchTitles([item]) : null}
              onLink={compact ? linkOf(item, actions.linkInText) : null}
            />
          ))}
        </ol>
      </SortableContext>
      {edited && <ItemDialog item={edited} onSave={own => editing.update(edited, own)} onClose={() => setEdited(null)} />}
    </DndContext>
  )
}

function linkOf({ articleId, shown }: ShownListItem, put: Actions['linkInText']): (() => void) | null {
  const link = itemLink({ articleId, url: shown.url, title: shown.title })
  return link && (() => put([link]))
}
