import type { ArticleHeader } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { fold } from './fold.ts'
import { segmentText } from './segment.ts'
import { all, run, type Db } from './sql.ts'

/** Rows of `search` are numbered after what they index: articles' headers by their keys, sections by theirs from here on. */
export const firstSectionRow = 2 ** 40

export function sectionRow(key: number): number {
  return firstSectionRow + key
}

function indexed(text: string): string {
  return segmentText(fold(text))
}

export function dropFromSearch(db: Db, row: number): void {
  run(db, 'DELETE FROM search WHERE rowid = ?', [row])
}

export function indexSection(db: Db, key: number, section: Readonly<{ heading: string | null; text: string }>): void {
  dropFromSearch(db, sectionRow(key))
  run(db, 'INSERT INTO search (rowid, heading, text) VALUES (?, ?, ?)', [
    sectionRow(key),
    indexed(section.heading ?? ''),
    indexed(section.text),
  ])
}

export type IndexedHeader = Pick<ArticleHeader, 'title' | 'standfirst' | 'author' | 'tags' | 'subject'>

/** What of a header can be found, field by field. */
export function searchableFields({ title, standfirst, author, tags, subject }: IndexedHeader): string[] {
  const about = subject ? [subject.name, ...subject.creators, subject.year === null ? '' : String(subject.year), subject.country] : []
  return [title, standfirst, author, tags.join(', '), about.filter(Boolean).join(', ')]
}

export function indexHeader(db: Db, articleKey: number, header: IndexedHeader): void {
  dropFromSearch(db, articleKey)
  run(db, 'INSERT INTO search (rowid, title, standfirst, author, tags, subject) VALUES (?, ?, ?, ?, ?, ?)', [
    articleKey,
    ...searchableFields(header).map(indexed),
  ])
}

/** Puts an article's sections into the search: what leaves the trash can be found again. */
export function indexSections(db: Db, articleId: ArticleId): void {
  type Row = { key: number; heading: string | null; text: string }
  const rows = all<Row>(db, 'SELECT section.key, heading, text FROM section JOIN body ON body.hash = section.body WHERE article_id = ?', [
    articleId,
  ])
  for (const row of rows) indexSection(db, row.key, row)
}

/** Takes an article out of the search, header and sections. */
export function dropArticleFromSearch(db: Db, articleKey: number, articleId: ArticleId): void {
  dropFromSearch(db, articleKey)
  const rows = all<{ key: number }>(db, 'SELECT key FROM section WHERE article_id = ?', [articleId])
  for (const { key } of rows) dropFromSearch(db, sectionRow(key))
}
