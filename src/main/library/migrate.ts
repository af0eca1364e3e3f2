import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations as ours } from './migrations/migrations.ts'
import type { Db } from './sql.ts'

export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }))
}

export function newestVersion(migrations: readonly Migration[] = ours): number {
  return migrations.at(-1)?.version ?? 0
}

/** Throws `library-newer` when a newer Deckle has written this schema. */
export function refuseNewer(version: number, migrations: readonly Migration[] = ours): void {
  if (version <= newestVersion(migrations)) return
  throw new AppError(
    'library-newer',
    'This library was made by a newer Deckle. Update Deckle to open it; nothing in the library was changed.',
  )
}

/**
 * Brings the schema up to date, each migration in a transaction of its own. A library that has a schema already is
 * first copied to `backupFolder`, and the copy is proved. Throws `library-newer` before it touches anything.
 */
export function migrate(db: Db, backupFolder: string | null, migrations: readonly Migration[] = ours): void {
  const from = schemaVersion(db)
  refuseNewer(from, migrations)
  const due = migrations.filter(migration => migration.version > from)
  if (due.length === 0) return
  if (from > 0 && backupFolder) backUp(db, backupFolder, from)
  // Rebuilding a table would fire its cascades; each migration is checked for broken references instead.
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of due) apply(db, migration)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function apply(db: Db, { version, sql }: Migration): void {
  db.transaction(() => {
    db.exec(sql)
    const broken = db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) throw new Error(`Migration ${version} breaks ${broken.length} references`)
    db.pragma(`user_version = ${version}`)
  }).exclusive()
}

function backUp(db: Db, folder: string, version: number): void {
  mkdirSync(folder, { recursive: true })
  const time = new Date().toISOString().replaceAll(/[-:]|\..*$/gu, '')
  const path = join(folder, `before-schema-${version + 1}-${time}.sqlite`)
  rmSync(path, { force: true })
  db.prepare('VACUUM INTO ?').run(path)
  const copy = new Database(path, { readonly: true })
  try {
    if (copy.pragma('quick_check', { simple: true }) !== 'ok')
      throw new AppError('library-damaged', 'This library is damaged, so it was not brought up to date. Nothing was changed.')
  } finally {
    copy.close()
  }
}
