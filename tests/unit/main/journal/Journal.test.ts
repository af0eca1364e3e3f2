import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Journal } from '../../../../src/main/journal/Journal.ts'
import { keepingSave } from '../../../../src/main/journal/keepingSave.ts'
import { listUnsaved, restoreUnsaved } from '../../../../src/main/journal/unsaved.ts'
import { localAccess } from '../../../../src/main/library/localAccess.ts'
import type { Result } from '../../../../src/shared/errors.ts'
import type { ArticleSave } from '../../../../src/shared/model/article.ts'
import { callsOf, section, temporaryLibrary } from '../library/temporaryLibrary.ts'

let folder: string
let logged: string[]
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'deckle-journal-')), 'journal')
  logged = []
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(join(folder, '..'), { recursive: true })
})

const openJournal = () => new Journal({ folder, log: text => logged.push(text) })
const files = () => (existsSync(folder) ? readdirSync(folder) : [])
const full: Result<unknown> = { ok: false, error: { code: 'disk-full', message: 'The disk is full.' } }

function articleOnDisk() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const opening = section('A street.')
  const { id } = call('article:add', { header: { title: 'Caligari' }, sections: [opening], lists: [] })
  const typed = (text: string, baseVersion = 1): ArticleSave => ({
    id,
    baseVersion,
    header: {},
    order: [opening.id],
    sections: [{ ...section(text), id: opening.id }],
  })
  return { library, call, id, typed, writer: { window: 1, library: library.folder }, access: localAccess(library).call }
}

it('keeps the newest words of a writer until the library has them', async () => {
  const { typed, writer, library } = articleOnDisk()
  const journal = openJournal()
  for (const text of ['One', 'One two', 'One two three']) await keepingSave(journal, writer, typed(text), async () => full)
  await journal.settled()
  const left = await openJournal().left(library.folder)
  expect([...left.values()].map(({ save }) => save)).toEqual([typed('One two three')])
  await keepingSave(journal, writer, typed('One two three'), async () => ({ ok: true, value: null }))
  await journal.settled()
  expect([files(), logged]).toEqual([[], []])
})

it('writes nothing while saves succeed', async () => {
  const { typed, writer } = articleOnDisk()
  const journal = openJournal()
  await keepingSave(journal, writer, typed('One'), async () => ({ ok: true, value: null }))
  await journal.settled()
  expect(existsSync(folder)).toBe(false)
})

it('keeps words that the library has not answered for within a second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { typed, writer, library } = articleOnDisk()
  const journal = openJournal()
  void keepingSave(journal, writer, typed('Hanging'), () => new Promise(() => {}))
  await vi.advanceTimersByTimeAsync(1000)
  await journal.settled()
  expect((await openJournal().left(library.folder)).size).toBe(1)
})

it('leaves what an earlier run kept alone, however the same article is saved since', async () => {
  const { typed, writer, library } = articleOnDisk()
  const before = openJournal()
  before.keep(writer, typed('Of the first run'))
  await before.settled()
  const now = openJournal()
  await keepingSave(now, writer, typed('Of the second'), async () => ({ ok: true, value: null }))
  await now.settled()
  expect((await now.left(library.folder)).size).toBe(1)
  expect((await now.left('/elsewhere')).size).toBe(0)
})

it('shows what is left with its article and its words, and saves it on the version that it builds on', async () => {
  const { typed, writer, library, call, id, access } = articleOnDisk()
  const before = openJournal()
  before.keep(writer, typed('Painted light.'))
  await before.settled()
  const journal = openJournal()
  expect(await listUnsaved(journal, library.folder, access)).toEqual([
    { key: expect.any(String), at: expect.any(Number), articleId: id, title: 'Caligari', text: 'Painted light.' },
  ])
  expect(await restoreUnsaved(journal, library.folder, access)).toEqual([id])
  expect(call('article:open', { id }).sections.map(each => each.content)).toEqual([typed('Painted light.').sections[0]?.content])
  expect(files()).toEqual([])
})

it('brings words back as an article of their own where theirs went on, or is gone', async () => {
  const { typed, writer, library, call, id, access } = articleOnDisk()
  const before = openJournal()
  before.keep(writer, typed('Mine.'))
  await before.settled()
  call('article:save', typed('Theirs.'))
  const [copy] = await restoreUnsaved(openJournal(), library.folder, access)
  expect(copy).not.toBe(id)

  before.keep(writer, typed('Of one that is gone.'))
  await before.settled()
  call('article:trash', { ids: [id] })
  call('article:delete', { ids: [id] })
  const journal = openJournal()
  expect((await listUnsaved(journal, library.folder, access)).map(({ title }) => title)).toEqual([null])
  const [made] = await restoreUnsaved(journal, library.folder, access)
  expect(made && call('article:open', { id: made }).sections[0]?.content).toEqual(typed('Of one that is gone.').sections[0]?.content)
  expect(files()).toEqual([])
})

it('keeps a file that it cannot read, and one that the library refuses', async () => {
  const { typed, writer, library, access } = articleOnDisk()
  const before = openJournal()
  before.keep(writer, typed('Mine.'))
  await before.settled()
  writeFileSync(join(folder, 'broken.json'), '{"library":')
  library.db.pragma('query_only = ON')
  const journal = openJournal()
  await expect(restoreUnsaved(journal, library.folder, access)).rejects.toThrow('can’t be written to')
  expect(files()).toHaveLength(2)
  expect(logged.length).toBeGreaterThan(0)
})
