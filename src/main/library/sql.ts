import type Database from 'better-sqlite3'

export type Db = Database.Database
export type SqlValue = string | number | bigint | null | Uint8Array
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>

const prepared = new WeakMap<Db, Map<string, Database.Statement>>()

/** A statement is compiled once for each database: compiling costs more than most of ours take to run. */
function statement(db: Db, text: string): Database.Statement {
  let ofDb = prepared.get(db)
  if (!ofDb) prepared.set(db, (ofDb = new Map()))
  let found = ofDb.get(text)
  if (!found) ofDb.set(text, (found = db.prepare(text)))
  return found
}

function bound(params: SqlParams): unknown[] {
  return Array.isArray(params) ? params : [params]
}

/** The first row, or undefined. `Row` is what the query's columns promise: the schema is STRICT. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function first<Row>(db: Db, text: string, params: SqlParams = []): Row | undefined {
  return statement(db, text).get(...bound(params)) as Row | undefined
}

/** Every row. */
export function all<Row>(db: Db, text: string, params: SqlParams = []): Row[] {
  return statement(db, text).all(...bound(params)) as Row[]
}

const plucked = new WeakMap<Db, Map<string, Database.Statement>>()

/** The first column of every row: where there are thousands, an object for each would cost more than the query. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function column<Value extends SqlValue>(db: Db, text: string, params: SqlParams = []): Value[] {
  let ofDb = plucked.get(db)
  if (!ofDb) plucked.set(db, (ofDb = new Map()))
  let found = ofDb.get(text)
  if (!found) ofDb.set(text, (found = db.prepare(text).pluck()))
  return found.all(...bound(params)) as Value[]
}

/** Runs a statement that gives no rows; returns how many rows it changed. */
export function run(db: Db, text: string, params: SqlParams = []): number {
  return statement(db, text).run(...bound(params)).changes
}

/**
 * Adds a row and returns its number. What RETURNING does as well, SQLite prepares to undo as a statement of several
 * writes, and before each of those the search's index writes down all that it has gathered: a bulk of text took three times as long.
 */
export function insert(db: Db, text: string, params: SqlParams = []): number {
  return Number(statement(db, text).run(...bound(params)).lastInsertRowid)
}

/** All of `work` or nothing of it. Within a transaction it is a savepoint of that one. */
export function transact<T>(db: Db, work: () => T): T {
  return db.transaction(work).immediate()
}

/** Lets `work` read one state of the library, whatever is written beside it. */
export function glance<T>(db: Db, work: () => T): T {
  return db.transaction(work).deferred()
}
