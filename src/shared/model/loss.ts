import { z } from 'zod'
import { features, type Feature } from '../formats/features.ts'
import { articleId, sectionId } from './ids.ts'

const feature = z.custom<Feature>(value => typeof value === 'string' && Object.hasOwn(features, value))

/**
 * What a format has no place for, at one place of an article: `count` times in a section (its heading null in an opening), or, where
 * there is none, in what the article says of itself. `passage` is where it is the first time; `becomes` is empty for what is left out.
 */
export const loss = z.object({
  feature,
  count: z.int().positive(),
  sectionId: sectionId.nullable(),
  heading: z.string().nullable(),
  passage: z.string(),
  becomes: z.string(),
})
export type Loss = z.output<typeof loss>

export const articleLosses = z.object({ id: articleId, title: z.string(), losses: z.array(loss) })
export type ArticleLosses = z.output<typeof articleLosses>

/** What an export would lose: the first articles of those that lose something, and how many those are of all that were looked at. */
export const lossReport = z.object({ articles: z.array(articleLosses), losing: z.int(), looked: z.int() })
export type LossReport = z.output<typeof lossReport>
