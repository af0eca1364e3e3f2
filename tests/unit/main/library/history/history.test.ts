import { expect, test } from 'vitest'
import type { Input } from '../../../../../src/shared/contract/contract.ts'
import type { Section } from '../../../../../src/shared/model/article.ts'
import type { ArticleId } from '../../../../../src/shared/model/ids.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import { callsOf, paragraph, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

const library = () => callsOf(temporaryLibrary())

function article(call: DirectCall, ...sections: Section[]): ArticleId {
  return call('article:add', { header: { title: 'Nosferatu' }, sections, lists: [] }).id
}

type Save = Input<'article:save'>

function save(call: DirectCall, id: ArticleId, sections: readonly Section[], header: Save['header'] = {}): number {
  const { version } = call('article:open', { id })
  return call('article:save', { id, baseVersion: version, header, order: sections.map(each => each.id), sections: [...sections] }).version
}

const contents = (call: DirectCall, id: ArticleId) => call('article:open', { id }).sections.map(({ kind, content }) => ({ kind, content }))
const bare = (sections: readonly Section[]) => sections.map(({ kind, content }) => ({ kind, content }))

function failure(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'none'
}

test('the timeline tells what each save did, newest first, page by page', () => {
  const call = library()
  const [opening, light, dark] = [section('It begins.'), section('Lamps.', 'Light'), section('Night.', 'Dark')]
  const id = article(call, opening, light)
  save(call, id, [opening, { ...light, content: [light.content[0], paragraph('Lamps, and more lamps.')] }])
  save(call, id, [opening, light, dark], { title: 'Nosferatu, again' })
  save(call, id, [opening, dark, light])
  save(call, id, [opening, dark])

  const { items, more } = call('history:list', { id })
  expect(more).toBe(false)
  expect(items.map(({ number, reason, words, title, sections, details }) => ({ number, reason, words, title, sections, details }))).toEqual(
    [
      {
        number: 5,
        reason: 'save',
        words: 3,
        title: 'Nosferatu, again',
        sections: [{ id: light.id, heading: 'Light', change: 'removed' }],
        details: [],
      },
      {
        number: 4,
        reason: 'save',
        words: 4,
        title: 'Nosferatu, again',
        sections: [{ id: dark.id, heading: 'Dark', change: 'moved' }],
        details: [],
      },
      {
        number: 3,
        reason: 'save',
        words: 4,
        title: 'Nosferatu, again',
        sections: [
          { id: dark.id, heading: 'Dark', change: 'added' },
          { id: light.id, heading: 'Light', change: 'changed' },
        ],
        details: ['title', 'slug'],
      },
      {
        number: 2,
        reason: 'save',
        words: 6,
        title: 'Nosferatu',
        sections: [{ id: light.id, heading: 'Light', change: 'changed' }],
        details: [],
      },
      { number: 1, reason: 'add', words: 3, title: 'Nosferatu', sections: [], details: [] },
    ],
  )
  const page = call('history:list', { id, before: 4, limit: 2 })
  expect([page.items, page.more]).toEqual([items.slice(2, 4), true])
})

test('a revision opens whole, takes a name and loses it', () => {
  const call = library()
  const [opening, light] = [section('It begins.'), section('Lamps.', 'Light')]
  const id = article(call, opening, light)
  save(call, id, [opening, { ...light, content: [light.content[0], paragraph('None.')] }])
  call('history:name', { id, number: 1, name: '  As sent to the paper ' })
  const { name, sections } = call('history:open', { id, number: 1 })
  expect({ name, sections: bare(sections), headings: sections.map(each => each.heading) }).toEqual({
    name: 'As sent to the paper',
    sections: bare([opening, light]),
    headings: [null, 'Light'],
  })
  call('history:name', { id, number: 1, name: null })
  expect(call('history:list', { id }).items.map(each => each.name)).toEqual([null, null])
  expect(failure(() => call('history:open', { id, number: 9 }))).toBe('not-found')
  expect(failure(() => call('history:name', { id, number: 9, name: 'x' }))).toBe('not-found')
})

test('a whole revision comes back as a new one, and what is so in the world stays', () => {
  const call = library()
  const [opening, light, dark] = [section('It begins.'), section('Lamps.', 'Light'), section('Night.', 'Dark')]
  const id = article(call, opening, light, dark)
  save(call, id, [dark], { title: 'Ruined', status: 'published', publishedAt: '2025-11-13' })
  const before = call('history:list', { id }).items
  const saved = call('history:restore', { id, number: 1, baseVersion: 2, part: { kind: 'all' } })
  const { version, header } = call('article:open', { id })
  expect({ version, title: header.title, status: header.status, at: header.publishedAt }).toEqual({
    version: 3,
    title: 'Nosferatu',
    status: 'published',
    at: '2025-11-13',
  })
  expect(saved.version).toBe(3)
  expect(contents(call, id)).toEqual(bare([opening, light, dark]))
  const { items } = call('history:list', { id })
  expect([items[0]?.reason, items.slice(1)]).toEqual(['restore', before])
  expect(call('library:check').problems).toEqual([])
})

