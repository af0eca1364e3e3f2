import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { say } from '../../../shared/words/say.ts'
import { atomicWrite } from '../atomicWrite.ts'
import { mostThemeBytes } from '../../../shared/model/themeFiles.ts'
import { bundledTheme, noTheme, type ThemeFiles } from './bundledTheme.ts'
import { folderTheme } from './folderTheme.ts'
import { OwnThemes } from './OwnThemes.ts'
import { themesFolder } from './themePlaces.ts'
import { unzippedTheme, zippedTheme } from './zippedTheme.ts'

type Taking = Readonly<{ library: string; source: string; base: string }>

/**
 * Makes the theme in a zip file or a folder one of the library's own: whole or not at all. `left` are files in it that no theme
 * has. Throws `unreadable-file` for what is no theme or was made to harm, and like `atomicWrite`.
 */
export async function takeTheme({ library, source, base }: Taking): Promise<{ id: string; name: string; left: string[] }> {
  const { files, name, left } = bundledTheme(await filesOf(source))
  const id = await new OwnThemes(themesFolder(library), base).add(name, files)
  return { id, name, left }
}

async function filesOf(source: string): Promise<ThemeFiles> {
  const found = await stat(source).catch((error: unknown) => {
    throw noTheme(say('it can’t be read'), error)
  })
  if (found.isDirectory()) return folderTheme(source)
  if (found.size > mostThemeBytes) throw noTheme(say('it is larger than a theme can be'))
  return unzippedTheme(await readFile(source))
}

/** Writes a theme into a zip file, in a folder of its name. Throws like `folderTheme` and `atomicWrite`. */
export async function giveTheme({ folder, path }: Readonly<{ folder: string; path: string }>): Promise<null> {
  await atomicWrite(path, zippedTheme(basename(folder), await folderTheme(folder)))
  return null
}
