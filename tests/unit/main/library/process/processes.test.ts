import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createLibrary, openLibrary } from '../../../../../src/main/library/file/open.ts'
import type { ArticleId } from '../../../../../src/shared/model/ids.ts'
import { bundleHost, HostProcess } from './childProcess.ts'
import { callsOf, closing, section, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

let script: string

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-host-'))
  // Readable for the process that runs as another user.
  chmodSync(folder, 0o755)
  script = await bundleHost(folder)
  return () => rmSync(folder, { recursive: true })
})

test('whatever a process acknowledged is there after it was killed, and the next one may write at once', async () => {
  const folder = join(temporaryFolder(), 'Reviews')
  createLibrary(folder).close()
  const acknowledged: string[] = []
  for (let round = 0; round < 5; round += 1) {
    const host = new HostProcess(script)
    expect(await host.open(folder)).toEqual({
      type: 'opened',
      result: { ok: true, value: { name: 'Reviews', folder, readOnly: false, obstacle: null, network: null } },
    })
    for (let i = 0; i < 400; i += 1) {
      const title = `Round ${round}, number ${i}`
      const draft = { header: { title }, sections: [section(`Text of ${title}`)], lists: [] }
      host.send({ type: 'call', id: `${round}-${i}`, name: 'article:add', input: draft })
    }
    await host.reply('answer', `${round}-${20 + round * 15}`)
    await host.kill('SIGKILL')
    for (const reply of host.replies)
      if (reply.type === 'answer' && reply.result.ok) acknowledged.push((reply.result.value as { title: string }).title)
  }
  const library = closing(openLibrary(folder, { mode: 'write' }))
  const call = callsOf(library)
  const titles = call('article:list', { filter: {}, limit: 100_000 }).items.map(item => item.title)
  expect(acknowledged.length).toBeGreaterThan(100)
  expect(acknowledged.filter(title => !titles.includes(title))).toEqual([])
  expect(call('library:check').problems).toEqual([])
})

test('a request that is sent again to the next process is applied once', async () => {
  const folder = join(temporaryFolder(), 'Reviews')
  createLibrary(folder).close()
  const request = { type: 'call', id: 'one', name: 'list:create', input: { name: 'Related news' } } as const
  const answers: unknown[] = []
  for (let round = 0; round < 2; round += 1) {
    const host = new HostProcess(script)
    await host.open(folder)
    host.send(request)
    answers.push(await host.reply('answer'))
    await host.kill('SIGKILL')
  }
  expect(answers[1]).toEqual(answers[0])
  expect(callsOf(closing(openLibrary(folder, { mode: 'read' })))('library:overview').lists).toHaveLength(1)
})

test('a second writer is refused in a sentence that names the first', async () => {
  const library = temporaryLibrary()
  const host = new HostProcess(script)
  const opened = await host.open(library.folder, false)
  await host.kill('SIGTERM')
  expect(opened.result).toEqual({
    ok: false,
    error: {
      code: 'library-locked',
      message: expect.stringMatching(new RegExp(`^Deckle is using this library \\(process ${process.pid} on .+\\)\\. Close it there`, 'u')),
      said: {
        text: expect.stringContaining('{app} is using'),
        values: expect.objectContaining({ app: 'Deckle', pid: String(process.pid) }),
      },
      details: {},
    },
  })
})

test('a process that is told to end lets go of the library', async () => {
  const folder = join(temporaryFolder(), 'Reviews')
  createLibrary(folder).close()
  const host = new HostProcess(script)
  await host.open(folder)
  await host.kill('SIGTERM')
  expect(host.child.exitCode).toBe(0)
  expect(closing(openLibrary(folder, { mode: 'write' })).readOnly).toBe(false)
})

test('a write is followed by what changed', async () => {
  const library = temporaryLibrary()
  const folder = library.folder
  library.close()
  const host = new HostProcess(script)
  await host.open(folder)
  host.send({ type: 'call', id: 'a', name: 'article:add', input: { header: { title: 'One' }, sections: [], lists: [] } })
  const added = await host.reply('answer')
  const id = added.result.ok ? (added.result.value as { id: ArticleId }).id : null
  expect(await host.reply('changed')).toEqual({ type: 'changed', articles: [id], lists: true })
  host.send({ type: 'close' })
  await host.reply('closed')
  host.send({ type: 'call', id: 'b', name: 'library:overview', input: undefined })
  expect(await host.reply('answer', 'b')).toMatchObject({
    result: { error: { code: 'no-library' } },
  })
  await host.kill('SIGTERM')
})

// Root may write anywhere, so the process runs as nobody; elsewhere an ordinary user is what the tests run as.
const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}

test.skipIf(process.platform === 'win32')('a folder that can’t be written to opens for reading, and says so when written to', async () => {
  const parent = temporaryFolder()
  chmodSync(parent, 0o755)
  const folder = join(parent, 'Reviews')
  const library = createLibrary(folder)
  callsOf(library)('article:add', { header: { title: 'Still readable' }, sections: [], lists: [] })
  library.close()
  chmodSync(folder, 0o555)
  const host = new HostProcess(script, nobody)
  try {
    expect((await host.open(folder)).result).toEqual({
      ok: true,
      value: {
        name: 'Reviews',
        folder,
        readOnly: true,
        obstacle: {
          code: 'read-only',
          message: expect.stringContaining('can’t be written to'),
          said: expect.objectContaining({ values: { folder: 'Reviews' } }),
        },
        network: null,
      },
    })
    host.send({ type: 'call', id: 'read', name: 'article:list', input: { filter: {} } })
    host.send({ type: 'call', id: 'write', name: 'list:create', input: { name: 'New' } })
    expect(await host.reply('answer', 'read')).toMatchObject({
      result: { ok: true, value: { total: 1, items: [{ title: 'Still readable' }] } },
    })
    expect(await host.reply('answer', 'write')).toMatchObject({
      result: { ok: false, error: { code: 'read-only' } },
    })
  } finally {
    await host.kill('SIGTERM')
    chmodSync(folder, 0o755)
  }
})
