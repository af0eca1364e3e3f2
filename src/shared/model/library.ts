import { z } from 'zod'
import { articleId, sectionId } from './ids.ts'
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

/** A place that a search found. `passage` is plain text, with each match between U+E000 and U+E001. */
export const searchHit = z.object({
  id: articleId,
  slug: z.string(),
  title: z.string(),
  sectionId: sectionId.nullable(),
  heading: z.string().nullable(),
  passage: z.string(),
})
export type SearchHit = z.output<typeof searchHit>

/** What `doctor` found. `problems` is empty in a healthy library; each is one sentence. */
export const checkReport = z.object({ articles: z.int(), sections: z.int(), assets: z.int(), problems: z.array(z.string()) })
export type CheckReport = z.output<typeof checkReport>
