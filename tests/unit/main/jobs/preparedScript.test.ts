import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { preparedScript } from '../../../../src/main/jobs/preparedScript.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deckle-prepared-'))
  file = join(folder, 'said.cjs')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kept = () => readdirSync(join(folder, 'code'))

/** Runs the file as a process does that ends afterwards. */
function runOnce(): unknown {
  const before = new Set(process.listeners('exit'))
  const { said } = preparedScript(file, join(folder, 'code'))
  for (const listener of process.listeners('exit')) {
    if (before.has(listener)) continue
    process.off('exit', listener)
    listener(0)
  }
  return said
}

test('a file gives what it exports, knows where it lies, and what was made of it is kept for its owner alone', () => {
  writeFileSync(file, `exports.said = [__dirname, typeof require('node:fs').readFileSync]`)
  expect(runOnce()).toEqual([folder, 'function'])
  const [name = ''] = kept()
  expect(statSync(join(folder, 'code', name)).mode & 0o077).toBe(0)
  expect(runOnce()).toEqual([folder, 'function'])
  expect(kept()).toEqual([name])
})

test('other contents are other code, even where they are as long, and the code of before goes', () => {
  writeFileSync(file, `exports.said = 'one'`)
  expect(runOnce()).toBe('one')
  const [first = ''] = kept()
  writeFileSync(file, `exports.said = 'two'`)
  expect(runOnce()).toBe('two')
  expect(kept()).toHaveLength(1)
  expect(kept()).not.toContain(first)
})

test('kept code that is damaged, or that others may write, is not run, and is made anew', () => {
  writeFileSync(file, `exports.said = 'one'`)
  runOnce()
  const path = join(folder, 'code', kept()[0] ?? '')
  const whole = readFileSync(path)
  const damaged = Buffer.from(whole).fill(0, 100, 200)
  writeFileSync(path, damaged)
  expect(runOnce()).toBe('one')
  expect(readFileSync(path)).not.toEqual(damaged)
  chmodSync(path, 0o666)
  expect(runOnce()).toBe('one')
  expect(statSync(path).mode & 0o077).toBe(0)
})

test('code is kept when it suits the program, with what was compiled until then', () => {
  writeFileSync(file, `exports.said = 'one'`)
  const keeps: (() => void)[] = []
  preparedScript(file, join(folder, 'code'), keep => keeps.push(keep))
  expect(readdirSync(folder)).toEqual(['said.cjs'])
  for (const keep of keeps) keep()
  expect(kept()).toHaveLength(1)
  preparedScript(file, join(folder, 'code'), keep => keeps.push(keep))
  expect(keeps).toHaveLength(1)
})
