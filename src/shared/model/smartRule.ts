import { z } from 'zod'
import { sortKeys, status } from './article.ts'
import { articleId, listItemId } from './ids.ts'
import { subjectType } from './subject.ts'

const name = z.string().trim().min(1).max(300)
const share = z.number().min(0).max(1)

/** How an article can stand to the one that a list is shown on. `kind`: both are about a film, say; `tag`: they have one in common. */
export const relations = ['similar', 'subject', 'creator', 'series', 'tag', 'author', 'kind', 'language', 'newer', 'older'] as const
export const relation = z.enum(relations)
export type Relation = z.output<typeof relation>

export const datedBy = ['published', 'edited', 'created'] as const

/** One thing that an article has to be. Names are compared whole; a tag stands for those nested in it too. */
const leaf = z.discriminatedUnion('is', [
  z.object({ is: z.literal('tag'), name }),
  z.object({ is: z.literal('author'), name }),
  z.object({ is: z.literal('subject'), name }),
  z.object({ is: z.literal('creator'), name }),
  z.object({ is: z.literal('series'), name }),
  /** What it is about; null is an article about nothing in particular. */
  z.object({ is: z.literal('kind'), kind: subjectType.nullable() }),
  z.object({ is: z.literal('status'), status }),
  /** BCP 47; `de` stands for `de-AT` too. */
  z.object({ is: z.literal('language'), language: z.string().trim().min(2).max(35) }),
  /** Shares of the scale: four of five stars, counted from the worst, is 0.8 where the worst is 0. */
  z.object({ is: z.literal('rating'), from: share, until: share }),
  z.object({ is: z.literal('views'), atLeast: z.int().nonnegative() }),
  /** The days from and until, each included and each null for open. */
  z.object({ is: z.literal('date'), of: z.enum(datedBy), from: z.iso.date().nullable(), until: z.iso.date().nullable() }),
  /** Within so many days before now. */
  z.object({ is: z.literal('recent'), of: z.enum(datedBy), days: z.int().positive().max(36_500) }),
  /** Words and "phrases", all of them in the title or one section. */
  z.object({ is: z.literal('text'), text: z.string().trim().min(1).max(300) }),
  z.object({ is: z.literal('related'), by: relation }),
])
export type SmartTest = z.output<typeof leaf>

/** What articles a smart list takes: a test, or several joined by and (`all`), or (`any`) and not. No test at all takes everything. */
export type SmartCondition =
  | SmartTest
  | Readonly<{ is: 'all'; of: SmartCondition[] }>
  | Readonly<{ is: 'any'; of: SmartCondition[] }>
  | Readonly<{ is: 'not'; of: SmartCondition }>

/** How deep conditions stand within each other, at most: the schema itself ends there, so that no input can exhaust it. */
const levels = 5

function conditionOfDepth(depth: number): z.ZodType<SmartCondition, SmartCondition> {
  if (depth === 0) return leaf
  const inner = conditionOfDepth(depth - 1)
  return z.union([
    leaf,
    z.object({ is: z.enum(['all', 'any']), of: z.array(inner).max(50) }),
    z.object({ is: z.literal('not'), of: inner }),
  ])
}
export const smartCondition = conditionOfDepth(levels)

export const smartSort = z.object({ by: z.enum([...sortKeys, 'similarity']), descending: z.boolean() })
export type SmartSort = z.output<typeof smartSort>

/** What makes a smart list: which articles, in which order, how many, and which ones never. It never shows an article to itself. */
export const smartRule = z.object({
  where: smartCondition,
  sort: smartSort,
  limit: z.int().positive().max(1000),
  excluded: z.array(articleId).max(1000),
  /** Where items that are put in by hand stand, counted from 0, by the item's id. Those without a place stand first, in their order. */
  places: z.record(listItemId, z.int().nonnegative().max(10_000)),
})
export type SmartRule = z.output<typeof smartRule>

/** Whether the list is another on each article. */
export function isRelative({ where, sort }: Pick<SmartRule, 'where' | 'sort'>): boolean {
  return sort.by === 'similarity' || asksForRelation(where)
}

function asksForRelation(condition: SmartCondition): boolean {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.some(asksForRelation)
    case 'not':
      return asksForRelation(condition.of)
    default:
      return condition.is === 'related'
  }
}
