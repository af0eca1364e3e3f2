import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { measuredByObservers } from '../../ui/measuredByObservers.ts'
import { useSteady } from '../../ui/useSteady.ts'
import { addSection } from '../sections/addSection.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useCurrentSection, useOutline, useReadOnly } from '../session/useSession.ts'
import { OutlineRow } from './OutlineRow.tsx'
import { dropLine } from './outlineActions.ts'
import { outlineRows } from './outlineRows.ts'
import { useLineDrag } from './useLineDrag.ts'
import './outline.css'
import { t } from '../../words/t.ts'

export type OutlinePaneProps = {
  readonly session: ArticleSession
  /** How many words sections shall have, by their ids. */
  readonly targets: ReadonlyMap<string, number>
  /** Says a sentence to screen readers. */
  readonly announce: (text: string) => void
}

/** The article's headings: to go there, rename, move, fold and delete. Draws the lines that are in sight, however many there are. */
export function OutlinePane({ session, targets, announce }: OutlinePaneProps) {
  const outline = useOutline(session)
  const current = useCurrentSection(session)
  const readOnly = useReadOnly(session)
  const folded = useSyncExternalStore(session.stores.folded.subscribe, session.stores.folded.get)
  const lines = useMemo(() => outlineRows(outline), [outline])
  const list = useRef<HTMLOListElement>(null)
  const [focused, setFocused] = useState(0)
  const [margin, setMargin] = useState(0)

  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    // Asked in between, where they stand has the browser lay out the whole window while it is being put together.
    const observer = new ResizeObserver(() => setMargin(element.offsetTop))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // No compiler runs here, and nothing memoised is given what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current?.closest<HTMLDivElement>('.inspector-scroll') ?? null,
    estimateSize: index => (lines[index]?.entry.problem ? 50 : 33),
    getItemKey: index => lines[index]?.key ?? index,
    overscan: 12,
    scrollMargin: margin,
    ...measuredByObservers,
    // The line with the keyboard is always drawn, or scrolling would take the focus away.
    rangeExtractor: range => {
      const shown = defaultRangeExtractor(range)
      return focused >= lines.length || shown.includes(focused) ? shown : [...shown, focused].sort((a, b) => a - b)
    },
  })

  const focusLine = (wanted: number) => {
    const number = Math.max(0, Math.min(wanted, lines.length - 1))
    setFocused(number)
    virtual.scrollToIndex(number)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-line="${number}"] .outline-go`)?.focus())
  }
  const { drag, press } = useLineDrag(({ from, over, behind }) => {
    const [line, onto] = [lines[from], lines[over]]
    if (line && onto && !readOnly) dropLine(session, line, onto, behind, announce)
  })
  const steady = useSteady({ focusLine, press, announce, noteFocus: setFocused })

  return (
    <nav className="outline" aria-label={t('Sections')}>
      <ol ref={list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const line = lines[item.index]
          return (
            line && (
              <OutlineRow
                key={item.key}
                session={session}
                line={line}
                number={item.index}
                count={lines.length}
                top={item.start - margin}
                measure={virtual.measureElement}
                isCurrent={line.kind === 'section' && line.index === current}
                target={line.kind === 'section' ? targets.get(line.entry.id) : undefined}
                isFolded={folded.has(line.entry.id)}
                drop={drag?.over !== item.index || drag.from === item.index ? null : drag.behind ? 'behind' : 'before'}
                isDragging={drag?.from === item.index}
                tools={steady}
              />
            )
          )
        })}
      </ol>
      <Button
        className="outline-add"
        disabled={readOnly}
        onClick={() => {
          session.apply(addSection(outline.length - 1))
          session.focus()
        }}
      >
        <Plus size={14} aria-hidden />
        {t('Add a section')}
      </Button>
    </nav>
  )
}
