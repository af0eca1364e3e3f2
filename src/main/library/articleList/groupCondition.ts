import type { ArticleSort } from '../../../shared/model/article.ts'
import type { ArticleGroup } from '../../../shared/model/grouping.ts'
import type { SqlValue } from '../sql.ts'

/** What SQL asks of an article: parts that are joined by AND, and their values in order. */
export type Conditions = Readonly<{ parts: readonly string[]; params: readonly SqlValue[] }>

export const subjectType = "json_extract(subject, '$.type')"
export const untagged = "tags = '[]'"

/** What SQL asks of an article to be in a group. */
export function groupCondition({ by, key }: ArticleGroup, sort: ArticleSort): Conditions {
  switch (by) {
    case 'status':
      return { parts: ['status = ?'], params: [key] }
    case 'type':
      return key === null ? { parts: [`${subjectType} IS NULL`], params: [] } : { parts: [`${subjectType} = ?`], params: [key] }
    case 'tag':
      return key === null
        ? { parts: [untagged], params: [] }
        : { parts: ['article.key IN (SELECT article FROM article_tag JOIN tag ON tag.id = tag_id WHERE tag.name = ?)'], params: [key] }
    case 'month': {
      const column = monthColumn(sort)
      if (key === null) return { parts: [`${column} IS NULL`], params: [] }
      const { from, until } = monthSpan(column, key)
      return { parts: [`${column} >= ?`, `${column} < ?`], params: [from, until] }
    }
    default:
      return by satisfies never
  }
}

/**
 * The same for a group of many, which is walked through in the order of the list: an index that has the group but not
 * the order would have all of it sorted for each page.
 */
export function walkedGroup(group: ArticleGroup, sort: ArticleSort): Conditions {
  const { parts, params } = groupCondition(group, sort)
  const isInOrder = group.by === 'month' ? sortsByMonth(sort) : group.by !== 'tag' && sort.by === 'edited'
  // The + keeps SQLite from choosing an index for what follows.
  return { parts: isInOrder ? parts : parts.map(part => `+(${part})`), params }
}

/** Whether the list is in the order of its months. */
export function sortsByMonth({ by }: ArticleSort): boolean {
  return by === 'edited' || by === 'created' || by === 'published'
}

export type MonthColumn = 'updated_at' | 'created_at' | 'published_at'

/** The date whose month a list of this order is grouped by. */
export function monthColumn({ by }: ArticleSort): MonthColumn {
  return by === 'created' ? 'created_at' : by === 'published' ? 'published_at' : 'updated_at'
}

/**
 * The month of a date, as `YYYY-MM`. Edits and beginnings are moments, and belong to the month that it was where one is; a published date says its own.
 */
export function monthOf(at: SqlValue): string {
  if (typeof at === 'string') return at.slice(0, 7)
  const date = new Date(Number(at))
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`
}

/** Where a month begins, and what comes after it. */
export function monthSpan(column: MonthColumn, key: string): { from: SqlValue; until: SqlValue } {
  const [year = 0, month = 1] = key.split('-').map(Number)
  if (column !== 'published_at') return { from: new Date(year, month - 1, 1).getTime(), until: new Date(year, month, 1).getTime() }
  // Digits come before this sign, so that every day and moment of the month lies between.
  return { from: key, until: `${key}~` }
}
