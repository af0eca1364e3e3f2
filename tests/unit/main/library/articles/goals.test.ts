import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Section } from '../../../../../src/shared/model/article.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const open = (sections: Section[]) => {
  vi.setSystemTime(new Date(2026, 2, 1, 9))
  const call = callsOf(temporaryLibrary())
  const { id } = call('article:add', { header: { title: 'A review' }, sections, lists: [] })
  let { version } = call('article:open', { id })
  const saveOn = (day: number, changed: Section[], order = sections) => {
    vi.setSystemTime(new Date(2026, 2, day, 9))
    version = call('article:save', { id, baseVersion: version, header: {}, order: order.map(each => each.id), sections: changed }).version
  }
  return { call, id, saveOn }
}

test('goals are kept, replaced and taken away', () => {
  const opening = section('One two.')
  const { call, id } = open([opening])
  const goals = {
    article: { unit: 'minutes', amount: 12, deadline: '2026-04-01' },
    sections: [{ sectionId: opening.id, words: 500 }],
  } as const
  expect(call('goal:of', { id })).toEqual({ article: null, sections: [] })
  call('goal:set', { id, goals: { ...goals, sections: [...goals.sections] } })
  expect(call('goal:of', { id })).toEqual(goals)
  call('goal:set', { id, goals: { article: null, sections: [] } })
  expect(call('goal:of', { id })).toEqual({ article: null, sections: [] })
})

test('a copy has the goals of the article and its sections, but no deadline', () => {
  const [first, second] = [section('One.', 'First'), section('Two.', 'Second')]
  const { call, id } = open([first, second])
  const article = { unit: 'words', amount: 800, deadline: '2026-04-01' } as const
  call('goal:set', { id, goals: { article, sections: [{ sectionId: second.id, words: 500 }] } })
  const copy = call('article:open', { id: call('article:duplicate', { id }).id })
  expect(call('goal:of', { id: copy.id })).toEqual({
    article: { ...article, deadline: null },
    sections: [{ sectionId: copy.sections[1]?.id, words: 500 }],
  })
  expect(call('goal:of', { id }).article).toEqual(article)
})

test('a deleted article leaves no goal', () => {
  const { call, id } = open([section('One.')])
  call('goal:set', { id, goals: { article: { unit: 'words', amount: 5, deadline: null }, sections: [] } })
  call('article:trash', { ids: [id] })
  call('article:delete', { ids: [id] })
  expect(call('goal:of', { id })).toEqual({ article: null, sections: [] })
})

test('a day has what was written and what was removed; text that was moved is neither', () => {
  const [first, second] = [section('The train leaves the station.', 'First'), section('A bridge burns.', 'Second')]
  const { call, id, saveOn } = open([first, second])
  saveOn(2, [], [second, first])
  saveOn(3, [
    { ...first, content: section('leaves the station the train, at last.', 'First').content },
    { ...second, content: section('A river burns.', 'Second').content },
  ])
  expect(call('goal:days', { id, count: 2 })).toEqual([
    { day: '2026-03-03', written: 3, removed: 1 },
    { day: '2026-03-02', written: 0, removed: 0 },
  ])
  expect(call('goal:days', { id }).at(-1)).toEqual({ day: '2026-03-01', written: 8, removed: 0 })
})
