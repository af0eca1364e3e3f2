import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { longestThemeFile, themePath, type ThemeFileInfo } from '../../../shared/model/ownTheme.ts'
import { say } from '../../../shared/words/say.ts'
import { atomicWrite } from '../atomicWrite.ts'

/** What the app shows of a theme's files: no more than a person would look through. */
const mostShown = 500

/** The texts of one theme: its own, and those of Quiet essay that stand in for what it lacks. */
export class ThemeTexts {
  readonly #folder: string
  readonly #base: string

  constructor(folder: string, base: string) {
    this.#folder = folder
    this.#base = base
  }

  /** All files, with a print of when which was written. */
  async list(): Promise<{ files: ThemeFileInfo[]; print: string }> {
    const own = await filesIn(this.#folder)
    const names = new Set(own.map(({ path }) => path))
    const lent = (await filesIn(this.#base)).filter(({ path }) => path.startsWith('templates/') && !names.has(path))
    const print = createHash('sha256').update(own.map(({ path, state }) => `${path} ${state}`).join('\n'))
    const shown = [...own.map(file => ({ ...file, inherited: false })), ...lent.map(file => ({ ...file, inherited: true }))]
    return {
      files: shown
        .slice(0, mostShown)
        .map(({ path, size, inherited }) => ({ path, size, inherited, text: isText(path) }))
        .sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1)),
      print: print.digest('hex').slice(0, 32),
    }
  }

  /** A text of the theme, or the one that stands in for it. Throws `not-found`, and `unreadable-file` for what is too long to be one. */
  async read(path: string): Promise<{ text: string; inherited: boolean }> {
    const own = await textAt(join(this.#folder, themePath.parse(path)))
    if (own !== null) return { text: own, inherited: false }
    const lent = path.startsWith('templates/') ? await textAt(join(this.#base, path)) : null
    if (lent === null) throw new AppError('not-found', say('There is no file “{path}” in this theme any more.', { path }))
    return { text: lent, inherited: true }
  }

  /** Writes a text, unless it is not what the writer has seen any more: then it throws `conflict`. */
  async write(path: string, text: string, before: string | null): Promise<void> {
    const place = join(this.#folder, themePath.parse(path))
    const now = await textAt(place)
    if (now === text) return
    if (now !== before)
      throw new AppError('conflict', say('“{path}” was changed by another program meanwhile. Nothing was written.', { path }))
    await atomicWrite(place, text)
  }

  /** Removes a template of the theme’s own. */
  async remove(path: string): Promise<void> {
    if (!path.startsWith('templates/')) throw new AppError('bad-request', 'A theme can’t be without this file.')
    await rm(join(this.#folder, themePath.parse(path)), { force: true })
  }
}

function isText(path: string): boolean {
  return themePath.safeParse(path).success
}

// What says what the theme is, how it looks, its templates, and the rest.
function rank(path: string): number {
  return path === 'theme.json' ? 0 : path === 'theme.css' ? 1 : path.startsWith('templates/') ? 2 : 3
}

type FileState = Readonly<{ path: string; size: number; state: string }>

async function filesIn(folder: string): Promise<FileState[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.') && extname(entry.name) !== '.tmp')
    .map(entry => join(entry.parentPath, entry.name))
    .slice(0, mostShown)
    .sort()
  const found = await Promise.all(
    paths.map(path =>
      stat(path).then(
        ({ size, mtimeMs }) => ({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), size, state: `${size} ${mtimeMs}` }),
        () => null,
      ),
    ),
  )
  return found.filter(file => file !== null)
}

async function textAt(path: string): Promise<string | null> {
  try {
    const { size } = await stat(path)
    if (size > longestThemeFile)
      throw new AppError('unreadable-file', 'This file is too long to be written here. Use an editor of your own.')
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
