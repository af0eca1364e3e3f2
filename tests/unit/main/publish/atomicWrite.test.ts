import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { atomicWrite, writeError } from '../../../../src/main/publish/atomicWrite.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deckle-write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('writes texts and bytes, makes folders, and leaves nothing beside', async () => {
  await atomicWrite(join(folder, 'a/b/text.html'), 'é')
  await atomicWrite(join(folder, 'a/b/bytes.bin'), Uint8Array.of(1, 2, 3))
  expect(readdirSync(join(folder, 'a/b')).sort()).toEqual(['bytes.bin', 'text.html'])
  expect(readFileSync(join(folder, 'a/b/text.html'), 'utf8')).toBe('é')
  expect([...readFileSync(join(folder, 'a/b/bytes.bin'))]).toEqual([1, 2, 3])
})

test('a link in the place of the file is replaced, not followed', async () => {
  const outside = join(folder, 'outside')
  writeFileSync(outside, 'safe')
  symlinkSync(outside, join(folder, 'page.html'))
  await atomicWrite(join(folder, 'page.html'), 'new')
  expect([readFileSync(outside, 'utf8'), readFileSync(join(folder, 'page.html'), 'utf8')]).toEqual(['safe', 'new'])
})

test('many writers of one file leave one of their contents, whole', async () => {
  const contents = Array.from({ length: 20 }, (_, i) => String(i).repeat(10_000))
  await Promise.all(contents.map(content => atomicWrite(join(folder, 'page.html'), content)))
  expect(contents).toContain(readFileSync(join(folder, 'page.html'), 'utf8'))
  expect(readdirSync(folder)).toEqual(['page.html'])
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'read-only'],
  ['EROFS', 'read-only'],
  ['EISDIR', 'write-failed'],
  ['ENAMETOOLONG', 'write-failed'],
  ['EIO', 'write-failed'],
])('%s is said as %s', (code, expected) => {
  const error = Object.assign(new Error(code), { code, syscall: 'write' })
  expect(writeError(error, '/there/page.html')).toMatchObject({
    code: expected,
    cause: error,
    message: expect.stringMatching(/page\.html|\/there/),
  })
})

test('a bug stays a bug', () => {
  const bug = new TypeError('x is not a function')
  expect(writeError(bug, '/there/page.html')).toBe(bug)
})
