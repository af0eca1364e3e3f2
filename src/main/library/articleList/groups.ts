import type { Parsed } from '../../../shared/contract/contract.ts'
import { statuses, type ArticleFilter, type ArticleSort } from '../../../shared/model/article.ts'
import type { ArticleGroup, GroupCount } from '../../../shared/model/grouping.ts'
import { subjectTypes } from '../../../shared/model/subject.ts'
import { articleOrder, orderOf, passing } from './articleOrder.ts'
import { FilterTexts } from './FilterTexts.ts'
import { foldedTerms } from '../search/fold.ts'
import {
  groupCondition,
  monthColumn,
  monthOf,
  monthSpan,
  sortsByMonth,
  subjectType,
  untagged,
  walkedGroup,
  type Conditions,
  type MonthColumn,
} from './groupCondition.ts'
import { countedArticles } from './keptCounts.ts'
import { all, column, first, type Db, type SqlValue } from '../sql.ts'

/** A page of the keys of a group, in the order of the list, and how many it has in all. */
export function keysInGroup(
  db: Db,
  filter: ArticleFilter,
  sort: ArticleSort,
  group: ArticleGroup,
  terms: readonly string[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { keys: number[]; total: number } {
  const asked = both(passing(filter), groupCondition(group, sort))
  const total = first<{ total: number }>(db, `SELECT count(*) AS total FROM article ${where(asked)}`, asked.params)?.total ?? 0
  // What many pass is walked through in the order of the list until the page is full.
  const ordered = total > many ? both(passing(filter), walkedGroup(group, sort)) : asked
  const sql = `SELECT article.key FROM article ${where(ordered)} ORDER BY ${orderOf(sort)}`
  if (terms.length === 0) return { keys: column(db, `${sql} LIMIT ? OFFSET ?`, [...ordered.params, limit, offset]), total }
  const keys = FilterTexts.of(db).matching(column(db, sql, ordered.params), terms)
  return { keys: keys.slice(offset, offset + limit), total: keys.length }
}

/** Up to so many are sorted where an index names them but has another order. */
const many = 1000

function both(one: Conditions, other: Conditions): Conditions {
  return { parts: [...one.parts, ...other.parts], params: [...one.params, ...other.params] }
}

function where({ parts }: Conditions): string {
  return `WHERE ${parts.join(' AND ')}`
}

/** What SQL asks of an article to pass a filter; those whose text does are named one by one. */
function withText(db: Db, filter: ArticleFilter, sort: ArticleSort): Conditions {
  const terms = foldedTerms(filter.text)
  if (terms.length === 0) return passing(filter)
  const keys = FilterTexts.of(db).matching(articleOrder(db, filter, sort), terms)
  return both(passing(filter), { parts: ['article.key IN (SELECT value FROM json_each(?))'], params: [JSON.stringify(keys)] })
}

/** The groups of all articles that pass the filter, in their order; those without articles are left out. */
export function articleGroups(db: Db, { filter, by, sort }: Parsed<'article:groups'>): GroupCount[] {
  const conditions = withText(db, filter, sort)
  const isWhole = filter.tag === null && filter.text.trim() === '' && !filter.inTrash && filter.status === null
  switch (by) {
    case 'status':
      return inOrder(counted(db, 'status', conditions), statuses)
    case 'type':
      return inOrder(counted(db, subjectType, conditions), subjectTypes)
    case 'tag':
      return tagGroups(db, conditions, isWhole)
    case 'month':
      return monthGroups(db, conditions, sort, isWhole)
    default:
      return by satisfies never
  }
}

function counted(db: Db, key: string, conditions: Conditions): GroupCount[] {
  return all<GroupCount>(db, `SELECT ${key} AS key, count(*) AS count FROM article ${where(conditions)} GROUP BY ${key}`, conditions.params)
}

/** As the names have it; what has none comes last. */
function inOrder(groups: readonly GroupCount[], names: readonly string[]): GroupCount[] {
  const place = ({ key }: GroupCount) => (key === null ? names.length : names.indexOf(key))
  return groups.toSorted((a, b) => place(a) - place(b))
}

function tagGroups(db: Db, conditions: Conditions, isWhole: boolean): GroupCount[] {
  // The sidebar's way of counting is the quick one, for all articles alone.
  const tags = isWhole
    ? countedArticles(db).tags.map(({ name, count }) => ({ key: name, count }))
    : all<{ key: string; count: number }>(
        db,
        `SELECT tag.name AS key, used.count FROM (
           SELECT tag_id, count(*) AS count FROM article JOIN article_tag ON article_tag.article = article.key ${where(conditions)} GROUP BY tag_id
         ) AS used JOIN tag ON tag.id = used.tag_id`,
        conditions.params,
      ).sort((a, b) => a.key.localeCompare(b.key))
  const none = first<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM article ${where({ ...conditions, parts: [...conditions.parts, untagged] })}`,
    conditions.params,
  )
  return [...tags.filter(({ count }) => count > 0), ...(none && none.count > 0 ? [{ key: null, count: none.count }] : [])]
}

function monthGroups(db: Db, conditions: Conditions, sort: ArticleSort, isWhole: boolean): GroupCount[] {
  const dates = monthColumn(sort)
  const dated = isWhole ? countedByIndex(db, dates) : countedByRow(db, dates, conditions)
  const without = { ...conditions, parts: [...conditions.parts, `${dates} IS NULL`] }
  const none =
    dates === 'published_at'
      ? first<{ count: number }>(db, `SELECT count(*) AS count FROM article ${where(without)}`, without.params)?.count
      : 0
  const isAscending = sortsByMonth(sort) && !sort.descending
  return [...(isAscending ? dated.toReversed() : dated), ...(none ? [{ key: null, count: none }] : [])]
}

/** The newest month first: each is counted in the index, and the next one is looked up in it. */
function countedByIndex(db: Db, dates: MonthColumn): GroupCount[] {
  const groups: GroupCount[] = []
  let below: SqlValue = dates === 'published_at' ? '\uffff' : Number.MAX_SAFE_INTEGER
  for (;;) {
    const newest = first<{ at: SqlValue }>(db, `SELECT max(${dates}) AS at FROM article WHERE trashed_at IS NULL AND ${dates} < ?`, [below])
    if (newest?.at === undefined || newest.at === null) return groups
    const key = monthOf(newest.at)
    const { from, until } = monthSpan(dates, key)
    const row = first<{ count: number }>(
      db,
      `SELECT count(*) AS count FROM article WHERE trashed_at IS NULL AND ${dates} >= ? AND ${dates} < ?`,
      [from, until],
    )
    groups.push({ key, count: row?.count ?? 0 })
    below = from
  }
}

function countedByRow(db: Db, dates: MonthColumn, conditions: Conditions): GroupCount[] {
  const counts = new Map<string, number>()
  const rows = all<{ at: SqlValue }>(db, `SELECT ${dates} AS at FROM article ${where(conditions)}`, conditions.params)
  for (const { at } of rows) if (at !== null) counts.set(monthOf(at), (counts.get(monthOf(at)) ?? 0) + 1)
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => (a.key < b.key ? 1 : -1))
}
