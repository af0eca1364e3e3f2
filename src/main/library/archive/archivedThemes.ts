import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Output } from '../../../shared/contract/contract.ts'
import { themeFileOf, type ArchivedTheme } from '../../../shared/model/archive.ts'
import { sha256 } from '../assets/assets.ts'
import { themeFilesNow, themesFolder } from '../backups/backupThemes.ts'
import { syncFolder, writeFileWhole } from '../writeFile.ts'

/** The files of a library's own themes for its archive. */
export function themesToArchive(library: string): Output<'archive:themes'> {
  const all = themeFilesNow(library).map(({ path }) => path)
  const files = all.filter(path => themeFileOf(path) !== null)
  return { files, left: all.length - files.length }
}

/** Null where it went meanwhile. */
export function themeFileBytes(library: string, path: string): Uint8Array | null {
  const file = join(themesFolder(library), path)
  return existsSync(file) ? readFileSync(file) : null
}

/** Puts a theme among the library's own, whole or not at all, under the first name that is free. Returns null where it is among them already. */
export function addArchivedTheme(library: string, { name, files }: ArchivedTheme): { name: string } | null {
  if (isThere(library, files)) return null
  const folder = themesFolder(library)
  const beside = join(folder, `.${randomUUID()}.part`)
  try {
    for (const { path, bytes } of files) writeFileWhole(join(beside, path), bytes)
    const free = freeName(folder, name)
    renameSync(beside, join(folder, free))
    syncFolder(folder)
    return { name: free }
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
}

/** Whether one of the themes has just these files. */
function isThere(library: string, files: ArchivedTheme['files']): boolean {
  const themes = new Map<string, string[]>()
  for (const { path, sha256: hash } of themeFilesNow(library)) {
    const [theme = '', ...within] = path.split('/')
    themes.set(theme, [...(themes.get(theme) ?? []), `${hash} ${within.join('/')}`])
  }
  const wanted = files.map(({ path, bytes }) => `${sha256(bytes)} ${path}`)
  return [...themes.values()].some(own => JSON.stringify(own.toSorted()) === JSON.stringify(wanted.toSorted()))
}

function freeName(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? name : `${name.slice(0, 50)}-${n}`
    if (!existsSync(join(folder, free))) return free
  }
}
