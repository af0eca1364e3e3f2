import type { Goal } from '../../shared/model/goal.ts'

export type Progress = Readonly<{ done: number; share: number; daysLeft: number | null; eachDay: number | null }>

/** How far an article is. `characters` are asked for only where the goal counts them. */
export function progressOf(
  { unit, amount, deadline }: Goal,
  counts: { words: number; minutes: number },
  characters: () => number,
  today: string,
): Progress {
  const done = unit === 'words' ? counts.words : unit === 'characters' ? characters() : counts.words === 0 ? 0 : counts.minutes
  const daysLeft = deadline === null ? null : Math.round((Date.parse(deadline.slice(0, 10)) - Date.parse(today)) / 86_400_000)
  const left = Math.max(0, amount - done)
  return {
    done,
    share: Math.min(1, done / amount),
    daysLeft,
    // The day of the deadline is a day of writing too.
    eachDay: daysLeft === null || daysLeft < 0 || left === 0 ? null : Math.ceil(left / (daysLeft + 1)),
  }
}
