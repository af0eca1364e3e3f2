import { AppError } from '../../../shared/errors.ts'
import { backUpBeforeMigration } from '../backups/backUpBeforeMigration.ts'
import type { Migration } from '../migrations/migration.ts'
import { migrations as ours } from '../migrations/migrations.ts'
import type { Db } from '../sql.ts'

/** Hears how far a library is brought up to date, a step of different length at a time. */
export type Told = (label: string, done: number, total: number) => void

export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }))
}

export function newestVersion(migrations: readonly Migration[] = ours): number {
  return migrations.at(-1)?.version ?? 0
}

/** Whether a library has articles to lose and is of an older schema. */
export function isOutdated(db: Db): boolean {
  const version = schemaVersion(db)
  return version > 0 && version < newestVersion()
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
 * backed up first, in the folder `library` (null: that is done): nothing is changed unless that worked. Throws `library-newer` before it touches
 * anything, `library-damaged`, and what backing up throws.
 */
export function migrate(db: Db, library: string | null, migrations: readonly Migration[] = ours, told: Told = () => {}): void {
  const from = schemaVersion(db)
  refuseNewer(from, migrations)
  const due = migrations.filter(migration => migration.version > from)
  if (due.length === 0) return
  const steps = due.length + 1
  if (from > 0 && library) {
    tellBackup(from, told, newestVersion(migrations))
    backUpBeforeMigration(db, library)
  }
  // Rebuilding a table would fire its cascades; each migration is checked for broken references instead.
  db.pragma('foreign_keys = OFF')
  try {
    for (const [index, migration] of due.entries()) {
      if (from > 0) told('Bringing it up to date', index + 1, steps)
      apply(db, migration)
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** Says that what is there is being backed up. */
export function tellBackup(from: number, told: Told, newest = newestVersion()): void {
  told('Backing up what is there', 0, newest - from + 1)
}

function apply(db: Db, { version, sql, keepsReferences }: Migration): void {
  db.transaction(() => {
    db.exec(sql)
    const broken = keepsReferences ? [] : db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) throw new Error(`Migration ${version} breaks ${broken.length} references`)
    db.pragma(`user_version = ${version}`)
  }).exclusive()
}
