import { z } from 'zod'
import { status } from './article.ts'
import { isoDate } from './dates.ts'
import { articleId } from './ids.ts'
import { rating, subject } from './subject.ts'

/** Names a subject: reviews whose subjects have one type and one name, however it is written, are of the same name. */
export const subjectName = subject.pick({ type: true, name: true })
export type SubjectName = z.output<typeof subjectName>

/** A subject of the library with how many reviews it has. `years` are all that are given for it. */
export const subjectSummary = subjectName.extend({ years: z.array(z.int()), creators: z.array(z.string()), reviews: z.int() })
export type SubjectSummary = z.output<typeof subjectSummary>

/** A review beside others of its subject. `verdict` is the beginning of its verdict's text, empty where it has none. */
export const subjectReview = z.object({
  id: articleId,
  title: z.string(),
  status,
  language: z.string(),
  author: z.string(),
  standfirst: z.string(),
  verdict: z.string(),
  publishedAt: isoDate.nullable(),
  updatedAt: z.int(),
  words: z.int(),
  rating: rating.nullable(),
  subject,
})
export type SubjectReview = z.output<typeof subjectReview>

/** All reviews of a name, by what they are about: two films can share one. `subject` is what is known of each. */
export const reviewedSubject = subjectName.extend({
  groups: z.array(z.object({ subject, reviews: z.array(subjectReview) })),
})
export type ReviewedSubject = z.output<typeof reviewedSubject>
