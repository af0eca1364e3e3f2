import type { LibraryOverview } from '../../shared/model/library.ts'
import type { Status } from '../../shared/model/article.ts'
import { listSummaries } from './lists.ts'
import { savedFilters } from './savedFilters.ts'
import { all, first, type Db } from './sql.ts'
import { tagSummaries } from './tags.ts'

/** What the sidebar shows. */
export function libraryOverview(db: Db): LibraryOverview {
  const counts = { all: 0, draft: 0, ready: 0, published: 0, archived: 0, trash: 0 }
  const rows = all<{ status: Status; count: number }>(
    db,
    'SELECT status, count(*) AS count FROM article WHERE trashed_at IS NULL GROUP BY status',
  )
  for (const { status, count } of rows) {
    counts[status] = count
    counts.all += count
  }
  counts.trash = first<{ count: number }>(db, 'SELECT count(*) AS count FROM article WHERE trashed_at IS NOT NULL')?.count ?? 0
  return { counts, tags: tagSummaries(db), lists: listSummaries(db), filters: savedFilters(db) }
}
