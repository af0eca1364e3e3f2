import { parseSection, summarise } from '../../../shared/document/section.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ArticleHeader } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { articleName } from './damage.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import { parseStored } from '../parseStored.ts'
import { isBody } from '../articles/preparedSection.ts'
import { openRevision, provenRevision, type Revision } from '../history/revisions.ts'
import { sectionContent, sectionRows, type SectionRow } from '../articles/sections.ts'
import { all, first, type Db } from '../sql.ts'

/** Everything that can be said of an article without another. */
export function checkArticle(db: Db, id: ArticleId): string[] {
  return [...checkAgainstRevision(db, id), ...checkRevisions(db, id), ...checkDerived(db, id)]
}

/** An article is what its newest revision says, and that is what it said when it was kept. */
export function checkAgainstRevision(db: Db, id: ArticleId): string[] {
  const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [id])
  if (!row) return []
  const name = articleName(row.title)
  const newest = attempt(() => provenRevision(db, id, row.version))
  if (newest === 'damaged') return [`The newest version of ${name} is damaged in its history.`]
  if (newest === null) return [`The newest version of ${name} is missing in its history.`]
  const header = attempt(() => headerOf(row))
  if (header === 'damaged') return [`The details of ${name} can’t be read.`]
  const keys = Object.keys({ ...newest.header, ...header }) as (keyof ArticleHeader)[]
  const changed = keys.filter(key => JSON.stringify(header[key]) !== JSON.stringify(newest.header[key]))
  const problems = changed.map(key => `The details of ${name} are damaged: its ${nameOf(key)} is not what was saved.`)
  if (!sameSections(sectionRows(db, id), newest)) problems.push(`The sections of ${name} are not those that were saved.`)
  // A batch leaves the date of the last edit alone.
  const began = attempt(() => openRevision(db, id, 1))
  const datesRight =
    (newest.reason === 'batch' || row.updated_at === newest.at) && (began === null || began === 'damaged' || row.created_at === began.at)
  if (!datesRight) problems.push(`The details of ${name} are damaged: its dates are not what was saved.`)
  return problems
}

function attempt<T>(read: () => T): T | 'damaged' {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError && error.code === 'library-damaged') return 'damaged'
    throw error
  }
}

/** `canonicalUrl` as “canonical url”. */
function nameOf(key: string): string {
  return key.replaceAll(/[A-Z]/gu, letter => ` ${letter.toLowerCase()}`)
}

const key = (section: { id: string; kind: string }, hash: string) => `${section.id} ${section.kind} ${hash}`

function sameSections(rows: readonly SectionRow[], { sections }: Revision): boolean {
  return rows.map(row => key(row, row.body)).join('\n') === sections.map(section => key(section, section.hash)).join('\n')
}

/** Every revision of an article can be read, says what it said, and has its texts. */
function checkRevisions(db: Db, id: ArticleId): string[] {
  const name = articleName(first<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?', [id])?.title)
  const held = new Set(all<{ hash: string }>(db, 'SELECT hash FROM article_body WHERE article_id = ?', [id]).map(({ hash }) => hash))
  const numbers = all<{ number: number }>(db, 'SELECT number FROM revision WHERE article_id = ? ORDER BY number', [id])
  const revisions = numbers.map(({ number }) => attempt(() => provenRevision(db, id, number)))
  const needed = [
    ...sectionRows(db, id).map(({ body }) => body),
    ...revisions.flatMap(revision => (revision === 'damaged' ? [] : (revision?.sections ?? []).map(({ hash }) => hash))),
  ]
  return [
    ...(revisions.includes('damaged') ? [`An earlier version of ${name} is damaged.`] : []),
    ...(needed.some(hash => !held.has(hash)) ? [`Texts of ${name} are not noted as its own.`] : []),
  ]
}

/** What is derived from an article (headings, words, tags) is what its texts and details say. */
function checkDerived(db: Db, id: ArticleId): string[] {
  const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [id])
  if (!row) return []
  type Derived = Pick<Parameters<typeof parseSection>[0], 'id' | 'kind'> &
    Readonly<{ heading: string | null; hash: string; json: string; text: string; words: number }>
  const sections = all<Derived>(
    db,
    'SELECT section.id, kind, heading, hash, json, text, words FROM section JOIN body ON hash = body WHERE article_id = ?',
    [id],
  )
  // A text that is missing is told of itself.
  const complete = sections.length === sectionRows(db, id).length
  const wordsRight = !complete || row.words === sections.reduce((sum, { words }) => sum + words, 0)
  const right = sections.every(agrees) && wordsRight && row.tags === tagsOf(db, row)
  return right ? [] : [`What lists and the search know of ${articleName(row.title)} is not what it says.`]

  function agrees({ hash, json, heading, text, words, ...section }: Derived): boolean {
    // Such a text is found by its hash.
    if (!isBody(hash, json)) return true
    try {
      const said = summarise(parseSection({ ...section, content: parseStored(sectionContent, json) }))
      return said.heading === heading && said.text === text && said.words === words
    } catch (error) {
      // Written by another version of the grammar: not ours to judge here.
      if (error instanceof AppError) return true
      throw error
    }
  }
}

/** An article's tags in its own order, as they are found by; the same text as in its row unless one of the two is damaged. */
function tagsOf(db: Db, { key: number, tags }: ArticleRow): string {
  const names = all<{ name: string }>(db, 'SELECT name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article = ?', [number])
  const found = new Set(names.map(({ name }) => name))
  const own = attempt(() => parseStored(sectionContent, tags))
  // What can't be read is told of the details.
  if (own === 'damaged') return tags
  return own.length === found.size && own.every(tag => typeof tag === 'string' && found.has(tag)) ? tags : ''
}

/** Articles' ids, the newest first. */
export function articleIds(db: Db, limit: number): ArticleId[] {
  return all<{ id: ArticleId }>(db, 'SELECT id FROM article ORDER BY updated_at DESC LIMIT ?', [limit]).map(({ id }) => id)
}
