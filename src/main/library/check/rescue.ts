import { AppError } from '../../../shared/errors.ts'
import type { Section } from '../../../shared/model/article.ts'
import type { ArticleId, SectionId } from '../../../shared/model/ids.ts'
import { requireArticle, updateArticle } from '../articles/articles.ts'
import type { BackupTexts } from '../backups/BackupTexts.ts'
import { keepBody } from '../articles/bodies.ts'
import { findWholeText, wholeBody, withBackupTexts } from './damage.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import { parseStored } from '../parseStored.ts'
import type { Library } from '../library.ts'
import { prepareSection } from '../articles/preparedSection.ts'
import { addRevision } from '../history/revisions.ts'
import { saveArticle } from '../articles/save.ts'
import { sectionContent, sectionRows, type SectionRow } from '../articles/sections.ts'
import { transact, type Db } from '../sql.ts'

export type SectionOfArticle = Readonly<{ articleId: ArticleId; sectionId: SectionId }>

/**
 * Gives damaged sections the newest text of theirs that is whole in the history or a backup, as a new revision of each
 * article. A damaged text stays where it is, under the revisions that it belongs to, unless the very text that it was has
 * been found: then it is that again. Returns how many sections were rescued; one that is whole already, or has no whole
 * text left, is let be, and so is an article that can't be read. Throws `not-found`.
 */
export function rescueSections({ db, folder }: Pick<Library, 'db' | 'folder'>, wanted: readonly SectionOfArticle[], now: number): number {
  const articles = [...new Set(wanted.map(({ articleId }) => articleId))]
  return withBackupTexts(folder, backups =>
    articles
      .map(id => {
        const sections = wanted.filter(({ articleId }) => articleId === id).map(({ sectionId }) => sectionId)
        return unlessDamaged(() => transact(db, () => rescueIn(db, backups, id, sections, now)))
      })
      .reduce((sum, count) => sum + count, 0),
  )
}

function unlessDamaged(rescue: () => number): number {
  try {
    return rescue()
  } catch (error) {
    if (error instanceof AppError && (error.code === 'library-damaged' || error.code === 'bad-request')) return 0
    throw error
  }
}

function rescueIn(db: Db, backups: BackupTexts, articleId: ArticleId, sectionIds: readonly SectionId[], now: number): number {
  const row = requireArticle(db, articleId)
  const rows = sectionRows(db, articleId)
  const damaged = rows.filter(({ id, body }) => sectionIds.includes(id) && wholeBody(db, body) === null)
  const other: Section[] = []
  let exact = 0
  for (const section of damaged) {
    const found = findWholeText(db, backups, { articleId, sectionId: section.id, body: section.body })
    if (!found) continue
    const rescued = { id: section.id, kind: section.kind, content: parseStored(sectionContent, found.json) }
    if (found.source.exact) {
      // Not the JSON of today's grammar: the hash is of the text as it was stored.
      keepBody(db, articleId, { ...prepareSection(rescued), json: found.json, hash: section.body })
      exact += 1
    } else other.push(rescued)
  }
  if (other.length > 0)
    saveArticle(
      db,
      { id: articleId, baseVersion: row.version, header: {}, order: rows.map(({ id }) => id), sections: other },
      now,
      'restore',
    )
  else if (exact > 0) addVersion(db, row, rows, now)
  return exact + other.length
}

/** The same once more as a new version, so that whoever shows the article reads it again. */
function addVersion(db: Db, row: ArticleRow, rows: readonly SectionRow[], now: number): void {
  const header = headerOf(row)
  updateArticle(db, { row, before: header, header, words: row.words, now })
  addRevision(db, {
    articleId: row.id,
    number: row.version + 1,
    at: now,
    reason: 'restore',
    header,
    sections: rows.map(({ id, kind, body }) => ({ id, kind, hash: body })),
  })
}
