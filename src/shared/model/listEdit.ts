import { z } from 'zod'
import { attachedList } from './article.ts'
import { articleId, listId, listItemId, type ListId } from './ids.ts'
import { listItem, listItemFields } from './list.ts'
import { listSettings, mostInSet } from './listSettings.ts'
import { smartRule } from './smartRule.ts'
import { subjectType } from './subject.ts'

/** The place that an item has in the end, counted from 0; past the end is the end. */
const at = z.int().nonnegative()

const heading = attachedList.shape.heading

const namesDeleted = z.boolean().default(false)

/**
 * An item as an undone removal brings it back: `missing` if its article was deleted, which was `was`; `last` is what it
 * showed, for an article that was deleted since.
 */
export const returnedItem = listItem.extend({
  missing: z.boolean().default(false),
  was: articleId.nullable().default(null),
  last: listItemFields.nullable().default(null),
})
export type ReturnedItem = z.output<typeof returnedItem>

/**
 * One step of work on lists. `insert` and `place` name the places that the items have in the end, lowest first; `place`
 * takes items from any list. `create`, `delete`, `restore`, `describe` and `rule` are about lists as wholes: `restore` brings back
 * one that was deleted, with all that it held and to all places where it stood; in `describe`, null leaves a field as it is, and
 * so do `settings` that are not there (null is the usual way). `attach`, `detach`, `order` and `head` are about where a list stands:
 * `attach` names a place among the lists of an article that may have gaps, where null is the end; `order` counts those that are there.
 * `everywhere` and `template` say which lists articles get by themselves (`ListTemplates`): on all of them, and on new ones about a
 * kind of subject; with `namesDeleted` they name lists that were deleted too, and without it those that were there keep their places.
 */
export const listEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('insert'),
    list: listId,
    items: z
      .array(z.object({ item: returnedItem, at }))
      .min(1)
      .max(10_000),
  }),
  z.object({
    kind: z.literal('place'),
    list: listId,
    items: z
      .array(z.object({ id: listItemId, at }))
      .min(1)
      .max(10_000),
  }),
  z.object({ kind: z.literal('remove'), list: listId, items: z.array(listItemId).min(1).max(10_000) }),
  z.object({ kind: z.literal('update'), list: listId, item: listItemId, own: listItemFields }),
  z.object({ kind: z.literal('create'), list: listId, name: z.string().trim().min(1).max(500) }),
  z.object({ kind: z.literal('delete'), list: listId }),
  z.object({ kind: z.literal('restore'), list: listId }),
  z.object({
    kind: z.literal('describe'),
    list: listId,
    name: z.string().trim().min(1).max(500).nullable().default(null),
    description: z.string().max(5000).nullable().default(null),
    settings: listSettings.nullable().optional(),
  }),
  z.object({
    kind: z.literal('rule'),
    list: listId,
    rule: smartRule.nullable(),
    items: z.array(listItem).max(10_000).nullable(),
  }),
  z.object({
    kind: z.literal('attach'),
    list: listId,
    articles: z
      .array(z.object({ id: articleId, at: at.nullable().default(null), heading: heading.default(null) }))
      .min(1)
      .max(10_000),
  }),
  z.object({ kind: z.literal('detach'), list: listId, articles: z.array(articleId).min(1).max(10_000) }),
  z.object({ kind: z.literal('order'), list: listId, article: articleId, at }),
  z.object({ kind: z.literal('head'), list: listId, article: articleId, heading }),
  z.object({ kind: z.literal('everywhere'), lists: z.array(attachedList).max(mostInSet), namesDeleted }),
  z.object({ kind: z.literal('template'), about: subjectType.nullable(), lists: z.array(attachedList).max(mostInSet), namesDeleted }),
])
export type ListEdit = z.output<typeof listEdit>
export type ListEditInput = z.input<typeof listEdit>

/** The lists that an edit is about. */
export function listsOfEdit(edit: ListEditInput): readonly ListId[] {
  return 'list' in edit ? [listId.parse(edit.list)] : edit.lists.map(each => listId.parse(each.listId))
}
