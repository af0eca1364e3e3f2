import * as fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { changeOf } from '../../../../../src/main/library/changes.ts'
import { all } from '../../../../../src/main/library/sql.ts'
import { articleId, type ArticleId, type ListId } from '../../../../../src/shared/model/ids.ts'
import { listEdit, type ListEdit, type ListEditInput } from '../../../../../src/shared/model/listEdit.ts'
import { callsOf, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

/** Two articles, the first with three of four lists beneath it. */
function setUp() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const lists = ['Related news', 'Latest', 'Elsewhere', 'Archive'].map(name => call('list:create', { name }).id) as [
    ListId,
    ListId,
    ListId,
    ListId,
  ]
  const articles = ['Metropolis', 'The General'].map(
    title => call('article:add', { header: { title }, sections: [section('Text.')], lists: [] }).id,
  ) as [ArticleId, ArticleId]
  const [related, latest, elsewhere] = lists
  call('article:set-lists', {
    id: articles[0],
    lists: [related, latest, elsewhere].map((id, at) => ({ listId: id, heading: at === 1 ? 'Read on' : null })),
  })
  return { library, call, lists, articles }
}

const edit = (call: DirectCall, ...edits: ListEditInput[]) => call('list:edit', { edits })
const heard = (...edits: ListEditInput[]) => changeOf('list:edit', { edits }, { ok: true, value: null })?.articles
const beneath = (call: DirectCall, id: ArticleId) => call('article:open', { id }).lists

test('a list that is taken off an article comes back to its place, under its heading', () => {
  const { call, lists, articles } = setUp()
  const [article] = articles
  const [related, latest, elsewhere] = lists
  const before = beneath(call, article)
  const { undo } = edit(call, { kind: 'detach', list: latest, articles: [article] })
  expect(beneath(call, article).map(each => each.listId)).toEqual([related, elsewhere])
  const redo = edit(call, ...undo).undo
  expect(beneath(call, article)).toEqual(before)
  edit(call, ...redo)
  expect(beneath(call, article).map(each => each.listId)).toEqual([related, elsewhere])
})

test('a list goes beneath many articles, after their others; what has it already, or is gone, is passed over and stays at undo', () => {
  const { call, lists, articles } = setUp()
  const [, , elsewhere, archive] = lists
  const gone = articleId.parse(uuid())
  const done = edit(call, { kind: 'attach', list: elsewhere, articles: [...articles, gone].map(id => ({ id })) })
  expect([done.changed, done.passedOver, done.undo]).toEqual([1, 2, [{ kind: 'detach', list: elsewhere, articles: [articles[1]] }]])
  edit(call, { kind: 'attach', list: archive, articles: [{ id: articles[1] }] })
  expect(beneath(call, articles[1]).map(each => each.listId)).toEqual([elsewhere, archive])
  edit(call, ...done.undo)
  expect(articles.map(id => beneath(call, id).length)).toEqual([3, 1])
  call('list:delete', { id: archive })
  expect(edit(call, { kind: 'attach', list: archive, articles: [{ id: articles[0] }] })).toEqual({ undo: [], changed: 0, passedOver: 1 })
})

test('lists change places and headings, and both are taken back', () => {
  const { call, lists, articles } = setUp()
  const [article, other] = articles
  const [related, latest, elsewhere] = lists
  const before = beneath(call, article)
  const undo = [
    edit(call, { kind: 'order', list: related, article, at: 2 }).undo,
    edit(call, { kind: 'head', list: latest, article, heading: ' ' }).undo,
  ]
  expect(beneath(call, article)).toEqual([latest, elsewhere, related].map(listId => ({ listId, heading: null })))
  for (const each of undo.toReversed()) edit(call, ...each)
  expect(beneath(call, article)).toEqual(before)
  for (const none of [
    { kind: 'order', list: related, article, at: 0 },
    { kind: 'order', list: related, article: other, at: 0 },
    { kind: 'head', list: related, article: other, heading: 'Here' },
    { kind: 'detach', list: related, articles: [other] },
  ] satisfies ListEditInput[])
    expect(edit(call, none)).toEqual({ undo: [], changed: 0, passedOver: 1 })
})

