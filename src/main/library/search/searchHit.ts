import type { SearchHit } from '../../../shared/model/library.ts'
import type { Status } from '../../../shared/model/article.ts'
import type { ArticleId, ListId, SectionId } from '../../../shared/model/ids.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import { passageOf } from './passage.ts'
import type { Scope } from './searchRows.ts'
import { firstListRow, firstSectionRow, searchableFields, searchableItems } from './searchIndex.ts'
import { all, first, type Db } from '../sql.ts'

/** What a row of the index stands for, with the passage that was found: one place, or for a list at most `limit` articles that show it. */
export function hitsOf(db: Db, row: number, pattern: RegExp, scope: Scope, limit: number): SearchHit[] {
  if (row >= firstListRow) return listHits(db, row - firstListRow, pattern, scope, limit)
  return row >= firstSectionRow ? sectionHit(db, row - firstSectionRow, pattern) : articleHit(db, row, pattern)
}

type Place = {
  readonly id: ArticleId
  readonly slug: string
  readonly title: string
  readonly status: Status
  readonly language: string
  readonly trashed: number | null
}

const placeColumns = 'article.id, slug, title, status, language, trashed_at AS trashed'

function placeOf({ id, slug, title, status, language, trashed }: Place) {
  return { id, slug, title, status, language, inTrash: trashed !== null }
}

function sectionHit(db: Db, key: number, pattern: RegExp): SearchHit[] {
  const row = first<Place & { sectionId: SectionId; heading: string | null; text: string }>(
    db,
    `SELECT ${placeColumns}, section.id AS sectionId, heading, text FROM section
     JOIN article ON article.id = section.article_id JOIN body ON body.hash = section.body WHERE section.key = ?`,
    [key],
  )
  if (!row) return []
  const passage = passageOf([row.text, row.heading ?? ''], pattern)
  return [{ ...placeOf(row), sectionId: row.sectionId, heading: row.heading, list: null, passage }]
}

function articleHit(db: Db, key: number, pattern: RegExp): SearchHit[] {
  const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE key = ?', [key])
  if (!row) return []
  const [title = '', standfirst = '', ...others] = searchableFields(headerOf(row))
  const passage = passageOf([standfirst, ...others, title], pattern)
  return [{ ...placeOf({ ...row, trashed: row.trashed_at }), sectionId: null, heading: null, list: null, passage }]
}

function listHits(db: Db, key: number, pattern: RegExp, scope: Scope, limit: number): SearchHit[] {
  const list = first<{ id: ListId; name: string }>(db, 'SELECT id, name FROM list_search JOIN list ON id = list_id WHERE key = ?', [key])
  if (!list) return []
  const used = Object.entries(scope.params).filter(([name]) => new RegExp(`@${name}\\b`, 'u').test(scope.article.join(' ')))
  const rows = all<Place>(
    db,
    `SELECT ${placeColumns} FROM article_list JOIN article ON article.id = article_list.article_id
     WHERE list_id = @list AND ${scope.article.join(' AND ')} ORDER BY updated_at DESC, article.key DESC LIMIT @limit`,
    { ...Object.fromEntries(used), list: list.id, limit },
  )
  const passage = passageOf(
    searchableItems(db, list.id)
      .split('\n')
      .filter(item => fits(item, pattern)),
    pattern,
  )
  return rows.map(row => ({ ...placeOf(row), sectionId: null, heading: null, list, passage }))
}

function fits(item: string, pattern: RegExp): boolean {
  return passageOf([item], pattern).includes('\ue000')
}
