import { ChevronDown, ChevronRight } from 'lucide-react'
import type { Grouping } from '../../../shared/model/grouping.ts'
import { formatNumber } from '../../ui/counted.ts'
import { groupName } from './groupWords.ts'
import type { LaidGroup } from './layout.ts'

// A row that unfolds belongs to a tree of rows: no table is meant.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

export type GroupHeadingProps = {
  readonly by: Grouping
  readonly group: LaidGroup
  /** Pixels from the top of the list. */
  readonly start: number
  readonly focusable: boolean
  readonly measure: (element: Element | null) => void
  readonly onPress: () => void
}

/** The heading of a group in the article list: a row that folds and unfolds it. Its keys are the list's. */
export function GroupHeading({ by, group, start, focusable, measure, onPress }: GroupHeadingProps) {
  const Arrow = group.folded ? ChevronRight : ChevronDown
  return (
    // Its keys are the list's: they go from row to row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={measure}
      role="row"
      aria-level={1}
      aria-expanded={!group.folded}
      aria-rowindex={group.start + 1}
      data-index={group.start}
      data-heading={group.index}
      tabIndex={focusable ? 0 : -1}
      className="group-heading"
      style={{ transform: `translateY(${start}px)` }}
      onClick={onPress}
    >
      <div role="gridcell" className="group-name">
        <Arrow size={14} aria-hidden />
        <span>{groupName(by, group.key)}</span>
        <span className="group-count">{formatNumber(group.count)}</span>
      </div>
    </div>
  )
}
