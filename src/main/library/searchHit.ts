import type { SearchHit } from '../../shared/model/library.ts'
import { headerOf, type ArticleRow } from './header.ts'
import { passageOf } from './passage.ts'
import { firstSectionRow, searchableFields } from './searchIndex.ts'
import { first, type Db } from './sql.ts'

/** What a row of `search` stands for, with the passage that was found. Null when it is there no more. */
export function hitOf(db: Db, row: number, pattern: RegExp): SearchHit | null {
  return row >= firstSectionRow ? sectionHit(db, row - firstSectionRow, pattern) : articleHit(db, row, pattern)
}

function sectionHit(db: Db, key: number, pattern: RegExp): SearchHit | null {
  const row = first<Omit<SearchHit, 'passage'> & { text: string }>(
    db,
    `SELECT article.id, slug, title, section.id AS sectionId, heading, text FROM section
     JOIN article ON article.id = section.article_id JOIN body ON body.hash = section.body WHERE section.key = ?`,
    [key],
  )
  if (!row) return null
  const { text, ...place } = row
  return { ...place, passage: passageOf([text, row.heading ?? ''], pattern) }
}

function articleHit(db: Db, key: number, pattern: RegExp): SearchHit | null {
  const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE key = ?', [key])
  if (!row) return null
  const [title = '', standfirst = '', ...others] = searchableFields(headerOf(row))
  const passage = passageOf([standfirst, ...others, title], pattern)
  return { id: row.id, slug: row.slug, title: row.title, sectionId: null, heading: null, passage }
}
