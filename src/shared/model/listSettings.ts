import { z } from 'zod'
import { attachedList } from './article.ts'
import { subjectType } from './subject.ts'

/** What an item says on a page unless a list says otherwise. Pictures are as large as they are: they come when they are asked for. */
const usualParts = ['author', 'site', 'date', 'views', 'note'] as const

/** What an item can say on a page beside its title. */
export const itemParts = [...usualParts, 'image'] as const
export const itemPart = z.enum(itemParts)
export type ItemPart = z.output<typeof itemPart>

/** What a link to another site can say of itself (the link types of HTML that stand in `rel`). */
export const linkRels = ['nofollow', 'sponsored', 'ugc', 'external', 'noreferrer'] as const
export const linkRel = z.enum(linkRels)
export type LinkRel = z.output<typeof linkRel>

/** How a list is tidied and written wherever it is shown on a page. The list itself stays as it is. What is in the trash is always left out. */
export const listSettings = z.object({
  /** Leaves out the article that the page is of. */
  notItself: z.boolean().default(false),
  /** Leaves out an item that leads where an earlier one does. */
  noRepeats: z.boolean().default(false),
  newestFirst: z.boolean().default(false),
  most: z.int().positive().max(1000).nullable().default(null),
  /** What items say, in this order. */
  parts: z
    .array(itemPart)
    .max(itemParts.length)
    .default([...usualParts]),
  rel: z.array(linkRel).max(linkRels.length).default([]),
})
export type ListSettings = z.output<typeof listSettings>
export const usualListSettings: ListSettings = listSettings.parse({})

/** How many lists a set of them may have. */
export const mostInSet = 20

/** The lists that articles get by themselves: `everywhere` on each, after its own; `sets` once, when it is new. */
export const listTemplates = z.object({
  everywhere: z.array(attachedList).max(mostInSet).default([]),
  /** For articles about a kind of subject; null is for what is about nothing in particular yet. */
  sets: z
    .array(z.object({ kind: subjectType.nullable(), lists: z.array(attachedList).min(1).max(mostInSet) }))
    .max(20)
    .default([]),
})
export type ListTemplates = z.output<typeof listTemplates>
