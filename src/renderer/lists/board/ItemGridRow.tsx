import { memo, type DragEvent } from 'react'
import type { ListItemId } from '../../../shared/model/ids.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import type { Press } from '../../library/ArticleRow.tsx'
import { classes } from '../../ui/classes.ts'
import { ItemThumbnail } from '../ItemThumbnail.tsx'
import { itemLine, itemProblem } from '../itemLine.ts'
import { TitleField } from './TitleField.tsx'
import { t } from '../../words/t.ts'

// A grid of one column is what lets a row be selected: no table is meant.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

export const rowHeight = 66

export type RowActions = {
  readonly press: (event: Press, id: ListItemId, index: number) => void
  readonly edit: (item: ShownListItem) => void
  readonly rename: (id: ListItemId | null) => void
  readonly retitle: (item: ShownListItem, title: string) => void
  readonly drag: (event: DragEvent, item: ShownListItem) => void
  readonly remove: () => void
  readonly copy: (kind: 'copy' | 'cut') => void
  /** Asks the pages of the chosen items what they are called. */
  readonly fetch: () => void
}

export type ItemGridRowProps = Pick<RowActions, 'press' | 'edit' | 'rename' | 'retitle' | 'drag'> & {
  readonly item: ShownListItem
  readonly index: number
  readonly start: number
  readonly selected: boolean
  readonly focusable: boolean
  readonly renaming: boolean
}

/** An item of a list among ten thousand. */
export const ItemGridRow = memo(function ItemGridRow(props: ItemGridRowProps) {
  const { item, index, start, selected, focusable, renaming, press, edit, rename, retitle, drag } = props
  const problem = itemProblem(item)
  const title = item.shown.title.trim() || t('Untitled')
  return (
    // The grid around it hears the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      className={classes('grid-item', selected && 'grid-item-selected')}
      style={{ transform: `translateY(${start}px)`, height: rowHeight }}
      data-item={item.id}
      draggable={!renaming}
      onDragStart={event => drag(event, item)}
      onClick={event => press(event, item.id, index)}
      onDoubleClick={() => edit(item)}
    >
      <div role="gridcell" className="grid-item-main">
        <ItemThumbnail item={item} />
        <span className="grid-item-words">
          {renaming ? (
            <TitleField item={item} onTitle={text => retitle(item, text)} onClose={() => rename(null)} />
          ) : (
            <span className="item-title" lang={item.shown.language ?? undefined} title={title}>
              {title}
            </span>
          )}
          <span className="item-line">{itemLine(item)}</span>
          {problem && <span className="item-problem">{problem}</span>}
        </span>
      </div>
    </div>
  )
})
