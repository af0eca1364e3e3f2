import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { sentence } from '../api/sentence.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useNow } from '../ui/useNow.ts'
import { HistoryRow } from './HistoryRow.tsx'
import { dayName, timelineOf, type Sitting } from './timeline.ts'
import type { Comparison } from './useComparison.ts'
import { useTimeline } from './useTimeline.ts'
import { rowsOf } from './rowsOf.ts'
import { t } from '../words/t.ts'

export type HistoryPaneProps = { readonly session: ArticleSession; readonly comparison: Comparison }

/** The article's timeline: to look at what it was, name it and bring it back. Arrows go through it, Escape back to the text. */
export function HistoryPane({ session, comparison }: HistoryPaneProps) {
  const now = useNow()
  const { revisions, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline(session)
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const [naming, setNaming] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const days = useMemo(() => timelineOf(revisions ?? []), [revisions])
  if (error) return <EmptyState title={t('The history can’t be shown')}>{sentence(error)}</EmptyState>
  if (!revisions) return null

  const rows = days.flatMap(day => day.sittings.flatMap(sitting => rowsOf(sitting, isUnfolded(sitting), comparison.number)))
  const current = rows.find(row => row.revision.number === comparison.number) ?? rows[0]

  // A sitting is known by its oldest save: new ones come at its other end.
  function isUnfolded(sitting: Sitting): boolean {
    return unfolded.has(keyOf(sitting))
  }
  function fold(sitting: Sitting, open: boolean): void {
    setUnfolded(before => {
      const after = new Set(before)
      if (open) after.add(keyOf(sitting))
      else after.delete(keyOf(sitting))
      return after
    })
  }
  function focusRow(number: number): void {
    list.current?.querySelector<HTMLElement>(`[data-revision="${number}"]`)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['revision'] === undefined) return
    const focused = Number(event.target.dataset['revision'])
    const at = rows.findIndex(row => row.revision.number === focused)
    const row = rows[at]
    if (!row) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to !== undefined) {
      const next = rows[Math.max(0, Math.min(rows.length - 1, to))]
      if (!next) return
      focusRow(next.revision.number)
      comparison.choose(next.revision.number)
    } else if (event.key === 'ArrowRight') fold(row.sitting, true)
    else if (event.key === 'ArrowLeft') {
      fold(row.sitting, false)
      focusRow(row.sitting.newest.number)
    } else if (event.key === 'F2') setNaming(focused)
    else return
    event.preventDefault()
  }

  return (
    // The rows in it take the focus; the keys rise from them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="history" ref={list} onKeyDown={onKeyDown}>
      <p className="history-hint">
        {t('Every save is kept. Choose one to compare it with the text of now; one that has a name is kept for ever.')}
      </p>
      {days.map(day => (
        <section key={day.at} aria-label={dayName(day.at, now)}>
          <h2 className="history-day">{dayName(day.at, now)}</h2>
          <ol>
            {day.sittings
              .flatMap(sitting => rowsOf(sitting, isUnfolded(sitting), comparison.number))
              .map(row => (
                <HistoryRow
                  key={row.revision.number}
                  articleId={session.id}
                  row={row}
                  isNow={row.revision.number === revisions[0]?.number}
                  isChosen={row.revision.number === comparison.number}
                  isReachable={row.revision.number === current?.revision.number}
                  isNaming={row.revision.number === naming}
                  onChoose={() => comparison.choose(row.revision.number)}
                  onFold={open => fold(row.sitting, open)}
                  onNaming={isOn => {
                    setNaming(isOn ? row.revision.number : null)
                    if (!isOn) focusRow(row.revision.number)
                  }}
                />
              ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <Button className="history-older" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('Show older ones')}
        </Button>
      )}
    </div>
  )
}

function keyOf(sitting: Sitting): number {
  return sitting.revisions.at(-1)?.number ?? sitting.newest.number
}
