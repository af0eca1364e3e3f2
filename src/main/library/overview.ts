import type { LibraryOverview } from '../../shared/model/library.ts'
import { countedArticles } from './keptCounts.ts'
import { listSummaries } from './lists.ts'
import { savedFilters } from './savedFilters.ts'
import type { Db } from './sql.ts'

/** What the sidebar shows. */
export function libraryOverview(db: Db): LibraryOverview {
  return { ...countedArticles(db), lists: listSummaries(db), filters: savedFilters(db) }
}
