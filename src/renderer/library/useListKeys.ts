import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Virtualizer } from '@tanstack/react-virtual'
import { useActions } from '../app/useActions.ts'
import { isMod } from '../ui/keys.ts'
import { only, spanned, toggled, type Selection } from './selection.ts'
import type { LaidGroup } from './groups/layout.ts'
import type { ArticleRows } from './useArticleRows.ts'

type ListKeys = {
  readonly rows: ArticleRows
  readonly selection: Selection
  readonly onSelection: (selection: Selection) => void
  readonly virtual: Virtualizer<HTMLDivElement, Element>
  readonly scroller: HTMLElement | null
  /** The heading that has the keyboard, if it is one. */
  readonly heading: LaidGroup | null
  readonly onHeading: (heading: LaidGroup | null) => void
  readonly onFold: (heading: LaidGroup, folded: boolean) => void
}

/**
 * The keys of the article list: arrows, Home, End and pages go; Shift extends; Enter writes, with Ctrl or Cmd in a tab of its own; Delete moves to the trash. On
 * the heading of a group, left and right, Enter and space fold and unfold it; from an article, left goes to its heading.
 */
export function useListKeys({ rows, selection, onSelection, virtual, scroller, heading, onHeading, onFold }: ListKeys) {
  const actions = useActions()
  const { count } = rows
  // Where the lead is while its page has not come yet, and the row that shall have the focus once it is drawn.
  const lastIndex = useRef(0)
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    const row = awaited.current && scroller?.querySelector<HTMLElement>(awaited.current)
    if (!row) return
    awaited.current = null
    row.focus({ preventScroll: true })
  })

  const leadIndex = () => {
    if (heading) return heading.start
    const found = selection.lead === null ? -1 : rows.indexOf(selection.lead)
    if (found >= 0) lastIndex.current = found
    return selection.lead === null ? -1 : lastIndex.current
  }

  const go = async (index: number, extend: boolean) => {
    const wanted = Math.max(0, Math.min(count - 1, index))
    // A range passes headings by.
    const passes = extend && rows.headingAt(wanted) !== undefined
    const to = passes ? (wanted > leadIndex() ? wanted + 1 : wanted - 1) : wanted
    const group = rows.headingAt(to)
    if (group) return goToHeading(group)
    if (to < 0 || to >= count) return
    lastIndex.current = to
    rows.note(to)
    const id = rows.at(to)?.id ?? (await rows.range(to, to))[0]
    if (!id) return
    onHeading(null)
    awaited.current = `[data-index="${to}"]`
    const from = selection.anchor === null ? -1 : rows.indexOf(selection.anchor)
    onSelection(extend && from >= 0 ? spanned(selection, await rows.range(from, to), id) : only(id))
    virtual.scrollToIndex(to)
  }

  const goToHeading = (group: LaidGroup) => {
    onHeading(group)
    awaited.current = `[data-index="${group.start}"]`
    virtual.scrollToIndex(group.start)
  }

  /** What a key does on a heading; false where it is none of these. */
  const onHeadingKey = (key: string, group: LaidGroup): boolean => {
    if (key === 'Enter' || key === ' ') onFold(group, !group.folded)
    else if (key === 'ArrowLeft') onFold(group, true)
    else if (key !== 'ArrowRight') return false
    else if (group.folded) onFold(group, false)
    else void go(group.start + 1, false)
    return true
  }

  const selectAll = async () => {
    const ids = await rows.range(0, count - 1)
    if (ids.length > 0) onSelection({ ids: new Set(ids), lead: selection.lead ?? ids[0] ?? null, anchor: ids[0] ?? null })
  }

  return (event: KeyboardEvent) => {
    if (count === 0 || !(event.target instanceof Element) || event.target.closest('button, [role=menu]')) return
    const lead = leadIndex()
    const ids = [...selection.ids]
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 600) / 107) - 1)
    const to = { ArrowDown: lead + 1, ArrowUp: Math.max(0, lead - 1), Home: 0, End: count - 1, PageDown: lead + page, PageUp: lead - page }[
      event.key
    ]
    const plain = !event.altKey && !isMod(event)
    const own = rows.groupAt(lead)
    if (heading && plain && onHeadingKey(event.key, heading)) {
      event.preventDefault()
      return
    }
    if (to !== undefined && plain) void go(to, event.shiftKey)
    else if (event.key === 'ArrowLeft' && plain && own) goToHeading(own)
    else if (event.key === 'Enter' && plain && selection.lead !== null) actions.openArticle(selection.lead, true)
    else if (event.key === 'Enter' && isMod(event) && !event.shiftKey && selection.lead !== null) actions.openTab(selection.lead)
    else if (event.key === ' ' && isMod(event) && selection.lead !== null) onSelection(toggled(selection, selection.lead))
    else if (event.key.toLowerCase() === 'a' && isMod(event)) void selectAll()
    else if (event.key.toLowerCase() === 'd' && isMod(event) && selection.lead !== null) actions.duplicate(selection.lead)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && ids.length > 0 && !event.altKey && !heading) {
      if (rows.at(lead)?.trashedAt === null) actions.trash(ids)
      else actions.deleteForGood(ids)
    } else return
    event.preventDefault()
  }
}
