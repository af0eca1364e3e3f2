import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '../../../../src/renderer/api/createQueryClient.ts'
import { askFirstView, lastArticleKey, takeFirst } from '../../../../src/renderer/app/firstView.ts'
import type { Bridge } from '../../../../src/shared/contract/bridge.ts'
import { articleId } from '../../../../src/shared/model/ids.ts'

const a = articleId.parse('0199a000-0000-7000-8000-00000000000a')
const b = articleId.parse('0199a000-0000-7000-8000-00000000000b')

/** A main process that answers every call, counts them, and can tell what changed. */
class Main {
  readonly asked: string[] = []
  readonly #listeners = new Set<Parameters<Bridge['onEvent']>[0]>()
  library: { folder: string } | null = { folder: '/library' }

  readonly bridge = {
    call: (name: string) => {
      this.asked.push(name)
      return Promise.resolve({ ok: true, value: name === 'app:state' ? { library: this.library } : { answer: name } })
    },
    onEvent: (listener: Parameters<Bridge['onEvent']>[0]) => {
      this.#listeners.add(listener)
      return () => this.#listeners.delete(listener)
    },
  }

  changed(articles: readonly string[] | null): void {
    for (const listener of this.#listeners) listener('library:changed', { articles, lists: false })
  }
}

let main: Main
let notes: Map<string, string>

beforeEach(() => {
  main = new Main()
  notes = new Map([[lastArticleKey('/library'), JSON.stringify(a)]])
  vi.stubGlobal('window', { deckle: main.bridge })
  vi.stubGlobal('localStorage', { getItem: (key: string) => notes.get(key) ?? null })
})
afterEach(() => {
  takeFirst(a)?.catch(() => undefined)
  vi.unstubAllGlobals()
})

it('asks for all that the window shows at first, and hands the article out once', async () => {
  const client = createQueryClient()
  await askFirstView(client)
  expect(main.asked).toEqual(['app:state', 'library:overview', 'article:list', 'article:open', 'typography:settings'])
  expect(client.getQueryData(['library:overview'])).toEqual({ answer: 'library:overview' })
  expect(await takeFirst(a)).toEqual({ answer: 'article:open' })
  expect(takeFirst(a)).toBeNull()
})

it('forgets the article when somebody changes it, and keeps it when another one is changed', async () => {
  await askFirstView(createQueryClient())
  main.changed([b])
  main.changed([a])
  expect(takeFirst(a)).toBeNull()
  await askFirstView(createQueryClient())
  main.changed([b])
  expect(await takeFirst(a)).toEqual({ answer: 'article:open' })
})

it('gives nothing for another article, nor for that one afterwards', async () => {
  await askFirstView(createQueryClient())
  expect(takeFirst(b)).toBeNull()
  expect(takeFirst(a)).toBeNull()
})

it('asks for nothing of a library that is not there, and for no article that nobody has opened', async () => {
  main.library = null
  await askFirstView(createQueryClient())
  expect(main.asked).toEqual(['app:state'])
  main.library = { folder: '/another' }
  await askFirstView(createQueryClient())
  expect(main.asked.slice(1)).toEqual(['app:state', 'library:overview', 'article:list', 'typography:settings'])
})
