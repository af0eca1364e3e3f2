import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate'
import { AppError } from '../../../shared/errors.ts'
import { say } from '../../../shared/words/say.ts'
import { isLitter, isPlainPath, mostThemeBytes, mostThemeFileBytes, mostThemeFiles } from '../../../shared/model/themeFiles.ts'
import { noTheme, type ThemeFiles } from './bundledTheme.ts'

/**
 * The files in a zip that somebody made. Nothing is unpacked that says it is larger than a theme’s file may be, or stands under a
 * name that leads out of its folder; links are refused, and so is a name that stands there twice. Throws `unreadable-file`.
 */
export function unzippedTheme(bytes: Uint8Array): ThemeFiles {
  const names = new Set<string>()
  let total = 0
  const wanted = (info: UnzipFileInfo) => {
    const { name, originalSize } = info
    if (isLitter(name)) return false
    if (!isPlainPath(name.replace(/\/$/, ''))) throw noTheme(say('it holds a file whose name leads elsewhere'))
    if (name.endsWith('/')) return false
    const key = name.normalize('NFC').toLowerCase()
    if (names.has(key)) throw noTheme(say('a name is in it twice'))
    names.add(key)
    total += originalSize
    if (names.size > mostThemeFiles) throw noTheme(say('it holds more files than a theme can have'))
    if (originalSize > mostThemeFileBytes || total > mostThemeBytes) throw noTheme(say('it is larger than a theme can be'))
    return true
  }
  try {
    if (hasLinks(bytes)) throw noTheme(say('it holds a link to a file elsewhere'))
    const found = Object.entries(unzipSync(bytes, { filter: wanted }))
    // What an entry says of its size is not yet its size.
    if (found.some(([, content]) => content.length > mostThemeFileBytes)) throw noTheme(say('it is larger than a theme can be'))
    return new Map(found)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw noTheme(say('it is not a whole zip file'), error)
  }
}

/** A theme as a zip file, in a folder of its own: the same files give the same bytes. */
export function zippedTheme(folder: string, files: ThemeFiles): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [`${folder}/${path}`, [bytes, { mtime }]] as const)
  return zipSync(Object.fromEntries(entries.map(([path, [bytes, options]]) => [path, [bytes, options]])))
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const linkType = 0xa000

/** Whether an entry is a symbolic link, by the modes that the zip’s directory gives (APPNOTE 4.4.15). */
function hasLinks(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && bytes.length - end < 65_600 && view.getUint32(end, true) !== endMark) end -= 1
  if (end < 0 || view.getUint32(end, true) !== endMark) throw new Error('No end of the directory')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entryMark) throw new Error('No entry where one is said to be')
    if (((view.getUint32(at + 38, true) >>> 16) & 0xf000) === linkType) return true
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return false
}
