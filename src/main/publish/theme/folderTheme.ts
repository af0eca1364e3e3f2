import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { say } from '../../../shared/words/say.ts'
import { isLitter, isPlainPath, mostThemeBytes, mostThemeFileBytes, mostThemeFiles } from '../../../shared/model/themeFiles.ts'
import { noTheme, type ThemeFiles } from './bundledTheme.ts'

/** The files in a folder, without what systems leave there. Links are refused. Throws `unreadable-file`. */
export async function folderTheme(folder: string): Promise<ThemeFiles> {
  const files = new Map<string, Uint8Array>()
  let total = 0
  const take = async (path: string) => {
    const file = await open(join(folder, path), 'r')
    try {
      const { size } = await file.stat()
      total += size
      if (files.size >= mostThemeFiles) throw noTheme(say('it holds more files than a theme can have'))
      if (size > mostThemeFileBytes || total > mostThemeBytes) throw noTheme(say('it is larger than a theme can be'))
      files.set(path, await file.readFile())
    } finally {
      await file.close()
    }
  }
  const walk = async (within: string) => {
    for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
      const path = within === '' ? entry.name : `${within}/${entry.name}`
      if (isLitter(path)) continue
      if (entry.isSymbolicLink()) throw noTheme(say('it holds a link to a file elsewhere'))
      if (!isPlainPath(path)) throw noTheme(say('it holds a file whose name leads elsewhere'))
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) await take(path)
    }
  }
  try {
    await walk('')
    return files
  } catch (error) {
    if (error instanceof AppError) throw error
    throw noTheme(say('its folder can’t be read'), error)
  }
}
