import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { ListId } from '../../../shared/model/ids.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { sentence } from '../../api/sentence.ts'
import { ContextMenu } from '../../ui/Menu.tsx'
import { classes } from '../../ui/classes.ts'
import { useSteady } from '../../ui/useSteady.ts'
import { usePaneCommand } from '../../app/paneCommands.ts'
import { useFetchTitles } from '../fetching/useFetchTitles.ts'
import { ItemDialog } from '../ItemDialog.tsx'
import { ItemGridMenu } from './ItemGridMenu.tsx'
import { ItemGridRow, rowHeight, type RowActions } from './ItemGridRow.tsx'
import { carryItems } from './carriedItems.ts'
import { noneChosen, onlyItem, type ChosenItems } from './chosenItems.ts'
import { useGridActions } from './useGridActions.ts'
import { useGridClipboard } from './useGridClipboard.ts'
import { useGridDrop } from './useGridDrop.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useItemRows } from './useItemRows.ts'
import { useRowsInSlices } from './useRowsInSlices.ts'
import { t } from '../../words/t.ts'

// A grid of one column is what lets a row be selected: no table is meant.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

export type ItemGridProps = {
  readonly list: { readonly id: ListId; readonly name: string }
  /** The lists at both sides, for keys that lead there; null where there is none. */
  readonly sides?: { readonly before: ListId | null; readonly after: ListId | null }
  /** False for a list that its rule keeps. */
  readonly editable: boolean
}

const noSides = { before: null, after: null }

/** The items of a list: drawn as far as they can be seen, chosen, moved and edited by mouse and keyboard. */
export function ItemGrid({ list, sides = noSides, editable }: ItemGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const [chosen, setChosen] = useState<ChosenItems>(noneChosen)
  const [edited, setEdited] = useState<ShownListItem | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [pointed, setPointed] = useState<ShownListItem | null>(null)
  const fetchTitles = useFetchTitles(list.id)
  const rows = useItemRows(list.id, seen.first, seen.last)
  const total = rows.total ?? 0
  const leadIndex = chosen.lead === null ? -1 : rows.indexOf(chosen.lead)

  // No compiler runs here, and nothing memoised is given what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: index => rows.at(index)?.id ?? index,
    // The row with the keyboard is always drawn, or scrolling would take the focus away.
    rangeExtractor: range => {
      const shown = defaultRangeExtractor(range)
      return leadIndex < 0 || leadIndex >= total || shown.includes(leadIndex) ? shown : [...shown, leadIndex].sort((a, b) => a - b)
    },
  })
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => setSeen({ first, last }), [first, last])
  const drawn = virtual.getVirtualItems()
  const made = useRowsInSlices(drawn.length)

  const grid = { list, rows, chosen, setChosen, scroller, editable }
  const act = useGridActions({ ...grid, virtual })
  const clipboard = useGridClipboard({ ...grid, act })
  const drop = useGridDrop({ ...grid, total })
  const onKeyDown = useGridKeys({ ...grid, act, sides, onEdit: setEdited, onRename: id => setRenaming(id) })

  usePaneCommand(
    'list:fetch-titles',
    chosen,
    () => editable && chosen.ids.size > 0,
    () => void act.chosenItems().then(fetchTitles),
  )

  const steady = useSteady<RowActions>({
    press: (event, id, index) => act.press(event, id, index),
    edit: item => editable && setEdited(item),
    rename: id => {
      setRenaming(editable ? id : null)
      if (id === null) act.focusLead()
    },
    retitle: (item, title) => act.update(item, { ...item.own, title: title || null }),
    drag: (event, item) => {
      const { items, all } = chosen.ids.has(item.id) ? act.taken() : { items: [item], all: null }
      carryItems(event, { list: list.id, copies: !editable }, items, all)
    },
    remove: () => act.remove(),
    copy: kind => clipboard.run(kind),
    fetch: () => void act.chosenItems().then(fetchTitles),
  })

  // One menu for all rows: one for each took most of the time in which a row was made.
  const onPoint = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined
    const index = drawn.find(row => rows.at(row.index)?.id === id)?.index ?? -1
    const item = id === undefined ? undefined : rows.at(index)
    if (!item) return event.preventDefault()
    setPointed(item)
    if (!chosen.ids.has(item.id)) setChosen(onlyItem(item.id, index))
    return undefined
  }

  return (
    <div ref={scroller} {...drop.target} data-grid={list.id} className={classes('item-scroller', drop.at !== null && 'item-scroller-over')}>
      {rows.error !== null && rows.total === undefined && <p className="list-problem">{sentence(rows.error)}</p>}
      <ContextMenu
        target={
          <div
            role="grid"
            aria-label={list.name}
            aria-multiselectable
            aria-rowcount={total}
            tabIndex={leadIndex < 0 ? 0 : -1}
            className="item-grid"
            style={{ height: Math.max(virtual.getTotalSize(), 40) }}
            onKeyDown={onKeyDown}
            onContextMenu={onPoint}
          >
            {total === 0 && rows.total !== undefined && (
              <div role="row" className="item-grid-empty">
                <div role="gridcell">{t('Nothing here yet. Drag items, articles or links here, or paste them.')}</div>
              </div>
            )}
            {drawn.map(({ key, index, start }, place) => {
              const item = place < made ? rows.at(index) : undefined
              return item ? (
                <ItemGridRow
                  key={key}
                  item={item}
                  index={index}
                  start={start}
                  selected={chosen.ids.has(item.id)}
                  focusable={index === leadIndex}
                  renaming={renaming === item.id}
                  {...steady}
                />
              ) : (
                <div
                  key={key}
                  role="presentation"
                  className="grid-item"
                  style={{ transform: `translateY(${start}px)`, height: rowHeight }}
                />
              )
            })}
            {drop.at !== null && (
              <div role="presentation" className="drop-line" style={{ transform: `translateY(${drop.at * rowHeight}px)` }} />
            )}
          </div>
        }
      >
        {pointed && <ItemGridMenu item={pointed} {...steady} />}
      </ContextMenu>
      {edited && <ItemDialog item={edited} onSave={own => act.update(edited, own)} onClose={() => setEdited(null)} />}
    </div>
  )
}
