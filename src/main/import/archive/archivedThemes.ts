import { AppError } from '../../../shared/errors.ts'
import { themeFileOf, type ArchivedTheme } from '../../../shared/model/archive.ts'
import { mostThemeBytes, mostThemeFileBytes, mostThemeFiles } from '../../../shared/model/themeFiles.ts'
import type { Archive } from './Archive.ts'

/** The themes in an archive, each file proved. Throws `unreadable-file` for one that is larger than a theme can be, or has a name twice. */
export function themesIn(archive: Archive): ArchivedTheme[] {
  const themes = new Map<string, ArchivedTheme['files']>()
  for (const entry of archive.within('themes/')) {
    const found = themeFileOf(entry.slice('themes/'.length))
    if (!found) throw refused()
    const files = themes.get(found.theme) ?? []
    themes.set(found.theme, files)
    files.push({ path: found.file, bytes: archive.bytes(entry) })
  }
  for (const files of themes.values()) {
    const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
    const tooLarge =
      size > mostThemeBytes || files.length > mostThemeFiles || files.some(({ bytes }) => bytes.byteLength > mostThemeFileBytes)
    // On some systems names that differ in their capitals are one.
    const names = new Set(files.map(({ path }) => path.normalize('NFC').toLowerCase()))
    if (tooLarge || names.size < files.length) throw refused()
  }
  return Array.from(themes, ([name, files]) => ({ name, files }))
}

function refused(): AppError {
  return new AppError('unreadable-file', 'A theme in this archive is none that Deckle can use, so nothing was imported.')
}
