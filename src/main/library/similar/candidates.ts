import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ArticleHeader } from '../../../shared/model/article.ts'
import type { ArticleRow } from '../articles/header.ts'
import { firstListRow, firstSectionRow } from '../search/searchIndex.ts'
import { foldedTerm, ftsTerm } from '../search/searchTerms.ts'
import { all, column, type Db } from '../sql.ts'
import type { DistinctiveTerm } from './distinctiveTerms.ts'

/** An article that shares something: which of the distinctive terms, by their places, and in how many rows each. */
export type Candidate = { readonly terms: Map<number, number>; rough: number }

/** A tag or a name that more articles have than this brings none along by itself. */
const mostTogether = 400

/** What standing in the header counts, in rows. */
const headerRows = 2

/**
 * The articles that share terms, a tag, or what they are about with this one, by id; trashed ones are not in the index.
 * `rough` is the worth of the terms alone.
 */
export function candidatesOf(db: Db, row: ArticleRow, header: ArticleHeader, terms: readonly DistinctiveTerm[]): Map<ArticleId, Candidate> {
  const found = new Map<ArticleId, Candidate>()
  const candidate = (id: ArticleId): Candidate => {
    let known = found.get(id)
    if (!known) found.set(id, (known = { terms: new Map(), rough: 0 }))
    return known
  }
  const articles = articlesOf(
    db,
    terms.flatMap(term => term.rows),
  )
  for (const [index, term] of terms.entries()) {
    for (const at of term.rows) {
      const id = articles.get(at)
      if (id === undefined) continue
      const { terms: shared } = candidate(id)
      shared.set(index, (shared.get(index) ?? 0) + (at < firstSectionRow ? headerRows : 1))
    }
  }
  for (const each of found.values()) each.rough = [...each.terms.keys()].reduce((sum, index) => sum + (terms[index]?.worth ?? 0), 0)
  for (const id of [...taggedAlike(db, row.key), ...aboutAlike(db, header)]) candidate(id)
  found.delete(row.id)
  return found
}

/** The articles that rows of the search index belong to; lists belong to none. */
export function articlesOf(db: Db, rows: readonly number[]): Map<number, ArticleId> {
  const headers = [...new Set(rows.filter(row => row < firstSectionRow))]
  const sections = [...new Set(rows.filter(row => row >= firstSectionRow && row < firstListRow))].map(row => row - firstSectionRow)
  const found = new Map<number, ArticleId>()
  type Row = { key: number; id: ArticleId }
  const asked = (sql: string, keys: readonly number[]) => all<Row>(db, sql, [JSON.stringify(keys)])
  for (const { key, id } of asked('SELECT key, id FROM article WHERE key IN (SELECT value FROM json_each(?))', headers)) found.set(key, id)
  for (const { key, id } of asked('SELECT key, article_id AS id FROM section WHERE key IN (SELECT value FROM json_each(?))', sections))
    found.set(key + firstSectionRow, id)
  return found
}

function taggedAlike(db: Db, key: number): ArticleId[] {
  const tags = column<number>(db, 'SELECT tag_id FROM article_tag WHERE article = ?', [key])
  return tags.flatMap(tag => {
    const ids = column<ArticleId>(db, 'SELECT id FROM article_tag CROSS JOIN article ON article.key = article WHERE tag_id = ? LIMIT ?', [
      tag,
      mostTogether + 1,
    ])
    return ids.length > mostTogether ? [] : ids
  })
}

/** Found by the search index, which takes names as words in order: what it finds is compared exactly later. */
function aboutAlike(db: Db, { subject }: ArticleHeader): ArticleId[] {
  if (!subject) return []
  return [subject.name, subject.series ?? '', ...subject.creators.slice(0, 8)].flatMap(name => {
    const folded = foldedTerm({ text: name, prefix: false })
    const term = folded && ftsTerm(folded)
    if (!term) return []
    return column<ArticleId>(db, 'SELECT id FROM search JOIN article ON article.key = search.rowid WHERE search MATCH ? LIMIT ?', [
      `{subject} : ${term}`,
      mostTogether,
    ])
  })
}
