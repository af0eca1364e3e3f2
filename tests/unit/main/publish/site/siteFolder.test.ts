import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import { manifestStore } from '../../../../../src/main/jobs/manifestStore.ts'
import { forgotten, unknownFile } from '../../../../../src/main/publish/site/Manifest.ts'
import { SiteFolder } from '../../../../../src/main/publish/site/SiteFolder.ts'

let root: string
let out: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deckle-site-'))
  out = join(root, 'site')
  mkdirSync(join(out, '.deckle/staged'), { recursive: true })
  writeFileSync(join(root, 'own.txt'), 'Mine.')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Opens a folder in which a build was cut short that had noted this. */
function openWith(note: unknown): SiteFolder {
  writeFileSync(join(out, '.deckle/commit.json'), typeof note === 'string' ? note : JSON.stringify(note))
  return new SiteFolder(out, manifestStore)
}

/** As an older Deckle noted it, too. */
const patch = { notes: {}, files: [], places: [] }

test.each([
  ['removes a file beside the site', { moves: [], removed: ['../own.txt'], patch }],
  ['removes a file through a link', { moves: [], removed: ['link/own.txt'], patch }],
  ['takes a file from elsewhere into the site', { moves: [['../../../own.txt', 'index.html']], removed: [], patch }],
  ['writes beside the site', { moves: [['page', '../own.txt']], removed: [], patch }],
  ['writes through a link', { moves: [['page', 'link/own.txt']], removed: [], patch }],
  ['is of another shape', { moves: 'all', removed: [] }],
  ['knows files in another way', { moves: [], removed: [], patch: { ...patch, files: [['a.html', null]] } }],
  ['can’t be read', '{"moves": ['],
])('what a foreign folder says is left to do is refused where it %s', (_, note) => {
  symlinkSync(root, join(out, 'link'))
  writeFileSync(join(out, '.deckle/staged/page'), 'Theirs.')
  expect(() => openWith(note)).toThrow(expect.objectContaining({ code: 'write-failed', message: expect.stringContaining(out) }))
  expect(readFileSync(join(root, 'own.txt'), 'utf8')).toBe('Mine.')
  expect([existsSync(join(out, 'index.html')), existsSync(join(out, '.deckle/lock'))]).toEqual([false, false])
})

test('what a build has noted is finished, in folders that are there and new ones', () => {
  mkdirSync(join(out, 'old'))
  mkdirSync(join(out, 'kept'))
  writeFileSync(join(out, 'old/index.html'), 'Old.')
  for (const name of ['1', '2']) writeFileSync(join(out, '.deckle/staged', name), `Page ${name}.`)
  const moves = [
    ['1', 'new/deep/index.html'],
    ['2', 'kept/index.html'],
  ]
  openWith({ moves, removed: ['old/index.html'], patch }).close()
  expect(readFileSync(join(out, 'new/deep/index.html'), 'utf8')).toBe('Page 1.')
  expect(readFileSync(join(out, 'kept/index.html'), 'utf8')).toBe('Page 2.')
  expect(existsSync(join(out, 'old'))).toBe(false)
  expect(existsSync(join(out, '.deckle/commit.json'))).toBe(false)
})

test('a record of a manifest that can’t be read leaves its file ours, and unknown', () => {
  const path = join(root, 'manifest.sqlite')
  manifestStore.write(path, { notes: { format: '3' }, files: forgotten(['a.html', 'b.html']), places: new Map(), lists: new Map() })
  const db = new Database(path)
  db.exec(`UPDATE file SET record = '{"needs"' WHERE path = 'a.html'; INSERT INTO place VALUES ('x', '{')`)
  db.close()
  const manifest = manifestStore.open(path)
  expect(manifest?.files()).toEqual({ 'a.html': unknownFile, 'b.html': unknownFile })
  expect([manifest?.file('a.html'), manifest?.place('x')]).toEqual([undefined, undefined])
  manifest?.close()
})
