import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backupFile, findBackups, manifestFile, requireBackup } from '../../../../../src/main/library/backups/backupFiles.ts'
import { listBackups } from '../../../../../src/main/library/backups/listBackups.ts'
import { keptAssetPath } from '../../../../../src/main/library/backups/backupAssets.ts'
import { contentsOf } from '../../../../../src/main/library/backups/contents.ts'
import { takeBackupLock } from '../../../../../src/main/library/backups/finishBackup.ts'
import { makeBackup } from '../../../../../src/main/library/backups/makeBackup.ts'
import { restoreLibrary } from '../../../../../src/main/library/backups/restoreLibrary.ts'
import { assetPath } from '../../../../../src/main/library/assets/assetPath.ts'
import { fileHash } from '../../../../../src/main/library/backups/contents.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { answerer } from '../../../../../src/main/library/process/answer.ts'
import { createLibrary, openLibrary } from '../../../../../src/main/library/file/open.ts'
import type { JobControl } from '../../../../../src/shared/contract/access.ts'
import { backupName, type Backup } from '../../../../../src/shared/model/backup.ts'
import { callsOf, closing, noFields, section, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

const image = readFileSync(join(import.meta.dirname, '../../../../../resources/sample/covers/the-general.webp'))
const quietly = (signal: AbortSignal = new AbortController().signal): JobControl => ({ signal, progress: () => {} })

async function back(library: Library, now = Date.now()): Promise<Backup> {
  const made = await makeBackup(library.folder, { reason: 'manual', job: quietly(), now })
  if (!made) throw new Error('No backup was made')
  return made
}

function write(library: Library, title: string, text = 'Some words.') {
  return callsOf(library)('article:add', {
    header: { title },
    sections: [section(text), section(text, 'More')],
    lists: [{ name: 'Related news', items: [{ articleId: null, own: { ...noFields, title: `Beside ${title}` } }] }],
  })
}

async function withoutWal(library: Library): Promise<string[]> {
  return readdirSync(join(library.folder, 'backups')).filter(name => /^\d/u.test(name))
}

test('a backup is one plain file with its manifest, verified, and equal to the library in every row', async () => {
  const library = temporaryLibrary()
  write(library, 'The General')
  const made = await back(library)
  expect(made).toMatchObject({ sequence: 1, kind: 'manual', verified: true, problems: [], articles: 1, assets: { count: 0, missing: 0 } })
  expect(await withoutWal(library)).toEqual([`${made.name}.json`, `${made.name}.sqlite`])
  expect(listBackups(library.folder)).toEqual([made])
  const manifest: unknown = JSON.parse(readFileSync(manifestFile(library.folder, made.name), 'utf8'))
  expect(manifest).toMatchObject({
    rows: { article: 1, section: 2, list: 1, list_item: 1 },
    sha256: fileHash(backupFile(library.folder, made.name)),
  })
  const copy = new Database(backupFile(library.folder, made.name), { readonly: true })
  expect(contentsOf(copy)).toEqual(contentsOf(library.db))
  copy.close()
  expect(await withoutWal(library)).toHaveLength(2)
})

test('restore drill: a library under writes is backed up, restored, and equal row by row and image by image', async () => {
  const library = temporaryLibrary()
  const answer = answerer(library, { log: () => {} })
  const call = (name: string, input: unknown) => answer({ id: crypto.randomUUID(), name, input })
  for (let index = 0; index < 150; index += 1)
    write(library, `Article ${index}`, `A long text of many words, number ${index}. `.repeat(200))
  const asset = callsOf(library)('asset:add', { name: 'cover.webp', bytes: new Uint8Array(image) })
  let steps = 0
  const writing = new AbortController()
  const writer = (async () => {
    for (let index = 0; !writing.signal.aborted; index += 1) {
      expect(call('list:create', { name: `While it runs ${index}` })).toMatchObject({ ok: true })
      await new Promise(resolve => setImmediate(resolve))
    }
  })()
  const before = library.db.prepare('SELECT count(*) FROM list').pluck().get()
  const made = await makeBackup(library.folder, {
    reason: 'manual',
    job: { signal: new AbortController().signal, progress: () => void (steps += 1) },
  })
  writing.abort()
  await writer
  expect(made).toMatchObject({ verified: true, articles: 150, assets: { count: 1, missing: 0 } })
  expect(steps).toBeGreaterThan(2)
  // It is of the moment in which it began.
  expect(Number(library.db.prepare('SELECT count(*) FROM list').pluck().get())).toBeGreaterThan(Number(before))

  const out = join(temporaryFolder(), 'restored')
  const copy = new Database(backupFile(library.folder, requireBackup(library.folder, 'latest').name), { readonly: true })
  const wanted = contentsOf(copy)
  copy.close()
  expect(await restoreLibrary(library.folder, 'latest', out, quietly())).toEqual({
    folder: out,
    articles: 150,
    assets: 1,
    missingAssets: 0,
    missingThemeFiles: 0,
  })
  const reader = closing(openLibrary(out, { mode: 'read' }))
  expect(contentsOf(reader.db)).toEqual(wanted)
  expect(fileHash(assetPath(out, asset.id))).toBe(asset.id.slice(0, 64))
  reader.close()
  const restored = closing(openLibrary(out, { mode: 'write' }))
  expect(callsOf(restored)('library:check').problems).toEqual([])
  expect(write(restored, 'Written after').title).toBe('Written after')
})

test('a backup that was cut short at any place leaves the older ones as they were', async () => {
  const library = temporaryLibrary()
  write(library, 'Kept')
  const first = await back(library)
  const abort = new AbortController()
  abort.abort()
  await expect(makeBackup(library.folder, { reason: 'manual', job: quietly(abort.signal) })).rejects.toMatchObject({ code: 'cancelled' })
  expect(await withoutWal(library)).toEqual([`${first.name}.json`, `${first.name}.sqlite`])
  // What a killed process leaves: half a copy with its log, or a manifest without a copy.
  const backups = join(library.folder, 'backups')
  for (const name of ['000002-.part', '000002-.part-wal', '000002-.part-journal']) writeFileSync(join(backups, name), 'half')
  copyFileSync(manifestFile(library.folder, first.name), join(backups, '000003-manual-20260101T000000Z.json'))
  expect(listBackups(library.folder)).toEqual([first])
  const next = await back(library)
  expect(next.sequence).toBe(2)
  expect((await withoutWal(library)).sort()).toEqual([
    `${first.name}.json`,
    `${first.name}.sqlite`,
    `${next.name}.json`,
    `${next.name}.sqlite`,
  ])
  expect(next.verified).toBe(true)
})

test('images are kept once for all backups, outlive the library’s own, and go with the last backup that lists them', async () => {
  const library = temporaryLibrary()
  const asset = callsOf(library)('asset:add', { name: 'cover.webp', bytes: new Uint8Array(image) })
  await back(library)
  const kept = keptAssetPath(library.folder, asset.id)
  expect(statSync(kept).ino).toBe(statSync(assetPath(library.folder, asset.id)).ino)
  rmSync(assetPath(library.folder, asset.id))
  expect(await back(library)).toMatchObject({ verified: true, assets: { count: 1, missing: 0 } })
  const out = join(temporaryFolder(), 'restored')
  expect(await restoreLibrary(library.folder, '1', out, quietly())).toMatchObject({ assets: 1, missingAssets: 0 })
  expect(readFileSync(assetPath(out, asset.id))).toEqual(image)
  library.db.prepare('DELETE FROM asset').run()
  for (let index = 0; index < 13; index += 1) await back(library, Date.now() + index)
  expect(existsSync(kept)).toBe(false)
})

test('an image that the library has lost is told, and such a backup pushes none out', async () => {
  const library = temporaryLibrary()
  const asset = callsOf(library)('asset:add', { name: 'cover.webp', bytes: new Uint8Array(image) })
  rmSync(assetPath(library.folder, asset.id))
  expect(await back(library)).toMatchObject({
    verified: false,
    problems: ['One image was missing or damaged in the library.'],
    assets: { missing: 1 },
  })
})

test('damage that is in the library is told of its backup too', async () => {
  const library = temporaryLibrary()
  write(library, 'Damaged')
  library.db.prepare(`UPDATE body SET json = replace(json, 'words', 'w0rds')`).run()
  expect(await back(library)).toMatchObject({ verified: false, problems: ['2 texts of the library are damaged.'] })
})

test('by itself, a backup is made only of what is new, and is the first of its day or one of many', async () => {
  const library = temporaryLibrary()
  const answer = answerer(library, { log: () => {} })
  const itself = (now: number) => makeBackup(library.folder, { reason: 'itself', job: quietly(), now })
  const start = Date.UTC(2026, 5, 1)
  const change = () => answer({ id: crypto.randomUUID(), name: 'list:create', input: { name: 'News' } })
  expect(await itself(start)).toMatchObject({ kind: 'daily' })
  expect(await itself(start + 3_600_000)).toBeNull()
  change()
  expect(await itself(start + 3_600_000)).toMatchObject({ kind: 'hourly' })
  change()
  // The clock was set back by years: they go on.
  expect(await itself(0)).toMatchObject({ kind: 'hourly', sequence: 3 })
  change()
  expect(await itself(start + 30 * 86_400_000)).toMatchObject({ kind: 'daily', sequence: 4 })
})

test('only one backup is made at a time', async () => {
  const library = temporaryLibrary()
  const lock = takeBackupLock(library.folder)
  await expect(back(library)).rejects.toMatchObject({ code: 'library-locked', message: expect.stringContaining('Another backup') })
  lock.release()
  expect(await back(library)).toMatchObject({ sequence: 1 })
})

test('a restore goes into a new folder or an empty one, never over anything, and past logs that lie about', async () => {
  const library = temporaryLibrary()
  write(library, 'The General')
  await back(library)
  const parent = temporaryFolder()
  const full = join(parent, 'full')
  mkdirSync(full)
  // A log that another database has left would be played into the restored one.
  for (const name of ['library.sqlite-wal', 'library.sqlite-shm']) writeFileSync(join(full, name), 'stale')
  await expect(restoreLibrary(library.folder, '1', full, quietly())).rejects.toMatchObject({ code: 'bad-request' })
  expect(readdirSync(full)).toEqual(['library.sqlite-shm', 'library.sqlite-wal'])
  await expect(restoreLibrary(library.folder, '1', library.folder, quietly())).rejects.toMatchObject({ code: 'bad-request' })
  mkdirSync(join(parent, 'empty'))
  expect(await restoreLibrary(library.folder, '1', join(parent, 'empty'), quietly())).toMatchObject({ articles: 1 })
  expect(readdirSync(parent).sort()).toEqual(['empty', 'full'])
})

test('a damaged backup is recognised, and nothing is left of the attempt', async () => {
  const library = temporaryLibrary()
  write(library, 'The General')
  const { name } = await back(library)
  const path = backupFile(library.folder, name)
  const bytes = readFileSync(path)
  bytes[bytes.length - 1000] = (bytes[bytes.length - 1000] ?? 0) ^ 1
  writeFileSync(path, bytes)
  const parent = temporaryFolder()
  await expect(restoreLibrary(library.folder, name, join(parent, 'out'), quietly())).rejects.toMatchObject({ code: 'library-damaged' })
  writeFileSync(path, 'no database at all')
  rmSync(manifestFile(library.folder, name))
  await expect(restoreLibrary(library.folder, name, join(parent, 'out'), quietly())).rejects.toMatchObject({
    code: 'library-damaged',
    message: expect.stringMatching(/^This backup is damaged/u),
  })
  expect(readdirSync(parent)).toEqual([])
  expect(() => callsOf(library)('backup:articles', { name })).toThrow(/This backup is damaged/u)
  expect(listBackups(library.folder)).toMatchObject([{ name, verified: false, articles: null }])
})

test('one article comes back as a new one with its images and lists', async () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const asset = call('asset:add', { name: 'cover.webp', bytes: new Uint8Array(image) })
  const cover = { asset: asset.id, alt: 'A train', caption: '', credit: '', width: asset.width, height: asset.height }
  const added = write(library, 'The General')
  call('article:save', {
    id: added.id,
    baseVersion: 1,
    header: { cover, status: 'published' },
    order: call('article:open', added).sections.map(each => each.id),
    sections: [],
  })
  const before = call('article:open', { id: added.id })
  const { name } = await back(library)
  expect(call('backup:articles', { name, text: 'géneral' })).toMatchObject({
    total: 1,
    items: [{ id: added.id, title: 'The General', inLibrary: true }],
  })

  const beside = call('backup:restore-article', { name, key: added.slug })
  expect(beside).toMatchObject({ title: 'The General (restored)', slug: 'the-general-restored' })
  expect(call('article:open', { id: beside.id })).toMatchObject({
    header: { status: 'draft', cover },
    lists: before.lists,
    sections: before.sections,
  })

  call('article:trash', { ids: [added.id, beside.id] })
  call('article:delete', { ids: [added.id, beside.id] })
  for (const { listId } of before.lists) call('list:delete', { id: listId })
  rmSync(assetPath(library.folder, asset.id))
  expect(call('backup:articles', { name }).items[0]?.inLibrary).toBe(false)
  const again = call('article:open', { id: call('backup:restore-article', { name, key: added.id }).id })
  expect(again.header).toEqual(before.header)
  expect(again.sections).toEqual(before.sections)
  expect(again.lists.map(({ listId }) => call('list:open', { id: listId }).items.map(item => item.shown.title))).toEqual([
    ['Beside The General'],
  ])
  expect(call('library:check').problems).toEqual([])
  expect(() => call('backup:restore-article', { name, key: 'no-such' })).toThrow(/There is no article/u)
  expect(() => call('backup:articles', { name: backupName.parse('000099-manual-20260101T000000Z') })).toThrow(/There is no backup/u)
})

// Root may write anywhere.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that can’t be written to is told', async () => {
  const library = temporaryLibrary()
  await back(library)
  chmodSync(join(library.folder, 'backups'), 0o555)
  await expect(back(library)).rejects.toMatchObject({ code: 'read-only', message: expect.stringContaining('backups') })
  chmodSync(join(library.folder, 'backups'), 0o755)
})

test('names and numbers find a backup, and nothing else does', async () => {
  const library = closing(createLibrary(join(temporaryFolder(), 'Films')))
  const { name } = await back(library)
  expect([name, '1', '000001', 'latest'].map(key => requireBackup(library.folder, key).name)).toEqual([name, name, name, name])
  for (const key of ['2', '', '../library', `${name}.sqlite`])
    expect(() => requireBackup(library.folder, key)).toThrow(/There is no backup/u)
  expect(findBackups(join(library.folder, 'nowhere'))).toEqual([])
})
