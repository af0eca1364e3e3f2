import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LibraryClient, type LibraryClientOptions } from '../../../../../src/main/library/process/client.ts'
import type { HostReply, HostRequest } from '../../../../../src/main/library/process/messages.ts'
import { forkedPort } from '../../../../support/forkedPort.ts'

const script = join(import.meta.dirname, '../../../../fixtures/scriptedLibrary.mjs')

let folder: string
let file: string
let states: string[]
let logged: string[]
let changes: number
let forks: { pid: number; kill: () => void }[]
let open: LibraryClient[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deckle-client-'))
  file = join(folder, 'applied')
  states = []
  logged = []
  changes = 0
  forks = []
  open = []
})

afterEach(async () => {
  await Promise.all(open.map(client => client.close()))
  rmSync(folder, { recursive: true })
})

async function openClient(options: Partial<LibraryClientOptions> = {}): Promise<LibraryClient> {
  const client = await LibraryClient.open('/library', {
    fork,
    app: 'test',
    onChanged: () => (changes += 1),
    onState: state => states.push(state),
    onObstacle: () => {},
    log: (_level, text) => logged.push(text),
    ...options,
  })
  open.push(client)
  return client
}

function fork() {
  const port = forkedPort<HostRequest, HostReply>(script, [file])
  forks.push(port)
  return port
}

function appliedTexts(): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => JSON.parse(line)).flatMap(line => ('text' in line ? [line.text] : []))
}

it('opens a library and answers its calls in their order', async () => {
  const client = await openClient()
  expect(client.library).toEqual({ name: 'scripted', folder: '/library', readOnly: false, obstacle: null, network: null })
  const answers = await Promise.all(['a', 'b', 'c'].map(text => client.request('article:save', { text })))
  expect(answers.map(answer => answer.ok && answer.value)).toEqual(['a', 'b', 'c'])
  expect([appliedTexts(), states]).toEqual([['a', 'b', 'c'], []])
  await expect.poll(() => changes).toBe(3)
})

it('throws what the library says of a folder that it cannot open', async () => {
  const options = { fork, app: 'test', onChanged: () => {}, onState: () => {}, onObstacle: () => {}, log: () => {} }
  await expect(LibraryClient.open('/locked', options)).rejects.toMatchObject({ code: 'library-locked', message: 'Locked.' })
  await expect(LibraryClient.open('/dies', options)).rejects.toMatchObject({ code: 'library-unavailable' })
})

it('sends a write again that was applied but not acknowledged, and it is applied once', async () => {
  const client = await openClient()
  const answers = await Promise.all([
    client.request('article:save', { text: 'a' }),
    client.request('article:save', { text: 'b', dieAfter: true }),
    client.request('article:save', { text: 'c' }),
  ])
  expect(answers).toEqual(['a', 'b', 'c'].map(value => ({ ok: true, value })))
  expect([appliedTexts(), states]).toEqual([
    ['a', 'b', 'c'],
    ['restarting', 'ready'],
  ])
})

it('loses nothing when the process is killed over and over', async () => {
  const client = await openClient()
  const texts: string[] = []
  const answers: Promise<unknown>[] = []
  for (let round = 0; round < 5; round++) {
    await expect.poll(() => states.at(-1) ?? 'ready', { timeout: 10_000 }).toBe('ready')
    for (let index = 0; index < 4; index++) {
      const text = `${round}.${index}`
      texts.push(text)
      answers.push(client.request('article:save', { text }))
    }
    await new Promise(resolve => setTimeout(resolve, round * 2))
    process.kill(forks.at(-1)?.pid ?? 0, 'SIGKILL')
    await expect.poll(() => states.length, { timeout: 10_000 }).toBeGreaterThan(round * 2)
  }
  expect(await Promise.all(answers)).toEqual(texts.map(value => ({ ok: true, value })))
  expect(appliedTexts()).toEqual(texts)
})

it('gives up a request that kills the process each time, and no other', async () => {
  const client = await openClient({ restartDelays: [0] })
  const answers = await Promise.all([
    client.request('article:save', { text: 'a' }),
    client.request('article:save', { text: 'poison', dieBefore: 'always' }),
    client.request('article:save', { text: 'b' }),
    client.request('article:save', { text: 'twice', dieBefore: 2 }),
    client.request('article:save', { text: 'c' }),
  ])
  expect(answers).toMatchObject([
    { ok: true, value: 'a' },
    { ok: false, error: { code: 'internal' } },
    { ok: true, value: 'b' },
    { ok: true, value: 'twice' },
    { ok: true, value: 'c' },
  ])
  expect(appliedTexts()).toEqual(['a', 'b', 'twice', 'c'])
})

it('says that the library is unavailable once it cannot be brought back, and tries again when it is needed', async () => {
  let gone = false
  const client = await openClient({
    restartDelays: [0, 10],
    fork: () => {
      const port = fork()
      return { ...port, post: message => port.post(gone && message.type === 'open' ? { ...message, folder: '/locked' } : message) }
    },
  })
  gone = true
  process.kill(forks.at(-1)?.pid ?? 0, 'SIGKILL')
  expect(await client.request('article:save', { text: 'a' })).toMatchObject({ ok: false, error: { code: 'library-locked' } })
  gone = false
  expect(await client.request('article:save', { text: 'b' })).toEqual({ ok: true, value: 'b' })
  expect(states.at(-1)).toBe('ready')
})

it('closes after everything that was asked is answered, and takes nothing more', async () => {
  const client = await openClient()
  const answer = client.request('article:save', { text: 'last' })
  await client.close()
  expect(await answer).toEqual({ ok: true, value: 'last' })
  expect(await client.request('article:save', { text: 'late' })).toMatchObject({ ok: false, error: { code: 'no-library' } })
  expect([appliedTexts(), states, logged]).toEqual([['last'], [], []])
})
