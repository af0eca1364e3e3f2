import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Virtualizer } from '@tanstack/react-virtual'
import type { ArticleId } from '../../shared/model/ids.ts'
import { useActions } from '../app/useActions.ts'
import { isMod } from '../ui/keys.ts'
import { only, spanned, toggled, type Selection } from './selection.ts'
import type { ArticleRows } from './useArticleRows.ts'

type ListKeys = {
  readonly rows: ArticleRows
  readonly selection: Selection
  readonly onSelection: (selection: Selection) => void
  readonly virtual: Virtualizer<HTMLDivElement, Element>
  readonly scroller: HTMLElement | null
}

/** The keys of the article list: arrows, Home, End and pages go; Shift extends; Enter writes; Delete moves to the trash. */
export function useListKeys({ rows, selection, onSelection, virtual, scroller }: ListKeys) {
  const actions = useActions()
  const total = rows.total ?? 0
  // Where the lead is while its page has not come yet, and the row that shall have the focus once it is drawn.
  const lastIndex = useRef(0)
  const awaited = useRef<ArticleId | null>(null)
  useEffect(() => {
    const row = awaited.current && scroller?.querySelector<HTMLElement>(`[data-id="${awaited.current}"]`)
    if (!row) return
    awaited.current = null
    row.focus({ preventScroll: true })
  })

  const leadIndex = () => {
    const found = selection.lead === null ? -1 : rows.indexOf(selection.lead)
    if (found >= 0) lastIndex.current = found
    return selection.lead === null ? -1 : lastIndex.current
  }

  const go = async (index: number, extend: boolean) => {
    const to = Math.max(0, Math.min(total - 1, index))
    lastIndex.current = to
    const id = rows.at(to)?.id ?? (await rows.range(to, to))[0]
    if (!id) return
    awaited.current = id
    const from = selection.anchor === null ? -1 : rows.indexOf(selection.anchor)
    onSelection(extend && from >= 0 ? spanned(selection, await rows.range(from, to), id) : only(id))
    virtual.scrollToIndex(to)
  }

  const selectAll = async () => {
    const ids = await rows.range(0, total - 1)
    if (ids.length > 0) onSelection({ ids: new Set(ids), lead: selection.lead ?? ids[0] ?? null, anchor: ids[0] ?? null })
  }

  return (event: KeyboardEvent) => {
    if (total === 0 || !(event.target instanceof Element) || event.target.closest('button, [role=menu]')) return
    const lead = leadIndex()
    const ids = [...selection.ids]
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 600) / 107) - 1)
    const to = { ArrowDown: lead + 1, ArrowUp: Math.max(0, lead - 1), Home: 0, End: total - 1, PageDown: lead + page, PageUp: lead - page }[
      event.key
    ]
    const plain = !event.altKey && !isMod(event)
    if (to !== undefined && plain) void go(to, event.shiftKey)
    else if (event.key === 'Enter' && plain && selection.lead !== null) actions.openArticle(selection.lead, true)
    else if (event.key === ' ' && isMod(event) && selection.lead !== null) onSelection(toggled(selection, selection.lead))
    else if (event.key.toLowerCase() === 'a' && isMod(event)) void selectAll()
    else if (event.key.toLowerCase() === 'd' && isMod(event) && selection.lead !== null) actions.duplicate(selection.lead)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && ids.length > 0 && !event.altKey) {
      if (rows.at(lead)?.trashedAt === null) actions.trash(ids)
      else actions.deleteForGood(ids)
    } else return
    event.preventDefault()
  }
}
