import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRevision } from '../../../../../src/main/library/history/revisions.ts'
import type { ArticleSave, Section } from '../../../../../src/shared/model/article.ts'
import { sectionId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, paragraph, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

function addWith(call: DirectCall, sections: Section[], title = 'Nosferatu') {
  const { id } = call('article:add', { header: { title }, sections, lists: [] })
  return { id, save: (save: Omit<ArticleSave, 'id'>) => call('article:save', { id, ...save }) }
}

function contentsOf(call: DirectCall, id: ArticleSave['id']): Section[] {
  return call('article:open', { id }).sections.map(({ heading: _heading, words: _words, ...rest }) => rest)
}

function idsOf(sections: readonly Section[]): Section['id'][] {
  return sections.map(one => one.id)
}

test('a save writes what changed, keeps the rest, and counts', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const [opening, shadow, verdict] = [
    section('A ship comes in.'),
    section('Up the stairs.', 'Shadow'),
    section('Go and see it.', 'Verdict', 'verdict'),
  ]
  const { id, save } = addWith(call, [opening, shadow, verdict])
  const edited = { ...shadow, content: [...shadow.content, paragraph('And down again.')] }
  const saved = save({
    baseVersion: 1,
    header: { standfirst: 'A plague of light.' },
    order: idsOf([opening, verdict, shadow]),
    sections: [edited],
  })
  expect(saved).toEqual({ version: 2, updatedAt: expect.any(Number), slug: 'nosferatu' })
  const opened = call('article:open', { id })
  expect(contentsOf(call, id)).toEqual([opening, verdict, edited])
  expect(opened).toMatchObject({ version: 2, words: 14, header: { title: 'Nosferatu', standfirst: 'A plague of light.' } })
  expect(library.db.prepare('SELECT count(*) AS count FROM body').get()).toEqual({ count: 4 })
})

test('a save that changes nothing keeps no revision', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const opening = section('Same.')
  const { id, save } = addWith(call, [opening])
  const before = call('article:open', { id })
  const saved = save({ baseVersion: 1, header: { title: 'Nosferatu' }, order: [opening.id], sections: [opening] })
  expect(saved).toEqual({ version: 1, updatedAt: before.updatedAt, slug: 'nosferatu' })
  expect(call('article:open', { id })).toEqual(before)
  expect(openRevision(library.db, id, 2)).toBeNull()
})

test('a section that the order leaves out is removed, one that it adds is stored', () => {
  const call = callsOf(temporaryLibrary())
  const [opening, old, fresh] = [section('One.'), section('Two.', 'Old'), section('Three.', 'Fresh')]
  const { id, save } = addWith(call, [opening, old])
  save({ baseVersion: 1, header: {}, order: idsOf([opening, fresh]), sections: [fresh] })
  expect(contentsOf(call, id)).toEqual([opening, fresh])
})

test.each<[string, (sections: Section[]) => Partial<ArticleSave>]>([
  [
    'an order that names an unknown section',
    ([a]) => ({ order: [a?.id ?? never(), sectionId.parse('0199a3c0-0000-7000-8000-0000000000ff')] }),
  ],
  ['an order that names a section twice', ([a]) => ({ order: [a?.id ?? never(), a?.id ?? never()] })],
  ['a section outside the order', ([a, b]) => ({ order: idsOf([a ?? never()]), sections: [b ?? never()] })],
  ['an opening that is not first', ([a, b]) => ({ order: idsOf([b ?? never(), a ?? never()]) })],
  ['a section that breaks the grammar', ([a]) => ({ sections: [{ ...(a ?? never()), content: [{ type: 'script' }] }] })],
])('%s is refused, and nothing is changed', (_name, change) => {
  const call = callsOf(temporaryLibrary())
  const sections = [section('One.'), section('Two.', 'Two')]
  const { id, save } = addWith(call, sections)
  const before = call('article:open', { id })
  const asked = { baseVersion: 1, header: { title: 'Other' }, order: idsOf(sections), sections: [], ...change(sections) }
  expect(() => save(asked)).toThrow(expect.objectContaining({ code: 'bad-request' }))
  expect(call('article:open', { id })).toEqual(before)
})

function never(): never {
  throw new Error('The case has no such section')
}

