import type { LibraryOverview } from '../../shared/model/library.ts'
import { countedArticles } from './articleList/keptCounts.ts'
import { listSummaries } from './lists/lists.ts'
import { savedFilters } from './articleList/savedFilters.ts'
import type { Db } from './sql.ts'

/** What the sidebar shows. */
export function libraryOverview(db: Db): LibraryOverview {
  return { ...countedArticles(db), lists: listSummaries(db), filters: savedFilters(db) }
}
