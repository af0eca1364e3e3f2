import { z } from 'zod'

/** What a review can be about. Names follow schema.org's types of `itemReviewed`. */
export const subjectTypes = [
  'Movie',
  'TVSeries',
  'Book',
  'MusicAlbum',
  'Game',
  'Product',
  'Place',
  'Event',
  'SoftwareApplication',
  'CreativeWork',
] as const
export const subjectType = z.enum(subjectTypes)
export type SubjectType = z.output<typeof subjectType>

/** What a review is about. `year` is the year of release, `duration` is minutes. */
export const subject = z.object({
  type: subjectType,
  name: z.string().max(500),
  creators: z.array(z.string().max(300)).max(50),
  year: z.int().min(-5000).max(3000).nullable(),
  country: z.string().max(200),
  link: z.string().max(2000),
  duration: z.int().positive().max(100_000).nullable(),
  /** The series that it is a part of, if any. */
  series: z.string().max(300).optional(),
})
export type Subject = z.output<typeof subject>

/** The judgement of one side of a subject, on the scale of the whole: its story, its sound. */
export const score = z.object({ name: z.string().trim().min(1).max(100), value: z.number() })
export type Score = z.output<typeof score>

/**
 * A judgement on any scale: 4.5 of 5, 87 of 100. `value` lies between `worst` and `best`, which differ, and so do the
 * values of its `scores`, where it has such.
 */
export const rating = z
  .object({ value: z.number(), best: z.number(), worst: z.number(), scores: z.array(score).min(1).max(20).optional() })
  .refine(r => r.worst < r.best && [r, ...(r.scores ?? [])].every(({ value }) => value >= r.worst && value <= r.best), {
    message: 'A rating lies between its worst and its best value.',
  })
export type Rating = z.output<typeof rating>
