import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backupFile, requireBackup } from '../../../../../src/main/library/backups/backupFiles.ts'
import { fileHash } from '../../../../../src/main/library/backups/contents.ts'
import { listBackups } from '../../../../../src/main/library/backups/listBackups.ts'
import { migrate, newestVersion, schemaVersion } from '../../../../../src/main/library/file/migrate.ts'
import { migrations } from '../../../../../src/main/library/migrations/migrations.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import { oldLibrary } from '../../../../faults/support/oldLibrary.ts'
import { Random } from '../../../../faults/support/Random.ts'
import { callsOf, section, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

const next = { version: newestVersion() + 1, sql: 'ALTER TABLE article ADD COLUMN mood TEXT;' }

test('the schema is this one', () => {
  const db = new Database(':memory:')
  migrate(db, null)
  const schema = db
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT LIKE 'article\\_filter\\_index\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
  expect(schema.map(row => row.sql).join(';\n\n')).toMatchSnapshot()
})

test('migrations are numbered without a gap', () => {
  expect(migrations.map(migration => migration.version)).toEqual(migrations.map((_, index) => index + 1))
})

test('a migration keeps what is there, and leaves a copy of what was', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const { id } = call('article:add', { header: { title: 'Kept' }, sections: [section('Every word.')], lists: [] })
  const before = call('article:open', { id })
  const told: unknown[] = []
  migrate(library.db, library.folder, [...migrations, next], (...step) => told.push(step))
  expect(told).toEqual([
    ['Backing up what is there', 0, 2],
    ['Bringing it up to date', 1, 2],
  ])
  expect(schemaVersion(library.db)).toBe(next.version)
  expect(call('article:open', { id })).toEqual(before)
  expect(library.db.pragma('foreign_keys', { simple: true })).toBe(1)

  const [backup] = listBackups(library.folder)
  if (!backup) throw new Error('There is no backup')
  expect(backup).toMatchObject({ kind: 'migration', verified: true, articles: 1 })
  const copy = new Database(backupFile(library.folder, backup.name), { readonly: true })
  expect(copy.prepare('SELECT title FROM article').all()).toEqual([{ title: 'Kept' }])
  expect(schemaVersion(copy)).toBe(next.version - 1)
  copy.close()
})

test('a migration that fails leaves the schema as it was', () => {
  const db = new Database(join(temporaryFolder(), 'library.sqlite'))
  migrate(db, null)
  const broken = { version: next.version, sql: 'CREATE TABLE half (x) STRICT, WITHOUT ROWID;' }
  expect(() => migrate(db, null, [...migrations, broken])).toThrow(/missing datatype/u)
  expect(schemaVersion(db)).toBe(newestVersion())
  const orphan = { version: next.version, sql: "INSERT INTO article_filter (key, text) VALUES (1, 'nobody’s')" }
  expect(() => migrate(db, null, [...migrations, orphan])).toThrow(/breaks 1 references/u)
  expect(db.prepare('SELECT count(*) AS count FROM article_filter').get()).toEqual({ count: 0 })
  db.close()
})

test('a newer schema is refused before anything is done', () => {
  const db = new Database(':memory:')
  migrate(db, null, [...migrations, next])
  expect(() => migrate(db, null)).toThrow(AppError)
  expect(schemaVersion(db)).toBe(next.version)
})

/** A library of the schema before the newest, and the bytes of its file once nobody has it open. */
function outdated(): { folder: string; bytes: Buffer } {
  const folder = join(temporaryFolder(), 'old')
  oldLibrary(folder, newestVersion() - 1, new Random(3), { articles: 3, saves: 2 })
  return { folder, bytes: readFileSync(join(folder, 'library.sqlite')) }
}

const titlesIn = (file: string) => {
  const db = new Database(file, { readonly: true })
  const titles = db.prepare('SELECT title FROM article ORDER BY id').pluck().all()
  const version = schemaVersion(db)
  db.close()
  return { titles, version }
}

test('an older library is copied as it is before it is brought up to date, and the copy is proved', () => {
  const { folder, bytes } = outdated()
  const told: unknown[] = []
  openLibrary(folder, { mode: 'write', told: (...step) => told.push(step) }).close()
  expect(told).toEqual([
    ['Backing up what is there', 0, 2],
    ['Bringing it up to date', 1, 2],
  ])
  const [backup, ...others] = listBackups(folder)
  if (!backup) throw new Error('There is no backup')
  expect([others, backup]).toEqual([[], expect.objectContaining({ kind: 'migration', verified: true, articles: 3 })])
  const file = backupFile(folder, backup.name)
  expect(readFileSync(file).subarray(100).equals(bytes.subarray(100))).toBe(true)
  expect(readdirSync(join(folder, 'backups')).filter(name => /-(?:wal|shm|journal)$|part/u.test(name))).toEqual([])
  const { manifest } = requireBackup(folder, backup.name)
  expect(manifest).toMatchObject({ sha256: fileHash(file), schema: newestVersion() - 1, rows: { article: 3 } })
  expect(titlesIn(file)).toEqual({ ...titlesIn(join(folder, 'library.sqlite')), version: newestVersion() - 1 })
})

test('beside a program that has it open, an older library is backed up with what is in its log', () => {
  const { folder } = outdated()
  const other = new Database(join(folder, 'library.sqlite'))
  other.pragma('wal_autocheckpoint = 0')
  other.prepare("UPDATE article SET title = 'In the log alone'").run()
  openLibrary(folder, { mode: 'write' }).close()
  other.close()
  const [backup] = listBackups(folder)
  if (!backup) throw new Error('There is no backup')
  expect(backup.verified).toBe(true)
  expect(new Set(titlesIn(backupFile(folder, backup.name)).titles)).toEqual(new Set(['In the log alone']))
})

test('an older library that is damaged is not brought up to date, and left as it is', () => {
  const { folder, bytes } = outdated()
  // Somewhere in the middle of the tables, where every page says how its cells lie.
  const spoilt = Buffer.from(bytes)
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true })
  const page = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'revision'").pluck().get())
  db.close()
  spoilt.fill(0xff, (page - 1) * 4096, page * 4096)
  writeFileSync(join(folder, 'library.sqlite'), spoilt)
  expect(() => openLibrary(folder, { mode: 'write' })).toThrow(/damaged/u)
  expect(readFileSync(join(folder, 'library.sqlite')).equals(spoilt)).toBe(true)
  expect(listBackups(folder)).toEqual([])
  expect(readdirSync(join(folder, 'backups')).filter(name => name.includes('part'))).toEqual([])
})
