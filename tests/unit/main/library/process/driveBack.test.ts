import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { LibraryClient } from '../../../../../src/main/library/process/client.ts'
import type { HostReply, HostRequest } from '../../../../../src/main/library/process/messages.ts'
import { createLibrary, openLibrary } from '../../../../../src/main/library/file/open.ts'
import { forkedPort } from '../../../../support/forkedPort.ts'
import { bundleHost } from './childProcess.ts'
import { callsOf, closing, temporaryFolder } from '../temporaryLibrary.ts'

let script: string

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-host-'))
  script = await bundleHost(folder)
  return () => rmSync(folder, { recursive: true })
})

/** A library that is open in a process of its own, as main has it. */
async function opened(): Promise<{ folder: string; create: (name: string) => Promise<string>; close: () => Promise<void> }> {
  const folder = join(temporaryFolder(), 'Reviews')
  createLibrary(folder).close()
  const client = await LibraryClient.open(folder, {
    fork: () => forkedPort<HostRequest, HostReply>(script),
    app: 'Deckle',
    onChanged: () => {},
    onState: () => {},
    onObstacle: () => {},
    log: () => {},
  })
  const create = async (name: string) => {
    const result = await client.request('list:create', { name })
    return result.ok ? 'done' : result.error.code
  }
  return { folder, create, close: () => client.close() }
}

const names = (folder: string) => callsOf(closing(openLibrary(folder, { mode: 'read' })))('library:overview').lists.map(list => list.name)

test('a drive that went away and came back as another mount is written to again, and its log is not touched by the old one', async () => {
  const { folder, create, close } = await opened()
  expect(await create('Before')).toBe('done')
  // Other files under the same path, with the same library in them; what was written last is in the log alone.
  cpSync(folder, `${folder} copy`, { recursive: true })
  expect(existsSync(join(`${folder} copy`, 'library.sqlite-wal'))).toBe(true)
  rmSync(folder, { recursive: true })
  expect([await create('While it is away'), await create('Again')]).toEqual(['library-unavailable', 'library-unavailable'])
  renameSync(`${folder} copy`, folder)
  expect(await create('After')).toBe('done')
  await close()
  expect(names(folder)).toEqual(['After', 'Before'])
})

test('another library that lies where this one was is not written to', async () => {
  const { folder, create, close } = await opened()
  renameSync(folder, `${folder} away`)
  createLibrary(folder).close()
  const other = readFileSync(join(folder, 'library.sqlite'))
  expect(await create('Not here')).toBe('library-unavailable')
  expect(readFileSync(join(folder, 'library.sqlite')).equals(other)).toBe(true)
  rmSync(folder, { recursive: true })
  renameSync(`${folder} away`, folder)
  expect(await create('Here')).toBe('done')
  await close()
  expect(names(folder)).toEqual(['Here'])
})

test('closing beside a swapped drive leaves the log and the note that lie there now alone', async () => {
  const { folder, create, close } = await opened()
  expect(await create('Before')).toBe('done')
  cpSync(folder, `${folder} copy`, { recursive: true })
  rmSync(folder, { recursive: true })
  renameSync(`${folder} copy`, folder)
  rmSync(join(folder, 'writer.json'))
  const other = closing(openLibrary(folder, { mode: 'write', app: 'Another' }))
  callsOf(other)('list:create', { name: 'Of the other' })
  await close()
  expect(readFileSync(join(folder, 'writer.json'), 'utf8')).toContain('"Another"')
  other.close()
  expect(names(folder)).toEqual(['Before', 'Of the other'])
})

test('while the drive is back but held by another program it is told as held, and written to once that lets go', async () => {
  const { folder, create, close } = await opened()
  cpSync(folder, `${folder} copy`, { recursive: true })
  rmSync(folder, { recursive: true })
  renameSync(`${folder} copy`, folder)
  rmSync(join(folder, 'writer.json'))
  const other = closing(openLibrary(folder, { mode: 'write', app: 'Another' }))
  expect(await create('Held')).toBe('library-locked')
  other.close()
  expect(await create('Free')).toBe('done')
  await close()
}, 30_000)
