import type { KeyboardEvent } from 'react'
import { useSortable } from '@dnd-kit/sortable'
import { ArrowDown, ArrowUp, Download, Ellipsis, GripVertical, Link2, Pencil, X } from 'lucide-react'
import type { ListId } from '../../shared/model/ids.ts'
import type { ShownListItem } from '../../shared/model/list.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../ui/MenuItem.tsx'
import { classes } from '../ui/classes.ts'
import { keyLabel } from '../ui/keys.ts'
import { carryItems } from './board/carriedItems.ts'
import { ItemThumbnail } from './ItemThumbnail.tsx'
import { itemLine, itemProblem } from './itemLine.ts'
import { OpenItem } from './OpenItem.tsx'
import { t } from '../words/t.ts'

export type ItemRowProps = {
  readonly list: ListId
  readonly item: ShownListItem
  readonly at: number
  readonly count: number
  /** Where beside it something that is held above the list would stand. */
  readonly dropHere: 'before' | 'after' | null
  readonly onEdit: () => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
  /** It has the focus. */
  readonly onUse: () => void
  /** Asks its page what it is called; null for what leads to none. */
  readonly onFetch: (() => void) | null
  /** Puts a link to it into the text beside the list; null where there is no text, or nothing that it leads to. */
  readonly onLink: (() => void) | null
}

const icon = { size: 14, 'aria-hidden': true } as const

/** One item of a list. */
export function ItemRow({ list, item, at, count, dropHere, onEdit, onMove, onRemove, onUse, onFetch, onLink }: ItemRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: item.id })
  const problem = itemProblem(item)
  const title = item.shown.title || t('Untitled')

  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey ? { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key] : undefined
    if (to !== undefined) onMove(to)
    else if (event.key === 'Delete' && event.target instanceof Element && event.target.matches('.item-main')) onRemove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // The keys rise from the buttons in the row.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={setNodeRef}
      className={classes('item', isDragging && 'item-dragging', dropHere && `item-drop-${dropHere}`)}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      data-item={item.id}
      draggable
      onDragStart={event => event.target === event.currentTarget && carryItems(event, { list, copies: false }, [item])}
      onFocus={onUse}
      onKeyDown={onKeyDown}
    >
      <IconButton
        ref={setActivatorNodeRef}
        label={t('Move {title}', { title })}
        className="item-handle"
        {...attributes}
        onKeyDown={event => listeners?.['onKeyDown']?.(event)}
      >
        <GripVertical {...icon} />
      </IconButton>
      <ItemThumbnail item={item} />
      <button type="button" className="item-main" onClick={onEdit} title={t('Edit')}>
        <span className="item-title">{title}</span>
        <span className="item-line">{itemLine(item)}</span>
        {item.shown.note && <span className="item-note">{item.shown.note}</span>}
        {problem && <span className="item-problem">{problem}</span>}
      </button>
      <Menu
        trigger={
          <IconButton label={t('Actions for {title}', { title })} className="item-more">
            <Ellipsis size={15} aria-hidden />
          </IconButton>
        }
      >
        <ItemMenu item={item} at={at} count={count} onEdit={onEdit} onMove={onMove} onRemove={onRemove} onFetch={onFetch} onLink={onLink} />
      </Menu>
    </li>
  )
}

function ItemMenu({ item, at, count, onEdit, onMove, onRemove, onFetch, onLink }: Omit<ItemRowProps, 'list' | 'dropHere' | 'onUse'>) {
  return (
    <>
      <MenuItem icon={<Pencil {...icon} />} onSelect={onEdit}>
        {t('Edit…')}
      </MenuItem>
      <OpenItem item={item} />
      {onLink && (
        <MenuItem icon={<Link2 {...icon} />} onSelect={onLink}>
          {t('Link in the text')}
        </MenuItem>
      )}
      {onFetch && (
        <MenuItem icon={<Download {...icon} />} onSelect={onFetch}>
          {t('Fetch title')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<ArrowUp {...icon} />} keys={keyLabel('Alt+↑')} disabled={at === 0} onSelect={() => onMove(at - 1)}>
        {t('Move up')}
      </MenuItem>
      <MenuItem icon={<ArrowDown {...icon} />} keys={keyLabel('Alt+↓')} disabled={at === count - 1} onSelect={() => onMove(at + 1)}>
        {t('Move down')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<X {...icon} />} keys="Delete" danger onSelect={onRemove}>
        {t('Remove from the list')}
      </MenuItem>
    </>
  )
}
