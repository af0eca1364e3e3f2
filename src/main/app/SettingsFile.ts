import { copyFileSync, readFileSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { atomicWrite } from '../publish/atomicWrite.ts'
import { readSettings } from './readSettings.ts'

const recentKept = 10

/** Some of the settings; what is undefined stays as it is. */
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined }

/** The settings, in memory and in their file. A broken file is kept aside and what could be read of it goes on. */
export class SettingsFile {
  readonly #path: string
  #changed: (settings: Settings) => void = () => {}
  #current: Settings
  #writing: Promise<void> = Promise.resolve()

  constructor(path: string, log: (text: string) => void) {
    this.#path = path
    const text = read(path)
    const { settings, broken } = readSettings(text ?? '{}')
    this.#current = settings
    if (!broken) return
    const aside = path.replace(/\.json$/, '.broken.json')
    copyFileSync(path, aside)
    log(`The settings file could not be read in full; it is kept as ${aside}.`)
  }

  /** Has `changed` called after every change, in place of what was called before. */
  whenChanged(changed: (settings: Settings) => void): void {
    this.#changed = changed
  }

  get current(): Settings {
    return this.#current
  }

  /** Takes the change at once and writes it; resolves when it is on the disk. Throws `write-failed`. */
  async update(change: SettingsChange): Promise<Settings> {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    this.#current = { ...this.#current, ...given }
    const settings = this.#current
    this.#changed(settings)
    const write = () => atomicWrite(this.#path, `${JSON.stringify(settings, null, 2)}\n`)
    this.#writing = this.#writing.then(write, write)
    try {
      await this.#writing
    } catch (cause) {
      throw new AppError('write-failed', 'This setting holds until Deckle quits: its file could not be written. Check the disk.', { cause })
    }
    return settings
  }

  /** Resolves when nothing is left to be written. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => {})
  }

  /** Puts a library first among the recent ones. The one that is first already, as at most starts, changes nothing. */
  async remember(folder: string): Promise<void> {
    if (this.#current.recentLibraries[0] === folder) return
    const others = this.#current.recentLibraries.filter(recent => recent !== folder)
    await this.update({ recentLibraries: [folder, ...others].slice(0, recentKept) })
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
