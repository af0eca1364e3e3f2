import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { startTidying } from '../../../../../src/main/library/search/startTidying.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { callsOf, section, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

/** How many articles the library's file knows without its log. */
function inFile({ folder }: Library): number {
  const copy = join(temporaryFolder(), 'alone.sqlite')
  copyFileSync(join(folder, 'library.sqlite'), copy)
  const db = new Database(copy)
  try {
    return Number(db.prepare('SELECT count(*) FROM article').pluck().get())
  } finally {
    db.close()
  }
}

test('while nobody asks, the log goes into the library and the search’s index is put together; nothing changes by it', async () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  for (let number = 0; number < 40; number++)
    call('article:add', { header: { title: `Film ${number}` }, sections: [section(`Reel ${number} of light.`)], lists: [] })
  const found = () => [call('search:find', { text: 'light', limit: 500 }).hits, call('article:list', { filter: { text: 'film 3' } })]
  const before = found()
  const parts = () => library.db.prepare('SELECT count(DISTINCT segid) FROM search_idx').pluck().get()
  const partsBefore = Number(parts())
  expect(partsBefore).toBeGreaterThan(2)
  expect(inFile(library)).toBe(0)

  const complaints: string[] = []
  const tidying = startTidying(library, text => complaints.push(text), 5)
  await vi.waitFor(() => expect(Number(parts())).toBeLessThan(partsBefore), { timeout: 10_000 })
  await vi.waitFor(() => expect(inFile(library)).toBe(40), { timeout: 10_000 })
  tidying.stop()
  expect(found()).toEqual(before)
  expect(complaints).toEqual([])
  expect(library.db.pragma('synchronous', { simple: true })).toBe(2)
  expect(call('library:check').problems).toEqual([])
})

test('while somebody asks, tidying waits', async () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  call('article:add', { header: { title: 'Film' }, sections: [section('Light.')], lists: [] })
  const tidying = startTidying(library, () => {}, 200)
  for (let asked = 0; asked < 20; asked++) {
    tidying.defer()
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  expect(inFile(library)).toBe(0)
  await vi.waitFor(() => expect(inFile(library)).toBe(1), { timeout: 10_000 })
  tidying.stop()
})
