import type { SearchHit } from '../../shared/model/library.ts'
import type { ArticleId, SectionId } from '../../shared/model/ids.ts'
import type { Subject } from '../../shared/model/subject.ts'
import { foldedTerms } from './fold.ts'
import { passageOf, termPattern } from './passage.ts'
import { searchableFields } from './searchIndex.ts'
import { segmentTerm } from './segment.ts'
import { all, first, type Db } from './sql.ts'
import { tagsOf } from './tags.ts'

const maxTerms = 20
const wordlike = /[\p{L}\p{N}]/u

/**
 * The places that hold every term, best first: sections by heading and text, articles by title, standfirst, author,
 * tags and subject. The last term may be the beginning of a word. What is in the trash is not found.
 */
export function searchLibrary(db: Db, text: string, limit: number): SearchHit[] {
  const terms = foldedTerms(text)
    .filter(term => wordlike.test(term))
    .slice(0, maxTerms)
  if (terms.length === 0) return []
  const pattern = termPattern(terms)
  const rows = all<{ row: number }>(db, 'SELECT rowid AS row FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?', [
    queryOf(terms),
    limit,
  ])
  return rows
    .map(({ row }) => (row % 2 === 0 ? sectionHit(db, row / 2, pattern) : articleHit(db, (row - 1) / 2, pattern)))
    .filter(hit => hit !== null)
}

/** Every term is quoted, so nothing that a person types is query language (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
function queryOf(terms: readonly string[]): string {
  return terms
    .map((term, index) => {
      const { text, prefix } = segmentTerm(term)
      const open = prefix || index === terms.length - 1
      return `"${text.replaceAll('"', ' ')}"${open ? '*' : ''}`
    })
    .join(' ')
}

function sectionHit(db: Db, key: number, pattern: RegExp): SearchHit | null {
  type Row = { id: ArticleId; slug: string; title: string; sectionId: SectionId; heading: string | null; text: string }
  const row = first<Row>(
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
  type Row = { id: ArticleId; slug: string; title: string; standfirst: string; author: string; subject: string | null }
  const row = first<Row>(db, 'SELECT id, slug, title, standfirst, author, subject FROM article WHERE key = ?', [key])
  if (!row) return null
  const { id, slug, title } = row
  const subject = row.subject === null ? null : (JSON.parse(row.subject) as Subject)
  const [, standfirst = '', ...others] = searchableFields({ ...row, subject, tags: tagsOf(db, id) })
  return { id, slug, title, sectionId: null, heading: null, passage: passageOf([standfirst, ...others, title], pattern) }
}
