import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { libraryCalls } from '../../src/shared/contract/contract.ts'
import { libraryHandlers } from '../../src/main/library/handlers.ts'
import { createLibrary } from '../../src/main/library/open.ts'
import { transact } from '../../src/main/library/sql.ts'
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
  db.pragma('cache_size = -400000')
  const add = libraryHandlers(library)['article:add']
  const begun = Date.now()
  for (let first = 0; first < articles; first += articlesPerTransaction) {
    const last = Math.min(articles, first + articlesPerTransaction)
    transact(db, () => {
      for (let number = first; number < last; number++) add(libraryCalls['article:add'].input.parse(generatedArticle(number)))
    })
    process.stderr.write(`\r${last} of ${articles} articles, ${Math.round((Date.now() - begun) / 1000)} s `)
  }
  process.stderr.write('\n')
  db.pragma('wal_checkpoint(TRUNCATE)')
  library.close()
  renameSync(making, folder)
}
