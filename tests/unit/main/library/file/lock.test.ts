import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { watchReader } from '../../../../../src/main/library/watchReader.ts'
import type { Obstacle } from '../../../../../src/shared/model/openLibrary.ts'
import { bundleHost, HostProcess } from '../process/childProcess.ts'
import { callsOf, closing, temporaryLibrary } from '../temporaryLibrary.ts'

let script: string

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-host-'))
  script = await bundleHost(folder)
  return () => rmSync(folder, { recursive: true })
})

const patience = 3000

function refusal(folder: string): { code: string; ms: number } {
  const began = performance.now()
  try {
    openLibrary(folder, { mode: 'write', wait: patience }).close()
    return { code: 'none', ms: performance.now() - began }
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? String(error.code) : String(error), ms: performance.now() - began }
  }
}

test('a library that a living program holds is refused at once, however patient one would be', async () => {
  const library = temporaryLibrary()
  const { folder } = library
  library.close()
  const host = new HostProcess(script)
  await host.open(folder)
  const refused = refusal(folder)
  expect(refused.code).toBe('library-locked')
  expect(refused.ms).toBeLessThan(1000)
  // Killed, it leaves its note behind: that keeps nobody out.
  await host.kill('SIGKILL')
  expect(refusal(folder).code).toBe('none')
})

test('a holder that has no note, or whose process is gone, is waited for', () => {
  const library = temporaryLibrary()
  const gone = { pid: 2 ** 22 - 3, host: hostname(), app: 'Deckle', startedAt: '' }
  for (const note of ['', JSON.stringify(gone)]) {
    writeFileSync(join(library.folder, 'writer.json'), note)
    const refused = refusal(library.folder)
    expect(refused.code).toBe('library-locked')
    expect(refused.ms).toBeGreaterThan(patience - 200)
  }
  // Whether a process of another machine lives can't be known.
  writeFileSync(join(library.folder, 'writer.json'), JSON.stringify({ ...gone, host: 'elsewhere' }))
  expect(refusal(library.folder).ms).toBeLessThan(1000)
})

test('a reader hears of what the writer writes, and of the end of the writer', async () => {
  const writer = temporaryLibrary()
  const reader = closing(openLibrary(writer.folder, { mode: 'read' }))
  const news: (string | null)[] = []
  const locked: Obstacle = { code: 'library-locked', message: 'Held.' }
  const watch = watchReader(reader, locked, {
    changed: () => news.push('changed'),
    obstacle: obstacle => news.push(obstacle && obstacle.code),
  })
  try {
    callsOf(writer)('article:add', { header: { title: 'Seen' }, sections: [], lists: [] })
    await expect.poll(() => news, { timeout: 4000 }).toEqual(['changed'])
    writer.close()
    await expect.poll(() => news.at(-1), { timeout: 4000 }).toBe(null)
  } finally {
    watch.stop()
  }
})
