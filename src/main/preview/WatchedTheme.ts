import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { checkTheme } from '../publish/theme/checkTheme.ts'
import { readTheme } from '../publish/readTheme.ts'
import type { Theme } from '../render/page.ts'
import { say } from '../../shared/words/say.ts'

/** A theme that is read again once a file of its folder has changed. */
export class WatchedTheme {
  readonly #folder: string
  #read: { readonly state: string; readonly theme: Promise<Theme> } | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The theme as it lies there now. Throws `unreadable-file`, which names the file and the line that are wrong. */
  async now(): Promise<Theme> {
    const state = await stateOf(this.#folder)
    if (this.#read?.state !== state) this.#read = { state, theme: readTheme(this.#folder).catch(error => this.#explain(error)) }
    return this.#read.theme
  }

  async #explain(error: unknown): Promise<never> {
    const [fault] = await checkTheme(this.#folder, this.#folder).catch(() => [])
    if (!fault) throw error
    const { file, line, sentence } = fault
    const place = line > 0 ? `${file}, line ${line}` : file
    throw new AppError('unreadable-file', say('The theme can’t be used: {place}: {sentence}', { place, sentence }), {
      cause: error,
      details: { file, line: String(line), sentence },
    })
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
