import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CurrentLibrary } from '../../../../src/main/app/CurrentLibrary.ts'
import { openAtStart } from '../../../../src/main/app/openAtStart.ts'
import type { Switches } from '../../../../src/main/app/switches.ts'
import type { HostReply, HostRequest } from '../../../../src/main/library/process/messages.ts'
import { forkedPort } from '../../../support/forkedPort.ts'

const script = join(import.meta.dirname, '../../../fixtures/scriptedLibrary.mjs')
const noSwitches: Switches = { library: null, sample: false, demo: null, profile: false }

const sample = () => Promise.resolve('/sample')

let folder: string
let library: CurrentLibrary
let switched: string[]
let alive: Set<number>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deckle-current-'))
  switched = []
  alive = new Set()
  const fork = () => {
    const port = forkedPort<HostRequest, HostReply>(script, [join(folder, 'applied')])
    alive.add(port.pid)
    port.onExit(() => alive.delete(port.pid))
    return port
  }
  library = new CurrentLibrary({
    client: { fork, app: 'test', onChanged: () => {}, onState: () => {}, onObstacle: () => {}, log: () => {} },
    onSwitched: opened => switched.push(opened.folder),
    onLost: () => switched.push('none'),
    onOpening: () => {},
    onReopened: opened => switched.push(`again ${opened.folder}`),
  })
})

afterEach(async () => {
  await library.close()
  rmSync(folder, { recursive: true })
})

describe('the current library', () => {
  it('is none at first', () => {
    expect(library.opened).toBeNull()
    expect(() => library.client).toThrow(expect.objectContaining({ code: 'no-library' }))
  })

  it('gives way to the next one, whose predecessor is closed', async () => {
    await library.open('/a')
    await library.open('/b')
    expect([library.opened?.folder, switched]).toEqual(['/b', ['/a', '/b']])
    await expect.poll(() => alive.size).toBe(1)
  })

  it('is closed while somebody works on its folder, and then open again, as another or as the same', async () => {
    await library.open('/a')
    const before = library.client
    const worked = await library.whileClosed(async path => {
      await expect.poll(() => alive.size).toBe(0)
      expect(await before.request('article:save', {})).toMatchObject({ ok: false, error: { code: 'no-library' } })
      return `worked on ${path}`
    })
    expect(worked).toMatchObject({ value: 'worked on /a', opened: { folder: '/a' } })
    await expect(library.whileClosed(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
    expect(switched).toEqual(['/a', '/a', 'again /a'])
    expect(await library.client.request('article:save', { text: 'x' })).toEqual({ ok: true, value: 'x' })
  })

  it('stays open when the next one cannot be opened', async () => {
    await library.open('/a')
    await expect(library.open('/locked')).rejects.toMatchObject({ code: 'library-locked' })
    expect(library.opened?.folder).toBe('/a')
    expect(await library.client.request('article:save', { text: 'x' })).toEqual({ ok: true, value: 'x' })
  })

  it('is not opened twice', async () => {
    await library.open(folder)
    await library.open(join(folder, '.', '..', folder.slice(folder.lastIndexOf('/') + 1)))
    expect([switched, alive.size]).toEqual([[folder], 1])
  })

  it('is read where another program holds it, and written to once that lets go', async () => {
    writeFileSync(join(folder, 'applied.held'), '')
    const held = { readOnly: true, obstacle: { code: 'library-locked', message: 'Held.' } }
    expect(await library.open('/held')).toMatchObject(held)
    await expect(library.reopen()).rejects.toMatchObject({ code: 'library-locked' })
    expect(library.opened).toMatchObject(held)
    rmSync(join(folder, 'applied.held'))
    expect(await library.reopen()).toMatchObject({ readOnly: false, obstacle: null })
    expect([library.opened?.readOnly, switched]).toEqual([false, ['/held', 'again /held']])
    expect(await library.reopen()).toMatchObject({ readOnly: false })
    await expect.poll(() => alive.size).toBe(1)
  })

  it('is the one asked for last when several are asked for at once', async () => {
    await Promise.allSettled([library.open('/a'), library.open('/locked'), library.open('/b')])
    expect([library.opened?.folder, switched]).toEqual(['/b', ['/a', '/b']])
  })
})

describe('openAtStart', () => {
  it('opens the library that the command line names', async () => {
    await openAtStart({ switches: { ...noSwitches, library: '/named', sample: true }, recent: ['/last'], library, sample })
    expect(switched).toEqual(['/named'])
  })

  it('opens the last one, and the sample only where there is none', async () => {
    await openAtStart({ switches: { ...noSwitches, sample: true }, recent: ['/last', '/before'], library, sample })
    expect(switched).toEqual(['/last'])
  })

  it('opens the sample at a first start that asks for it', async () => {
    await openAtStart({ switches: { ...noSwitches, sample: true }, recent: [], library, sample })
    expect(switched).toEqual(['/sample'])
  })

  it('opens nothing at a first start', async () => {
    await openAtStart({ switches: noSwitches, recent: [], library, sample })
    expect([switched, library.problem]).toEqual([[], null])
  })

  it('says why nothing is open, until something is', async () => {
    await openAtStart({ switches: noSwitches, recent: ['/locked'], library, sample })
    expect(library.problem).toEqual({ code: 'library-locked', message: 'Locked.', folder: '/locked' })
    await library.open('/a')
    expect(library.problem).toBeNull()
  })
})
