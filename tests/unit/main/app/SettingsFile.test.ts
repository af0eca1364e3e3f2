import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SettingsFile } from '../../../../src/main/app/SettingsFile.ts'
import type { Settings } from '../../../../src/shared/model/settings.ts'

const firstDay: Settings = {
  appearance: 'system',
  showLibrary: true,
  showInspector: true,
  interfaceLanguage: 'system',
  author: '',
  language: 'en',
  focus: 'off',
  typewriter: false,
  spelling: true,
  shortcuts: {},
  typeface: 'serif',
  textSize: 18.5,
  measure: 66,
  recentLibraries: [],
}

let folder: string
let path: string
let log: string[]
let changes: Settings[]
const open = () => {
  const file = new SettingsFile(path, text => log.push(text))
  file.whenChanged(changed => changes.push(changed))
  return file
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deckle-settings-'))
  path = join(folder, 'settings.json')
  log = []
  changes = []
})
afterEach(() => rmSync(folder, { recursive: true }))

it('begins as on the first day, without writing a file', () => {
  expect([open().current, log, readdirSync(folder)]).toEqual([firstDay, [], []])
})

it('keeps changes for the next start and tells them at once', async () => {
  const settings = open()
  const writing = settings.update({ appearance: 'dark', author: undefined })
  expect(changes).toEqual([{ ...firstDay, appearance: 'dark' }])
  await writing
  expect(open().current).toEqual({ ...firstDay, appearance: 'dark' })
})

it('ends with the last of many changes made at once', async () => {
  const settings = open()
  await Promise.all(['a', 'b', 'c'].map(author => settings.update({ author })))
  expect([open().current.author, readdirSync(folder)]).toEqual(['c', ['settings.json']])
})

it('keeps a broken file aside and goes on with what could be read of it', () => {
  const broken = '{"appearance":"purple","author":"Ada","recentLibraries":[1]}'
  writeFileSync(path, broken)
  expect(open().current).toEqual({ ...firstDay, author: 'Ada' })
  expect(readFileSync(join(folder, 'settings.broken.json'), 'utf8')).toBe(broken)
  expect(log).toHaveLength(1)
})

it.each(['', '{"a', 'null', '[]', '"x"'])('begins anew after a file that says %j', text => {
  writeFileSync(path, text)
  expect(open().current).toEqual(firstDay)
  expect(readFileSync(join(folder, 'settings.broken.json'), 'utf8')).toBe(text)
})

it('puts the library opened last first, once, and keeps ten', async () => {
  const settings = open()
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'b']) await settings.remember(`/${name}`)
  expect(settings.current.recentLibraries).toEqual(['/b', '/k', '/j', '/i', '/h', '/g', '/f', '/e', '/d', '/c'])
})

it('says so when the file cannot be written, and holds the change', async () => {
  writeFileSync(join(folder, 'in-the-way'), '')
  path = join(folder, 'in-the-way', 'settings.json')
  const settings = open()
  await expect(settings.update({ author: 'Ada' })).rejects.toMatchObject({ code: 'write-failed' })
  expect(settings.current.author).toBe('Ada')
})