test('a stale restore changes nothing and makes no copy', () => {
  const call = library()
  const opening = section('It begins.')
  const id = article(call, opening)
  save(call, id, [{ ...opening, content: [paragraph('It ends.')] }])
  expect(failure(() => call('history:restore', { id, number: 1, baseVersion: 1, part: { kind: 'all' } }))).toBe('conflict')
  expect(contents(call, id)).toEqual([{ kind: 'opening', content: [paragraph('It ends.')] }])
  expect(call('article:list', { filter: {} }).total).toBe(1)
})

test('a section comes back alone: where it is, or where it was when it is gone', () => {
  const call = library()
  const [opening, light, dark, end] = [
    section('It begins.'),
    section('Lamps.', 'Light'),
    section('Night.', 'Dark'),
    section('So.', 'End', 'verdict'),
  ]
  const id = article(call, opening, light, dark, end)
  const changed = { ...end, content: [end.content[0], paragraph('So what.')] }
  save(call, id, [opening, dark, changed])
  call('history:restore', { id, number: 1, baseVersion: 2, part: { kind: 'section', sectionId: light.id } })
  expect(contents(call, id)).toEqual(bare([opening, light, dark, changed]))
  call('history:restore', { id, number: 1, baseVersion: 3, part: { kind: 'section', sectionId: end.id } })
  expect(contents(call, id)).toEqual(bare([opening, light, dark, end]))
  const stranger = section('?', 'Never').id
  expect(failure(() => call('history:restore', { id, number: 1, baseVersion: 4, part: { kind: 'section', sectionId: stranger } }))).toBe(
    'not-found',
  )
})

test('an opening comes back first, or as a section where another opening has taken its place', () => {
  const call = library()
  const [opening, light, other] = [section('It begins.'), section('Lamps.', 'Light'), section('Another beginning.')]
  const id = article(call, opening, light)
  save(call, id, [light])
  call('history:restore', { id, number: 1, baseVersion: 2, part: { kind: 'section', sectionId: opening.id } })
  expect(contents(call, id)).toEqual(bare([opening, light]))
  save(call, id, [other, light])
  call('history:restore', { id, number: 1, baseVersion: 4, part: { kind: 'section', sectionId: opening.id } })
  expect(contents(call, id)).toEqual([
    { kind: 'opening', content: other.content },
    { kind: 'section', content: [{ type: 'sectionHeading' }, ...opening.content] },
    { kind: 'section', content: light.content },
  ])
})

test('a passage comes back in the place of another, and one that is not there is refused', () => {
  const call = library()
  const light = section('One.', 'Light')
  const old = { ...light, content: [light.content[0], paragraph('One.'), paragraph('Two.'), paragraph('Three.')] }
  const id = article(call, section('It begins.'), old)
  const opening = call('article:open', { id }).sections[0]
  if (!opening) throw new Error('No opening')
  const now = { ...light, content: [light.content[0], paragraph('One.'), paragraph('Else.')] }
  save(call, id, [opening, now])
  const passage = { kind: 'passage', sectionId: light.id, from: 2, to: 4, at: 2, until: 3 } as const
  call('history:restore', { id, number: 1, baseVersion: 2, part: passage })
  expect(contents(call, id)[1]).toEqual(bare([old])[0])
  expect(failure(() => call('history:restore', { id, number: 1, baseVersion: 3, part: { ...passage, to: 9 } }))).toBe('bad-request')
  expect(failure(() => call('history:restore', { id, number: 1, baseVersion: 3, part: { ...passage, from: 0, to: 1 } }))).toBe(
    'bad-request',
  )
})

test('the policy is the library’s own, and one that contradicts itself is refused', () => {
  const call = library()
  expect(call('history:policy')).toEqual({ everyDays: 1, hourlyDays: 7, dailyDays: 365 })
  call('history:set-policy', { everyDays: 2, hourlyDays: 30, dailyDays: 36_500 })
  expect(call('history:policy')).toEqual({ everyDays: 2, hourlyDays: 30, dailyDays: 36_500 })
  expect(() => call('history:set-policy', { everyDays: 9, hourlyDays: 3, dailyDays: 1 })).toThrow('at least as long')
})
