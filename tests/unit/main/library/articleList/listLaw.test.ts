import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../../../../src/main/library/search/fold.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { transact } from '../../../../../src/main/library/sql.ts'
import { sortKeys, statuses, type Article, type ArticleHeader, type SortKey } from '../../../../../src/shared/model/article.ts'
import type { ArticleId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, closing, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

const title = fc
  .array(fc.constantFrom('Café', 'cafe', 'film', 'of', '영화', '映画', 'É', '100%', 'a_b'), { maxLength: 3 })
  .map(words => words.join(' '))
const tags = fc.uniqueArray(fc.constantFrom('film', 'film/noir', 'film/noir/french', 'essay'), { maxLength: 3 })
const header = fc.record({
  title,
  author: title,
  tags,
  status: fc.constantFrom(...statuses),
  views: fc.option(fc.nat(3)),
  rating: fc.option(fc.nat(2).map(value => ({ value, best: 2, worst: 0 }))),
  publishedAt: fc.option(fc.constantFrom('2024-01-01', '2025-06-30')),
})

const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), header }),
  fc.record({ do: fc.constant('save' as const), which: fc.nat(), header }),
  fc.record({ do: fc.constantFrom('trash' as const, 'restore' as const, 'delete' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('fail' as const), header }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const question = fc.record({
  text: fc.constantFrom('', 'caf', 'CAFÉ film', '영', '映画', '%', '_', 'f', 'noir', 'nothing'),
  status: fc.option(fc.constantFrom(...statuses)),
  tag: fc.option(fc.constantFrom('film', 'film/noir', 'essay', 'none')),
  inTrash: fc.boolean(),
  by: fc.constantFrom(...sortKeys),
  descending: fc.boolean(),
})
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never

/** Everything is read within a transaction that is then taken back. */
function addInVain(library: Library, call: DirectCall, own: Partial<ArticleHeader>): void {
  try {
    transact(library.db, () => {
      call('article:add', { header: own, sections: [section('Text')], lists: [] })
      call('article:list', { filter: { text: 'f' } })
      call('library:overview')
      throw new Error('taken back')
    })
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'taken back') throw error
  }
}

function take(library: Library, call: DirectCall, ids: ArticleId[], each: Step): void {
  if (each.do === 'add') ids.push(call('article:add', { header: each.header, sections: [section('Text')], lists: [] }).id)
  else if (each.do === 'fail') addInVain(library, call, each.header)
  else {
    const id = ids[each.which % ids.length]
    if (!id) return
    const { version, trashedAt, sections } = call('article:open', { id })
    if (each.do === 'save')
      call('article:save', { id, baseVersion: version, header: each.header, order: sections.map(one => one.id), sections: [] })
    else if (each.do === 'delete' && trashedAt !== null) {
      call('article:delete', { ids: [id] })
      ids.splice(ids.indexOf(id), 1)
    } else if (each.do !== 'delete') call(each.do === 'trash' ? 'article:trash' : 'article:restore', { ids: [id] })
  }
}

function passes({ header: own, trashedAt }: Article, { text, status, tag, inTrash }: Question): boolean {
  const whole = fold([own.title, own.standfirst, own.author, ...own.tags].join('\n'))
  return (
    (trashedAt !== null) === inTrash &&
    (status === null || own.status === status) &&
    (tag === null || own.tags.some(one => one === tag || one.startsWith(`${tag}/`))) &&
    fold(text)
      .split(/\s+/u)
      .every(term => whole.includes(term))
  )
}

function valueOf({ header: own, createdAt, updatedAt, words }: Article, by: SortKey): number | string | null {
  const { rating } = own
  const key = () => fold(own.title).replace(/^[^\p{L}\p{N}]+/u, '')
  return {
    edited: updatedAt,
    created: createdAt,
    published: own.publishedAt,
    title: key(),
    words,
    views: own.views,
    rating: rating && rating.value / 2,
  }[by]
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'string' ? Buffer.compare(Buffer.from(a), Buffer.from(`${b}`)) : a - Number(b)
}

function isSorted(articles: readonly Article[], { by, descending }: Question): boolean {
  const values = articles.map(article => valueOf(article, by))
  return values.every((value, index) => {
    const before = values[index - 1]
    if (before === undefined) return true
    if (value === null || before === null) return value === null
    return descending ? compare(before, value) >= 0 : compare(before, value) <= 0
  })
}

test('whatever happens to a library, its list and its counts are those of going through every article', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, question), { minLength: 3, maxLength: 12 }), steps => {
      const library = temporaryLibrary()
      const call = callsOf(library)
      const ids: ArticleId[] = []
      for (const [each, asked] of steps) {
        take(library, call, ids, each)
        const articles = new Map(ids.map(id => [id, call('article:open', { id })]))
        const { by, descending, ...filter } = asked
        const sort = { by, descending }
        const { items, total } = call('article:list', { filter, sort })
        const expected = [...articles.values()].filter(article => passes(article, asked))
        expect([asked, items.map(item => item.id).toSorted(), total]).toEqual([
          asked,
          expected.map(({ id }) => id).toSorted(),
          expected.length,
        ])
        expect(
          isSorted(
            items.flatMap(item => articles.get(item.id) ?? []),
            asked,
          ),
        ).toBe(true)
        expect(call('article:list', { filter, sort, offset: 1, limit: 2 })).toEqual({ items: items.slice(1, 3), total })

        const living = [...articles.values()].filter(article => article.trashedAt === null)
        const newest = call('article:list', { filter: {}, limit: 1000 }).items
        expect(call('article:titles')).toEqual({
          ids: newest.map(({ id }) => id).join('\n'),
          titles: newest.map(one => one.title.replaceAll(/\s+/gu, ' ')).join('\n'),
          statuses: newest.map(one => one.status).join('\n'),
        })
        const { counts, tags: counted } = call('library:overview')
        expect(counts).toEqual({
          ...Object.fromEntries(statuses.map(status => [status, living.filter(one => one.header.status === status).length])),
          all: living.length,
          trash: articles.size - living.length,
        })
        for (const tag of counted)
          expect([tag.name, tag.count, tag.total]).toEqual([
            tag.name,
            living.filter(one => one.header.tags.includes(tag.name)).length,
            living.filter(one => one.header.tags.some(name => name === tag.name || name.startsWith(`${tag.name}/`))).length,
          ])
      }
    }),
    { numRuns: 25 },
  )
})

test('who only reads a library sees what another writes to it', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const add = (name: string) => call('article:add', { header: { title: name, tags: [name] }, sections: [section('Text')], lists: [] })
  add('Faust')
  const read = callsOf(closing(openLibrary(library.folder, { mode: 'read' })))
  const seen = () => [read('article:list', { filter: { text: 'fau' } }).total, read('library:overview').counts.all]
  expect(seen()).toEqual([1, 1])
  const { id } = add('Urfaust')
  expect(seen()).toEqual([2, 2])
  call('article:trash', { ids: [id] })
  expect(seen()).toEqual([1, 1])
})
