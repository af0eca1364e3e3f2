import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { goOnWithBatches } from '../../../../../src/main/library/batches/batchWork.ts'
import { libraryOverview } from '../../../../../src/main/library/overview.ts'
import { transact } from '../../../../../src/main/library/sql.ts'
import type { Input } from '../../../../../src/shared/contract/contract.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import { statuses } from '../../../../../src/shared/model/article.ts'
import { callsOf, temporaryLibrary } from '../temporaryLibrary.ts'

const names = ['film', 'film/noir', 'film/noir/french', 'film/silent', 'book', 'book/essay', 'a', 'a/b']
const name = fc.constantFrom(...names)
const tags = fc.uniqueArray(name, { maxLength: 3 })
const place = fc.nat({ max: 30 })
const status = fc.constantFrom(...statuses)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('add' as const), tags, status }) },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('tag' as const), places: fc.uniqueArray(place, { maxLength: 5 }), tags, none: tags }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('status' as const), places: fc.uniqueArray(place, { maxLength: 5 }), status }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('trash' as const, 'restore' as const, 'delete' as const), place }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('rename' as const, 'merge' as const), name, to: name }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('create' as const, 'forget' as const), name }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('unused' as const, 'undo' as const, 'fail' as const, 'many' as const) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('look' as const) }) },
)

/** What can't be done here and now is refused. */
function attempt(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

test('the sidebar’s counts are what counting everything again comes to, whatever happened since they were last asked', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const library = temporaryLibrary()
      const { db } = library
      const call = callsOf(library)
      const articles: string[] = []
      let batch: string | null = null
      const idsAt = (places: readonly number[]) => {
        const ids = new Set(places.flatMap(at => (articles.length > 0 ? [articles[at % articles.length] ?? ''] : [])))
        const there = db.prepare<[], string>('SELECT id FROM article').pluck().all()
        return there.filter(id => ids.has(id))
      }
      const change = (places: readonly number[], what: Omit<Input<'article:change'>, 'ids'>) => {
        const ids = idsAt(places)
        if (ids.length > 0) batch = call('article:change', { ids, ...what }).batch
      }
      const look = () => {
        // Within a transaction nothing that was kept is believed.
        const right = transact(db, () => libraryOverview(db))
        expect(libraryOverview(db)).toEqual(right)
      }
      const take = (each: (typeof steps)[number]) => {
        switch (each.what) {
          case 'add':
            articles.push(call('article:add', { header: { tags: each.tags, status: each.status }, sections: [], lists: [] }).id)
            return
          case 'tag':
            change(each.places, { status: null, addTags: each.tags, removeTags: each.none })
            return
          case 'status':
            change(each.places, { status: each.status, addTags: [], removeTags: [] })
            return
          case 'trash':
          case 'restore':
          case 'delete':
            for (const id of idsAt([each.place])) call(`article:${each.what}`, { ids: [id] })
            return
          case 'rename':
            batch = call('tag:rename', { name: each.name, to: each.to }).batch
            return
          case 'merge':
            batch = call('tag:merge', { name: each.name, into: each.to }).batch
            return
          case 'create':
            call('tag:create', { name: each.name })
            return
          case 'forget':
            batch = call('tag:delete', { name: each.name }).batch
            return
          case 'unused':
            batch = call('tag:delete-unused').batch
            return
          case 'undo':
            if (batch) call('batch:undo', { batch })
            batch = null
            return
          case 'fail':
            transact(db, () => {
              db.exec("UPDATE article SET status = 'archived'; DELETE FROM article_tag; UPDATE tag SET name = name || '!'")
              throw new AppError('cancelled', 'Rolled back.')
            })
            return
          case 'many':
            for (let some = 0; some < 120; some += 1) db.exec("UPDATE article SET status = iif(status = 'draft', 'ready', 'draft')")
            return
          default:
            look()
        }
      }
      for (const each of steps) {
        attempt(() => take(each))
        if (each.what !== 'many') while (goOnWithBatches(db, Date.now()));
      }
      look()
      library.close()
    }),
    { numRuns: 25 },
  )
})
