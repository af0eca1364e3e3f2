import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { applicationId, libraryFile } from '../../../src/main/library/file/libraryFile.ts'
import type { Library } from '../../../src/main/library/library.ts'
import { headerOf, type ArticleRow } from '../../../src/main/library/articles/header.ts'
import { migrate } from '../../../src/main/library/file/migrate.ts'
import { migrations } from '../../../src/main/library/migrations/migrations.ts'
import { indexHeader, indexSection } from '../../../src/main/library/search/searchIndex.ts'
import { all, type Db } from '../../../src/main/library/sql.ts'
import { snippetId } from '../../../src/shared/model/snippet.ts'
import type { Random } from './Random.ts'
import { callsOf, paragraph, writtenLibrary, type Extent } from './writtenLibrary.ts'

/** From this schema on tags are found by the articles' numbers, before by their ids. */
const taggedByNumber = 16

/** The tables in which triggers note what changes, as the rows of the others come: each library has them to itself. */
export const ofChanges = /^(?:change_|article_change)/u

/** A library as an older Deckle has left it, at a schema that was once the newest. */
export function oldLibrary(folder: string, version: number, random: Random, extent: Extent): void {
  const today = `${folder}-today`
  const library = writtenLibrary(today, random, extent)
  const { db, close } = library
  addPersonal(library)
  mkdirSync(join(folder, 'backups'), { recursive: true })
  const old = new Database(join(folder, libraryFile))
  old.pragma('journal_mode = WAL')
  old.pragma(`application_id = ${applicationId}`)
  migrate(old, null, migrations.slice(0, version))
  old.pragma('foreign_keys = OFF')
  for (const table of plainTables(old)) {
    if (ofChanges.test(table)) continue
    if (table === 'article_tag' && version < taggedByNumber) copyTags(db, old)
    else copyRows(db, old, table)
  }
  // The index of the list's filter, as long as there was one.
  if (version < 7) old.exec('INSERT INTO article_filter_index (rowid, text) SELECT key, text FROM article_filter')
  for (const row of all<ArticleRow>(old, 'SELECT * FROM article')) indexHeader(old, 'search', row.key, headerOf(row))
  type Section = { key: number; heading: string | null; text: string }
  for (const section of all<Section>(old, 'SELECT section.key, heading, text FROM section JOIN body ON hash = body'))
    indexSection(old, 'search', section.key, section)
  old.close()
  close()
  renameSync(join(today, 'assets'), join(folder, 'assets'))
  rmSync(today, { recursive: true })
}

/** What a person keeps beside articles: what only newer schemas have a place for is not copied into older ones. */
function addPersonal(library: Library): void {
  const call = callsOf(library)
  call('words:add', { word: 'Keatonesque' })
  call('snippet:save', { id: snippetId.parse(uuid()), name: 'About us', content: [paragraph('Written by {{author}}.')] })
  call('filter:save', { id: null, name: 'Films', filter: { tag: 'film' }, sort: { by: 'title', descending: false } })
  for (const { id } of call('article:list', { filter: {} }).items) {
    call('words:ignore', { id, word: 'Hospitalty' })
    call('goal:set', { id, goals: { article: { unit: 'words', amount: 800, deadline: null }, sections: [] } })
  }
}

function plainTables(db: Db): string[] {
  const tables = all<{ name: string; sql: string }>(
    db,
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  )
  const searches = tables.filter(({ sql }) => sql.startsWith('CREATE VIRTUAL')).map(({ name }) => name)
  return tables.map(({ name }) => name).filter(name => !searches.some(search => name === search || name.startsWith(`${search}_`)))
}

function copyTags(from: Db, to: Db): void {
  const insert = to.prepare('INSERT INTO article_tag (article_id, tag_id) VALUES (?, ?)')
  for (const row of from.prepare('SELECT id, tag_id FROM article_tag JOIN article ON key = article').raw().all()) insert.run(row)
}

function copyRows(from: Db, to: Db, table: string): void {
  const columnsOf = (db: Db) => all<{ name: string }>(db, `SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name)
  const known = new Set(columnsOf(from))
  const columns = columnsOf(to).filter(name => known.has(name))
  const insert = to.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  for (const row of from
    .prepare(`SELECT ${columns.join(', ')} FROM ${table}`)
    .raw()
    .all())
    insert.run(row)
}
