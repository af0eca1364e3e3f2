import type { LibraryOverview } from '../../shared/model/library.ts'
import type { Status } from '../../shared/model/article.ts'
import { listSummaries } from './lists.ts'
import { savedFilters } from './savedFilters.ts'
import { all, first, type Db } from './sql.ts'
import { tagSummaries } from './tags.ts'
import { haveCountsChanged, isWatching, othersState } from './watchChanges.ts'

/** What the sidebar shows. */
export function libraryOverview(db: Db): LibraryOverview {
  return { ...counted(db), lists: listSummaries(db), filters: savedFilters(db) }
}

type Counted = Pick<LibraryOverview, 'counts' | 'tags'>

const kept = new WeakMap<Db, { state: string; counted: Counted }>()

/** Counted anew only when an article came, went, or got another status or tag: not with each save. */
function counted(db: Db): Counted {
  // What a transaction has not kept yet must not be remembered.
  if (!isWatching(db) || db.inTransaction) return count(db)
  const state = othersState(db)
  const before = kept.get(db)
  if (!haveCountsChanged(db) && before?.state === state) return before.counted
  const now = count(db)
  kept.set(db, { state, counted: now })
  return now
}

function count(db: Db): Counted {
  const counts = { all: 0, draft: 0, ready: 0, published: 0, archived: 0, trash: 0 }
  const rows = all<{ status: Status; count: number }>(
    db,
    'SELECT status, count(*) AS count FROM article WHERE trashed_at IS NULL GROUP BY status',
  )
  for (const { status, count: some } of rows) {
    counts[status] = some
    counts.all += some
  }
  counts.trash = first<{ count: number }>(db, 'SELECT count(*) AS count FROM article WHERE trashed_at IS NOT NULL')?.count ?? 0
  return { counts, tags: tagSummaries(db) }
}
