import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { addArticle } from '../../src/main/library/articles/addArticle.ts'
import type { Library } from '../../src/main/library/library.ts'
import { createLibrary } from '../../src/main/library/file/open.ts'
import { gathered } from '../../src/main/library/search/searchIndex.ts'
import { all, transact, type Db } from '../../src/main/library/sql.ts'
import { libraryCalls } from '../../src/shared/contract/contract.ts'
import { generatedArticle } from './corpus.ts'

const articlesPerTransaction = 1000

/**
 * Makes a library of generated articles, written by the library's own functions. It appears whole or not at all.
 * Safety is switched off while it is made: a power cut costs nothing but the making.
 */
export function generateLibrary(folder: string, articles: number): void {
  const making = `${folder}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  const library = createLibrary(making)
  const { db } = library
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -600000')
  withoutWatching(db)
  const begun = Date.now()
  for (let first = 0; first < articles; first += articlesPerTransaction) {
    const last = Math.min(articles, first + articlesPerTransaction)
    addGenerated(library, first, last)
    process.stderr.write(`\r${last} of ${articles} articles, ${Math.round((Date.now() - begun) / 1000)} s `)
  }
  process.stderr.write('\n')
  db.pragma('wal_checkpoint(TRUNCATE)')
  library.close()
  renameSync(making, folder)
}

/** Adds the articles of these numbers in one transaction, by what an ordinary call comes to. */
export function addGenerated({ db }: Library, from: number, until: number): void {
  transact(db, () => {
    const rows = gathered()
    for (let number = from; number < until; number++)
      addArticle(db, libraryCalls['article:add'].input.parse(generatedArticle(number)), Date.now(), rows.index)
    rows.write()
  })
}

/** Nobody lists anything meanwhile, and a trigger has the index of the search write down at each article what it has gathered. */
function withoutWatching(db: Db): void {
  for (const { name } of all<{ name: string }>(db, "SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'"))
    db.exec(`DROP TRIGGER temp.${name}`)
}
