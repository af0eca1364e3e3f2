import { z } from 'zod'
import { articleHeader, storedSection } from './article.ts'
import { sectionId } from './ids.ts'

/** Why a revision was kept. */
export const revisionReason = z.enum(['add', 'save', 'duplicate', 'conflict', 'batch', 'restore', 'replace'])
export type RevisionReason = z.output<typeof revisionReason>

/** What a revision did to a section, compared with the kept revision before it. `heading` is plain text, null in an opening. */
export const sectionChange = z.object({
  id: sectionId,
  heading: z.string().nullable(),
  change: z.enum(['added', 'removed', 'changed', 'moved']),
})
export type SectionChange = z.output<typeof sectionChange>

/** One row of an article's timeline. `details` names the header's changed fields; times are milliseconds since 1970. */
export const revisionSummary = z.object({
  number: z.int(),
  at: z.int(),
  reason: revisionReason,
  name: z.string().nullable(),
  title: z.string(),
  words: z.int(),
  sections: z.array(sectionChange),
  details: z.array(z.string()),
})
export type RevisionSummary = z.output<typeof revisionSummary>

/** A kept state of an article, whole. */
export const revision = z.object({
  number: z.int(),
  at: z.int(),
  reason: revisionReason,
  name: z.string().nullable(),
  header: articleHeader,
  sections: z.array(storedSection),
})
export type Revision = z.output<typeof revision>

/**
 * What of a revision comes back. A `passage` takes the place of the blocks from `at` up to `until` of the section as
 * it is now, and consists of the blocks from `from` up to `to` of the section as it was; all count the section's
 * children from 0, its heading among them.
 */
export const restoredPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('section'), sectionId }),
  z.object({
    kind: z.literal('passage'),
    sectionId,
    from: z.int().nonnegative(),
    to: z.int().nonnegative(),
    at: z.int().nonnegative(),
    until: z.int().nonnegative(),
  }),
])
export type RestoredPart = z.output<typeof restoredPart>

/** For how many days which saves are kept, counted from the library's newest. Named ones and each article's first and newest stay for ever. */
export const historyPolicy = z
  .object({
    everyDays: z.int().min(1).max(36_500),
    hourlyDays: z.int().min(1).max(36_500),
    dailyDays: z.int().min(1).max(36_500),
  })
  .refine(({ everyDays, hourlyDays, dailyDays }) => everyDays <= hourlyDays && hourlyDays <= dailyDays, {
    message: 'Each span must be at least as long as the one before it.',
  })
export type HistoryPolicy = z.output<typeof historyPolicy>

/** All for a day, one an hour for a week, one a day for a year. */
export const usualHistoryPolicy: HistoryPolicy = { everyDays: 1, hourlyDays: 7, dailyDays: 365 }
