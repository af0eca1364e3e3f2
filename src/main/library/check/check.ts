import { existsSync, readFileSync } from 'node:fs'
import type { Findings } from '../../../shared/model/damage.ts'
import type { ArticleId, AssetId } from '../../../shared/model/ids.ts'
import type { CheckReport } from '../../../shared/model/library.ts'
import { assetPath } from '../assets/assetPath.ts'
import { sha256 } from '../assets/assets.ts'
import { checkKeptThemes } from '../backups/backupThemes.ts'
import { articleIds, checkArticle } from './checkHistory.ts'
import { articlesWith, damagedSections, placeName, type Place } from './damage.ts'
import { checkIdentity } from '../file/identity.ts'
import type { Library } from '../library.ts'
import { checkList, listIds } from '../lists/listDigests.ts'
import { isBody } from '../articles/preparedSection.ts'
import { checkSnippets } from '../snippets.ts'
import { firstSectionRow } from '../search/searchIndex.ts'
import { all, first, glance, type Db } from '../sql.ts'
import { isDamage } from '../translateError.ts'

/** All that is wrong, those sections among it that may be rescued, and how much was looked at. */
export type Examination = CheckReport & Findings

/** How far an examination is: steps of different length, of which the articles are most. */
export type Told = (done: number, total: number) => void

/**
 * Looks for every kind of damage: in the file's structure, between its tables, in each section's text by its hash, in
 * every revision, in the lists, in the search index, and in the images. Writes nothing. One sentence for each problem.
 */
export function examineLibrary({ db, folder }: Library, told: Told = () => {}): Examination {
  let hashes: string[] = []
  const problems = new Set<string>()
  const steps: (() => string[])[] = [
    () => structure(db),
    () => references(db),
    () => checkIdentity(db),
    () => bodies(db, (hashes = damagedHashes(db))),
    () => sectionOrder(db),
    () => searchRows(db),
    () => assets(db, folder),
    () => checkSnippets(db),
    () => checkKeptThemes(folder),
  ]
  guarded(() => {
    for (const id of listIds(db)) steps.push(() => checkList(db, id))
    for (const id of articleIds(db, -1)) steps.push(() => checkArticle(db, id))
    return []
  }).forEach(problem => problems.add(problem))
  steps.forEach((step, index) => {
    told(index, steps.length)
    for (const problem of guarded(() => glance(db, step))) problems.add(problem)
  })
  const damaged: Findings['damaged'] = []
  for (const problem of guarded(() => (damaged.push(...damagedSections({ db, folder }, articlesWith(db, hashes))), [])))
    problems.add(problem)
  return { ...counts(db), problems: [...problems], damaged }
}

/** The same without what may be rescued. */
export function checkLibrary(library: Library): CheckReport {
  const { damaged: _, ...report } = examineLibrary(library)
  return report
}

/** Damage makes SQLite throw, or any code that meets a value of another type: that is a finding, and the other checks go on. */
function guarded(check: () => string[]): string[] {
  try {
    return check()
  } catch (error) {
    if (!isDamage(error)) throw error
    return [`A part of the library’s file can’t be read (${error instanceof Error ? error.message : 'unknown fault'}).`]
  }
}

function counts(db: Db): Pick<CheckReport, 'articles' | 'sections' | 'assets'> {
  const count = (table: 'article' | 'section' | 'asset') => {
    try {
      return first<{ count: number }>(db, `SELECT count(*) AS count FROM ${table}`)?.count ?? 0
    } catch {
      return 0
    }
  }
  return { articles: count('article'), sections: count('section'), assets: count('asset') }
}

function structure(db: Db): string[] {
  const rows = all<Record<string, string>>(db, 'PRAGMA integrity_check(20)').flatMap(Object.values)
  return rows.filter(text => text !== 'ok').map(text => `The library’s file is damaged: ${text}.`)
}

function references(db: Db): string[] {
  const rows = all<{ table: string; parent: string }>(db, 'PRAGMA foreign_key_check')
  return rows.map(row => `A row of “${row.table}” points to a row of “${row.parent}” that is not there.`)
}

