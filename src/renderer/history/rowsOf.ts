import type { RevisionSummary } from '../../shared/model/history.ts'
import { changedBy, type Sitting } from './timeline.ts'

/** A line of the timeline. The lead of a sitting stands for all of it while that is folded. */
export type TimelineRow = {
  readonly sitting: Sitting
  readonly revision: RevisionSummary
  readonly isLead: boolean
  readonly isUnfolded: boolean
  readonly words: number
  readonly changed: readonly string[]
}

/** A sitting as lines: its newest save, which stands for all while it is folded, those with names, the chosen one, and each when it is unfolded. */
export function rowsOf(sitting: Sitting, isUnfolded: boolean, chosen: number | null): TimelineRow[] {
  return sitting.revisions.flatMap((revision, index) => {
    const isLead = index === 0
    if (!isLead && !isUnfolded && revision.name === null && revision.number !== chosen) return []
    const older = sitting.revisions[index + 1]
    const stands = isLead && !isUnfolded
    // What the oldest of a sitting changed is told by the whole's figure, less the others'.
    const before = older?.words ?? sitting.newest.words - sitting.words
    return {
      sitting,
      revision,
      isLead,
      isUnfolded,
      words: stands ? sitting.words : revision.words - before,
      changed: stands ? sitting.changed : changedBy([revision]),
    }
  })
}
