import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assetPath } from '../../../../../src/main/library/assets/assetPath.ts'
import { backupFile } from '../../../../../src/main/library/backups/backupFiles.ts'
import { listBackups } from '../../../../../src/main/library/backups/listBackups.ts'
import { backupSettingsOf } from '../../../../../src/main/library/backups/backupSettings.ts'
import { contentsOf } from '../../../../../src/main/library/backups/contents.ts'
import { backUp, makeBackup } from '../../../../../src/main/library/backups/makeBackup.ts'
import { restoreLibrary } from '../../../../../src/main/library/backups/restoreLibrary.ts'
import { copyToSecond, lookAtSecond } from '../../../../../src/main/library/backups/secondCopy.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { run } from '../../../../../src/main/library/sql.ts'
import { backupSettings, type BackupSettings } from '../../../../../src/shared/model/backupSettings.ts'
import { callsOf, closing, section, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

const image = readFileSync(join(import.meta.dirname, '../../../../../resources/sample/covers/the-general.webp'))
const job = { signal: new AbortController().signal, progress: () => {} }

function withSecond(change: Partial<BackupSettings> = {}): {
  library: Library
  second: string
  set: (next: Partial<BackupSettings>) => void
} {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const second = join(temporaryFolder(), 'disk')
  mkdirSync(second)
  call('asset:add', { name: 'cover.webp', bytes: new Uint8Array(image) })
  call('article:add', { header: { title: 'The General' }, sections: [section('Words.')], lists: [] })
  const set = (next: Partial<BackupSettings>) => call('backup:set-settings', { ...backupSettingsOf(library.db), ...next })
  set({ second, ...change })
  return { library, second, set }
}

const now = (folder: string) => backUp(folder, { reason: 'manual', job })

/** The library's own folder in the second one. */
function placeIn(second: string): string {
  const [name, ...others] = readdirSync(second)
  expect(others).toEqual([])
  return join(second, name ?? '')
}

test('each backup is copied to the second folder, images and all, and a library can be made of it alone', async () => {
  const { library, second } = withSecond()
  const { made, second: told } = await now(library.folder)
  expect(told).toEqual({ state: 'done', problem: null, newest: made?.time })
  const place = placeIn(second)
  expect(listBackups(place)).toEqual(listBackups(library.folder))
  const contents = contentsOf(library.db)
  const { folder } = library
  library.close()
  rmSync(folder, { recursive: true })
  const out = join(temporaryFolder(), 'restored')
  expect(await restoreLibrary(place, 'latest', out, job)).toMatchObject({ articles: 1, assets: 1, missingAssets: 0 })
  const restored = closing(openLibrary(out, { mode: 'read' }))
  expect(contentsOf(restored.db)).toEqual(contents)
  const [asset] = restored.db.prepare<[], { id: string }>('SELECT id FROM asset').all()
  expect(readFileSync(assetPath(out, asset?.id as Parameters<typeof assetPath>[1]))).toEqual(image)
})

test('a second folder that is away is told, stops no backup, and gets the newest one once it is back', async () => {
  const { library, second } = withSecond()
  renameSync(second, `${second} away`)
  const { made, second: told } = await now(library.folder)
  expect(made).toMatchObject({ verified: true })
  expect(told).toEqual({
    state: 'away',
    problem: expect.stringMatching(/disk, is not there now\. It gets the newest backup once it is there again\.$/u),
    newest: null,
  })
  expect(lookAtSecond(library.folder)).toEqual(told)
  renameSync(`${second} away`, second)
  // Nothing new to back up, and still something to copy.
  expect(await backUp(library.folder, { reason: 'itself', job })).toEqual({
    made: null,
    second: { state: 'done', problem: null, newest: made?.time },
  })
  expect(listBackups(placeIn(second))).toHaveLength(1)
})

test('what is in the way there is told, and what was cut short there is made good', async () => {
  const { library, second } = withSecond()
  const [place] = [join(second, `Reviews ${(library.id ?? '').slice(-8)}`)]
  writeFileSync(place, 'A file where the folder belongs')
  const { made, second: told } = await now(library.folder)
  expect([made?.verified, told.state]).toEqual([true, 'failed'])
  expect(told.problem).toMatch(/^The second copy in .* was not made\./u)
  rmSync(place)
  mkdirSync(join(place, 'backups'), { recursive: true })
  if (!made) throw new Error('No backup was made')
  writeFileSync(`${backupFile(place, made.name)}.part`, 'half')
  expect(await copyToSecond(library.folder, job)).toMatchObject({ state: 'done' })
  expect(listBackups(place)).toEqual([made])
})

test('the old ones give way there as they do in the library, by the settings', async () => {
  const { library, second } = withSecond({ newest: 3, days: 1, weeks: 1 })
  for (let index = 0; index < 6; index += 1) await now(library.folder)
  for (const folder of [library.folder, placeIn(second)]) expect(listBackups(folder).map(({ sequence }) => sequence)).toEqual([6, 5, 4])
})

test('by itself nothing is backed up where the settings say so; by hand it is', async () => {
  const { library, set } = withSecond({ automatic: false, second: '' })
  expect(await makeBackup(library.folder, { reason: 'itself', job })).toBeNull()
  expect(await now(library.folder)).toMatchObject({ made: { verified: true }, second: { state: 'none' } })
  set({ automatic: true })
  run(library.db, "INSERT INTO request (id, name, result) VALUES ('one', 'x', '{}')")
  expect(await makeBackup(library.folder, { reason: 'itself', job })).toMatchObject({ verified: true })
})

test('a folder within the library, or none at all, is no second place', () => {
  const { library, set } = withSecond()
  for (const second of [library.folder, join(library.folder, 'backups'), 'backups', './x'])
    expect(() => set({ second })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  expect(backupSettings.parse({})).toEqual({ automatic: true, newest: 12, days: 7, weeks: 26, second: '' })
})
