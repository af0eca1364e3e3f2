import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import { changeCount, isPast, momentOf } from '../libraryMoment.ts'
import { followsEverywhere } from '../lists/listTemplates.ts'
import { outlinedArticles, outlinedAssets } from './siteOutline.ts'
import { all, column, glance, type Db } from '../sql.ts'

/** Above so many changed articles or lists, all are looked at. */
const mostChanged = 200
/** And above so many articles that show them. */
const mostAround = 500

/** What has changed of a site's articles since a moment, or null where that does not tell all that its pages may show otherwise. */
export function siteChanges(db: Db, { since, statuses, pages }: Parsed<'site:changes'>): Output<'site:changes'> {
  return glance(db, () => {
    if (!isPast(db, since) || changeCount(db).others > since.at) return null
    const rows = all<{ id: ArticleId | null }>(
      db,
      'SELECT article.id FROM article_change AS change LEFT JOIN article USING (key) WHERE change.at > ? LIMIT ?',
      [since.at, mostChanged + 1],
    )
    if (rows.length > mostChanged || rows.some(({ id }) => id === null)) return null
    const lists = column<ListId>(db, 'SELECT list_id FROM list_change WHERE at > ? LIMIT ?', [since.at, mostChanged + 1])
    if (lists.length > mostChanged) return null
    const ruled = column<ListId>(db, "SELECT id FROM list WHERE kind <> 'manual' ORDER BY id")
    const ids = rows.flatMap(({ id }) => id ?? [])
    const wanted = new Set<string>(pages)
    const articles = outlinedArticles(db, ids).filter(
      ({ id, header }) => statuses === null || statuses.includes(header.status) || wanted.has(id),
    )
    const shown = new Set(articles.map(({ id }) => id))
    return { moment: momentOf(db), articles, others: ids.filter(id => !shown.has(id)), lists, ruled, assets: outlinedAssets(db) }
  })
}

/** The lists among these and those that hold one of these articles, and the articles that these lists are on; null where that is every article, or very many. */
export function siteAround(db: Db, { articles, lists }: Parsed<'site:around'>): Output<'site:around'> {
  const found = column<ListId>(
    db,
    'SELECT value FROM json_each(@lists) UNION SELECT list_id FROM list_item WHERE article_id IN (SELECT value FROM json_each(@articles))',
    { lists: JSON.stringify(lists), articles: JSON.stringify(articles) },
  )
  const everywhere = followsEverywhere(db)
  if (found.some(id => everywhere.has(id))) return null
  const pages = column<ArticleId>(
    db,
    'SELECT DISTINCT article_id FROM article_list WHERE list_id IN (SELECT value FROM json_each(?)) LIMIT ?',
    [JSON.stringify(found), mostAround + 1],
  )
  return pages.length > mostAround ? null : { lists: found, articles: pages }
}