test('windows hear which articles show other lists', () => {
  const { lists, articles } = setUp()
  const [list] = lists
  const attach = { kind: 'attach' as const, list, articles: articles.map(id => ({ id })) }
  expect(heard(attach, { kind: 'order', list, article: articles[0], at: 1 })).toEqual(articles)
  expect(heard({ kind: 'detach', list, articles: [articles[1]] })).toEqual([articles[1]])
  expect(heard({ kind: 'describe', list, name: 'New' })).toEqual([])
  expect([heard({ kind: 'describe', list, name: 'New' }, attach), heard({ kind: 'delete', list }, attach)]).toEqual([null, null])
})

type Move =
  | { readonly do: 'attach' | 'detach' | 'delete' | 'create'; readonly list: number; readonly article: number }
  | { readonly do: 'order' | 'head'; readonly list: number; readonly article: number; readonly at: number }
  | 'undo'
  | 'redo'

const list = fc.nat({ max: 3 })
const article = fc.nat({ max: 1 })
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constant('redo' as const) },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('attach' as const, 'detach' as const), list, article }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'create' as const), list, article }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('order' as const, 'head' as const), list, article, at: fc.nat({ max: 4 }) }) },
  ),
  { maxLength: 25 },
)

type Step = { readonly undo: readonly ListEdit[]; readonly before: unknown }

function editOf(move: Exclude<Move, string>, lists: readonly ListId[], articles: readonly ArticleId[]): ListEdit {
  const [id, on] = [lists[move.list], articles[move.article]]
  switch (move.do) {
    case 'attach':
      return listEdit.parse({ kind: 'attach', list: id, articles: [{ id: on }] })
    case 'detach':
      // Whichever of them have it.
      return listEdit.parse({ kind: 'detach', list: id, articles: move.article === 0 ? [on] : articles })
    case 'delete':
    case 'create':
      return listEdit.parse({ kind: move.do, list: id, name: 'Made' })
    case 'order':
      return listEdit.parse({ kind: 'order', list: id, article: on, at: move.at })
    case 'head':
      return listEdit.parse({ kind: 'head', list: id, article: on, heading: move.at === 0 ? null : `Heading ${move.at}` })
    default:
      return move satisfies never
  }
}

test('any series of attaching, detaching, ordering, naming and deleting lists is undone step by step to each state before', () => {
  const { library, call, lists, articles } = setUp()
  const state = () => all(library.db, 'SELECT * FROM article_list ORDER BY article_id, position, list_id')
  const shown = () => articles.map(id => beneath(call, id))
  fc.assert(
    fc.property(moves, series => {
      const start = state()
      const done: Step[] = []
      const undone: Step[] = []
      const seen: unknown[] = []
      const wanted: unknown[] = []
      const travel = ({ undo, before }: Step, to: Step[]) => {
        const now = shown()
        to.push({ undo: edit(call, ...undo).undo, before: now })
        seen.push(shown())
        wanted.push(before)
      }
      for (const move of series) {
        const isNew = move !== 'undo' && move !== 'redo'
        const step = isNew ? undefined : (move === 'undo' ? done : undone).pop()
        if (step) travel(step, move === 'undo' ? undone : done)
        if (!isNew) continue
        const before = shown()
        const { undo } = edit(call, editOf(move, lists, articles))
        if (undo.length === 0) continue
        done.push({ undo, before })
        undone.length = 0
      }
      for (const step of done.toReversed()) travel(step, undone)
      expect(seen).toEqual(wanted)
      expect(state()).toEqual(start)
    }),
    { numRuns: 60 },
  )
})

test('taken back in any order, no list stands twice and none shares its place', () => {
  const { library, call, lists, articles } = setUp()
  fc.assert(
    fc.property(fc.array(fc.tuple(moves, fc.nat()), { maxLength: 3 }), rounds => {
      // The steps of the run before are forgotten: nothing else brings back what it has deleted.
      edit(call, ...lists.map(id => ({ kind: 'restore' as const, list: id })))
      const steps: ListEdit[][] = []
      for (const [series, pick] of rounds) {
        for (const move of series) {
          const edits = typeof move === 'string' ? steps.splice(pick % (steps.length || 1), 1)[0] : [editOf(move, lists, articles)]
          if (!edits || edits.length === 0) continue
          steps.push(edit(call, ...edits).undo)
          const places = all<{ article_id: string; position: number }>(library.db, 'SELECT article_id, position FROM article_list')
          expect(new Set(places.map(each => `${each.article_id} ${each.position}`)).size).toBe(places.length)
        }
      }
    }),
    { numRuns: 30 },
  )
})
