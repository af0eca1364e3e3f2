import type { GroupCount, GroupKey } from '../../../shared/model/grouping.ts'

/** A group as it lies in the list: its heading is the row `start`, its articles follow unless it is folded. */
export type LaidGroup = Readonly<{ key: GroupKey; count: number; folded: boolean; start: number; index: number }>

export type Layout = Readonly<{ groups: readonly LaidGroup[]; rows: number }>

/** Lays groups out one after the other. `folded` holds the keys of those whose articles are out of sight. */
export function layOut(groups: readonly GroupCount[], folded: ReadonlySet<GroupKey>): Layout {
  const laid: LaidGroup[] = []
  let start = 0
  for (const [index, { key, count }] of groups.entries()) {
    const isFolded = folded.has(key)
    laid.push({ key, count, folded: isFolded, start, index })
    start += isFolded ? 1 : count + 1
  }
  return { groups: laid, rows: start }
}

/** The group that a row belongs to, heading or article; undefined beyond the end. */
export function groupAt({ groups, rows }: Layout, row: number): LaidGroup | undefined {
  if (row < 0 || row >= rows) return undefined
  let [low, high] = [0, groups.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((groups[middle]?.start ?? Infinity) <= row) low = middle
    else high = middle - 1
  }
  return groups[low]
}

/** The parts of groups between two rows, both included: which of their articles, from `offset` on. */
export function spansOf(layout: Layout, from: number, to: number): { group: LaidGroup; offset: number; count: number }[] {
  const spans: { group: LaidGroup; offset: number; count: number }[] = []
  for (const group of layout.groups.slice(groupAt(layout, Math.max(0, from))?.index ?? 0)) {
    if (group.start > to) break
    if (group.folded) continue
    const first = Math.max(from, group.start + 1)
    const last = Math.min(to, group.start + group.count)
    if (last >= first) spans.push({ group, offset: first - group.start - 1, count: last - first + 1 })
  }
  return spans
}
