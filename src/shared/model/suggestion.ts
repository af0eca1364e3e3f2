import { z } from 'zod'
import { status } from './article.ts'
import { isoDate } from './dates.ts'
import { articleId, listId } from './ids.ts'
import { subjectType } from './subject.ts'

/** Why an article is like another. `names` of `creator` are those that both have; `kind` says what they created. `words` are as the search knows them. */
export const likeness = z.discriminatedUnion('is', [
  z.object({ is: z.literal('subject'), name: z.string() }),
  z.object({ is: z.literal('series'), name: z.string() }),
  z.object({ is: z.literal('creator'), names: z.array(z.string()), kind: subjectType }),
  z.object({ is: z.literal('tags'), tags: z.array(z.string()) }),
  z.object({ is: z.literal('words'), words: z.array(z.string()) }),
  z.object({ is: z.literal('author'), name: z.string() }),
])
export type Likeness = z.output<typeof likeness>

/** An article that may belong beside another, and why, the strongest reason first. `score` is 0 to 1 and more: it only ranks. */
export const suggestion = z.object({
  id: articleId,
  title: z.string(),
  author: z.string(),
  language: z.string(),
  status,
  publishedAt: isoDate.nullable(),
  views: z.int().nullable(),
  score: z.number(),
  because: z.array(likeness).min(1),
})
export type Suggestion = z.output<typeof suggestion>

/** What suggestions are asked for: the article, the list whose articles are left out, and how many. */
export const suggestionsAsked = z.object({
  id: articleId,
  notIn: listId.nullable().default(null),
  limit: z.int().positive().max(100).default(8),
})
