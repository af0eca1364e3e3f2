import { AppError } from '../../../shared/errors.ts'
import type { DamagedSection, TextSource } from '../../../shared/model/damage.ts'
import type { ArticleId, SectionId } from '../../../shared/model/ids.ts'
import { BackupTexts } from '../backups/BackupTexts.ts'
import type { Library } from '../library.ts'
import { bodyHash, isBody } from '../articles/preparedSection.ts'
import { openRevision, type Revision } from '../history/revisions.ts'
import { all, first, type Db } from '../sql.ts'

/** Damage can put anything into a column, whatever its type says. */
export type Place = Readonly<{ title: unknown; heading: unknown; position: number }>

/** A section as its writer knows it: “the section “Light” of “Caligari””. */
export function placeName({ title, heading, position }: Place): string {
  const section =
    typeof heading === 'string' && heading.trim() ? `the section “${heading}”` : position === 0 ? 'the opening' : `section ${position + 1}`
  return `${section} of ${articleName(title)}`
}

export function articleName(title: unknown): string {
  return `“${typeof title === 'string' && title.trim() ? title : 'Untitled'}”`
}

/** A body's JSON, or null when it is missing or not what was saved. */
export function wholeBody(db: Db, hash: string): string | null {
  const row = first<{ json: string }>(db, 'SELECT json FROM body WHERE hash = ?', [hash])
  return row && isBody(hash, row.json) ? row.json : null
}

type Row = Place & Readonly<{ articleId: ArticleId; sectionId: SectionId; body: string }>

const sections = `SELECT article_id AS articleId, section.id AS sectionId, article.title, heading, position, section.body
  FROM section JOIN article ON article.id = article_id`

/** Those sections of some articles whose text is not what was saved, and where a whole one can be had. */
export function damagedSections({ db, folder }: Pick<Library, 'db' | 'folder'>, articles: readonly ArticleId[]): DamagedSection[] {
  const rows = articles
    .flatMap(id => all<Row>(db, `${sections} WHERE article_id = ? ORDER BY position`, [id]))
    .filter(({ body }) => wholeBody(db, body) === null)
  return withBackupTexts(folder, backups =>
    rows.map(row => ({
      articleId: row.articleId,
      sectionId: row.sectionId,
      place: placeName(row),
      from: findWholeText(db, backups, row)?.source ?? null,
    })),
  )
}

/** All articles with a section whose text has one of these hashes. */
export function articlesWith(db: Db, hashes: readonly string[]): ArticleId[] {
  const rows = hashes.flatMap(hash => all<Row>(db, `${sections} WHERE body = ?`, [hash]))
  return [...new Set(rows.map(row => row.articleId))]
}

/** Lets `use` look into the backups, which are opened when they are needed. */
export function withBackupTexts<T>(folder: string, use: (backups: BackupTexts) => T): T {
  const backups = new BackupTexts(folder)
  try {
    return use(backups)
  } finally {
    backups.close()
  }
}

export type WholeText = Readonly<{ json: string; source: TextSource }>

/**
 * The newest text of a damaged section that is whole anywhere. The history says which texts there were, the newest first, and
 * the library or a backup has them under their hashes; where no revision leads to a whole one, it is what the newest
 * backup holds of the section. Revisions that can't be read are passed over.
 */
export function findWholeText(
  db: Db,
  backups: BackupTexts,
  { articleId, sectionId, body }: Readonly<{ articleId: ArticleId; sectionId: SectionId; body: string }>,
): WholeText | null {
  const numbers = all<{ number: number }>(db, 'SELECT number FROM revision WHERE article_id = ? ORDER BY number DESC', [articleId])
  const tried = new Set<string>()
  for (const { number } of numbers) {
    const revision = readableRevision(db, articleId, number)
    const hash = revision?.sections.find(section => section.id === sectionId)?.hash
    if (!revision || hash === undefined || tried.has(hash)) continue
    tried.add(hash)
    const source = { number, exact: hash === body, at: revision.at }
    const own = wholeBody(db, hash)
    if (own !== null) return { json: own, source: { ...source, backup: null } }
    const lent = backups.withHash(hash)
    if (lent) return { json: lent.json, source: { ...source, backup: lent.backup } }
  }
  const found = backups.ofSection(articleId, sectionId)
  return (
    found && {
      json: found.json,
      source: { number: null, backup: found.backup, exact: bodyHash(found.json) === body, at: found.at },
    }
  )
}

/** A revision, or null when it is not there or can't be read. */
export function readableRevision(db: Db, articleId: ArticleId, number: number): Revision | null {
  try {
    return openRevision(db, articleId, number)
  } catch (error) {
    if (error instanceof AppError && error.code === 'library-damaged') return null
    throw error
  }
}
