import { placeOf } from '../../../shared/lists/tidyItems.ts'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { ListHealth, ListTrouble } from '../../../shared/model/listHealth.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { articleAt, ownSite, type OwnSite } from '../site/ownAddresses.ts'
import { openList } from './lists.ts'
import { all, first, type Db } from '../sql.ts'
import { viewsAgeOf } from './viewsAge.ts'

const dayMs = 86_400_000

type Check = Readonly<{ at: number; problem: string | null }>

/** What is wrong with the items of a list, or worth a look; nothing is asked of other sites for it. Throws `not-found`. */
export function listHealth(db: Db, id: ListId, now: number): ListHealth {
  const { name, items } = openList(db, id)
  const site = ownSite(db)
  const { days: fresh } = viewsAgeOf(db)
  const seen = new Set<string>()
  const checks = new Map<string, Check>()
  for (const { shown, articleId } of items) {
    const check =
      articleId === null && shown.url ? first<Check>(db, 'SELECT at, problem FROM link_check WHERE url = ?', [shown.url]) : undefined
    if (check && shown.url) checks.set(shown.url, check)
  }
  const external = items.filter(item => item.articleId === null && item.shown.url !== null)
  const times = external.map(item => checks.get(item.shown.url ?? '')?.at)
  return {
    id,
    name,
    items: items.map(item => {
      const place = placeOf(item)
      const repeated = place !== null && seen.has(place)
      if (place !== null) seen.add(place)
      return {
        id: item.id,
        articleId: item.articleId,
        title: item.shown.title,
        url: item.shown.url,
        troubles: [
          ...reach(db, item, site),
          ...(repeated ? [{ is: 'repeated' as const }] : []),
          ...elsewhere(db, id, item),
          ...age(item, now, fresh),
          ...answered(checks.get(item.shown.url ?? ''), item),
        ],
      }
    }),
    checkedAt: times.length > 0 && times.every(time => time !== undefined) ? Math.min(...times) : null,
  }
}

/** Whether the item's article can be reached, or could be. */
function reach(db: Db, item: ShownListItem, site: OwnSite | null): ListTrouble[] {
  if (item.state === 'trashed') return [{ is: 'trashed' }]
  if (item.articleId !== null) return []
  const addressed = ({ shown }: ShownListItem) => (shown.url ? articleAt(db, shown.url, site) : null)
  const back = item.state === 'missing' ? (formerArticle(db, item) ?? addressed(item)) : addressed(item)
  // Its own words stay: they may be what its writer chose, and the address is the article's business now.
  const repair = back && { articleId: back, own: { ...item.own, url: null } }
  if (item.state === 'missing') return [{ is: 'missing', repair }]
  return repair ? [{ is: 'own-address', repair }] : []
}

function formerArticle(db: Db, { id }: ShownListItem): ArticleId | null {
  const sql = 'SELECT article.id FROM list_item JOIN article ON article.id = was_article WHERE list_item.id = ?'
  return first<{ id: ArticleId }>(db, sql, [id])?.id ?? null
}

function elsewhere(db: Db, list: ListId, { articleId, shown }: ShownListItem): ListTrouble[] {
  const [column, value] = articleId === null ? ['url', shown.url] : ['article_id', articleId]
  if (value === null) return []
  const lists = all<{ id: ListId; name: string }>(
    db,
    `SELECT DISTINCT list.id, list.name FROM list_item JOIN list ON list.id = list_id WHERE list_item.${column} = ? AND list_id <> ? ORDER BY list.name`,
    [value, list],
  )
  return lists.length > 0 ? [{ is: 'elsewhere', lists }] : []
}

function age({ shown }: ShownListItem, now: number, fresh: number): ListTrouble[] {
  if (shown.views === null || shown.viewsAt === null) return []
  const days = Math.floor((now - Date.parse(shown.viewsAt)) / dayMs)
  return days > fresh ? [{ is: 'stale-views', days }] : []
}

function answered(check: Check | undefined, { articleId }: ShownListItem): ListTrouble[] {
  return articleId === null && check?.problem ? [{ is: 'dead', at: check.at, problem: check.problem }] : []
}
