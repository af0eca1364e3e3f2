import { z } from 'zod'
import type { SectionKind, StoredSection } from '../../../shared/model/article.ts'
import type { ArticleId, SectionId } from '../../../shared/model/ids.ts'
import { keepBody } from './bodies.ts'
import { parseStored } from '../parseStored.ts'
import { setLinks } from '../links/linkRows.ts'
import type { PreparedSection } from './preparedSection.ts'
import { atOnce, dropSection, indexSection, searchTable, sectionRow, type Indexing } from '../search/searchIndex.ts'
import { all, first, insert, run, type Db } from '../sql.ts'

/** The content of a section, as JSON holds it. */
export const sectionContent = z.custom<unknown[]>(value => Array.isArray(value))

/** A row of `section`, without its body. */
export interface SectionRow {
  readonly key: number
  readonly id: SectionId
  readonly position: number
  readonly kind: SectionKind
  readonly body: string
}

export function sectionRows(db: Db, articleId: ArticleId): SectionRow[] {
  return all<SectionRow>(db, 'SELECT key, id, position, kind, body FROM section WHERE article_id = ? ORDER BY position', [articleId])
}

/** An article's sections in order. Throws `library-damaged` when a body can't be read. */
export function storedSections(db: Db, articleId: ArticleId): StoredSection[] {
  type Row = { id: SectionId; kind: SectionKind; heading: string | null; json: string; words: number }
  return all<Row>(
    db,
    `SELECT section.id, section.kind, section.heading, body.json, body.words
     FROM section JOIN body ON body.hash = section.body WHERE article_id = ? ORDER BY position`,
    [articleId],
  ).map(({ json, ...row }) => ({
    id: row.id,
    kind: row.kind,
    content: parseStored(sectionContent, json),
    heading: row.heading,
    words: row.words,
  }))
}

export type SectionPlace = Readonly<{ articleId: ArticleId; position: number; searchable: boolean }>

export function addSection(
  db: Db,
  { articleId, position, searchable }: SectionPlace,
  section: PreparedSection,
  index: Indexing = atOnce,
): void {
  keepBody(db, articleId, section)
  const key = insert(db, 'INSERT INTO section (article_id, id, position, kind, heading, body) VALUES (?, ?, ?, ?, ?, ?)', [
    articleId,
    section.id,
    position,
    section.kind,
    section.heading,
    section.hash,
  ])
  index(sectionRow(key), () => indexSection(db, searchTable(!searchable), key, section))
  if (section.links.length > 0) setLinks(db, key, section.links)
  addAssetUses(db, articleId, section.id, section.assets)
}

export function updateSection(db: Db, key: number, { articleId, position, searchable }: SectionPlace, section: PreparedSection): void {
  keepBody(db, articleId, section)
  run(db, 'UPDATE section SET position = ?, kind = ?, heading = ?, body = ? WHERE key = ?', [
    position,
    section.kind,
    section.heading,
    section.hash,
    key,
  ])
  indexSection(db, searchTable(!searchable), key, section)
  setLinks(db, key, section.links)
  setAssetUses(db, articleId, section.id, section.assets)
}

/** Takes a section out of its article. Its body stays for the revisions. */
export function removeSection(db: Db, articleId: ArticleId, { key, id }: SectionRow): void {
  dropSection(db, key)
  run(db, 'DELETE FROM section WHERE key = ?', [key])
  setAssetUses(db, articleId, id, [])
}

/** Notes which assets a section shows; '' stands for the cover and the picture for sharing. */
export function setAssetUses(db: Db, articleId: ArticleId, sectionId: SectionId | '', assets: readonly string[]): void {
  run(db, 'DELETE FROM asset_use WHERE article_id = ? AND section_id = ?', [articleId, sectionId])
  addAssetUses(db, articleId, sectionId, assets)
}

function addAssetUses(db: Db, articleId: ArticleId, sectionId: SectionId | '', assets: readonly string[]): void {
  for (const asset of assets)
    run(db, 'INSERT INTO asset_use (article_id, section_id, asset_id) VALUES (?, ?, ?)', [articleId, sectionId, asset])
}

/** The words of an article's sections. */
export function countSectionWords(db: Db, articleId: ArticleId): number {
  const row = first<{ words: number }>(
    db,
    'SELECT coalesce(sum(words), 0) AS words FROM section JOIN body ON body.hash = section.body WHERE article_id = ?',
    [articleId],
  )
  return row?.words ?? 0
}
