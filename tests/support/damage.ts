import { randomBytes, randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { checkLibrary } from '../../src/main/library/check.ts'
import { localAccess } from '../../src/main/library/localAccess.ts'
import { createLibrary, openLibrary } from '../../src/main/library/open.ts'
import { AppError } from '../../src/shared/errors.ts'
import { sectionId } from '../../src/shared/model/ids.ts'

const file = 'library.sqlite'

/** All that a person has put into a library. What derives from it (the search, the filter) can be made again. */
const kept = ['meta', 'article', 'section', 'revision', 'tag', 'article_tag', 'list', 'list_item', 'article_list', 'asset', 'asset_use']

/** The words of a person in a library's file, as one string; null when they can't all be read. */
function wordsIn(folder: string): string | null {
  let db: Database.Database | undefined
  try {
    db = new Database(join(folder, file), { readonly: true })
    const rows = kept.map(table => db?.prepare(`SELECT * FROM ${table}`).all())
    const bodies = db.prepare('SELECT hash, json FROM body').all()
    return JSON.stringify([...rows, bodies])
  } catch {
    return null
  } finally {
    db?.close()
  }
}

const textBlock = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** A library with a dozen articles of some length, some revisions and a list. */
async function someLibrary(folder: string): Promise<void> {
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  for (let number = 0; number < 12; number++) {
    const sections = ['opening', 'section', 'verdict'].map(kind => ({
      id: sectionId.parse(uuid()),
      kind: kind as 'opening' | 'section' | 'verdict',
      content: [textBlock(`Text ${number} ${kind}. ${randomBytes(900).toString('base64')}`)],
    }))
    const { id } = await call('article:add', { header: { title: `Review ${number}`, tags: ['film', `t${number}`] }, sections, lists: [] })
    const [first] = sections
    if (!first) continue
    for (let version = 1; version <= 5; version++) {
      const edited = { ...first, content: [textBlock(`Edit ${version}. ${randomBytes(300).toString('base64')}`)] }
      await call('article:save', { id, baseVersion: version, header: {}, order: sections.map(each => each.id), sections: [edited] })
    }
  }
  library.db.pragma('wal_checkpoint(TRUNCATE)')
  library.close()
}

export type DamageTally = Readonly<{ copies: number; harmful: number; detected: number; madeWorse: number; missed: readonly number[] }>

/**
 * Damages so many copies of a library's file, a few bytes each at a random place, and counts the harmful damages (what a
 * person wrote is not all there, or not as it was), those among them that opening or checking names, and the copies in
 * which opening and checking changed anything.
 */
export async function damageCopies(folder: string, copies: number): Promise<DamageTally> {
  const original = join(folder, 'original')
  await someLibrary(original)
  const bytes = readFileSync(join(original, file))
  const right = wordsIn(original)
  const copy = join(folder, 'copy')
  const tally = { copies, harmful: 0, detected: 0, madeWorse: 0, missed: [] as number[] }
  for (let round = 0; round < copies; round++) {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy)
    const damaged = Buffer.from(bytes)
    const at = randomInt(bytes.length)
    for (let index = at; index < Math.min(bytes.length, at + 1 + randomInt(8)); index++)
      damaged[index] = ((damaged[index] ?? 0) + 1 + randomInt(255)) % 256
    writeFileSync(join(copy, file), damaged)
    const before = wordsIn(copy)
    const found = problemsOf(copy)
    if (wordsIn(copy) !== before) tally.madeWorse++
    if (before === right) continue
    tally.harmful++
    if (found) tally.detected++
    else tally.missed.push(at)
  }
  return tally
}

/** Whether opening a library for writing, or checking it, says that something is wrong. Throws what is no such finding. */
function problemsOf(folder: string): boolean {
  let library: ReturnType<typeof openLibrary> | undefined
  try {
    library = openLibrary(folder, { mode: 'write' })
    return checkLibrary(library).problems.length > 0
  } catch (error) {
    if (error instanceof AppError) return true
    throw error
  } finally {
    library?.close()
  }
}

export type LogTally = Readonly<{ logs: number; exactPrefix: number; problems: number }>

/**
 * Tears or flips a bit in so many write-ahead logs of one library with so many commits, opens each, and counts those
 * in which the library is exactly what it was after one of the commits.
 */
export async function damageLogs(folder: string, logs: number, commits = 30): Promise<LogTally> {
  const original = join(folder, 'logged')
  const library = createLibrary(original)
  library.db.pragma('wal_checkpoint(TRUNCATE)')
  library.db.pragma('wal_autocheckpoint = 0')
  const { call } = localAccess(library)
  const opening = { id: sectionId.parse(uuid()), kind: 'opening' as const, content: [textBlock('Commit 1')] }
  const { id } = await call('article:add', { header: { title: 'Logged' }, sections: [opening], lists: [] })
  const states = ['[]', JSON.stringify([opening.content])]
  for (let version = 1; version < commits; version++) {
    const edited = { ...opening, content: [textBlock(`Commit ${version + 1}`)] }
    await call('article:save', { id, baseVersion: version, header: {}, order: [opening.id], sections: [edited] })
    states.push(JSON.stringify([edited.content]))
  }
  const wal = readFileSync(join(original, `${file}-wal`))
  const bytes = readFileSync(join(original, file))
  library.close()

  const tally = { logs, exactPrefix: 0, problems: 0 }
  const copy = join(folder, 'logged-copy')
  for (let round = 0; round < logs; round++) {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy)
    writeFileSync(join(copy, file), bytes)
    const damaged = round % 2 === 0 ? wal.subarray(0, randomInt(wal.length)) : flipped(wal)
    writeFileSync(join(copy, `${file}-wal`), damaged)
    const opened = openLibrary(copy, { mode: 'write' })
    const { items } = await localAccess(opened).call('article:list', { filter: {} })
    const sections = items[0] ? (await localAccess(opened).call('article:open', { id: items[0].id })).sections : []
    const commit = states.indexOf(JSON.stringify(sections.map(({ content }) => content)))
    const version = opened.db.prepare('SELECT coalesce(max(version), 0) FROM article').pluck().get()
    if (commit >= 0 && version === commit) tally.exactPrefix++
    if (checkLibrary(opened).problems.length > 0) tally.problems++
    opened.close()
  }
  return tally
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const at = randomInt(copy.length)
  copy[at] = (copy[at] ?? 0) ^ (1 << randomInt(8))
  return copy
}
