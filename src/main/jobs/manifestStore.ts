import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import {
  unknownFile,
  type FileRecord,
  type ListPlace,
  type ManifestPatch,
  type ManifestStore,
  type OpenManifest,
  type Place,
} from '../publish/site/Manifest.ts'

/** `size` and `time` have columns and an index of their own, so that all files can be looked at without reading what they were made from. */
const schema = `
CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE file (path TEXT PRIMARY KEY, size INTEGER NOT NULL, time REAL NOT NULL, record TEXT NOT NULL) STRICT;
CREATE INDEX file_look ON file (path, size, time);
CREATE TABLE place (id TEXT PRIMARY KEY, place TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE list (id TEXT PRIMARY KEY, place TEXT NOT NULL) STRICT, WITHOUT ROWID;`

/** A site's manifest as an SQLite file: an edit among ten thousand articles reads and writes some dozen rows of it. */
export const manifestStore: ManifestStore = {
  open: path => {
    if (!existsSync(path)) return null
    try {
      return opened(new Database(path, { readonly: true }))
    } catch {
      return null
    }
  },

  write: (path, { notes, files, places, lists }) => {
    rmSync(path, { force: true })
    const db = new Database(path)
    try {
      // Nobody knows of the file until it is whole and flushed.
      db.pragma('journal_mode = OFF')
      db.pragma('synchronous = OFF')
      db.exec(schema)
      put(db, { notes, files: sorted(Object.entries(files)), places: sorted([...places]), gone: [] })
      putLists(db, sorted([...lists]))
    } finally {
      db.close()
    }
  },

  patch: (path, patch) => {
    // What went meanwhile is made anew by the next build.
    if (!existsSync(path)) return
    const db = new Database(path)
    try {
      db.pragma('synchronous = FULL')
      put(db, patch)
    } catch (error) {
      if (!isBroken(error)) throw error
      db.close()
      rmSync(path)
    } finally {
      db.close()
    }
  },
}

function opened(db: Database.Database): OpenManifest {
  const note = db.prepare('SELECT value FROM note WHERE name = ?').pluck()
  const file = db.prepare('SELECT size, time, record FROM file WHERE path = ?')
  const place = db.prepare('SELECT place FROM place WHERE id = ?').pluck()
  return {
    list: id => {
      // Manifests of an older Deckle have none.
      return unlessBroken(
        () => parsed(db.prepare('SELECT place FROM list WHERE id = ?').pluck().get(id)) as ListPlace | undefined,
        undefined,
      )
    },
    placedAt: files => {
      const ids = "SELECT id FROM place WHERE place ->> '$.file' IN (SELECT value FROM json_each(?))"
      return unlessBroken(() => db.prepare(ids).pluck().all(JSON.stringify(files)) as string[], [])
    },
    naming: text => unlessBroken(() => db.prepare('SELECT path FROM file WHERE instr(record, ?)').pluck().all(text) as string[], []),
    note: name => unlessBroken(() => (note.get(name) as string | undefined) ?? null, null),
    file: path =>
      unlessBroken(() => {
        const row = file.get(path) as Row | undefined
        return row && recordOf(row)
      }, undefined),
    place: id => unlessBroken(() => parsed(place.get(id)) as Place | undefined, undefined),
    files: () => {
      const rows = unlessBroken(() => db.prepare('SELECT path, size, time, record FROM file').all() as (Row & { path: string })[], [])
      // A record that can't be read makes its file one that is ours, and nothing else is known of.
      return Object.fromEntries(rows.map(row => [row.path, unlessBroken(() => recordOf(row), unknownFile)]))
    },
    close: () => void db.close(),
  }
}

function parsed(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : undefined
}

/** What can't be read is as if it weren't there. */
function unlessBroken<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch (error) {
    if (isBroken(error)) return otherwise
    throw error
  }
}

function isBroken(error: unknown): boolean {
  if (error instanceof SyntaxError) return true
  return error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|ERROR)/.test(error.code)
}

type Row = Readonly<{ size: number; time: number; record: string }>

function recordOf({ size, time, record }: Row): FileRecord {
  return { ...(JSON.parse(record) as Omit<FileRecord, 'size' | 'time'>), size, time }
}

function putLists(db: Database.Database, lists: readonly (readonly [string, ListPlace])[]): void {
  const insert = db.prepare('INSERT INTO list (id, place) VALUES (?, ?)')
  db.transaction(() => {
    for (const [id, where] of lists) insert.run(id, JSON.stringify(where))
  }).immediate()
}

function put(db: Database.Database, { notes, files, places, gone }: ManifestPatch): void {
  const note = db.prepare('INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)')
  const file = db.prepare('INSERT OR REPLACE INTO file (path, size, time, record) VALUES (?, ?, ?, ?)')
  const place = db.prepare('INSERT OR REPLACE INTO place (id, place) VALUES (?, ?)')
  const drop = db.prepare('DELETE FROM file WHERE path = ?')
  db.transaction(() => {
    for (const path of gone) drop.run(path)
    for (const [name, value] of Object.entries(notes)) note.run(name, value)
    for (const [path, { size, time, ...record }] of files) file.run(path, size, time, JSON.stringify(record))
    for (const [id, where] of places) place.run(id, JSON.stringify(where))
  }).immediate()
}

function sorted<T>(entries: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
}
