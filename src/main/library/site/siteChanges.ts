import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { changeCount, isPast, momentOf } from '../libraryMoment.ts'
import { outlinedArticles, outlinedAssets } from './siteOutline.ts'
import { all, glance, type Db } from '../sql.ts'

/** Above so many changed articles, all are looked at. */
const mostChanged = 200

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
    const ids = rows.flatMap(({ id }) => id ?? [])
    const wanted = new Set<string>(pages)
    const articles = outlinedArticles(db, ids).filter(
      ({ id, header }) => statuses === null || statuses.includes(header.status) || wanted.has(id),
    )
    const shown = new Set(articles.map(({ id }) => id))
    return { moment: momentOf(db), articles, others: ids.filter(id => !shown.has(id)), assets: outlinedAssets(db) }
  })
}
