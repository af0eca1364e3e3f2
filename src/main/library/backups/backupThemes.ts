import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'
import type { BackupThemeFile } from '../../../shared/model/backup.ts'
import { backupThemeFile } from '../../../shared/model/backup.ts'
import { writeFileWhole } from '../writeFile.ts'
import { backupFolder, findBackups } from './backupFiles.ts'

/** Larger files, and more of them, are no part of a theme: they are left out, as they are where themes are handed on. */
const mostBytes = 10 * 1024 * 1024
const mostFiles = 5000

type Found = BackupThemeFile & Readonly<{ bytes: Uint8Array }>

export function themesFolder(library: string): string {
  return join(library, 'themes')
}

/** Where all the backups of a library keep what a file of a theme said, once: each backup's manifest is the list of its files. */
export function keptThemePath(library: string, sha256: string): string {
  return join(backupFolder(library), 'themes', sha256.slice(0, 2), sha256)
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The files of the library's own themes as they are now, by path. What begins with a full stop, and links, are no part of any. */
function* themeFiles(library: string): Generator<Found> {
  let count = 0
  const folders = ['']
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    const entries = entriesIn(join(themesFolder(library), folder)).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith('.') || !backupThemeFile.shape.path.safeParse(path).success) continue
      if (entry.isDirectory()) folders.push(path)
      if (!entry.isFile() || (count += 1) > mostFiles) continue
      const bytes = readIfFit(join(themesFolder(library), path))
      if (bytes) yield { path, sha256: sha256(bytes), size: bytes.length, bytes }
    }
  }
}

function entriesIn(folder: string) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
}

/** Null for what is too large, or went while one looked. */
function readIfFit(path: string): Uint8Array | null {
  try {
    return statSync(path).size > mostBytes ? null : readFileSync(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

/** The same, without what they say. */
export function themeFilesNow(library: string): BackupThemeFile[] {
  return [...themeFiles(library)].map(({ path, sha256: hash, size }) => ({ path, sha256: hash, size }))
}

/** Whether the own themes are other than a backup says that they were. */
export function themesDiffer(library: string, known: readonly BackupThemeFile[] | null): boolean {
  const now = themeFilesNow(library)
  return JSON.stringify(now) !== JSON.stringify(known ?? [])
}

/**
 * Keeps every file of the own themes, each text once for all backups, whichever themes say it. They are copies and not second names: other
 * programs write theme files in place. What is kept is read again. Throws `write-failed` when it is not what was to be kept.
 */
export function keepThemes(library: string): BackupThemeFile[] {
  const files: BackupThemeFile[] = []
  for (const { bytes, ...file } of themeFiles(library)) {
    const kept = keptThemePath(library, file.sha256)
    if (!isWhole(kept, file)) writeFileWhole(kept, bytes)
    if (!isWhole(kept, file))
      throw new AppError('write-failed', 'A theme in the backup was not like that of the library when it was read again. Check the disk.')
    files.push(file)
  }
  return files
}

function isWhole(path: string, file: BackupThemeFile): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === file.size && sha256(readFileSync(path)) === file.sha256
}

/** The bytes of a theme's file as a backup had it: as they were kept, or where that is lost, of the theme itself while it says the same. */
export function keptThemeFile(library: string, file: BackupThemeFile): Uint8Array | null {
  const whole = [keptThemePath(library, file.sha256), join(themesFolder(library), file.path)].find(path => isWhole(path, file))
  return whole === undefined ? null : readFileSync(whole)
}

/** Whether all that a backup had of themes is still kept, by name and size alone. */
export function areThemesKept(library: string, files: readonly BackupThemeFile[]): boolean {
  return files.every(file => statSync(keptThemePath(library, file.sha256), { throwIfNoEntry: false })?.size === file.size)
}

/** Says of files of themes, by their paths, which a backup can't bring back. What several backups have is read once. */
export function lostThemeFinder(library: string): (files: readonly BackupThemeFile[]) => string[] {
  const known = new Map<string, boolean>()
  const isKept = (file: BackupThemeFile) => {
    const whole = known.get(file.sha256) ?? isWhole(keptThemePath(library, file.sha256), file)
    known.set(file.sha256, whole)
    return whole
  }
  return files => files.filter(file => !isKept(file) && keptThemeFile(library, file) === null).map(({ path }) => path)
}

/** What is wrong with what the backups keep of themes: a sentence for each file. */
export function checkKeptThemes(library: string): string[] {
  const listed = new Map<string, BackupThemeFile & { backups: number }>()
  for (const { manifest } of findBackups(library))
    for (const file of manifest?.themes ?? []) {
      const key = `${file.sha256} ${file.path}`
      listed.set(key, { ...file, backups: (listed.get(key)?.backups ?? 0) + 1 })
    }
  const states = new Map<string, 'whole' | 'missing' | 'damaged'>()
  const stateOf = (file: BackupThemeFile) => {
    const path = keptThemePath(library, file.sha256)
    const state = states.get(file.sha256) ?? (isWhole(path, file) ? 'whole' : existsSync(path) ? 'damaged' : 'missing')
    states.set(file.sha256, state)
    return state
  }
  return [...listed.values()].flatMap(file => {
    const state = stateOf(file)
    if (state === 'whole') return []
    const where = file.backups === 1 ? 'one backup' : `${file.backups} backups`
    const way =
      keptThemeFile(library, file) === null
        ? 'it can’t be brought back from there'
        : 'the theme itself still has it, and the next backup keeps it again'
    return [`The theme file “${file.path}” of ${where} is ${state}: ${way}.`]
  })
}

/** Writes the themes of a backup into another library. Returns how many files are lost. */
export function restoreThemes(library: string, files: readonly BackupThemeFile[], out: string): number {
  return files.filter(file => {
    const bytes = keptThemeFile(library, file)
    if (bytes) writeFileWhole(join(themesFolder(out), file.path), bytes)
    return !bytes
  }).length
}

/**
 * Makes the own themes what they were in a backup, file by file. What a theme has got since is taken out of it; a theme that was not there
 * then stays. Returns how many files are lost.
 */
export function takeThemesBack(library: string, files: readonly BackupThemeFile[]): number {
  const wanted = new Set(files.map(({ path }) => path))
  const themes = new Set(files.map(({ path }) => path.split('/')[0]))
  const now = themeFilesNow(library)
  const same = new Set(now.map(({ path, sha256: hash }) => `${hash} ${path}`))
  const missing = restoreThemes(
    library,
    files.filter(({ path, sha256: hash }) => !same.has(`${hash} ${path}`)),
    library,
  )
  for (const { path } of now) if (!wanted.has(path) && themes.has(path.split('/')[0])) rmSync(join(themesFolder(library), path))
  return missing
}

/** Removes what no backup lists any more. A backup whose manifest is lost may list any of it: then none goes. */
export function collectKeptThemes(library: string): void {
  const backups = findBackups(library)
  if (backups.some(({ manifest }) => manifest === null)) return
  const listed = new Set(backups.flatMap(({ manifest }) => (manifest?.themes ?? []).map(file => file.sha256)))
  const folder = dirname(dirname(keptThemePath(library, 'x'.repeat(64))))
  if (!existsSync(folder)) return
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile() && !listed.has(file.name)) rmSync(join(file.parentPath, file.name))
}
