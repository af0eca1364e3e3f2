import { AppError } from '../../../shared/errors.ts'
import { emptyHeader, type Article, type ArticleHeader } from '../../../shared/model/article.ts'
import { ownPictureOf } from '../../../shared/model/sharing.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { attachedLists } from '../lists/attachments.ts'
import { filterText, setFilterText } from '../articleList/filterText.ts'
import { headerColumns, headerOf, type ArticleRow } from './header.ts'
import { articleCame } from '../links/linkRows.ts'
import { setAssetUses, storedSections } from './sections.ts'
import { areFoundAlike, atOnce, indexHeader, searchTable, type Indexing } from '../search/searchIndex.ts'
import { first, insert, run, type Db, type SqlValue } from '../sql.ts'
import { setTags } from '../tags/tags.ts'
import { say } from '../../../shared/words/say.ts'

/** Throws `not-found`. */
export function requireArticle(db: Db, id: ArticleId): ArticleRow {
  const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [id])
  if (!row) throw new AppError('not-found', 'This article is not in the library any more.')
  return row
}

/** A whole article. Throws `not-found`, or `library-damaged` when a part of it can't be read. */
export function openArticle(db: Db, id: ArticleId): Article {
  const row = requireArticle(db, id)
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
    words: row.words,
    header: headerOf(row),
    sections: storedSections(db, id),
    lists: attachedLists(db, id),
  }
}

/** The article with this id or slug. Throws `not-found`. */
export function findArticle(db: Db, key: string): Article {
  const row = first<{ id: ArticleId }>(db, 'SELECT id FROM article WHERE id = @id UNION ALL SELECT id FROM article WHERE slug = @slug', {
    id: key.toLowerCase(),
    slug: key.normalize('NFKC').toLowerCase(),
  })
  if (!row) throw new AppError('not-found', say('There is no article “{key}” in this library.', { key }))
  return openArticle(db, row.id)
}

const columns = Object.keys(headerColumns(emptyHeader))

const insertion = `INSERT INTO article (id, version, created_at, updated_at, words, ${columns.join(', ')})
  VALUES (@id, 1, @now, @now, @words, ${columns.map(name => `@${name}`).join(', ')})`

/** Adds an article's row, tags and all that is found by; its sections come after. Returns its key. */
export function insertArticle(
  db: Db,
  id: ArticleId,
  header: ArticleHeader,
  { words, now, index = atOnce }: { readonly words: number; readonly now: number; readonly index?: Indexing },
): number {
  const key = insert(db, insertion, { ...headerColumns(header), id, words, now })
  articleCame(db, id)
  setTags(db, key, header.tags)
  setAssetUses(db, id, '', picturesOf(header))
  setFilterText(db, key, header)
  index(key, () => indexHeader(db, 'search', key, header))
  return key
}

export type ArticleChange = Readonly<{ row: ArticleRow; before: ArticleHeader; header: ArticleHeader; words: number; now: number }>

/** Writes an article's next version. What derives from the header is written again only where that changed. */
export function updateArticle(db: Db, { row, before, header, words, now }: ArticleChange, index: Indexing = atOnce): void {
  const was: Readonly<Record<string, SqlValue>> = headerColumns(before)
  // Only what changed: SQLite writes every index anew whose columns are named.
  const changed = Object.entries(headerColumns(header)).filter(([name, value]) => value !== was[name])
  const values = { ...Object.fromEntries(changed), version: row.version + 1, updated_at: now, ...(words === row.words ? {} : { words }) }
  const set = Object.keys(values).map(name => `${name} = @${name}`)
  run(db, `UPDATE article SET ${set.join(', ')} WHERE key = @key`, { ...values, key: row.key })
  if (JSON.stringify(before) === JSON.stringify(header)) return
  if (before.tags.join('\n') !== header.tags.join('\n')) setTags(db, row.key, header.tags)
  const pictures = picturesOf(header)
  if (picturesOf(before).join() !== pictures.join()) setAssetUses(db, row.id, '', pictures)
  if (filterText(before) !== filterText(header)) setFilterText(db, row.key, header)
  if (!areFoundAlike(before, header)) index(row.key, () => indexHeader(db, searchTable(row.trashed_at !== null), row.key, header))
}

/** The pictures that a header shows, each once. */
function picturesOf(header: ArticleHeader): string[] {
  const pictures = [header.cover?.asset, ownPictureOf(header)?.asset].filter(asset => asset !== undefined)
  return [...new Set(pictures)]
}
