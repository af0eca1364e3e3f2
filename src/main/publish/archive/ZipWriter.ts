import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { AppError } from '../../../shared/errors.ts'
import { maxArchiveBytes } from '../../../shared/model/archive.ts'
import { writeError } from '../atomicWrite.ts'

/** All entries say so, so that the same content gives the same bytes: the earliest time that a zip file can tell. */
const time = new Date(1980, 0, 1)

/** Writes a zip file entry by entry, beside its place; it is there whole once it is finished, or not at all. */
export class ZipWriter {
  readonly #path: string
  readonly #beside: string
  readonly #file: FileHandle
  readonly #zip: Zip
  #written = 0
  #pending: Uint8Array[] = []

  private constructor(path: string, beside: string, file: FileHandle) {
    this.#path = path
    this.#beside = beside
    this.#file = file
    this.#zip = new Zip((error, piece) => {
      if (error) throw error
      this.#pending.push(piece)
    })
  }

  /** Throws like `atomicWrite`. */
  static async open(path: string): Promise<ZipWriter> {
    const beside = join(dirname(path), `.deckle-${randomUUID()}.tmp`)
    try {
      await mkdir(dirname(path), { recursive: true })
      return new ZipWriter(path, beside, await open(beside, 'wx'))
    } catch (error) {
      throw writeError(error, path)
    }
  }

  /** Adds an entry, and gives the SHA-256 of its bytes, in hex. `packed` are packed tight; images are already. */
  async add(name: string, bytes: Uint8Array, packed: boolean): Promise<string> {
    const entry = packed ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    entry.mtime = time
    this.#zip.add(entry)
    entry.push(bytes, true)
    await this.#flush()
    return createHash('sha256').update(bytes).digest('hex')
  }

  /** Puts the file in its place. */
  async finish(): Promise<void> {
    this.#zip.end()
    await this.#flush()
    try {
      await this.#file.sync()
      await this.#file.close()
      await rename(this.#beside, this.#path)
    } catch (error) {
      throw writeError(error, this.#path)
    }
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    this.#zip.terminate()
    await this.#file.close().catch(() => undefined)
    await rm(this.#beside, { force: true })
  }

  async #flush(): Promise<void> {
    const pieces = this.#pending
    this.#pending = []
    for (const piece of pieces) this.#written += piece.byteLength
    if (this.#written > maxArchiveBytes)
      throw new AppError('write-failed', 'This would be an archive of more than 2 GB. Choose fewer articles, and make several of them.')
    try {
      for (const piece of pieces) await this.#file.write(piece)
    } catch (error) {
      throw writeError(error, this.#path)
    }
  }
}
