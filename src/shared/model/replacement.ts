import { z } from 'zod'
import { articleFilter, section } from './article.ts'
import { batchId } from './batch.ts'
import { articleId, sectionId } from './ids.ts'

/** The parts of an article in which words can be replaced. */
export const replaceParts = ['title', 'standfirst', 'heading', 'text'] as const
export const replacePart = z.enum(replaceParts)
export type ReplacePart = z.output<typeof replacePart>

/** What is looked for. `regex` makes `text` a JavaScript regular expression (flags `gmu`), matched block by block. */
export const findQuery = z.object({
  text: z.string().min(1).max(1000),
  matchCase: z.boolean().default(false),
  wholeWord: z.boolean().default(false),
  regex: z.boolean().default(false),
})
export type FindQuery = z.output<typeof findQuery>

/** What is looked for, and where: in the articles that are named, or else in those that pass the filter. The trash is left alone. */
export const findRequest = z.object({
  query: findQuery,
  parts: z.array(replacePart).min(1).max(replaceParts.length),
  ids: z.array(articleId).max(100_000).nullable().default(null),
  filter: articleFilter.prefault({}),
})
export type FindRequest = z.output<typeof findRequest>

/**
 * One place. `before` and `after` are the words around it, on one line; `groups` is what the expression captured, the
 * whole match first. `heading` is that of its section, null in an opening and outside of sections.
 */
export const replaceHit = z.object({
  part: replacePart,
  sectionId: sectionId.nullable(),
  heading: z.string().nullable(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
  groups: z.array(z.string()),
  named: z.record(z.string(), z.string()),
})
export type ReplaceHit = z.output<typeof replaceHit>

/** An article with its places, in reading order: their numbers count from 0. `count` says how many there are; `hits` has all of them, or none where they are to be asked for. */
export const foundArticle = z.object({
  id: articleId,
  version: z.int(),
  title: z.string(),
  language: z.string(),
  count: z.int().positive(),
  hits: z.array(replaceHit),
})
export type FoundArticle = z.output<typeof foundArticle>

/** Every article that has a place, and how many places there are in all. The places themselves come with the first articles; of the others they are asked for. */
export const found = z.object({ articles: z.array(foundArticle), total: z.int() })
export type Found = z.output<typeof found>

/** Asks for the places of one article. */
export const lookRequest = findRequest.pick({ query: true, parts: true }).extend({ id: articleId })

/** Which places of an article are replaced, by number; null is all of them. `version` is the one that they were found in. */
export const replaceChoice = z.object({
  id: articleId,
  version: z.int(),
  hits: z.array(z.int().nonnegative()).min(1).max(1_000_000).nullable(),
})
export type ReplaceChoice = z.output<typeof replaceChoice>

/** `with` may name groups of a regular expression: `$1`, `$<name>`, `$&`; `$$` is the sign itself. */
export const replaceRequest = z.object({
  query: findQuery,
  parts: findRequest.shape.parts,
  with: z.string().max(5000),
  choices: z.array(replaceChoice).min(1).max(1_000_000),
})
export type ReplaceRequest = z.output<typeof replaceRequest>

const articleName = z.object({ id: articleId, title: z.string() })

/** What was done. `skipped` were changed after they were looked through, and are as they were; `stopped` says that it was cancelled on the way. */
export const replaced = z.object({
  batch: batchId.nullable(),
  articles: z.int(),
  hits: z.int(),
  skipped: z.array(articleName),
  stopped: z.boolean(),
})
export type Replaced = z.output<typeof replaced>

/** What was taken back. `kept` counts the places that were changed again since, and stay as they are. */
export const replaceUndone = z.object({ articles: z.int(), kept: z.int(), stopped: z.boolean() })
export type ReplaceUndone = z.output<typeof replaceUndone>

/** The newest replacement that can be taken back. `at` is in milliseconds since 1970. */
export const lastReplacement = z.object({ batch: batchId, at: z.int(), find: z.string(), with: z.string(), articles: z.int() })
export type LastReplacement = z.output<typeof lastReplacement>

/** What a replacement writes into articles, a few at a time: the sections that change, and the fields of the header. */
export const replaceWrite = z.object({
  batch: batchId,
  find: z.string().max(1000),
  with: z.string().max(5000),
  articles: z
    .array(
      z.object({
        id: articleId,
        baseVersion: z.int(),
        header: z.object({ title: z.string().max(20_000), standfirst: z.string().max(20_000) }).partial(),
        sections: z.array(section),
      }),
    )
    .min(1)
    .max(100),
})
export type ReplaceWrite = z.output<typeof replaceWrite>

/** How many of the articles were dealt with in the time that there was, the first ones; `skipped` of them had changed. */
export const replaceWritten = z.object({ handled: z.int(), skipped: z.array(articleId) })
export type ReplaceWritten = z.output<typeof replaceWritten>

/** A part of an undo. `left` counts the articles that are still to be done. */
export const replaceTakenBack = z.object({ articles: z.array(articleId), kept: z.int(), left: z.int() })
export type ReplaceTakenBack = z.output<typeof replaceTakenBack>
