import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { answerer } from '../../../../../src/main/library/process/answer.ts'
import { applicationId } from '../../../../../src/main/library/file/libraryFile.ts'
import { createLibrary, openLibrary } from '../../../../../src/main/library/file/open.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import { callsOf, closing, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'nothing was thrown'
}

test('a new library is a folder with a database, assets and backups, and keeps what a power cut would take', () => {
  const library = temporaryLibrary()
  expect(readdirSync(library.folder)).toEqual(expect.arrayContaining(['assets', 'backups', 'library.sqlite', 'writer.json', 'writer.lock']))
  expect(library).toMatchObject({ name: 'Reviews', readOnly: false })
  const pragma = (name: string) => library.db.pragma(name, { simple: true })
  expect(['application_id', 'journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'].map(pragma)).toEqual([
    applicationId,
    'wal',
    2,
    1,
    0,
  ])
})

test('a closed library is one file, and names no writer', () => {
  const library = temporaryLibrary()
  library.close()
  library.close()
  expect(readdirSync(library.folder).sort()).toEqual(['assets', 'backups', 'library.sqlite', 'writer.lock'])
})

test('a library is made in an empty folder only', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '.DS_Store'), '')
  createLibrary(folder).close()
  expect(codeOf(() => createLibrary(folder))).toMatch(/^bad-request: .* is a library already/u)
  const full = temporaryFolder()
  writeFileSync(join(full, 'letter.txt'), 'Dear')
  expect(codeOf(() => createLibrary(full))).toMatch(/^bad-request: .* holds other files/u)
  expect(readdirSync(full)).toEqual(['letter.txt'])
})

test('a creation that was cut short is taken up again', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'library.sqlite.new'), 'half a file')
  writeFileSync(join(folder, 'library.sqlite.new-wal'), 'half a log')
  const library = closing(createLibrary(folder))
  expect(callsOf(library)('library:overview').counts.all).toBe(0)
})

test('what is no library says why', () => {
  const folder = temporaryFolder()
  expect(codeOf(() => openLibrary(join(folder, 'nowhere'), { mode: 'write' }))).toMatch(/^not-found: There is no folder/u)
  expect(codeOf(() => openLibrary(folder, { mode: 'write' }))).toMatch(/^not-found: .* it holds no library\.sqlite/u)
  writeFileSync(join(folder, 'file'), '')
  expect(codeOf(() => openLibrary(join(folder, 'file'), { mode: 'read' }))).toMatch(/^not-found: .* it is a file/u)
  expect(readdirSync(folder)).toEqual(['file'])
})

test('another program’s database is left alone', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'library.sqlite')
  const other = new Database(path)
  other.exec('CREATE TABLE theirs (x)')
  other.close()
  const before = readFileSync(path)
  for (const mode of ['write', 'read'] as const)
    expect(codeOf(() => openLibrary(folder, { mode }))).toMatch(/^not-found: .* belongs to another program/u)
  expect(readFileSync(path)).toEqual(before)
  expect(readdirSync(folder)).toEqual(['library.sqlite'])
})

test.each(['', 'not a database, but a text of some length '.repeat(200)])(
  'a file that is no database is told as such, and left alone (%#)',
  text => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'library.sqlite'), text)
    for (const mode of ['write', 'read'] as const) expect(codeOf(() => openLibrary(folder, { mode }))).toMatch(/^not-a-database: /u)
    expect(readFileSync(join(folder, 'library.sqlite'), 'utf8')).toBe(text)
  },
)

test('a library whose pages are damaged is recognised, and not made worse', () => {
  const library = temporaryLibrary()
  library.close()
  const path = join(library.folder, 'library.sqlite')
  const bytes = readFileSync(path)
  bytes.fill(0xff, 100, 4096)
  writeFileSync(path, bytes)
  for (const mode of ['write', 'read'] as const) expect(codeOf(() => openLibrary(library.folder, { mode }))).toMatch(/^library-damaged: /u)
  expect(readFileSync(path)).toEqual(bytes)
})

