import { createHash } from 'node:crypto'
import { all, first, run, type Db, type SqlValue } from '../sql.ts'

/** What a digest covers: all but an item's position, which changes with every move and is proved by the order of its list. */
const proved = {
  list: ['id', 'kind', 'rule', 'name', 'description', 'created_at', 'settings'],
  list_item: [
    'id',
    'list_id',
    'article_id',
    'missing',
    'was_article',
    'title',
    'author',
    'site',
    'date',
    'views',
    'views_at',
    'url',
    'note',
    'image',
    'language',
  ],
} as const
type Proved = keyof typeof proved

type Row = Readonly<Record<string, SqlValue>> & Readonly<{ id: string; digest: string | null }>

/** The SHA-256 of what a row says, in hex. */
function digestOf(table: Proved, row: Row): string {
  const said = proved[table].map(column => row[column])
  return createHash('sha256')
    .update(JSON.stringify([table, said]))
    .digest('hex')
}

/**
 * Notes the digests of lists and items that were written since the last time, `limit` of each at most; whatever writes to one takes
 * its digest away (`014-keeping.ts`). Returns whether there were any.
 */
export function proveLists(db: Db, limit = -1): boolean {
  let any = false
  for (const table of ['list', 'list_item'] as const)
    for (const row of all<Row>(db, `SELECT id, ${proved[table].join(', ')}, digest FROM ${table} WHERE digest IS NULL LIMIT ?`, [limit])) {
      run(db, `UPDATE ${table} SET digest = ? WHERE id = ?`, [digestOf(table, row), row.id])
      any = true
    }
  return any
}

/** Whether anything was written to a list since. */
export function hasUnproved(db: Db): boolean {
  return (
    first(db, 'SELECT 1 FROM list_item WHERE digest IS NULL LIMIT 1') !== undefined ||
    first(db, 'SELECT 1 FROM list WHERE digest IS NULL LIMIT 1') !== undefined
  )
}

/** The ids of all lists. */
export function listIds(db: Db): string[] {
  return all<{ id: string }>(db, 'SELECT id FROM list ORDER BY id').map(({ id }) => id)
}

/** What is wrong with a list and its items, each in a sentence: what they say is not what was saved, or not in order. */
export function checkList(db: Db, id: string): string[] {
  const [list] = all<Row>(db, 'SELECT * FROM list WHERE id = ?', [id])
  if (!list) return []
  const name = nameOf(list['name'], 'Untitled')
  const items = all<Row & { shown: string | null }>(
    db,
    `SELECT list_item.*, coalesce(list_item.title, article.title, list_item.url) AS shown
     FROM list_item LEFT JOIN article ON article.id = article_id WHERE list_id = ? ORDER BY position`,
    [id],
  )
  const inOrder = items.every((item, index) => item['position'] === index)
  return [
    ...(isProved('list', list) ? [] : [`The details of the list ${name} are damaged: they are not what was saved.`]),
    ...items
      .filter(item => !isProved('list_item', item))
      .map(item => `${nameOf(item.shown, 'An item')} in the list ${name} is damaged: it is not what was saved.`),
    ...(inOrder ? [] : [`The items of the list ${name} are not in a clear order.`]),
  ]
}

/** Those that are older than the digest, or were written a moment ago, have none. */
function isProved(table: Proved, row: Row): boolean {
  return row.digest === null || row.digest === digestOf(table, row)
}

/** Damage can put anything into a column, whatever its type says. */
function nameOf(title: unknown, otherwise: string): string {
  return typeof title === 'string' && title.trim() !== '' ? `“${title}”` : otherwise
}
