import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** As much as is kept, in bytes, and as much as is left when that was too much. */
const most = 500 * 1024 * 1024
const afterwards = 400 * 1024 * 1024

/** Pictures that were converted, by the hash of the original and how they were made: each is made once. All of it may be deleted at any time. */
export class PictureCache {
  readonly #folder: string | null
  #tidied = false

  /** `folder` need not exist; null keeps nothing. */
  constructor(folder: string | null) {
    this.#folder = folder
  }

  async read(name: string): Promise<Uint8Array | null> {
    if (this.#folder === null) return null
    const path = join(this.#folder, name)
    const bytes = await readFile(path).catch(() => null)
    if (!bytes || bytes.byteLength === 0) return null
    // What was used last is kept longest.
    const now = new Date()
    await utimes(path, now, now).catch(() => undefined)
    return new Uint8Array(bytes)
  }

  /** Keeps it if that is possible: a disk that is full, or can only be read, costs time and nothing else. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    if (this.#folder === null) return
    const made = join(this.#folder, `.${randomUUID()}.tmp`)
    try {
      await mkdir(this.#folder, { recursive: true })
      await this.#tidy(this.#folder)
      await writeFile(made, bytes)
      await rename(made, join(this.#folder, name))
    } catch {
      await rm(made, { force: true }).catch(() => undefined)
    }
  }

  // Once for each job, before it adds anything: so there is never much more than `most`.
  async #tidy(folder: string): Promise<void> {
    if (this.#tidied) return
    this.#tidied = true
    const names = await readdir(folder)
    const files = await Promise.all(names.map(async name => ({ path: join(folder, name), found: await stat(join(folder, name)) })))
    let size = files.reduce((sum, { found }) => sum + found.size, 0)
    if (size <= most) return
    for (const { path, found } of files.toSorted((a, b) => a.found.mtimeMs - b.found.mtimeMs)) {
      if (size <= afterwards) return
      await rm(path, { force: true })
      size -= found.size
    }
  }
}
