import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OptionValues } from '../../shared/model/theme.ts'
import { explainedTheme } from '../publish/theme/explainedTheme.ts'
import { readThemeWhole, type ThemeRead } from '../publish/readTheme.ts'
import type { Theme } from '../render/page.ts'

/** A theme that is read again once a file of its folder has changed. */
export class WatchedTheme {
  readonly #folder: string
  readonly #options: OptionValues
  readonly #base: string | null
  #read: { readonly state: string; readonly theme: Promise<ThemeRead> } | null = null

  /** Templates that it lacks are those of `base`. */
  constructor(folder: string, options: OptionValues = {}, base: string | null = null) {
    this.#folder = folder
    this.#options = options
    this.#base = base
  }

  /** The theme as it lies there now. Throws like `read`. */
  async now(): Promise<Theme> {
    return (await this.read()).theme
  }

  /** The same with its templates as they were read. Throws `unreadable-file`, which names the file and the line that are wrong. */
  async read(): Promise<ThemeRead> {
    const state = await stateOf(this.#folder)
    if (this.#read?.state !== state)
      this.#read = {
        state,
        theme: readThemeWhole(this.#folder, this.#options, this.#base).catch(error =>
          explainedTheme(this.#folder, this.#base ?? this.#folder, error),
        ),
      }
    return this.#read.theme
  }
}

/** Says when which file was written. */
async function stateOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const states = await Promise.all(
    files.map(file =>
      stat(file).then(
        ({ mtimeMs, size }) => `${file} ${mtimeMs} ${size}`,
        () => file,
      ),
    ),
  )
  return states.sort().join('\n')
}
