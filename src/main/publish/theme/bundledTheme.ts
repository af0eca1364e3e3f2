import { extname } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { themeFile } from '../../../shared/model/theme.ts'
import { say, type Said } from '../../../shared/words/say.ts'
import { themeAssets } from '../readTheme.ts'

/** The files of a theme by their paths, with slashes. */
export type ThemeFiles = ReadonlyMap<string, Uint8Array>

/** What a theme may weigh, in bytes and files: far more than any honest one does. */
export const mostThemeBytes = 40 * 1024 * 1024
export const mostThemeFileBytes = 10 * 1024 * 1024
export const mostThemeFiles = 500

const part = /^[\p{L}\p{N}_@(][\p{L}\p{N} _.@()+-]{0,99}$/u
/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Whether a path stays within its folder on every system: no way up, no root, no drive, no name that some system reads otherwise. */
export function isPlainPath(path: string): boolean {
  const parts = path.split('/')
  return parts.length <= 6 && parts.every(each => part.test(each) && !device.test(each) && !/[ .]$/.test(each))
}

/** What systems and editors leave in folders, which is nobody’s to miss. */
export function isLitter(path: string): boolean {
  return path
    .split('/')
    .some(each => (each.startsWith('.') && !/^\.\.?$/.test(each)) || each === '__MACOSX' || /^(?:thumbs\.db|desktop\.ini)$/i.test(each))
}

const papers = new Set(['.md', '.txt', ''])

function isOfTheme(path: string): boolean {
  if (path === 'theme.json' || path === 'theme.css') return true
  const extension = extname(path).toLowerCase()
  if (extension === '.liquid') return path.startsWith('templates/')
  return extension in themeAssets || (papers.has(extension) && !path.startsWith('templates/'))
}

/**
 * What of the files that somebody else put together makes a theme: of one that lies in a folder of its own within them, that
 * folder’s. `left` are those that no theme has. Throws `unreadable-file` where there is no theme in them.
 */
export function bundledTheme(found: ThemeFiles): { files: ThemeFiles; name: string; left: string[] } {
  const paths = [...found.keys()]
  const descriptions = paths.filter(path => /^(?:[^/]+\/)?theme\.json$/.test(path))
  const description = descriptions.find(path => path === 'theme.json') ?? (descriptions.length === 1 ? descriptions[0] : undefined)
  if (description === undefined) throw noTheme(say('there is no theme.json in it'))
  const root = description.slice(0, -'theme.json'.length)
  const own = paths.filter(path => path.startsWith(root)).map(path => path.slice(root.length))
  const files = new Map(own.filter(isOfTheme).map(path => [path, found.get(root + path) ?? new Uint8Array()]))
  if (!files.has('theme.css')) throw noTheme(say('there is no theme.css in it'))
  return {
    files,
    name: nameIn(files.get('theme.json') ?? new Uint8Array()),
    left: [...own.filter(path => !isOfTheme(path)), ...paths.filter(path => !path.startsWith(root))].sort(),
  }
}

function nameIn(bytes: Uint8Array): string {
  let read: unknown
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw noTheme(say('its theme.json is not JSON'), error)
  }
  const parsed = themeFile.safeParse(read)
  if (parsed.success) return parsed.data.name
  const [issue] = parsed.error.issues
  throw noTheme(say('its theme.json is not in order: {place}: {why}', { place: issue?.path.join('.') ?? '', why: issue?.message ?? '' }))
}

export function noTheme(why: Said, cause?: unknown): AppError {
  return new AppError('unreadable-file', say('This is no theme that Deckle can use: {why}.', { why }), { cause })
}
