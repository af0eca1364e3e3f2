import * as fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { expect, test, vi } from 'vitest'
import { addArticle } from '../../../../../src/main/library/articles/addArticle.ts'
import { superfluousRevisions } from '../../../../../src/main/library/history/historyPolicy.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { saveArticle } from '../../../../../src/main/library/articles/save.ts'
import { all, first, run } from '../../../../../src/main/library/sql.ts'
import { startThinning } from '../../../../../src/main/library/history/startThinning.ts'
import { thinRevisions } from '../../../../../src/main/library/history/thinRevisions.ts'
import type { Section } from '../../../../../src/shared/model/article.ts'
import { articleDraft } from '../../../../../src/shared/model/draft.ts'
import { usualHistoryPolicy as policy } from '../../../../../src/shared/model/history.ts'
import { sectionId, type ArticleId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, paragraph, section, temporaryLibrary } from '../temporaryLibrary.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 5, 1, 12)

const dated = (number: number, at: number, name: string | null = null, published = false) => ({ number, at, name, published })

test('all are kept for a day, one an hour for a week, one a day for a year; named, published, first and newest for ever', () => {
  const revisions = [
    dated(1, now - 900 * day),
    dated(2, now - 800 * day),
    dated(3, now - 700 * day, 'The first print'),
    dated(4, now - 600 * day, null, true),
    dated(5, now - 30 * day),
    dated(6, now - 30 * day + hour),
    dated(7, now - 3 * day),
    dated(8, now - 3 * day + hour / 6),
    dated(9, now - 3 * day + hour),
    dated(10, now - hour),
    dated(11, now - hour + 1000),
    dated(12, now + 40 * day),
  ]
  expect(superfluousRevisions(revisions, policy, now)).toEqual([7, 5, 2])
})

test('thinning as time goes on lets go of nothing that thinning at once would keep, and twice is once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 500 * day }), { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat({ max: 500 * day }), { maxLength: 5 }),
      (ages, steps) => {
        const revisions = ages.toSorted((a, b) => b - a).map((age, index) => dated(index + 1, now - age))
        const kept = (from: typeof revisions, at: number) => {
          const gone = new Set(superfluousRevisions(from, policy, at))
          return from.filter(each => !gone.has(each.number))
        }
        let often = revisions
        let time = now
        for (const step of steps) {
          often = kept(often, time)
          expect(kept(often, time)).toEqual(often)
          time += step
        }
        expect(kept(often, time)).toEqual(kept(revisions, time))
      },
    ),
  )
})

