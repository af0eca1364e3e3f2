import { useEffect, useRef, type RefObject } from 'react'
import type { Virtualizer } from '@tanstack/react-virtual'
import type { ListId, ListItemId } from '../../../shared/model/ids.ts'
import type { ListItemFields, NewListItem, ShownListItem } from '../../../shared/model/list.ts'
import type { Press } from '../../library/ArticleRow.tsx'
import { isMod } from '../../ui/keys.ts'
import { insertion, placing } from '../edits/listEdits.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { endOfList, noneChosen, onlyItem, toggledItem, type ChosenItems } from './chosenItems.ts'
import type { ItemRows } from './useItemRows.ts'
import { t } from '../../words/t.ts'

/** What the parts of a grid share. */
export type GridParts = {
  readonly list: { readonly id: ListId; readonly name: string }
  readonly rows: ItemRows
  readonly chosen: ChosenItems
  readonly setChosen: (chosen: ChosenItems) => void
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly editable: boolean
}

export type GridActions = ReturnType<typeof useGridActions>

/** One item by its title, several by their number. */
function named(items: readonly ShownListItem[]): string {
  return items.length === 1
    ? `“${items[0]?.shown.title || t('Untitled')}”`
    : t('{count, plural, one {# item} other {# items}}', { count: items.length })
}

/** What is done to the chosen items of a grid. */
export function useGridActions({
  list,
  rows,
  chosen,
  setChosen,
  scroller,
  editable,
  virtual,
}: GridParts & { readonly virtual: Virtualizer<HTMLDivElement, Element> }) {
  const edits = useListEdits()
  const total = rows.total ?? 0
  // Where the lead is while its page has not come yet, and the row that shall have the focus once it is drawn.
  const lastIndex = useRef(0)
  const awaited = useRef<ListItemId | null>(null)
  useEffect(() => {
    const row = awaited.current && scroller.current?.querySelector<HTMLElement>(`[data-item="${awaited.current}"]`)
    if (!row) return
    awaited.current = null
    row.focus({ preventScroll: true })
  })

  const leadIndex = () => {
    const found = chosen.lead === null ? -1 : rows.indexOf(chosen.lead)
    if (found >= 0) lastIndex.current = found
    return chosen.lead === null ? -1 : lastIndex.current
  }
  const span = async (from: number, to: number, lead: ListItemId) => {
    const items = await rows.range(from, to)
    setChosen({ ids: new Set(items.map(item => item.id)), lead, anchor: from })
  }
  const go = async (index: number, extend: boolean) => {
    const to = Math.max(0, Math.min(total - 1, index))
    const id = rows.at(to)?.id ?? (await rows.range(to, to))[0]?.id
    if (!id) return
    lastIndex.current = to
    awaited.current = id
    if (extend) await span(chosen.anchor, to, id)
    else setChosen(onlyItem(id, to))
    virtual.scrollToIndex(to)
  }
  /** The chosen items that have been read, in their order. */
  const near = (): readonly ShownListItem[] =>
    Array.from({ length: total }, (_, index) => rows.at(index)).flatMap(item => (item && chosen.ids.has(item.id) ? [item] : []))
  /** The chosen items in their order. */
  const chosenItems = async (): Promise<readonly ShownListItem[]> => {
    const read = near()
    if (read.length === chosen.ids.size) return read
    return (await rows.range(0, total - 1)).filter(item => chosen.ids.has(item.id))
  }
  const remove = async () => {
    const items = await chosenItems()
    if (!editable || items.length === 0) return
    const at = Math.max(0, leadIndex() - items.length + 1)
    const rest = (await rows.range(Math.max(0, at - 1), Math.min(total - 1, at + items.length))).filter(item => !chosen.ids.has(item.id))
    const next = rest.at(-1) ?? rest[0]
    edits.run(
      t('{items} removed from “{name}”.', { items: named(items), name: list.name }),
      [{ kind: 'remove', list: list.id, items: items.map(item => item.id) }],
      {
        tell: 'toast',
      },
    )
    awaited.current = next?.id ?? null
    setChosen(next ? onlyItem(next.id, at) : noneChosen)
  }
  /** One place up or down, as a block. */
  const shift = async (by: -1 | 1) => {
    const items = await chosenItems()
    const places = items.map(item => rows.indexOf(item.id))
    const [top = -1, bottom = -1] = [places[0], places.at(-1)]
    if (!editable || items.length === 0 || top < 0) return
    const to = by < 0 ? top - 1 : bottom + 2 - items.length
    if (to < 0 || to + items.length > total) return
    awaited.current = chosen.lead
    edits.run(t('{items} moved to {to} of {total}.', { items: named(items), to: to + 1, total }), [
      placing(
        list.id,
        items.map(item => item.id),
        to,
      ),
    ])
  }
  /** To the end of another list. */
  const send = async (target: ListId) => {
    const items = await chosenItems()
    if (!editable || items.length === 0) return
    edits.run(
      t('{items} moved to another list.', { items: named(items) }),
      [
        placing(
          target,
          items.map(item => item.id),
          endOfList,
        ),
      ],
      { tell: 'toast' },
    )
    setChosen(noneChosen)
  }

  return {
    leadIndex,
    go,
    chosenItems,
    /** For a drag or the clipboard, which don't wait: those that have been read, and a promise of all where they are fewer. */
    taken: () => {
      const items = near()
      return { items, all: items.length === chosen.ids.size ? null : chosenItems() }
    },
    remove: () => void remove(),
    shift: (by: -1 | 1) => void shift(by),
    send: (target: ListId) => void send(target),
    selectAll: async () => {
      const items = total === 0 ? [] : await rows.range(0, total - 1)
      setChosen({ ids: new Set(items.map(item => item.id)), lead: chosen.lead ?? items[0]?.id ?? null, anchor: 0 })
    },
    toggle: () => chosen.lead !== null && setChosen(toggledItem(chosen, chosen.lead, leadIndex())),
    press: (event: Press, id: ListItemId, index: number) => {
      lastIndex.current = index
      if (isMod(event)) setChosen(toggledItem(chosen, id, index))
      else if (event.shiftKey && chosen.lead !== null) void span(chosen.anchor, index, id)
      else setChosen(onlyItem(id, index))
    },
    update: (item: ShownListItem, own: ListItemFields) =>
      edits.run(t('“{title}” changed.', { title: item.shown.title }), [{ kind: 'update', list: list.id, item: item.id, own }], {
        tell: 'toast',
      }),
    insert: (items: readonly NewListItem[], at: number) =>
      editable &&
      edits.run(
        t('{count, plural, one {# item} other {# items}} added to “{name}”.', { count: items.length, name: list.name }),
        [insertion(list.id, items, at)],
        { tell: 'toast' },
      ),
    focusLead: () => setTimeout(() => scroller.current?.querySelector<HTMLElement>(`[data-item="${chosen.lead}"]`)?.focus(), 30),
  }
}
