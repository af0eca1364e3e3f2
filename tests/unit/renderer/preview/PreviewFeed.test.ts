import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { documentIn } from '../../../../src/renderer/editor/session/documentIn.ts'
import { PreviewFeed } from '../../../../src/renderer/preview/PreviewFeed.ts'
import type { PreviewMade, PreviewWanted } from '../../../../src/shared/contract/previewCalls.ts'
import { documentSchema } from '../../../../src/shared/document/schema.ts'
import { articleId } from '../../../../src/shared/model/ids.ts'
import { emptyHeader } from '../../../../src/shared/model/article.ts'
import { sectionIdOf, sectionOf } from '../editor/support/articles.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function feedOf(answer: (wanted: PreviewWanted, call: number) => Promise<PreviewMade>) {
  const state = { doc: documentIn(documentSchema, [sectionOf(1, null, 'a'), sectionOf(2, 'One', 'b')]) }
  const asked: PreviewWanted[] = []
  const shown: string[] = []
  const failed: unknown[] = []
  const feed = new PreviewFeed({
    source: () => ({ id: articleId.parse('01911111-0000-7000-8000-000000000001'), header: emptyHeader, doc: state.doc }),
    make: wanted => {
      asked.push(wanted)
      return answer(wanted, asked.length)
    },
    show: html => void shown.push(html),
    fail: error => void failed.push(error),
  })
  const type = (text: string) => {
    state.doc = documentIn(documentSchema, [sectionOf(1, null, 'a'), sectionOf(2, 'One', text)], state.doc)
    feed.changed()
  }
  const sent = () => asked.map(({ base, sections }) => ({ base, sections: sections.map(section => section.id) }))
  return { feed, type, sent, shown, failed }
}

it('asks once after a pause, and then for the sections that changed alone', async () => {
  const { feed, type, sent, shown } = feedOf(async (_, call) => ({ html: `page ${call}`, base: call }))
  await feed.make()
  type('bc')
  type('bcd')
  await vi.advanceTimersByTimeAsync(80)
  expect(shown).toEqual(['page 1'])
  await vi.advanceTimersByTimeAsync(20)
  expect(shown).toEqual(['page 1', 'page 2'])
  expect(sent()).toEqual([
    { base: null, sections: [sectionIdOf(1), sectionIdOf(2)] },
    { base: 1, sections: [sectionIdOf(2)] },
  ])
})

it('sends everything when the maker has forgotten, and after a failure', async () => {
  const { feed, type, sent, shown, failed } = feedOf(async (_, call) => {
    if (call === 2) return null
    if (call === 4) throw new Error('a broken theme')
    return { html: `page ${call}`, base: call }
  })
  await feed.make()
  type('bc')
  await vi.advanceTimersByTimeAsync(100)
  expect(sent().map(each => each.base)).toEqual([null, 1, null])
  type('bcd')
  await vi.advanceTimersByTimeAsync(100)
  expect(failed).toHaveLength(1)
  type('bcde')
  await vi.advanceTimersByTimeAsync(100)
  expect(sent().at(-1)).toEqual({ base: null, sections: [sectionIdOf(1), sectionIdOf(2)] })
  expect(shown).toEqual(['page 1', 'page 3', 'page 5'])
})

it('makes one page at a time: what was typed meanwhile is in the next', async () => {
  const waiting: (() => void)[] = []
  const { feed, type, sent } = feedOf((_, call) => new Promise(resolve => waiting.push(() => resolve({ html: 'page', base: call }))))
  void feed.make()
  type('bc')
  await vi.advanceTimersByTimeAsync(300)
  expect(sent()).toHaveLength(1)
  waiting[0]?.()
  await vi.advanceTimersByTimeAsync(100)
  expect(sent()).toHaveLength(2)
  feed.stop()
  type('bcd')
  await vi.advanceTimersByTimeAsync(300)
  expect(sent()).toHaveLength(2)
})
