import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, rmdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readJson } from './places.mjs'

const heartbeat = 2_000
const silence = 30_000

/** @type {Set<string>} */
const held = new Set()

/**
 * Runs `work` while no other process does so under the same lock. A lock whose owner died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once if another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true })
  for (let waited = false; !take(file); waited = true) {
    if (abandoned(file)) takeAway(file)
    else if (!waited) onWait?.()
    await sleep(200)
  }
  held.add(file)
  // Another machine or container cannot see our process: it goes by the age of the lock.
  const timer = setInterval(() => touch(file), heartbeat)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    held.delete(file)
    rmSync(file, { force: true })
  }
}

/** Gives back every lock at once, for a process that is told to stop. */
export function releaseLocks() {
  for (const file of held) rmSync(file, { force: true })
}

/**
 * The lock of a clone, kept outside it because a set-up replaces what is inside.
 * @param {string} cache
 * @param {string} name what is locked, e.g. a path
 */
export function lockFile(cache, name) {
  return join(cache, 'locks', createHash('sha256').update(name).digest('hex').slice(0, 16))
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether its owner is gone
 */
export function abandoned(file) {
  const age = ageOf(file)
  if (age === null) return false
  if (age > silence) return true
  const owner = readJson(file)
  if (owner?.host !== hostname()) return false
  try {
    process.kill(owner.pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/**
 * Of several that find a lock abandoned only one may remove it: the second would remove the first one's new lock.
 * @param {string} file
 */
function takeAway(file) {
  const guard = `${file}.taking`
  try {
    mkdirSync(guard)
  } catch {
    if ((ageOf(guard) ?? 0) > silence) rmSync(guard, { recursive: true, force: true })
    return
  }
  try {
    if (abandoned(file)) rmSync(file, { force: true })
  } finally {
    rmdirSync(guard)
  }
}

/** @param {string} file */
function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return null
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {}
}