/** The hashes of bodies that are not what was saved, or that a section needs and that are not there. */
function damagedHashes(db: Db): string[] {
  // Read one at a time: all bodies together may be larger than the memory. Not cached, because a cached statement would stay busy.
  const rows = db.prepare<[], { hash: string; json: string }>('SELECT hash, json FROM body').iterate()
  const hashes: string[] = []
  for (const { hash, json } of rows) if (!isBody(hash, json)) hashes.push(hash)
  const missing = all<{ body: string }>(
    db,
    'SELECT DISTINCT body FROM section WHERE NOT EXISTS (SELECT 1 FROM body WHERE hash = section.body)',
  )
  return [...hashes, ...missing.map(({ body }) => body)]
}

function bodies(db: Db, hashes: readonly string[]): string[] {
  return hashes.flatMap(hash => {
    const there = first(db, 'SELECT 1 FROM body WHERE hash = ?', [hash]) !== undefined
    const places = all<Place>(
      db,
      'SELECT article.title, heading, position FROM section JOIN article ON article.id = article_id WHERE body = ?',
      [hash],
    )
    const what = there ? 'damaged: it is not what was saved' : 'missing'
    if (places.length === 0) return [`The text of an earlier version of “${titleWith(db, hash)}” is ${what}.`]
    return places.map(place => `The text of ${placeName(place)} is ${what}.`)
  })
}

function titleWith(db: Db, hash: string): string {
  return (
    first<{ title: string }>(db, 'SELECT title FROM article JOIN article_body ON article_id = id WHERE hash = ?', [hash])?.title ||
    'Untitled'
  )
}

function sectionOrder(db: Db): string[] {
  const gaps = all<{ title: string }>(
    db,
    `SELECT title FROM article LEFT JOIN section ON section.article_id = article.id GROUP BY article.key
     HAVING count(section.key) = 0 OR max(position) <> count(*) - 1 OR count(DISTINCT position) <> count(*)`,
  )
  return gaps.map(({ title }) => `The sections of “${title || 'Untitled'}” are not in a clear order, or there are none.`)
}

function searchRows(db: Db): string[] {
  const rows = all<{ title: string }>(
    db,
    `SELECT title FROM article WHERE trashed_at IS NULL AND NOT EXISTS (SELECT 1 FROM search_docsize WHERE id = article.key)
     UNION
     SELECT title FROM section JOIN article ON article.id = article_id
     WHERE trashed_at IS NULL AND NOT EXISTS (SELECT 1 FROM search_docsize WHERE search_docsize.id = section.key + ${firstSectionRow})`,
  )
  return rows.map(({ title }) => `“${title || 'Untitled'}” is not found by the search in full.`)
}

function assets(db: Db, folder: string): string[] {
  const problems: string[] = []
  for (const { id, name, size } of all<{ id: AssetId; name: string; size: number }>(db, 'SELECT id, name, size FROM asset')) {
    const path = assetPath(folder, id)
    if (!existsSync(path)) problems.push(`The image “${name}” is missing from the “assets” folder${usedBy(db, id)}.`)
    else {
      const bytes = readFileSync(path)
      if (bytes.byteLength !== size || sha256(bytes) !== id.slice(0, 64))
        problems.push(`The image “${name}” is damaged: its file is not what was stored${usedBy(db, id)}.`)
    }
  }
  const unknown = all<{ title: string }>(
    db,
    `SELECT DISTINCT title FROM asset_use JOIN article ON article.id = article_id
     WHERE NOT EXISTS (SELECT 1 FROM asset WHERE asset.id = asset_id)`,
  )
  return [...problems, ...unknown.map(({ title }) => `“${title || 'Untitled'}” shows an image that is not in the library.`)]
}

function usedBy(db: Db, id: AssetId): string {
  const row = first<{ id: ArticleId; title: string }>(
    db,
    'SELECT article.id, title FROM asset_use JOIN article ON article.id = article_id WHERE asset_id = ? LIMIT 1',
    [id],
  )
  return row ? `, and “${row.title || 'Untitled'}” shows it` : ''
}
