import { z } from 'zod'
import { articleFilter, articleSort } from './article.ts'

/** UUIDv7. */
export const savedFilterId = z.uuid().brand<'SavedFilterId'>()
export type SavedFilterId = z.output<typeof savedFilterId>

/** A view of the article list that is kept under a name. */
export const savedFilter = z.object({
  id: savedFilterId,
  name: z.string().trim().min(1).max(200),
  filter: articleFilter,
  sort: articleSort,
})
export type SavedFilter = z.output<typeof savedFilter>

/** A filter on its way in; without an id it is a new one. */
export const newSavedFilter = savedFilter.extend({ id: savedFilterId.nullable() })
export type NewSavedFilter = z.output<typeof newSavedFilter>
