import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { measuredByObservers } from '../ui/measuredByObservers.ts'
import { SquarePen } from 'lucide-react'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { ArticleFilter, ArticleSort } from '../../shared/model/article.ts'
import { useRowDrop } from '../lists/related/useRowDrop.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useActions } from '../app/useActions.ts'
import { sentence } from '../api/sentence.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { commandKeys, isMod } from '../ui/keys.ts'
import { useSteady } from '../ui/useSteady.ts'
import { useNow } from '../ui/useNow.ts'
import { ArticleRow, type Press } from './ArticleRow.tsx'
import { GroupHeading } from './groups/GroupHeading.tsx'
import type { LaidGroup } from './groups/layout.ts'
import type { GroupingChoice } from './groups/useGrouping.ts'
import { nothingSelected, only, spanned, targets, toggled, type Selection } from './selection.ts'
import { useArticleRows, type ArticleRows } from './useArticleRows.ts'
import { useListKeys } from './useListKeys.ts'
import { t } from '../words/t.ts'

// A grid of one column is what lets a row be selected and hold a button: no table is meant.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

export type ArticleListProps = {
  readonly label: string
  readonly filter: ArticleFilter
  readonly sort: ArticleSort
  readonly selection: Selection
  /** `opens` is false where the article is meant, and not to be read. */
  readonly onSelection: (selection: Selection, opens?: boolean) => void
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
  readonly grouping: GroupingChoice
  /** What stands here when nothing matches. */
  readonly empty: ReactNode
}

/** The articles of a place: virtual, so that it draws what can be seen whatever there is. */
export function ArticleList(props: ArticleListProps) {
  const { label, filter, sort, selection, onSelection, openId, goneIds, barStart, barEnd, lineOf, empty, grouping } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const rows = useArticleRows(filter, sort, grouping, seen.first, seen.last)
  const now = useNow()
  const { count } = rows
  const [atHeading, setHeading] = useState<Pick<LaidGroup, 'key'> | null>(null)
  const heading = (atHeading && rows.groupOf(atHeading.key)) ?? null
  const leadIndex = heading?.start ?? (selection.lead === null ? -1 : rows.indexOf(selection.lead))

  // No compiler runs here, and nothing memoised is given what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: index => (rows.headingAt(index) ? headingSize : 107),
    overscan: 6,
    getItemKey: index => itemKey(rows, index),
    ...measuredByObservers,
    // The row with the keyboard is always drawn, or scrolling would take the focus away.
    rangeExtractor: range => {
      const shown = defaultRangeExtractor(range)
      return leadIndex < 0 || leadIndex >= count || shown.includes(leadIndex) ? shown : [...shown, leadIndex].sort((a, b) => a - b)
    },
  })

  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => setSeen({ first, last }), [first, last])

  const key = JSON.stringify([filter, sort, grouping.by])
  const shownKey = useRef(key)
  useEffect(() => {
    if (shownKey.current === key) return
    shownKey.current = key
    scroller.current?.scrollTo(0, 0)
  }, [key])

  const lastLead = useRef(0)
  useEffect(() => {
    if (leadIndex >= 0 && heading === null) lastLead.current = leadIndex
  }, [leadIndex, heading])
  const goOn = useEffectEvent(() => {
    if (selection.lead === null || !goneIds.has(selection.lead)) return
    const after = Array.from({ length: count }, (_, index) => rows.at(index)?.id)
    const stays = (id: ArticleId | undefined): id is ArticleId => id !== undefined && !goneIds.has(id)
    const next = after.slice(lastLead.current).find(stays) ?? after.slice(0, lastLead.current).findLast(stays)
    const hadFocus = document.activeElement === document.body || scroller.current?.contains(document.activeElement)
    onSelection(next ? only(next) : nothingSelected)
    if (next && hadFocus) requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-id="${next}"]`)?.focus())
  })
  useEffect(() => goOn(), [goneIds])

  const steady = useSteady({
    press: (event: Press, id: ArticleId, index: number) => {
      setHeading(null)
      rows.note(index)
      void pressed(event, rows, selection, id, index).then(next => onSelection(next))
    },
    /** A secondary press is about what is beneath it. */
    point: (id: ArticleId) => {
      if (!selection.ids.has(id)) onSelection(only(id), false)
    },
    idsOf: (id: ArticleId) => targets(selection, id),
  })
  const fold = (group: LaidGroup, folded: boolean) => {
    setHeading(group)
    grouping.onFold(group.key, folded)
  }
  const onKeyDown = useListKeys({
    rows,
    selection,
    onSelection,
    virtual,
    scroller: scroller.current,
    heading,
    onHeading: setHeading,
    onFold: fold,
  })

  const drop = useRowDrop(scroller, selection.lead)

  return (
    <>
      <ListBar start={barStart} end={barEnd} line={rows.total === undefined ? '' : lineOf(rows.total)} />
      {rows.error !== null && rows.total === undefined && <p className="list-problem">{sentence(rows.error)}</p>}
      {rows.total === 0 && empty}
      <div ref={scroller} className="list-scroller" hidden={count === 0}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          role={grouping.by === null ? 'grid' : 'treegrid'}
          aria-label={label}
          aria-multiselectable
          aria-rowcount={count}
          tabIndex={leadIndex < 0 ? 0 : -1}
          className="list-grid"
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
          {...drop.target}
        >
          {virtual.getVirtualItems().map(item => {
            const group = rows.headingAt(item.index)
            if (group && grouping.by !== null) {
              return (
                <GroupHeading
                  key={item.key}
                  by={grouping.by}
                  group={group}
                  start={item.start}
                  focusable={item.index === leadIndex}
                  measure={virtual.measureElement}
                  onPress={() => fold(group, !group.folded)}
                />
              )
            }
            const article = rows.at(item.index)
            const place = { transform: `translateY(${item.start}px)` }
            if (!article) return <div key={item.key} className="card card-waiting" style={{ ...place, height: item.size }} />
            return (
              <ArticleRow
                key={item.key}
                article={article}
                index={item.index}
                start={item.start}
                level={grouping.by === null ? undefined : 2}
                selected={selection.ids.has(article.id)}
                current={article.id === openId}
                over={article.id === drop.over}
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

/** Pixels, as drawn. */
const headingSize = 36

/** An article that is in two groups is there twice. */
function itemKey(rows: ArticleRows, index: number): string | number {
  const group = rows.groupAt(index)
  if (!group) return rows.at(index)?.id ?? index
  return group.start === index ? `heading:${group.key ?? ''}` : `${group.key ?? ''}:${rows.at(index)?.id ?? index - group.start}`
}

function ListBar({ start, line, end }: { readonly start: ReactNode; readonly line: string; readonly end: ReactNode }) {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  return (
    <header className="list-bar">
      {start}
      <h2 aria-live="polite">{line}</h2>
      {end}
      <IconButton label={t('New article')} disabled={readOnly} keys={commandKeys('article:new')} onClick={actions.newArticle}>
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
