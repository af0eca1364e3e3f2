import { randomUUID } from 'node:crypto'
import { closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs'
import { copyFile, cp, lstat, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { JobControl } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { assetPath } from '../assets/assetPath.ts'
import { sha256 } from '../assets/assets.ts'
import { translateError } from '../translateError.ts'
import { syncFolder } from '../writeFile.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import { say } from '../../../shared/words/say.ts'

/**
 * Makes a library's folder beside its place, lets `fill` fill it, and puts it there: whole or not at all, and never over
 * anything. Throws `bad-request` when there is something in the folder already, `disk-full`, `read-only` and what `fill` throws.
 */
export async function makeLibraryFolder<T>(out: string, fill: (made: string) => Promise<T>): Promise<T & { folder: string }> {
  const folder = resolve(out)
  assertFree(folder)
  const made = join(dirname(folder), `.${basename(folder)}.${randomUUID()}.part`)
  try {
    mkdirSync(join(made, 'assets'), { recursive: true })
    mkdirSync(join(made, 'backups'))
    const filled = await fill(made)
    if (existsSync(folder)) rmdirSync(folder)
    renameSync(made, folder)
    syncFolder(dirname(folder))
    return { ...filled, folder }
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    throw explained(error, folder)
  }
}

function assertFree(folder: string): void {
  if (!existsSync(folder)) return
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    throw new AppError('bad-request', say('“{folder}” is not a folder. Choose a new one.', { folder: basename(folder) }))
  }
  if (names.length > 0)
    throw new AppError(
      'bad-request',
      say('“{folder}” is not empty. A library goes into a new folder, never over anything: choose another.', { folder: basename(folder) }),
    )
}

/** Copies the library's own themes, without links that lead out of it. */
export async function copyThemes(library: string, made: string): Promise<void> {
  const folder = join(library, 'themes')
  if (!existsSync(folder)) return
  await cp(folder, join(made, 'themes'), { recursive: true, filter: async path => !(await lstat(path)).isSymbolicLink() })
}

/**
 * Copies images, so that what happens to one library's can't happen to the other's. Each comes from the first of its
 * `sources` that is whole. Returns how many are lost.
 */
export async function copyAssets(
  made: string,
  ids: readonly AssetId[],
  sources: (id: AssetId) => readonly string[],
  job: JobControl,
): Promise<number> {
  let missing = 0
  for (const [index, id] of ids.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled', 'Cancelled.')
    job.progress(phrase('Copying images'), index, ids.length)
    const source = sources(id).find(path => isWhole(path, id))
    if (!source) {
      missing += 1
      continue
    }
    const path = assetPath(made, id)
    mkdirSync(dirname(path), { recursive: true })
    await copyFile(source, path, constants.COPYFILE_FICLONE)
    flushFile(path)
  }
  return missing
}

function isWhole(path: string, id: AssetId): boolean {
  return existsSync(path) && sha256(readFileSync(path)) === id.slice(0, 64)
}

/** Waits until a file is on the disk. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function explained(error: unknown, folder: string): unknown {
  const translated = translateError(error)
  if (!(translated instanceof AppError) || translated === error) return translated
  if (translated.code === 'disk-full')
    return new AppError('disk-full', 'The disk is too full for the new library. Free some space, or choose a folder on another disk.', {
      cause: error,
    })
  if (translated.code === 'read-only')
    return new AppError('read-only', say('Deckle can’t write into {dirname}. Choose another folder.', { dirname: dirname(folder) }), {
      cause: error,
    })
  return translated
}
