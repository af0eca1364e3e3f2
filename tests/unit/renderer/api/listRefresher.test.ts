import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listRefresher, restMs } from '../../../../src/renderer/api/listRefresher.ts'
import { articleId } from '../../../../src/shared/model/ids.ts'

const a = articleId.parse('0199a000-0000-7000-8000-00000000000a')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const client = new QueryClient()
  client.setQueryData(['list:open', { id: 'holds' }], { items: [{ articleId: a }], usedIn: [] })
  client.setQueryData(['list:open', { id: 'used' }], { items: [], usedIn: [{ id: a }] })
  client.setQueryData(['list:open', { id: 'other' }], { items: [{ articleId: null }], usedIn: [] })
  client.setQueryData(['list:open', { id: 'smart' }], { items: [{ articleId: a }], usedIn: [], rule: {} })
  client.setQueryData(['list:preview', {}], [])
  client.setQueryData(['article:open', { id: a }], {})
  const stale = () =>
    client
      .getQueryCache()
      .getAll()
      .filter(query => query.state.isInvalidated)
      .map(({ queryKey }) => JSON.stringify(queryKey))
  return { stale, lists: listRefresher(client) }
}

it('asks at a save for the lists that show the article, and for what a rule finds once nobody saves any more', () => {
  const { stale, lists } = setUp()
  for (let save = 0; save < 5; save += 1) {
    lists.refresh({ articles: [a], lists: false })
    vi.advanceTimersByTime(1000)
  }
  expect(stale()).toEqual(['["list:open",{"id":"holds"}]', '["list:open",{"id":"used"}]'])
  vi.advanceTimersByTime(restMs)
  expect(stale()).toHaveLength(4)
  expect(stale()).not.toContain('["list:open",{"id":"other"}]')
})

it('asks for all of them at once when lists have changed', () => {
  const { stale, lists } = setUp()
  lists.refresh({ articles: [], lists: true })
  expect(stale()).toHaveLength(5)
})
