import { z } from 'zod'
import { status } from './article.ts'
import { articleId, listId, sectionId } from './ids.ts'
import { listSummary } from './list.ts'
import { savedFilter } from './savedFilter.ts'
import { tagSummary } from './tag.ts'

/** The sidebar: how many articles there are of each kind (trash apart), the tags, the lists and the saved filters. */
export const libraryOverview = z.object({
  counts: z.object({ all: z.int(), draft: z.int(), ready: z.int(), published: z.int(), archived: z.int(), trash: z.int() }),
  tags: z.array(tagSummary),
  lists: z.array(listSummary),
  filters: z.array(savedFilter),
})
export type LibraryOverview = z.output<typeof libraryOverview>

/**
 * A place that a search found: a section, an article by what it says of itself (`sectionId` null), or a list on the
 * article (`list`). `passage` is plain text, with each match between U+E000 and U+E001.
 */
export const searchHit = z.object({
  id: articleId,
  slug: z.string(),
  title: z.string(),
  status,
  language: z.string(),
  inTrash: z.boolean(),
  sectionId: sectionId.nullable(),
  heading: z.string().nullable(),
  list: z.object({ id: listId, name: z.string() }).nullable(),
  passage: z.string(),
})
export type SearchHit = z.output<typeof searchHit>

/** The best places, and how many there are in all; `more` says that there are more than were counted. */
export const searchResult = z.object({ hits: z.array(searchHit), total: z.int(), more: z.boolean() })
export type SearchResult = z.output<typeof searchResult>

/** What `doctor` found. `problems` is empty in a healthy library; each is one sentence. */
export const checkReport = z.object({ articles: z.int(), sections: z.int(), assets: z.int(), problems: z.array(z.string()) })
export type CheckReport = z.output<typeof checkReport>
