import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFile, withLock } from '../../../scripts/setup/lock.mjs'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deckle-lock-'))
  file = lockFile(folder, '/some/clone')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('one works at a time, and the next goes on afterwards', async () => {
  let inside = 0
  let most = 0
  const waits: number[] = []
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise(resolve => setTimeout(resolve, 50))
    inside -= 1
  }
  await Promise.all([1, 2, 3].map(each => withLock(file, work, () => waits.push(each))))
  expect(most).toBe(1)
  expect(waits).toHaveLength(2)
  expect(existsSync(file)).toBe(false)
})

test('a failure gives the lock back', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withLock(file, () => Promise.resolve('yes'))).toBe('yes')
})

test('a lock whose owner was killed is taken over at once', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  await withLock(join(folder, 'locks', 'other'), () => Promise.resolve())
  writeFileSync(file, JSON.stringify({ pid: dead, host: hostname() }))
  expect(await withLock(file, () => Promise.resolve('taken'))).toBe('taken')
})

test('a lock of another machine is taken over once it has been silent for half a minute', async () => {
  await withLock(join(folder, 'locks', 'other'), () => Promise.resolve())
  writeFileSync(file, JSON.stringify({ pid: 1, host: `not-${hostname()}` }))
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(await withLock(file, () => Promise.resolve('taken'))).toBe('taken')
})
