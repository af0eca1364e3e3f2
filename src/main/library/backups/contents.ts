import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { isBody } from '../articles/preparedSection.ts'
import { all, first, type Db } from '../sql.ts'

/** What a database holds, of any schema: each table's rows, and a hash over them all. */
export type Contents = Readonly<Record<string, Readonly<{ rows: number; hash: string }>>>

/** Reads every row. Bodies stand by their hashes, which are proved apart; what the search derives is counted alone. */
export function contentsOf(db: Db): Contents {
  return Object.fromEntries(tablesOf(db).map(({ name, derived }) => [name, derived ? countOf(db, name) : tableOf(db, name)]))
}

/** How many rows each table has. */
export function rowsOf(db: Db): Record<string, number> {
  return Object.fromEntries(tablesOf(db).map(({ name }) => [name, countOf(db, name).rows]))
}

type Table = Readonly<{ name: string; derived: boolean }>

function tablesOf(db: Db): Table[] {
  const tables = all<{ name: string; sql: string }>(
    db,
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
  )
  const searches = tables.filter(table => table.sql.startsWith('CREATE VIRTUAL')).map(table => table.name)
  return tables
    .filter(({ name }) => !searches.includes(name))
    .map(({ name }) => ({ name, derived: searches.some(search => name.startsWith(`${search}_`)) }))
}

function countOf(db: Db, table: string): { rows: number; hash: string } {
  return { rows: first<{ count: number }>(db, `SELECT count(*) AS count FROM ${quoted(table)}`)?.count ?? 0, hash: '' }
}

function tableOf(db: Db, table: string): Contents[string] {
  const columns = table === 'body' ? 'hash' : '*'
  const hash = createHash('sha256')
  let rows = 0
  // Not cached, and row by row: a table may be larger than the memory. NOT INDEXED, so that both sides come in the same order.
  for (const row of db
    .prepare(`SELECT ${columns} FROM ${quoted(table)} NOT INDEXED`)
    .raw()
    .iterate()) {
    hash.update(JSON.stringify(row))
    rows += 1
  }
  return { rows, hash: hash.digest('hex') }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/**
 * Opens a copy and proves that it holds what its source does. Returns the problems that both have: damage that was in the library
 * already. Throws `write-failed` when the copy is not like its source.
 */
export function verifyCopy(path: string, source: Contents): string[] {
  const db = new Database(path, { readonly: true })
  try {
    const problems = [...structure(db), ...unsoundRows(db)]
    if (JSON.stringify(contentsOf(db)) !== JSON.stringify(source)) throw unlike()
    return problems
  } finally {
    db.close()
  }
}

export function unlike(): AppError {
  return new AppError('write-failed', 'The backup was not like the library when it was read again, so it was thrown away. Check the disk.')
}

/** What is wrong with rows in themselves: references that lead nowhere, and texts that are not what was saved. */
export function unsoundRows(db: Db): string[] {
  return [...references(db), ...bodies(db)]
}

function structure(db: Db): string[] {
  const found = all<Record<string, string>>(db, 'PRAGMA quick_check(5)').flatMap(Object.values)
  return found.filter(text => text !== 'ok').map(text => `The library’s file is damaged: ${text}.`)
}

function references(db: Db): string[] {
  const broken = all<{ table: string }>(db, 'PRAGMA foreign_key_check')
  return broken.length === 0 ? [] : [`${broken.length} rows of the library point to rows that are not there.`]
}

function bodies(db: Db): string[] {
  let damaged = 0
  for (const { hash, json } of db.prepare<[], { hash: string; json: string }>('SELECT hash, json FROM body').iterate())
    if (!isBody(hash, json)) damaged += 1
  return damaged === 0 ? [] : [damaged === 1 ? 'One text of the library is damaged.' : `${damaged} texts of the library are damaged.`]
}

/** The SHA-256 of a file, in hex, read piece by piece. */
export function fileHash(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
