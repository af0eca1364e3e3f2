import type { ArticleHeader } from '../../../shared/model/article.ts'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import { fold } from './fold.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import { segmentText } from './segment.ts'
import { all, first, run, type Db } from '../sql.ts'

/** What is in the trash has an index of its own, so that it costs nothing to pass it over. */
export type SearchTable = 'search' | 'search_trash'

/** Rows of an index are numbered after what they hold: articles' headers by their keys, sections by theirs from here on. */
export const firstSectionRow = 2 ** 40
/** And lists by `list_search.key` from here on. */
export const firstListRow = 2 ** 41

export function sectionRow(key: number): number {
  return firstSectionRow + key
}

export function searchTable(trashed: boolean): SearchTable {
  return trashed ? 'search_trash' : 'search'
}

/** Writes a row of the index now, or later with others. */
export type Indexing = (row: number, write: () => void) => void

export const atOnce: Indexing = (_row, write) => write()

/**
 * Gathers rows of the index, to be written one after the other and in their order. FTS5 keeps what it is given in memory
 * only as long as the numbers rise and no statement of several writes comes in between: else each row is a part of its own in the file.
 */
export function gathered(): { readonly index: Indexing; readonly write: () => void; readonly size: () => number } {
  const rows: { row: number; write: () => void }[] = []
  return {
    index: (row, write) => void rows.push({ row, write }),
    size: () => rows.length,
    write: () => {
      for (const { write } of rows.splice(0).sort((a, b) => a.row - b.row)) write()
    },
  }
}

function indexed(text: string): string {
  return segmentText(fold(text))
}

function dropRow(db: Db, table: SearchTable, row: number): void {
  run(db, `DELETE FROM ${table} WHERE rowid = ?`, [row])
}

export function dropSection(db: Db, key: number): void {
  dropRow(db, 'search', sectionRow(key))
  dropRow(db, 'search_trash', sectionRow(key))
}

export function indexSection(db: Db, table: SearchTable, key: number, section: Readonly<{ heading: string | null; text: string }>): void {
  dropRow(db, table, sectionRow(key))
  run(db, `INSERT INTO ${table} (rowid, heading, text) VALUES (?, ?, ?)`, [
    sectionRow(key),
    indexed(section.heading ?? ''),
    indexed(section.text),
  ])
}

export type IndexedHeader = Pick<ArticleHeader, 'title' | 'standfirst' | 'author' | 'tags' | 'subject'>

/** What of a header can be found, field by field. */
export function searchableFields({ title, standfirst, author, tags, subject }: IndexedHeader): string[] {
  const about = subject
    ? [subject.name, subject.series, ...subject.creators, subject.year === null ? '' : String(subject.year), subject.country]
    : []
  return [title, standfirst, author, tags.join(', '), about.filter(Boolean).join(', ')]
}

/** Whether two headers are found by the same words. */
export function areFoundAlike(one: IndexedHeader, other: IndexedHeader): boolean {
  return searchableFields(one).join('\n') === searchableFields(other).join('\n')
}

export function indexHeader(db: Db, table: SearchTable, articleKey: number, header: IndexedHeader): void {
  dropRow(db, table, articleKey)
  run(db, `INSERT INTO ${table} (rowid, title, standfirst, author, tags, subject) VALUES (?, ?, ?, ?, ?, ?)`, [
    articleKey,
    ...searchableFields(header).map(indexed),
  ])
}

/** Puts a whole article into the index of the trash, or of all that is not in it, and takes it out of the other. */
export function indexArticle(db: Db, row: ArticleRow, trashed: boolean, index: Indexing = atOnce): void {
  const [table, other] = [searchTable(trashed), searchTable(!trashed)]
  const header = headerOf(row)
  index(row.key, () => {
    dropRow(db, other, row.key)
    indexHeader(db, table, row.key, header)
  })
  type Section = { key: number; heading: string | null; text: string }
  const sections = all<Section>(
    db,
    'SELECT section.key, heading, text FROM section JOIN body ON body.hash = section.body WHERE article_id = ?',
    [row.id],
  )
  for (const section of sections)
    index(sectionRow(section.key), () => {
      dropRow(db, other, sectionRow(section.key))
      indexSection(db, table, section.key, section)
    })
}

/** Takes an article out of an index, header and sections. */
export function dropArticle(db: Db, table: SearchTable, { key, id }: Pick<ArticleRow, 'key' | 'id'>): void {
  dropRow(db, table, key)
  const rows = all<{ key: number }>(db, 'SELECT key FROM section WHERE article_id = ?', [id])
  for (const section of rows) dropRow(db, table, sectionRow(section.key))
}

/** What of a list's items can be found, an item a line. What an article says of itself is found there. */
export function searchableItems(db: Db, listId: ListId): string {
  type Item = { title: string | null; author: string | null; site: string | null; note: string | null }
  return all<Item>(db, 'SELECT title, author, site, note FROM list_item WHERE list_id = ? ORDER BY position', [listId])
    .map(({ title, author, site, note }) => [title, author, site, note].filter(Boolean).join(', '))
    .filter(Boolean)
    .join('\n')
}

/** Notes what a list's items say: to be called when they have changed. */
export function indexList(db: Db, listId: ListId): void {
  run(db, 'INSERT INTO list_search (list_id) VALUES (?) ON CONFLICT DO NOTHING', [listId])
  const row = first<{ key: number }>(db, 'SELECT key FROM list_search WHERE list_id = ?', [listId])
  if (!row) return
  dropRow(db, 'search', firstListRow + row.key)
  const text = searchableItems(db, listId)
  if (text) run(db, 'INSERT INTO search (rowid, text) VALUES (?, ?)', [firstListRow + row.key, indexed(text)])
}

/** Takes a list out of the search, before it is deleted. */
export function dropList(db: Db, listId: ListId): void {
  const row = first<{ key: number }>(db, 'SELECT key FROM list_search WHERE list_id = ?', [listId])
  if (row) dropRow(db, 'search', firstListRow + row.key)
}

/** Indexes what an older Deckle has left out: lists, and what is in the trash. */
export function completeSearch(db: Db): void {
  const lists = all<{ id: ListId }>(db, 'SELECT id FROM list WHERE NOT EXISTS (SELECT 1 FROM list_search WHERE list_id = list.id)')
  for (const { id } of lists) indexList(db, id)
  const trashed = all<{ id: ArticleId }>(
    db,
    'SELECT id FROM article WHERE trashed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_trash_docsize AS known WHERE known.id = article.key)',
  )
  for (const { id } of trashed) {
    const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [id])
    if (row) indexArticle(db, row, true)
  }
}
