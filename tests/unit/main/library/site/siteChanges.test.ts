import { cpSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import type { ArticleId } from '../../../../../src/shared/model/ids.ts'
import type { SiteOutline } from '../../../../../src/shared/model/site.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import { callsOf, closing, noFields, section, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

const whole = { statuses: null, pages: [] }

function addArticle(library: Library, title: string, status: 'draft' | 'published' = 'published') {
  return callsOf(library)('article:add', { header: { title, status }, sections: [section(`The text of ${title}.`)], lists: [] }).id
}

function rewrite(library: Library, id: ArticleId, words: string): void {
  const call = callsOf(library)
  const { version, sections } = call('article:open', { id })
  const [first] = sections
  if (!first) throw new Error('An article without a section')
  call('article:save', { id, baseVersion: version, header: {}, order: [first.id], sections: [{ ...section(words), id: first.id }] })
}

test('a moment later, the articles that were changed since are told, and those that a site does not have by their ids', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const [one, , draft] = [addArticle(library, 'One'), addArticle(library, 'Two'), addArticle(library, 'A draft', 'draft')]
  const { moment } = call('site:outline', { statuses: ['published'], pages: [] })
  rewrite(library, one, 'Other words.')
  rewrite(library, draft, 'Other words.')
  const changes = call('site:changes', { statuses: ['published'], pages: [], since: moment })
  const now = call('site:outline', { statuses: ['published'], pages: [] })
  expect(changes).toEqual({
    moment: now.moment,
    articles: now.articles.filter(({ id }) => id === one),
    others: [draft],
    lists: [],
    ruled: [],
    assets: [],
  })
  expect(call('site:changes', { statuses: ['published'], pages: [], since: now.moment })).toMatchObject({ articles: [], others: [] })
  expect(call('site:articles', { ids: [one] })).toEqual(changes?.articles)
})

test('copies of a library that went different ways are told apart', () => {
  const library = temporaryLibrary()
  const id = addArticle(library, 'One')
  library.close()
  const copy = join(temporaryFolder(), 'Copy')
  cpSync(library.folder, copy, { recursive: true })
  const [here, there] = [closing(openLibrary(library.folder, { mode: 'write' })), closing(openLibrary(copy, { mode: 'write' }))]
  const { moment: shared } = callsOf(here)('site:outline', whole)
  rewrite(here, id, 'Here.')
  rewrite(there, id, 'There.')
  const { moment } = callsOf(here)('site:outline', whole)
  expect(callsOf(there)('site:outline', whole).moment.at).toBe(moment.at)
  expect(callsOf(there)('site:changes', { ...whole, since: moment })).toBeNull()
  expect(callsOf(there)('site:changes', { ...whole, since: shared })).toMatchObject({ articles: [{ id }] })
})

const place = fc.nat({ max: 5 })
const step = fc.oneof(
  fc.record({ what: fc.constantFrom('rewrite' as const, 'title' as const, 'status' as const, 'views' as const, 'trash' as const), place }),
  fc.record({ what: fc.constantFrom('add' as const, 'tag' as const, 'attach' as const, 'detach' as const), place }),
  fc.record({ what: fc.constantFrom('list' as const, 'item' as const, 'everywhere' as const, 'delete' as const, 'fail' as const), place }),
)

/** What a site is planned from, without what is told to have changed. */
function rest({ articles, lists, formerSlugs, assets }: SiteOutline, told: ReadonlySet<string>) {
  return {
    articles: articles.filter(({ id }) => !told.has(id)),
    lists: lists.filter(({ id }) => !told.has(id)),
    formerSlugs: formerSlugs.filter(slug => !told.has(slug.articleId)),
    assets,
  }
}

test('what is not told to have changed has not changed, whatever happened', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), rounds => {
      const library = temporaryLibrary()
      const call = callsOf(library)
      const ids = [addArticle(library, 'First'), addArticle(library, 'Second')]
      const lists = [call('list:create', { name: 'Related' }).id]
      for (const round of rounds) {
        const before = call('site:outline', whole)
        for (const { what, place: at } of round) {
          const id = ids[at % ids.length] ?? ids[0]!
          const listId = lists[at % lists.length] ?? lists[0]!
          const change = (header: Readonly<Record<string, unknown>>) => {
            const { version, sections } = call('article:open', { id })
            call('article:save', { id, baseVersion: version, header, order: sections.map(one => one.id), sections: [] })
          }
          try {
            if (what === 'add') ids.push(addArticle(library, `Added ${at}`))
            else if (what === 'rewrite') rewrite(library, id, `Words ${at}.`)
            else if (what === 'title') change({ title: `Title ${at}` })
            else if (what === 'status') change({ status: at % 2 ? 'draft' : 'published' })
            else if (what === 'views') change({ views: at })
            else if (what === 'trash') call('article:trash', { ids: [id] })
            else if (what === 'delete') call('article:delete', { ids: [id] })
            else if (what === 'tag') call('article:change', { ids: [id], addTags: [`tag ${at}`] })
            else if (what === 'attach') call('article:set-lists', { id, lists: [{ listId, heading: null }] })
            else if (what === 'detach') call('article:set-lists', { id, lists: [] })
            else if (what === 'list') lists.push(call('list:create', { name: `List ${at}` }).id)
            else if (what === 'item') call('list:add-items', { id: listId, items: [{ articleId: id, own: noFields }], at: 0 })
            else if (what === 'everywhere') call('list:set-templates', { everywhere: [{ listId, heading: null }], sets: [] })
            else library.db.exec(`BEGIN; UPDATE article SET title = 'Never' WHERE id = '${id}'; ROLLBACK`)
          } catch (error) {
            if (!(error instanceof AppError)) throw error
          }
        }
        const after = call('site:outline', whole)
        const changes = call('site:changes', { ...whole, since: before.moment })
        if (changes === null) continue
        const told = new Set<string>([...changes.articles.map(({ id }) => id), ...changes.others, ...changes.lists, ...changes.ruled])
        expect(rest(after, told)).toEqual(rest(before, told))
        expect(changes.moment).toEqual(after.moment)
      }
    }),
    { numRuns: 25 },
  )
})
