import { expect, test } from 'vitest'
import type { Library } from '../../../../../src/main/library/library.ts'
import { countedTags } from '../../../../../src/main/library/tags/tags.ts'
import { sortKeys } from '../../../../../src/shared/model/article.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

/** The plans of all that is asked of `article_tag` while `work` is done, step by step. */
function plansOf(library: Library, work: () => void): string[] {
  const { db } = library
  const seen: string[] = []
  const prepare = db.prepare.bind(db)
  Object.assign(db, { prepare: (text: string) => (seen.push(text), prepare(text)) })
  work()
  Object.assign(db, { prepare })
  return seen
    .filter(text => text.startsWith('SELECT') && text.includes('article'))
    .flatMap(text => db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${text.replaceAll(/\?|@\w+/gu, "'x'")}`).all())
    .map(step => step.detail)
    .filter(detail => /SCAN|SEARCH|B-TREE/u.test(detail))
}

test.each(sortKeys)('the articles of a tag are looked up by their numbers, and no other article is looked at, by %s', by => {
  const library = temporaryLibrary()
  const plans = plansOf(library, () =>
    callsOf(library)('article:list', { filter: { tag: 'film', status: 'draft' }, sort: { by, descending: true } }),
  )
  expect(plans).toContainEqual('SEARCH article_tag USING PRIMARY KEY (tag_id=?)')
  expect(plans).toContainEqual('SEARCH article USING INTEGER PRIMARY KEY (rowid=?)')
  expect(plans.filter(plan => /SCAN (article|article_tag|section|tag)\b/u.test(plan))).toEqual([])
})

test('a search within a tag looks at its articles alone, and what a tag is counted by is an index', () => {
  const library = temporaryLibrary()
  callsOf(library)('article:add', { header: { tags: ['film'] }, sections: [section('light')], lists: [] })
  const sought = plansOf(library, () => callsOf(library)('search:find', { text: 'light tag:film' }))
  expect(sought).toContainEqual(expect.stringMatching(/^SEARCH article_tag USING PRIMARY KEY \(tag_id=\?/u))
  const counted = plansOf(library, () => countedTags(library.db))
  expect(counted).toContainEqual('SCAN article_tag')
  expect(counted.filter(plan => plan.startsWith('SCAN article '))).toEqual(['SCAN article USING INDEX article_trash'])
})

test('the newest of a status are walked in its index: none is sorted', () => {
  const library = temporaryLibrary()
  const plans = plansOf(library, () => callsOf(library)('article:list', { filter: { status: 'published' } }))
  expect(plans.slice(0, 2)).toEqual(['SEARCH article USING INDEX article_status (status=?)', 'SCAN place VIRTUAL TABLE INDEX 1:'])
})
