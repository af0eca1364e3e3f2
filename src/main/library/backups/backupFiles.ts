import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { backupManifest, backupName, type BackupManifest, type BackupName } from '../../../shared/model/backup.ts'
import { say } from '../../../shared/words/say.ts'

export function backupFolder(library: string): string {
  return join(library, 'backups')
}

/** The database of a backup. */
export function backupFile(library: string, name: BackupName): string {
  return join(backupFolder(library), `${name}.sqlite`)
}

export function manifestFile(library: string, name: BackupName): string {
  return join(backupFolder(library), `${name}.json`)
}

/** Ends the name of a backup that is being made: one that is found without the lock held was cut short. */
export const unfinished = '.part'

export function nameOf({ sequence, kind, time }: Pick<BackupManifest, 'sequence' | 'kind' | 'time'>): BackupName {
  const stamp = new Date(time).toISOString().replaceAll(/[-:]|\.\d+/gu, '')
  return backupName.parse(`${String(sequence).padStart(6, '0')}-${kind}-${stamp}`)
}

/** A backup with its manifest, if that can be read. */
export type FoundBackup = Readonly<{ name: BackupName; manifest: BackupManifest | null }>

/** The backups of a library, the newest first, in the order in which they were made. A library that can't be opened has them all the same. */
export function findBackups(library: string): FoundBackup[] {
  const names = filesIn(library).flatMap(file => {
    const name = backupName.safeParse(file.replace(/\.sqlite$/u, ''))
    return file.endsWith('.sqlite') && name.success ? [name.data] : []
  })
  return names
    .sort((one, other) => sequenceOf(other) - sequenceOf(one))
    .map(name => ({ name, manifest: readManifest(manifestFile(library, name)) }))
}

/** The backup that a person means: its whole name, its number, or `latest`, the newest that is verified. Throws `not-found`. */
export function requireBackup(library: string, key: string): FoundBackup {
  const all = findBackups(library)
  const found =
    key === 'latest'
      ? all.find(({ manifest }) => manifest?.problems.length === 0)
      : all.find(({ name }) => name === key || (/^\d+$/u.test(key) && sequenceOf(name) === Number(key)))
  if (!found)
    throw new AppError(
      'not-found',
      key === 'latest' ? 'There is no verified backup of this library.' : say('There is no backup “{key}” of this library.', { key }),
    )
  return found
}

/** One more than any backup had of which a trace is left. */
export function nextSequence(library: string): number {
  return Math.max(0, ...filesIn(library).map(file => Number(/^(\d{6,12})-/u.exec(file)?.[1] ?? 0))) + 1
}

/** Removes what a backup that was cut short has left: its copy, or a manifest without one. Only for who holds the lock. */
export function clearUnfinished(library: string): void {
  const files = filesIn(library)
  for (const file of files) {
    const alone =
      file.endsWith('.json') && backupName.safeParse(file.slice(0, -5)).success && !files.includes(`${file.slice(0, -5)}.sqlite`)
    if (file.includes(unfinished) || alone) rmSync(join(backupFolder(library), file), { force: true })
  }
}

/** The database first: a manifest without one is no backup, a backup without a manifest would be a doubtful one. */
export function removeBackup(library: string, name: BackupName): void {
  rmSync(backupFile(library, name), { force: true })
  rmSync(manifestFile(library, name), { force: true })
}

function filesIn(library: string): string[] {
  try {
    return readdirSync(backupFolder(library))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return []
    throw error
  }
}

export function sequenceOf(name: BackupName): number {
  return Number.parseInt(name, 10)
}

function readManifest(path: string): BackupManifest | null {
  try {
    return backupManifest.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