test('a library of a newer Deckle is refused and not touched', () => {
  const library = temporaryLibrary()
  library.db.pragma('user_version = 999')
  library.close()
  const before = readFileSync(join(library.folder, 'library.sqlite'))
  for (const mode of ['write', 'read'] as const) expect(codeOf(() => openLibrary(library.folder, { mode }))).toMatch(/^library-newer: /u)
  expect(readFileSync(join(library.folder, 'library.sqlite'))).toEqual(before)
  expect(readdirSync(library.folder).sort()).toEqual(['assets', 'backups', 'library.sqlite', 'writer.lock'])
})

test('there is one writer at a time, also within a process', () => {
  const library = temporaryLibrary()
  expect(codeOf(() => openLibrary(library.folder, { mode: 'write', app: 'deckle command' }))).toMatch(
    new RegExp(`^library-locked: Deckle is using this library \\(process ${process.pid} on `, 'u'),
  )
  library.close()
  closing(openLibrary(library.folder, { mode: 'write' }))
})

test('a lock without a readable note still refuses', () => {
  const library = temporaryLibrary()
  writeFileSync(join(library.folder, 'writer.json'), '{"pid": "<script>"}')
  expect(codeOf(() => openLibrary(library.folder, { mode: 'write' }))).toMatch(/^library-locked: Another program is using this library\./u)
})

test('a reader works beside the writer, sees what it writes, and can’t write', () => {
  const writer = temporaryLibrary()
  const reader = closing(openLibrary(writer.folder, { mode: 'read' }))
  const { id } = callsOf(writer)('article:add', { header: { title: 'Seen at once' }, sections: [], lists: [] })
  expect(callsOf(reader)('article:open', { id }).header.title).toBe('Seen at once')
  expect(codeOf(() => callsOf(reader)('article:trash', { ids: [id] }))).toMatch(/^read-only: /u)
  expect(() => reader.db.exec('DELETE FROM article')).toThrow(/readonly/u)
})

test('a reader opens a library that nobody has open', () => {
  const library = temporaryLibrary()
  library.close()
  expect(existsSync(join(library.folder, 'library.sqlite-shm'))).toBe(false)
  const reader = closing(openLibrary(library.folder, { mode: 'read' }))
  expect(callsOf(reader)('library:check')).toEqual({ articles: 0, sections: 0, assets: 0, problems: [] })
})

test('a write to a library that was moved away is not acknowledged', () => {
  const library = temporaryLibrary()
  const answer = answerer(library, { log: () => {} })
  renameSync(library.folder, `${library.folder} elsewhere`)
  expect(answer({ id: 'a', name: 'list:create', input: { name: 'Lost?' } })).toMatchObject({
    ok: false,
    error: { code: 'library-unavailable', message: expect.stringContaining('moved or deleted') },
  })
})

test('a full disk is told as such, and nothing is half written', () => {
  const library = temporaryLibrary()
  const logged: string[] = []
  const answer = answerer(library, { log: text => logged.push(text) })
  const pages = Number(library.db.pragma('page_count', { simple: true }))
  library.db.pragma(`max_page_count = ${pages + 2}`)
  const body = { type: 'paragraph', content: [{ type: 'text', text: 'A long text. '.repeat(10_000) }] }
  const sections = [{ id: '0199a3c0-0000-7000-8000-000000000001', kind: 'opening', content: [body] }]
  const request = { id: 'a', name: 'article:add', input: { header: { title: 'Too much' }, sections, lists: [] } }
  expect(answer(request)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
  expect(callsOf(library)('library:overview').counts.all).toBe(0)
  expect(logged).toHaveLength(1)
  library.db.pragma('max_page_count = 1000000')
  expect(answer(request)).toMatchObject({ ok: true })
})
