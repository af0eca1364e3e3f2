import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeBackup } from '../../src/main/library/backups/makeBackup.ts'
import { examineLibrary } from '../../src/main/library/check/check.ts'
import { libraryFile } from '../../src/main/library/file/libraryFile.ts'
import { openLibrary } from '../../src/main/library/file/open.ts'
import { rescueSections } from '../../src/main/library/check/rescue.ts'
import { AppError } from '../../src/shared/errors.ts'
import type { Findings } from '../../src/shared/model/damage.ts'
import type { Fault } from './Fault.ts'
import type { Random } from './support/Random.ts'
import { writtenLibrary } from './support/writtenLibrary.ts'

/** What people put into a library, table by table, and what tells it from others. What derives from it (the search, the filter, what was noted of the clock) can be made again. */
const written: Readonly<Record<string, string>> = {
  [`meta WHERE key IN ('id', 'created_at', 'identity')`]: '*',
  article: `id, version, created_at, updated_at, trashed_at, title, slug, slug_follows_title, standfirst, language, author, status, tags,
    subject, rating, cover, description, canonical_url, published_at, views, views_at`,
  section: 'article_id, id, position, kind, body',
  body: 'hash, json',
  revision: 'article_id, number, at, reason, name, header, sections',
  tag: '*',
  article_tag: '*',
  list: '*',
  list_item: '*',
  article_list: '*',
  asset: '*',
}

/**
 * Bytes of a library's file go bad, wherever they are. What somebody wrote is then not all there, or not as it was; opening
 * the library or checking it has to say so, and must not make it worse. Damages that strike nothing that anybody wrote
 * are counted apart: the run goes on until as many as are asked for have.
 */
export const damagedFiles: Fault = {
  name: 'damaged-files',
  what: 'Bits, bytes, a sector or a page of the library’s file damaged at random',
  counts: { full: 1000, short: 30 },
  run: async ({ folder, count, random, told }) => {
    const original = join(folder, 'original')
    const library = writtenLibrary(original, random, { articles: 12, saves: 5 })
    await makeBackup(original, { reason: 'manual', job: { signal: new AbortController().signal, progress: () => {} } })
    library.db.pragma('wal_checkpoint(TRUNCATE)')
    library.close()
    const bytes = readFileSync(join(original, libraryFile))
    const right = rowsOf(original)
    const texts = new Set(right['body']?.map(row => JSON.stringify(row)))
    const failures: string[] = []
    const missed: string[] = []
    let struck = 0
    let tried = 0
    let rescued = 0
    const copy = join(folder, 'copy')
    for (; struck < count; tried += 1) {
      rmSync(copy, { recursive: true, force: true })
      cpSync(original, copy, { recursive: true })
      const { file, how } = damage(bytes, random)
      writeFileSync(join(copy, libraryFile), file)
      const before = rowsOf(copy)
      const findings = examine(copy, how, failures)
      const after = rowsOf(copy)
      const worse = lost(before, after)
      if (worse) failures.push(`${how}: looking for damage has changed ${worse}`)
      const strikes = lost(right, before)
      if (!strikes) continue
      struck += 1
      told(struck)
      if (findings === null || findings.problems.length > 0) rescued += rescue(copy, findings, texts, how, failures)
      else missed.push(`${how}: ${strikes} changed, and nothing was said`)
    }
    // The promise is 99.5 %.
    if (missed.length > count * 0.005) failures.push(...missed)
    const figures = {
      [`of these struck what somebody wrote, and ${struck - missed.length} of them (${share(struck - missed.length, struck)}) were found`]:
        struck,
      'sections brought back, each to a text that was written': rescued,
      ...(missed.length > 0 ? { [`missed (${missed.join('; ')})`]: missed.length } : {}),
    }
    return { tried, failures, figures }
  },
}

function share(part: number, of: number): string {
  return `${((100 * part) / of).toFixed(1)} %`
}

type Rows = Readonly<Record<string, readonly unknown[] | undefined>>

/** Every row that can be read, in the order of the table itself; a table that can't be read has none. */
function rowsOf(folder: string): Rows {
  let db: Database.Database | undefined
  try {
    db = new Database(join(folder, libraryFile), { readonly: true })
    return Object.fromEntries(Object.entries(written).map(([table, columns]) => [table, db && rowsIn(db, table, columns)]))
  } catch {
    return {}
  } finally {
    db?.close()
  }
}

function rowsIn(db: Database.Database, table: string, columns: string): unknown[] | undefined {
  try {
    return db
      .prepare(`SELECT ${columns} FROM ${table.replace(/ WHERE|$/u, ' NOT INDEXED$&')}`)
      .raw()
      .all()
  } catch {
    return undefined
  }
}

/** The first table that is not the same; null when all are. */
function lost(one: Rows, other: Rows): string | null {
  return Object.keys(written).find(table => JSON.stringify(one[table]) !== JSON.stringify(other[table])) ?? null
}

function damage(bytes: Buffer, random: Random): { file: Buffer; how: string } {
  const file = Buffer.from(bytes)
  const at = random.below(bytes.length)
  const kind = random.below(10)
  if (kind < 3) {
    file[at] = (file[at] ?? 0) ^ (1 << random.below(8))
    return { file, how: `a bit turned at ${at}` }
  }
  if (kind < 8) {
    const until = Math.min(bytes.length, at + 1 + random.below(8))
    for (let index = at; index < until; index += 1) file[index] = ((file[index] ?? 0) + 1 + random.below(255)) % 256
    return { file, how: `bytes ${at} to ${until} changed` }
  }
  const size = kind === 8 ? 512 : 4096
  const from = Math.floor(at / size) * size
  if (random.below(2) === 0) {
    file.fill(0, from, from + size)
    return { file, how: `${size} bytes of zeros at ${from}` }
  }
  const other = random.below(Math.floor(bytes.length / size)) * size
  bytes.copy(file, from, other, other + size)
  return { file, how: `${size} bytes at ${from} written over with those at ${other}` }
}

/** What opening a library for writing, or checking it, says; null when it is refused with a sentence. */
function examine(folder: string, how: string, failures: string[]): Findings | null {
  let library: ReturnType<typeof openLibrary> | undefined
  try {
    library = openLibrary(folder, { mode: 'write' })
    return examineLibrary(library)
  } catch (error) {
    if (!(error instanceof AppError)) failures.push(`${how}: there is no sentence for it: ${String(error)}`)
    return null
  } finally {
    library?.close()
  }
}

/** Brings back what can be: each such section then has a text that it had once, and nothing else is touched. */
function rescue(folder: string, findings: Findings | null, texts: ReadonlySet<string>, how: string, failures: string[]): number {
  const wanted = findings?.damaged.filter(section => section.from !== null) ?? []
  if (wanted.length === 0) return 0
  try {
    const library = openLibrary(folder, { mode: 'write' })
    try {
      const { db } = library
      const count = rescueSections(library, wanted, Date.now())
      const text = db.prepare('SELECT hash, json FROM body JOIN section ON body = hash WHERE article_id = ? AND section.id = ?').raw()
      const wrong = wanted.filter(({ articleId, sectionId }) => !texts.has(JSON.stringify(text.get(articleId, sectionId))))
      if (count > wanted.length - wrong.length) failures.push(`${how}: a section was brought back to what it never was`)
      return count
    } finally {
      library.close()
    }
  } catch (error) {
    // Where the file's structure is damaged, writing may be refused with a sentence.
    if (!(error instanceof AppError) && !(error instanceof Database.SqliteError))
      failures.push(`${how}: rescuing failed with ${String(error)}`)
    return 0
  }
}
