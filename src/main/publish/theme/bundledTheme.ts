import { AppError } from '../../../shared/errors.ts'
import { themeFile } from '../../../shared/model/theme.ts'
import { isOfTheme } from '../../../shared/model/themeFiles.ts'
import { say, type Said } from '../../../shared/words/say.ts'

/** The files of a theme by their paths, with slashes. */
export type ThemeFiles = ReadonlyMap<string, Uint8Array>

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
