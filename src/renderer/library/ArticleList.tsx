import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { SquarePen } from 'lucide-react'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { ArticleFilter, ArticleSort } from '../../shared/model/article.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useActions } from '../app/useActions.ts'
import { sentence } from '../api/sentence.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { commandKeys, isMod } from '../ui/keys.ts'
import { useSteady } from '../ui/useSteady.ts'
import { useNow } from '../ui/useNow.ts'
import { ArticleRow, type Press } from './ArticleRow.tsx'
import { nothingSelected, only, spanned, targets, toggled, type Selection } from './selection.ts'
import { useArticleRows, type ArticleRows } from './useArticleRows.ts'
import { useListKeys } from './useListKeys.ts'

// A grid of one column is what lets a row be selected and hold a button: no table is meant.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

export type ArticleListProps = {
  readonly label: string
  readonly filter: ArticleFilter
  readonly sort: ArticleSort
  readonly selection: Selection
  readonly onSelection: (selection: Selection) => void
  /** The article on the page. */
  readonly openId: ArticleId | null
  /** Articles that have just left this place: the selection goes on to the next one. */
  readonly goneIds: ReadonlySet<ArticleId>
  /** What stands before the line above the list. */
  readonly barStart: ReactNode
  /** What stands after it. */
  readonly barEnd: ReactNode
  /** The line above the list, told how many there are. */
  readonly lineOf: (total: number) => string
  /** What stands here when nothing matches. */
  readonly empty: ReactNode
}

/** The articles of a place: virtual, so that it draws what can be seen whatever there is. */
export function ArticleList(props: ArticleListProps) {
  const { label, filter, sort, selection, onSelection, openId, goneIds, barStart, barEnd, lineOf, empty } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const rows = useArticleRows(filter, sort, seen.first, seen.last)
  const now = useNow()
  const total = rows.total ?? 0
  const leadIndex = selection.lead === null ? -1 : rows.indexOf(selection.lead)

  // No compiler runs here, and nothing memoised is given what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 107,
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

  const key = JSON.stringify([filter, sort])
  useEffect(() => {
    scroller.current?.scrollTo(0, 0)
  }, [key])

  const lastLead = useRef(0)
  useEffect(() => {
    if (leadIndex >= 0) lastLead.current = leadIndex
  }, [leadIndex])
  const goOn = useEffectEvent(() => {
    if (selection.lead === null || !goneIds.has(selection.lead)) return
    const after = Array.from({ length: total }, (_, index) => rows.at(index)?.id)
    const stays = (id: ArticleId | undefined): id is ArticleId => id !== undefined && !goneIds.has(id)
    const next = after.slice(lastLead.current).find(stays) ?? after.slice(0, lastLead.current).findLast(stays)
    const hadFocus = document.activeElement === document.body || scroller.current?.contains(document.activeElement)
    onSelection(next ? only(next) : nothingSelected)
    if (next && hadFocus) requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-id="${next}"]`)?.focus())
  })
  useEffect(() => goOn(), [goneIds])

  const steady = useSteady({
    press: (event: Press, id: ArticleId, index: number) => void pressed(event, rows, selection, id, index).then(onSelection),
    /** A secondary press is about what is beneath it. */
    point: (id: ArticleId) => {
      if (!selection.ids.has(id)) onSelection(only(id))
    },
    idsOf: (id: ArticleId) => targets(selection, id),
  })
  const onKeyDown = useListKeys({ rows, selection, onSelection, virtual, scroller: scroller.current })

  return (
    <>
      <ListBar start={barStart} end={barEnd} line={rows.total === undefined ? '' : lineOf(rows.total)} />
      {rows.error !== null && rows.total === undefined && <p className="list-problem">{sentence(rows.error)}</p>}
      {rows.total === 0 && empty}
      <div ref={scroller} className="list-scroller" hidden={total === 0}>
        <div
          role="grid"
          aria-label={label}
          aria-multiselectable
          aria-rowcount={total}
          tabIndex={leadIndex < 0 ? 0 : -1}
          className="list-grid"
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtual.getVirtualItems().map(item => {
            const article = rows.at(item.index)
            const place = { transform: `translateY(${item.start}px)` }
            if (!article) return <div key={item.key} className="card card-waiting" style={{ ...place, height: item.size }} />
            return (
              <ArticleRow
                key={item.key}
                article={article}
                index={item.index}
                start={item.start}
                selected={selection.ids.has(article.id)}
                current={article.id === openId}
                focusable={item.index === leadIndex}
                now={now}
                measure={virtual.measureElement}
                press={steady.press}
                point={steady.point}
                idsOf={steady.idsOf}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}

function ListBar({ start, line, end }: { readonly start: ReactNode; readonly line: string; readonly end: ReactNode }) {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  return (
    <header className="list-bar">
      {start}
      <h2 aria-live="polite">{line}</h2>
      {end}
      <IconButton label="New article" disabled={readOnly} keys={commandKeys('article:new')} onClick={actions.newArticle}>
        <SquarePen size={15} aria-hidden />
      </IconButton>
    </header>
  )
}

async function pressed(event: Press, rows: ArticleRows, selection: Selection, id: ArticleId, index: number): Promise<Selection> {
  if (isMod(event)) return toggled(selection, id)
  const from = selection.anchor === null ? -1 : rows.indexOf(selection.anchor)
  if (!event.shiftKey || from < 0) return only(id)
  return spanned(selection, await rows.range(from, index), id)
}
