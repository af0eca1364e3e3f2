import { z } from 'zod'
import { isoDate } from './dates.ts'
import { phrase } from '../words/phrase.ts'

/** The most addresses that are asked at once. */
export const mostAsked = 500

/** What a page of another site says of itself, or why it said nothing; `problem` is a sentence, null where it answered. */
export const pageSaid = z.object({
  url: z.string().max(5000),
  problem: z.string().max(500).nullable(),
  title: z.string().max(5000).nullable(),
  site: z.string().max(500).nullable(),
  author: z.string().max(500).nullable(),
  date: isoDate.nullable(),
  /** BCP 47. */
  language: z.string().min(2).max(35).nullable(),
})
export type PageSaid = z.output<typeof pageSaid>

/** What a job that asks pages calls itself while it works. */
export const askingPages = phrase('Asking pages for their titles')
