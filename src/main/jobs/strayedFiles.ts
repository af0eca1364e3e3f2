import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { manifestName, ownFolder } from '../publish/site/manifestPlace.ts'

/** The files of a site that are not as they were left, by what its manifest says of their sizes and times. */
export function strayedFiles(folder: string): string[] {
  const db = new Database(join(folder, ownFolder, manifestName), { readonly: true })
  try {
    const strayed: string[] = []
    const files = db.prepare('SELECT path, size, time FROM file').raw().all() as [string, number, number][]
    for (const [path, size, time] of files) if (!isAsLeft(join(folder, path), size, time)) strayed.push(path)
    return strayed
  } finally {
    db.close()
  }
}

function isAsLeft(path: string, size: number, time: number): boolean {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    return found !== undefined && found.size === size && found.mtimeMs === time
  } catch {
    // A folder of the path is a file now.
    return false
  }
}
