import { z } from 'zod'
import { articleId, assetId, listId, listItemId } from './ids.ts'
import { isoDate } from './dates.ts'
import { listSettings } from './listSettings.ts'
import { smartRule } from './smartRule.ts'

/**
 * What a list item says. In an item that points to an article of the library, null means "as the article says";
 * in an external one it means "not known". `viewsAt` is when the views were counted.
 */
export const listItemFields = z.object({
  title: z.string().max(5000).nullable(),
  author: z.string().max(500).nullable(),
  site: z.string().max(500).nullable(),
  date: isoDate.nullable(),
  views: z.int().nonnegative().nullable(),
  viewsAt: isoDate.nullable(),
  url: z.string().max(5000).nullable(),
  note: z.string().max(5000).nullable(),
  /** A picture of the library, small beside the title. */
  image: assetId.nullable().default(null),
  /** The language of title and note (BCP 47). */
  language: z.string().min(2).max(35).nullable().default(null),
})
export type ListItemFields = z.output<typeof listItemFields>

/** An item that says nothing of itself. */
export const noItemFields: ListItemFields = {
  title: null,
  author: null,
  site: null,
  date: null,
  views: null,
  viewsAt: null,
  url: null,
  note: null,
  image: null,
  language: null,
}

/** An item as it is made: of the library (`articleId`) or external. */
export const newListItem = z.object({ articleId: articleId.nullable(), own: listItemFields })
export type NewListItem = z.output<typeof newListItem>

/** An item with its id: what a list stores. */
export const listItem = newListItem.extend({ id: listItemId })
export type ListItem = z.output<typeof listItem>

/** An item as people see it: `own` laid over its article. `state` says whether the article can be reached. */
export const shownListItem = listItem.extend({
  shown: listItemFields.extend({ title: z.string() }),
  state: z.enum(['ok', 'trashed', 'missing']),
  /** In a smart list: found by its rule (the item's id is then the article's), or put in by hand. */
  origin: z.enum(['rule', 'hand']).optional(),
  /** What is to be known of the picture that is shown: how large it is in pixels, and what the article says of it for those who can't see it. */
  picture: z.object({ alt: z.string(), width: z.int(), height: z.int() }).optional(),
})
export type ShownListItem = z.output<typeof shownListItem>

export const listSummary = z.object({
  id: listId,
  name: z.string(),
  description: z.string(),
  count: z.int(),
  usedIn: z.int(),
  rule: smartRule.optional(),
})
export type ListSummary = z.output<typeof listSummary>

/** A reading list: items in order (of a smart list those that its rule finds just then), and the articles that it is attached to. */
export const readingList = z.object({
  id: listId,
  name: z.string(),
  description: z.string(),
  items: z.array(shownListItem),
  usedIn: z.array(z.object({ id: articleId, title: z.string() })),
  /** What a smart list is made by; a list that is kept by hand has none. */
  rule: smartRule.optional(),
  /** How it is tidied and written on pages, where that is not the usual way. */
  settings: listSettings.optional(),
})
export type ReadingList = z.output<typeof readingList>

/** A reading list without its items: `count` says how many there are. */
export const readingListHead = readingList.omit({ items: true }).extend({ count: z.int() })
export type ReadingListHead = z.output<typeof readingListHead>

/** A rule to be tried, on the page of an article or by itself, with items put in by hand. */
export const rulePreview = z.object({
  rule: smartRule,
  items: z.array(listItem).max(1000).default([]),
  page: articleId.nullable().default(null),
})

/** A list as it stands beneath an article: under its heading there, with the items that it shows there; `trashed` are left out since they are in the trash. */
export const pageList = z.object({ heading: z.string(), list: readingList, trashed: z.int() })
export type PageList = z.output<typeof pageList>
