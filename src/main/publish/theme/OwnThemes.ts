import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { ownThemeId, type ThemeSummary } from '../../../shared/model/ownTheme.ts'
import { chosenOptions, themeFile, type OptionValues, type ThemeFile } from '../../../shared/model/theme.ts'
import { say } from '../../../shared/words/say.ts'
import { atomicWrite, writeError } from '../atomicWrite.ts'
import type { ThemeFiles } from './bundledTheme.ts'
import { folderTheme } from './folderTheme.ts'

/** Themes that were put away, in the folder of themes: by their name and the moment. */
const removedFolder = '.removed'
/** How long they are kept there, in milliseconds. */
const keptFor = 90 * 24 * 60 * 60 * 1000

/** The themes that a library has of its own: a folder each, in its folder `themes`. */
export class OwnThemes {
  readonly #folder: string
  readonly #base: string

  /** `folder` is that of the library’s themes, which need not be there; `base` is that of Quiet essay. */
  constructor(folder: string, base: string) {
    this.#folder = folder
    this.#base = base
  }

  async list(): Promise<ThemeSummary[]> {
    const entries = await readdir(this.#folder, { withFileTypes: true }).catch(() => [])
    const ids = entries.filter(entry => entry.isDirectory()).flatMap(({ name }) => ownThemeId.safeParse(`own/${name}`).data ?? [])
    return Promise.all(ids.sort().map(async id => themeSummaryOf(id, this.#place(id), true)))
  }

  /** A new theme: the style sheet and the options of Quiet essay, under its own name. Its templates stand in for those of the new one. */
  async create(name: string): Promise<string> {
    const [css, json] = await Promise.all(['theme.css', 'theme.json'].map(file => readFile(join(this.#base, file))))
    if (!css || !json) throw new Error('Quiet essay is not whole')
    return this.add(
      name,
      new Map([
        ['theme.css', css],
        ['theme.json', json],
      ]),
    )
  }

  async copy(from: string, name: string): Promise<string> {
    return this.add(name, await folderTheme(from))
  }

  /** Takes files in as a theme of this name: all of them, or none. */
  async add(name: string, files: ThemeFiles): Promise<string> {
    const beside = join(this.#folder, `.${randomUUID()}.part`)
    try {
      for (const [path, bytes] of files) {
        const content = path === 'theme.json' ? renamed(Buffer.from(bytes).toString('utf8'), name) : bytes
        await atomicWrite(join(beside, path), content)
      }
      return await this.#settle(beside, name)
    } catch (error) {
      await rm(beside, { recursive: true, force: true })
      throw writeError(error, this.#folder)
    }
  }

  async rename(id: string, name: string): Promise<void> {
    const path = join(this.#place(id), 'theme.json')
    await atomicWrite(path, renamed(await textOf(path), name))
  }

  /** Puts a theme away, and forgets those that were put away long ago. What it gives back is for `restore`. */
  async remove(id: string): Promise<string> {
    const away = join(this.#folder, removedFolder)
    const removed = `${basename(this.#place(id))}.${Date.now()}`
    try {
      await mkdir(away, { recursive: true })
      await rename(this.#place(id), join(away, removed))
    } catch (error) {
      throw systemCode(error) === 'ENOENT' ? gone() : writeError(error, this.#folder)
    }
    for (const name of await readdir(away)) {
      const at = Number(name.split('.').at(-1))
      if (at < Date.now() - keptFor) await rm(join(away, name), { recursive: true, force: true })
    }
    return removed
  }

  async restore(removed: string): Promise<string> {
    const [name = '', at = ''] = removed.split('.')
    if (!ownThemeId.safeParse(`own/${name}`).success || !/^\d{1,16}$/.test(at) || removed !== `${name}.${at}`) throw gone()
    try {
      return await this.#settle(join(this.#folder, removedFolder, removed), name)
    } catch (error) {
      throw systemCode(error) === 'ENOENT' ? gone() : writeError(error, this.#folder)
    }
  }

  /** Makes values the defaults of a theme’s options; those that do not fit their option stay what they were. */
  async setDefaults(id: string, values: OptionValues): Promise<void> {
    const path = join(this.#place(id), 'theme.json')
    const text = await textOf(path)
    const { options } = parsedFile(text)
    const json = JSON.parse(text) as { options?: Record<string, { default: unknown }> }
    for (const [name, value] of Object.entries(chosenOptions(options, values))) {
      const option = json.options?.[name]
      if (option) option.default = value
    }
    await atomicWrite(path, `${JSON.stringify(json, null, 2)}\n`)
  }

  // The first name that is free: another window may be taking one at this moment, so that only the rename decides.
  async #settle(beside: string, name: string): Promise<string> {
    const stem = folderName(name)
    for (let n = 1; ; n += 1) {
      const folder = n === 1 ? stem : `${stem}-${n}`
      if (await isThere(join(this.#folder, folder))) continue
      await rename(beside, join(this.#folder, folder))
      return `own/${folder}`
    }
  }

  #place(id: string): string {
    return join(this.#folder, ownThemeId.parse(id).slice('own/'.length))
  }
}

/** What is said of a theme, whatever its `theme.json` is like. */
export async function themeSummaryOf(id: string, folder: string, own: boolean): Promise<ThemeSummary> {
  try {
    const { name, version, description, options } = parsedFile(await textOf(join(folder, 'theme.json')))
    return { id, name, version, description, options, own, problem: null }
  } catch (error) {
    const problem = error instanceof AppError ? error.message : 'theme.json is not in order.'
    return { id, name: basename(folder), version: '', description: '', options: {}, own, problem }
  }
}

function parsedFile(text: string): ThemeFile {
  try {
    return themeFile.parse(JSON.parse(text))
  } catch (cause) {
    throw new AppError('unreadable-file', 'The theme’s theme.json is not in order. Check the theme to see where.', { cause })
  }
}

function folderName(name: string): string {
  const letters = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return (
    letters
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 50)
      .replaceAll(/^-+|-+$/g, '') || 'theme'
  )
}

/** `theme.json` under another name, all else as it is. */
function renamed(text: string, name: string): string {
  parsedFile(text)
  return `${JSON.stringify({ ...(JSON.parse(text) as object), name }, null, 2)}\n`
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new AppError(
      'not-found',
      say('{file} is missing from the theme {theme}.', { file: basename(path), theme: basename(dirname(path)) }),
      {
        cause,
      },
    )
  }
}

function gone(): AppError {
  return new AppError('not-found', 'This theme is not there any more.')
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
