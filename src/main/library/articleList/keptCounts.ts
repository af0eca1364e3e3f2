import type { LibraryOverview } from '../../../shared/model/library.ts'
import type { Status } from '../../../shared/model/article.ts'
import { tagParents } from '../../../shared/model/tag.ts'
import { all, column, first, type Db } from '../sql.ts'
import { countedTags, countWithin, summarised, tagRows } from '../tags/tags.ts'
import { changesOfCounts, isWatching, othersState, type CountChanges } from '../watchChanges.ts'

export type Counted = Pick<LibraryOverview, 'counts' | 'tags'>

/** What is added up: living articles by status, those in the trash, the living articles of each tag by its number, and of each family by its name. */
type Sums = Readonly<{
  statuses: Map<Status, number>
  trash: { count: number }
  tags: Map<number, number>
  families: Map<string, number>
}>

/** Above so many changed articles, all are counted again. */
const mostChanged = 1500

const kept = new WeakMap<Db, { state: string; sums: Sums; counted: Counted }>()

/** What the sidebar counts. A writer counts what has changed since it was last asked, and everything only when another has written or tags got other names. */
export function countedArticles(db: Db): Counted {
  // What a transaction has not kept yet must not be remembered.
  if (!isWatching(db) || db.inTransaction) return shown(db, counted(db))
  const state = othersState(db)
  const before = kept.get(db)
  const changes = changesOfCounts(db, mostChanged)
  if (before?.state === state && changes === null) return before.counted
  // Should counting fail, what was noted is forgotten: then all is counted.
  kept.delete(db)
  const isKnown = before?.state === state && changes !== 'many'
  const sums = isKnown ? before.sums : counted(db)
  if (isKnown && changes) apply(db, sums, changes)
  const now = { state, sums, counted: shown(db, sums) }
  kept.set(db, now)
  return now.counted
}

function counted(db: Db): Sums {
  const rows = all<{ status: Status; count: number }>(
    db,
    'SELECT status, count(*) AS count FROM article WHERE trashed_at IS NULL GROUP BY status',
  )
  const count = first<{ count: number }>(db, 'SELECT count(*) AS count FROM article WHERE trashed_at IS NOT NULL')?.count ?? 0
  return {
    statuses: new Map(rows.map(({ status, count: some }) => [status, some])),
    trash: { count },
    tags: countedTags(db),
    families: new Map(),
  }
}

/** Families that are not known yet are counted. */
function shown(db: Db, { statuses, trash, tags, families }: Sums): Counted {
  const of = (status: Status) => statuses.get(status) ?? 0
  const counts = { draft: of('draft'), ready: of('ready'), published: of('published'), archived: of('archived') }
  const total = (name: string) => {
    const known = families.get(name) ?? countWithin(db, name)
    families.set(name, known)
    return known
  }
  return {
    counts: { all: counts.draft + counts.ready + counts.published + counts.archived, ...counts, trash: trash.count },
    tags: summarised(
      tagRows(db).map(({ id, name, colour }) => ({ name, colour, count: tags.get(id) ?? 0 })),
      total,
    ),
  }
}

function add<Key>(sums: Map<Key, number>, key: Key, delta: number): void {
  sums.set(key, (sums.get(key) ?? 0) + delta)
}

/** What an article was counted by before, told from what it is now and what has happened to it. */
type Concerned = { living: number; readonly tags: Map<number, number> }

function apply(db: Db, { statuses, trash, tags, families }: Sums, { articles, uses }: CountChanges): void {
  const concerned = new Map<number, Concerned>()
  const of = (key: number): Concerned => {
    const known = concerned.get(key) ?? { living: 0, tags: new Map() }
    concerned.set(key, known)
    return known
  }
  for (const { key, status, living, delta } of articles) {
    of(key).living += living * delta
    if (living) add(statuses, status, delta)
    else trash.count += delta
  }
  for (const { key, tag, delta } of uses) add(of(key).tags, tag, delta)

  const known = new Map(tagRows(db).map(({ id, name }) => [id, [...tagParents(name), name].filter(family => families.has(family))]))
  for (const [key, changed] of concerned) {
    const now = new Set(column<number>(db, 'SELECT tag_id FROM article_tag WHERE article = ?', [key]))
    const before = new Set(now)
    for (const [tag, delta] of changed.tags) {
      if (delta > 0) before.delete(tag)
      if (delta < 0) before.add(tag)
    }
    const isLiving = first<{ living: number }>(db, 'SELECT trashed_at IS NULL AS living FROM article WHERE key = ?', [key])?.living ?? 0
    for (const [set, isCounted, sign] of [[before, isLiving - changed.living, -1] as const, [now, isLiving, 1] as const]) {
      if (!isCounted) continue
      for (const tag of set) add(tags, tag, sign)
      for (const family of new Set([...set].flatMap(tag => known.get(tag) ?? []))) add(families, family, sign)
    }
  }
}