test('every save is a revision that gives back header and sections as they were', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const sections = [section('Zero.'), ...Array.from({ length: 60 }, (_, i) => section(`Text ${i}.`, `Heading ${i}`))]
  const { id, save } = addWith(call, sections)
  const states = [contentsOf(call, id)]
  for (let round = 1; round <= 80; round += 1) {
    const index = round % 61
    const now = states.at(-1) ?? []
    const target = now[index] ?? never()
    const edited = { ...target, content: [...target.content, paragraph(`Round ${round}.`)] }
    const next = now.map(one => (one.id === edited.id ? edited : one))
    if (round % 25 === 0) next.push(next.splice(5, 1)[0] ?? never())
    save({ baseVersion: round, header: { standfirst: `Round ${round}` }, order: idsOf(next), sections: [edited] })
    states.push(next)
  }
  for (const [index, state] of states.entries()) {
    const revision = openRevision(library.db, id, index + 1)
    expect(revision?.header.standfirst).toBe(index === 0 ? '' : `Round ${index}`)
    const bodies = revision?.sections.map(({ hash }) =>
      library.db.prepare<[string], { json: string }>('SELECT json FROM body WHERE hash = ?').get(hash),
    )
    expect(revision?.sections.map((one, i) => ({ id: one.id, kind: one.kind, content: JSON.parse(bodies?.[i]?.json ?? '') }))).toEqual(
      state,
    )
  }
})

test('damage to the past keeps nobody from saving', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const opening = section('One.')
  const { save } = addWith(call, [opening])
  library.db.exec("UPDATE revision SET sections = 'damaged'")
  expect(save({ baseVersion: 1, header: { title: 'Saved' }, order: [opening.id], sections: [] }).version).toBe(2)
  expect(() => save({ baseVersion: 1, header: { title: 'Mine' }, order: [opening.id], sections: [] })).toThrow(
    expect.objectContaining({ code: 'conflict', details: expect.objectContaining({ copyTitle: 'Mine (my copy)' }) }),
  )
})

test('whatever is done to a body, it opens as its last save says', () => {
  const pool = Array.from({ length: 8 }, (_, i) => section(`Text ${i}.`, `Heading ${i}`))
  const step = fc.record({
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    edited: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]),
    words: fc.integer({ min: 0, max: 5 }),
  })
  const library = temporaryLibrary()
  const call = callsOf(library)
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), steps => {
      const { id, save } = addWith(call, pool)
      let now = new Map(pool.map(one => [one.id, one]))
      let version = 1
      for (const { order, edited, words } of steps) {
        const chosen = order.flatMap(index => pool[index] ?? [])
        // Unchanged ones go by their id alone, new and edited ones with their content.
        const sent = chosen
          .filter(one => !now.has(one.id) || edited.includes(pool.indexOf(one)))
          .map(one => ({ ...one, content: [...one.content, paragraph('word '.repeat(words).trim())] }))
        const sentById = new Map(sent.map(one => [one.id, one]))
        version = save({ baseVersion: version, header: {}, order: idsOf(chosen), sections: sent }).version
        now = new Map(chosen.map(({ id: key }) => [key, sentById.get(key) ?? now.get(key) ?? never()]))
        expect(contentsOf(call, id)).toEqual([...now.values()])
      }
    }),
    { numRuns: 40 },
  )
  expect(call('library:check').problems).toEqual([])
})

test('the slug follows the title until it is set, and is unique', () => {
  const call = callsOf(temporaryLibrary())
  const opening = section('One.')
  const { id, save } = addWith(call, [opening])
  const order = [opening.id]
  expect(save({ baseVersion: 1, header: { title: 'Nosferatu: It’s Late' }, order, sections: [] }).slug).toBe('nosferatu-its-late')
  expect(save({ baseVersion: 2, header: { slug: '../My Slug\u0000', slugFollowsTitle: false }, order, sections: [] }).slug).toBe('my-slug')
  expect(save({ baseVersion: 3, header: { title: 'Another title' }, order, sections: [] }).slug).toBe('my-slug')
  const other = addWith(call, [section('Two.')], 'My slug')
  expect(call('article:open', { id: other.id }).header.slug).toBe('my-slug-2')
  expect(save({ baseVersion: 4, header: { slugFollowsTitle: true }, order, sections: [] }).slug).toBe('another-title')
  expect(call('article:open', { id }).header).toMatchObject({ slug: 'another-title', slugFollowsTitle: true })
})
