import { z } from 'zod'

/** What the article list can be grouped by. `month` is that of the date that the list is sorted by, else of the last edit. */
export const groupings = ['status', 'month', 'tag', 'type'] as const
export const grouping = z.enum(groupings)
export type Grouping = z.output<typeof grouping>

/** A group: a status, a month as `YYYY-MM`, a tag's name, a type of subject. Null holds what has none. */
export const groupKey = z.string().max(300).nullable()
export type GroupKey = z.output<typeof groupKey>

export const articleGroup = z.object({ by: grouping, key: groupKey })
export type ArticleGroup = z.output<typeof articleGroup>

/** A group with how many articles it has. An article with two tags is in two groups. */
export const groupCount = z.object({ key: groupKey, count: z.int().positive() })
export type GroupCount = z.output<typeof groupCount>
