import { plainAddress } from '../../../shared/lists/tidyItems.ts'
import type { ArticleId, ListId, ListItemId } from '../../../shared/model/ids.ts'
import { isRelative } from '../../../shared/model/smartRule.ts'
import { mostOverlaps, type ListOverlaps, type Overlap } from '../../../shared/model/listOverlaps.ts'
import { requireList, ruleOf } from './lists.ts'
import { smartItems } from '../smart/smartItems.ts'
import { all, type Db } from '../sql.ts'
import { viewsAgeOf } from './viewsAge.ts'

type Row = Readonly<{
  item: ListItemId
  list: ListId
  position: number
  articleId: ArticleId | null
  url: string | null
  title: string | null
}>

/**
 * What stands more than once in lists, what is in most places first; and whose views are old. A smart list counts with what it
 * finds now, but for one that is another on each article.
 */
export function listOverlaps(db: Db, now: number): ListOverlaps {
  const lists = all<{ id: ListId; name: string }>(db, 'SELECT id, name FROM list ORDER BY name, id')
  const rows = all<Row>(
    db,
    `SELECT list_item.id AS item, list_id AS list, position, article_id AS articleId, url, coalesce(list_item.title, article.title) AS title
     FROM list_item JOIN list ON list.id = list_id LEFT JOIN article ON article.id = article_id
     WHERE kind = 'manual' AND (article_id IS NOT NULL OR url IS NOT NULL) ORDER BY list.name, list_id, position`,
  )
  // An address that is an article's own leads where that article does.
  const own = new Map(
    all<{ id: ArticleId; url: string }>(
      db,
      "SELECT id, canonical_url AS url FROM article WHERE canonical_url <> '' AND trashed_at IS NULL",
    ).map(({ id, url }) => [plainAddress(url), id]),
  )
  const groups = new Map<string, Overlap>()
  for (const { item, list, position, articleId, url, title } of rows) {
    const plain = url === null ? '' : plainAddress(url)
    const article = articleId ?? own.get(plain) ?? null
    const key = article ?? plain
    const group = groups.get(key) ?? { title: title ?? '', articleId: article, url, places: [] }
    group.places.push({ list, item, position, byRule: false })
    groups.set(key, group)
  }
  for (const list of lists) addFound(db, list.id, groups, own)
  const repeated = [...groups.values()]
    .filter(({ places }) => places.length > 1)
    .sort((a, b) => b.places.length - a.places.length || a.title.localeCompare(b.title))
  const { days } = viewsAgeOf(db)
  return {
    items: repeated.slice(0, mostOverlaps),
    total: repeated.length,
    lists,
    freshDays: days,
    stale: staleViews(db, new Date(now - days * 86_400_000).toISOString().slice(0, 10)),
  }
}

/** What a smart list shows by itself, among the others. */
function addFound(db: Db, id: ListId, groups: Map<string, Overlap>, own: ReadonlyMap<string, ArticleId>): void {
  const rule = ruleOf(requireList(db, id))
  if (!rule || isRelative(rule)) return
  for (const [position, item] of smartItems(db, id, rule, null).entries()) {
    const { articleId, shown, origin } = item
    const plain = shown.url === null ? '' : plainAddress(shown.url)
    const article = articleId ?? own.get(plain) ?? null
    const key = article ?? plain
    if (key === '') continue
    const group = groups.get(key) ?? { title: shown.title, articleId: article, url: shown.url, places: [] }
    group.places.push({ list: id, item: item.id, position, byRule: origin === 'rule' })
    groups.set(key, group)
  }
}

function staleViews(db: Db, day: string): ListOverlaps['stale'] {
  return all<ListOverlaps['stale'][number]>(
    db,
    `SELECT list, sum(at < @day) AS stale, count(*) AS counted, min(at) AS oldest FROM (
       SELECT list_id AS list, substr(iif(list_item.views IS NULL, article.views_at, list_item.views_at), 1, 10) AS at
       FROM list_item JOIN list ON list.id = list_id LEFT JOIN article ON article.id = article_id
       WHERE kind = 'manual' AND coalesce(list_item.views, article.views) IS NOT NULL)
     WHERE at IS NOT NULL GROUP BY list HAVING min(at) < @day ORDER BY oldest, list`,
    { day },
  )
}