/** What a save does: which sections are written anew, which go, whether one comes, whether the order turns; and how long after. */
const step = fc.record({
  write: fc.subarray([0, 1, 2, 3, 4, 5]),
  drop: fc.option(fc.nat({ max: 5 }), { freq: 4 }),
  add: fc.boolean(),
  turn: fc.nat({ max: 9 }),
  wait: fc.oneof(fc.integer({ min: 1000, max: hour }), fc.integer({ min: hour, max: 3 * day })),
  name: fc.nat({ max: 6 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function write(library: Library, steps: readonly Step[]): { id: ArticleId; end: number } {
  const call = callsOf(library)
  let sections: Section[] = [section('Start.', 'A'), section('Middle.', 'B'), section('End.', 'C')]
  let at = now
  const { id } = addArticle(library.db, articleDraft.parse({ header: { title: 'Thin' }, sections, lists: [] }), at)
  for (const [count, { write: written, drop, add, turn, wait, name }] of steps.entries()) {
    at += wait
    sections = sections.map((each, index) =>
      written.includes(index) ? { ...each, content: [each.content[0], paragraph(`Text ${count % 4} of ${index}.`)] } : each,
    )
    if (drop !== null && sections.length > 1) sections = sections.filter((_, index) => index !== drop)
    if (add) sections = [...sections, { ...section(`New ${count}.`, 'N'), id: sectionId.parse(uuid()) }]
    if (turn === 0) sections = sections.toReversed()
    const { version } = call('article:open', { id })
    saveArticle(
      library.db,
      { id, baseVersion: version, header: { description: `${count}` }, order: sections.map(each => each.id), sections },
      at,
    )
    if (name === 0) call('history:name', { id, number: version + 1, name: `Name ${count}` })
  }
  return { id, end: at }
}

/** Every revision as it reads, to the byte. */
function readings(library: Library, id: ArticleId): Map<number, string> {
  const call = callsOf(library)
  const numbers = all<{ number: number }>(library.db, 'SELECT number FROM revision WHERE article_id = ? ORDER BY number', [id])
  return new Map(numbers.map(({ number }) => [number, JSON.stringify(call('history:open', { id, number }))]))
}

test(
  'whatever is thinned, every revision that stays reads back as it was, and nothing needed or unneeded is left wrong',
  { timeout: 120_000 },
  () => {
    const library = temporaryLibrary()
    const call = callsOf(library)
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), fc.nat({ max: 500 * day }), (steps, later) => {
        const { id, end } = write(library, steps)
        const before = readings(library, id)
        const article = call('article:open', { id })
        let rounds = 0
        while (thinRevisions(library.db, id, policy, end + later)) rounds += 1
        const after = readings(library, id)
        for (const [number, text] of after) expect(text).toBe(before.get(number))
        const dates = [...before].map(([number, text]) => {
          const { at, name } = JSON.parse(text) as { at: number; name: string | null }
          return dated(number, at, name)
        })
        const gone = new Set(superfluousRevisions(dates, policy, end + later))
        expect([...after.keys()]).toEqual([...before.keys()].filter(number => !gone.has(number)))
        expect(call('article:open', { id })).toEqual(article)
        expect(rounds).toBeLessThan(steps.length)

        const needed = new Set([
          ...all<{ body: string }>(library.db, 'SELECT body FROM section WHERE article_id = ?', [id]).map(row => row.body),
          ...all<{ hash: string }>(
            library.db,
            "SELECT DISTINCT json_extract(value, '$.hash') AS hash FROM revision, json_each(revision.sections) WHERE article_id = ?",
            [id],
          ).map(row => row.hash),
        ])
        const held = all<{ hash: string }>(library.db, 'SELECT hash FROM article_body WHERE article_id = ?', [id]).map(row => row.hash)
        expect(gone.size > 0 ? new Set(held) : needed).toEqual(needed)
        expect(
          first<{ count: number }>(
            library.db,
            'SELECT count(*) AS count FROM body WHERE NOT EXISTS (SELECT 1 FROM article_body WHERE article_body.hash = body.hash)',
          ),
        ).toEqual({ count: 0 })
        // Writing goes on from there.
        call('article:save', {
          id,
          baseVersion: article.version,
          header: { description: 'after' },
          order: article.sections.map(each => each.id),
          sections: [],
        })
        expect(call('history:open', { id, number: article.version + 1 }).sections).toEqual(article.sections)
      }),
      { numRuns: 40 },
    )
    expect(call('library:check').problems).toEqual([])
  },
)

test('a thousand saves go a few at a time, and a damaged past is left alone', () => {
  const library = temporaryLibrary()
  const steps = Array.from({ length: 500 }, (): Step => ({ write: [1], drop: null, add: false, turn: 1, wait: 1000, name: 1 }))
  const { id, end } = write(library, steps)
  const rounds: number[] = []
  const count = () => first<{ count: number }>(library.db, 'SELECT count(*) AS count FROM revision')?.count ?? 0
  do rounds.push(count())
  while (thinRevisions(library.db, id, policy, end + 2 * day))
  expect(rounds).toEqual([501, 301, 101])
  expect(count()).toBe(2)

  const other = write(library, steps.slice(0, 10))
  run(library.db, "UPDATE revision SET sections = '[{]' WHERE article_id = ? AND base IS NULL", [other.id])
  expect(() => thinRevisions(library.db, other.id, policy, end + 2 * day)).toThrow('damaged')
  expect(first(library.db, 'SELECT count(*) AS count FROM revision WHERE article_id = ?', [other.id])).toEqual({ count: 11 })
})

test('without time left, one revision goes at a time, and the end is the same', () => {
  const library = temporaryLibrary()
  const steps = Array.from({ length: 30 }, (): Step => ({ write: [1], drop: null, add: false, turn: 1, wait: 1000, name: 1 }))
  const { id, end } = write(library, steps)
  const count = () => first<{ count: number }>(library.db, 'SELECT count(*) AS count FROM revision')?.count ?? 0
  const counts: number[] = []
  do counts.push(count())
  while (thinRevisions(library.db, id, policy, end + 2 * day, 0))
  expect(counts).toEqual(Array.from({ length: 29 }, (_, gone) => 31 - gone))
  expect(count()).toBe(2)
  expect(callsOf(library)('library:check').problems).toEqual([])
})

test('thinning waits until it is quiet, does all articles, and stops when told', async () => {
  vi.useFakeTimers({ now: now + 400 * day })
  try {
    const library = temporaryLibrary()
    const steps = Array.from({ length: 20 }, (): Step => ({ write: [1], drop: null, add: false, turn: 1, wait: 1000, name: 1 }))
    const { id } = write(library, steps)
    write(library, steps)
    run(library.db, 'UPDATE article SET updated_at = ?', [now + 300 * day])
    const count = () => first<{ count: number }>(library.db, 'SELECT count(*) AS count FROM revision')?.count ?? 0
    const problems: string[] = []
    const thinning = startThinning(library, text => problems.push(text))
    for (let i = 0; i < 5; i += 1) {
      await vi.advanceTimersByTimeAsync(1500)
      thinning.defer()
    }
    expect(count()).toBe(42)
    await vi.advanceTimersByTimeAsync(2600)
    expect(count()).toBe(4)
    expect(problems).toEqual([])
    thinning.stop()
    write(library, steps)
    await vi.advanceTimersByTimeAsync(day)
    expect(count()).toBe(25)
    expect(callsOf(library)('history:list', { id }).items.map(each => each.number)).toEqual([21, 1])
  } finally {
    vi.useRealTimers()
  }
})
