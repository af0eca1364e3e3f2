import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assetPath } from '../../../../../src/main/library/assets/assetPath.ts'
import { answerer } from '../../../../../src/main/library/process/answer.ts'
import { backupFile } from '../../../../../src/main/library/backups/backupFiles.ts'
import { listBackups } from '../../../../../src/main/library/backups/listBackups.ts'
import { contentsOf, fileHash } from '../../../../../src/main/library/backups/contents.ts'
import { makeBackup } from '../../../../../src/main/library/backups/makeBackup.ts'
import { openPlainBackup } from '../../../../../src/main/library/backups/plainBackup.ts'
import { restoreInPlace } from '../../../../../src/main/library/backups/restoreInPlace.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { libraryFile } from '../../../../../src/main/library/file/libraryFile.ts'
import { openLibrary, restoringFile } from '../../../../../src/main/library/file/open.ts'
import type { JobControl } from '../../../../../src/shared/contract/access.ts'
import { callsOf, closing, section, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

const image = readFileSync(join(import.meta.dirname, '../../../../../resources/sample/covers/the-general.webp'))
const quietly = (signal: AbortSignal = new AbortController().signal): JobControl => ({ signal, progress: () => {} })

async function back(folder: string, now = Date.now()): Promise<number> {
  const made = await makeBackup(folder, { reason: 'manual', job: quietly(), now })
  if (!made) throw new Error('No backup was made')
  return made.sequence
}

/** All that the library says, but for the numbers of its writes. */
function said({ db }: Pick<Library, 'db'>): unknown {
  const { request: _, ...rest } = contentsOf(db)
  return rest
}

function write(library: Library, title: string, count = 1): void {
  const answer = answerer(library, { log: text => expect(text).toBe('') })
  for (let index = 0; index < count; index += 1)
    expect(
      answer({
        id: `${title} ${index}`,
        name: 'article:add',
        input: { header: { title: `${title} ${index}` }, sections: [section('Words.')], lists: [] },
      }),
    ).toMatchObject({ ok: true })
}

function reopened(folder: string): Library {
  return closing(openLibrary(folder, { mode: 'write' }))
}

/** A library of two moments: the first is backed up, the second is how it is now, with its image gone and more written. */
async function twoMoments(): Promise<{ folder: string; first: unknown; second: unknown; image: string }> {
  const library = temporaryLibrary()
  const { id } = callsOf(library)('asset:add', { name: 'cover.webp', bytes: new Uint8Array(image) })
  write(library, 'Then')
  await back(library.folder)
  const first = said(library)
  callsOf(library)('asset:collect', { addedBy: Date.now() + 1, unusedSince: null })
  rmSync(assetPath(library.folder, id))
  write(library, 'Now', 3)
  const second = said(library)
  const { folder } = library
  library.close()
  return { folder, first, second, image: assetPath(folder, id) }
}

test('a library becomes in its place what it was, images and all; what it was until now is a verified backup, and the way back', async () => {
  const { folder, first, second, image: path } = await twoMoments()
  const restored = await restoreInPlace(folder, '1', quietly())
  expect(restored).toMatchObject({ articles: 1, missingAssets: 0, before: { sequence: 2, verified: true, articles: 4 } })
  expect(readdirSync(folder).filter(name => name.startsWith(libraryFile))).toEqual([libraryFile])
  expect(readFileSync(path)).toEqual(image)
  const library = reopened(folder)
  expect(said(library)).toEqual(first)
  expect(callsOf(library)('library:check').problems).toEqual([])
  // Writes go on being numbered, so that what is new is seen.
  expect(await makeBackup(folder, { reason: 'itself', job: quietly() })).toMatchObject({ articles: 1 })
  library.close()
  await restoreInPlace(folder, restored.before.name, quietly())
  expect(said(reopened(folder))).toEqual(second)
})

test('what lay in the log is in the backup of before, and is never played into the restored library', async () => {
  const { folder, first } = await twoMoments()
  const library = reopened(folder)
  write(library, 'In the log', 20)
  const expected = said(library)
  // As after a power cut: the log is there, and all of the newest words with it.
  const copy = join(temporaryFolder(), 'copy')
  cpSync(folder, copy, { recursive: true })
  for (const name of ['writer.lock', 'writer.json']) rmSync(join(copy, name), { force: true })
  expect(existsSync(join(copy, `${libraryFile}-wal`))).toBe(true)
  const { before } = await restoreInPlace(copy, '1', quietly())
  expect(said(reopened(copy))).toEqual(first)
  const backup = openPlainBackup(backupFile(copy, before.name))
  expect(said(backup)).toEqual(expected)
  backup.close()
})

test('beside a reader that is in the middle of something it works as well', async () => {
  const { folder, first, second } = await twoMoments()
  const reader = closing(openLibrary(folder, { mode: 'read' }))
  reader.db.exec('BEGIN')
  expect(said(reader)).toEqual(second)
  await restoreInPlace(folder, '1', quietly())
  expect(said(reader)).toEqual(second)
  expect(said(reopened(folder))).toEqual(first)
})

test('a backup that gives way to the one of before is restored all the same', async () => {
  const { folder, first } = await twoMoments()
  for (let index = 0; index < 11; index += 1) await back(folder)
  expect(listBackups(folder).map(({ sequence }) => sequence)).toContain(1)
  await restoreInPlace(folder, '1', quietly())
  expect(listBackups(folder).map(({ sequence }) => sequence)).not.toContain(1)
  expect(said(reopened(folder))).toEqual(first)
})

test('what a restore that was cut short has left is gone once the library is opened', async () => {
  const { folder, second } = await twoMoments()
  writeFileSync(join(folder, restoringFile), 'half of a backup')
  expect(said(reopened(folder))).toEqual(second)
  expect(existsSync(join(folder, restoringFile))).toBe(false)
})

test('what stands in the way leaves the library and its folder as they were', async () => {
  const { folder, second } = await twoMoments()
  const hash = fileHash(join(folder, libraryFile))
  const asIs = () => {
    expect(fileHash(join(folder, libraryFile))).toBe(hash)
    expect(readdirSync(folder).filter(name => name.startsWith(libraryFile))).toEqual([libraryFile])
  }
  await expect(restoreInPlace(folder, '7', quietly())).rejects.toMatchObject({ code: 'not-found' })
  asIs()
  const cancelled = new AbortController()
  cancelled.abort()
  await expect(restoreInPlace(folder, '1', quietly(cancelled.signal))).rejects.toMatchObject({ code: 'cancelled' })
  asIs()
  const [backup] = listBackups(folder).filter(({ sequence }) => sequence === 1)
  if (!backup) throw new Error('The backup is not there')
  const bytes = readFileSync(backupFile(folder, backup.name))
  writeFileSync(backupFile(folder, backup.name), bytes.fill(7, 5000, 5010))
  await expect(restoreInPlace(folder, '1', quietly())).rejects.toMatchObject({
    code: 'library-damaged',
    message: /^This backup is damaged/u,
  })
  asIs()
  const writer = reopened(folder)
  await expect(restoreInPlace(folder, '1', quietly())).rejects.toMatchObject({ code: 'library-locked' })
  expect(said(writer)).toEqual(second)
})
