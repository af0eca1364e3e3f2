import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backupFile } from '../../../../src/main/library/backups/backupFiles.ts'
import { listBackups } from '../../../../src/main/library/backups/listBackups.ts'
import { migrate, newestVersion, schemaVersion } from '../../../../src/main/library/migrate.ts'
import { migrations } from '../../../../src/main/library/migrations/migrations.ts'
import { AppError } from '../../../../src/shared/errors.ts'
import { callsOf, section, temporaryFolder, temporaryLibrary } from './temporaryLibrary.ts'

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
