import { z } from 'zod'
import { isoDate } from './dates.ts'
import { sectionId } from './ids.ts'

export const goalUnits = ['words', 'characters', 'minutes'] as const
export const goalUnit = z.enum(goalUnits)
export type GoalUnit = z.output<typeof goalUnit>

/** How long an article shall be, and by which day. `minutes` are those that it takes to read. */
export const goal = z.object({ unit: goalUnit, amount: z.int().positive().max(10_000_000), deadline: isoDate.nullable() })
export type Goal = z.output<typeof goal>

/** The goals of an article: its own, and how many words sections of it shall have. */
export const articleGoals = z.object({
  article: goal.nullable(),
  sections: z.array(z.object({ sectionId, words: z.int().positive().max(10_000_000) })).max(5000),
})
export type ArticleGoals = z.output<typeof articleGoals>

/** What became of an article on one day (ISO, local): words that are in it since, and words that no longer are. Text that was moved is neither. */
export const writingDay = z.object({ day: isoDate, written: z.int(), removed: z.int() })
export type WritingDay = z.output<typeof writingDay>
