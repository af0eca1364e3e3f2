import { expect, test } from 'vitest'
import { addGenerated } from '../../../../bench/library/generate.ts'
import { generatedArticle } from '../../../../bench/library/corpus.ts'
import type { Library } from '../../../../src/main/library/library.ts'
import { callsOf, temporaryLibrary } from './temporaryLibrary.ts'

const articles = 20

/** Every table, the search's index word by word, with articles named by their place instead of their ids and times left out. */
function contents({ db }: Library): Record<string, unknown[]> {
  const ids = db.prepare<[], string>('SELECT id FROM article ORDER BY key').pluck().all()
  const plain = (value: unknown) =>
    typeof value === 'string' ? ids.reduce((text, id, index) => text.replaceAll(id, `article ${index}`), value) : value
  const tables = ['article', 'article_filter', 'body', 'section', 'article_body', 'revision', 'tag', 'article_tag', 'asset_use', 'link']
  const rowsOf = (table: string) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
      .all()
      .map(({ created_at: _created, updated_at: _updated, at: _at, digest: _digest, ...row }) =>
        JSON.stringify(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))),
      )
      .sort()
  db.exec('CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, instance)')
  return { ...Object.fromEntries(tables.map(table => [table, rowsOf(table)])), search: db.prepare('SELECT * FROM temp.words').all() }
}

test('a library that is made for a measurement has what it would have by ordinary calls', () => {
  const [bulk, ordinary] = [temporaryLibrary(), temporaryLibrary()]
  addGenerated(bulk, 0, articles)
  for (let number = 0; number < articles; number += 1) callsOf(ordinary)('article:add', generatedArticle(number))
  const made = contents(bulk)
  expect(made['article']).toHaveLength(articles)
  expect(made['search']?.length).toBeGreaterThan(10_000)
  expect(made).toEqual(contents(ordinary))
  expect(callsOf(bulk)('library:check').problems).toEqual([])
})
