import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { unzipSync, type UnzipFileInfo } from 'fflate'
import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import {
  archiveFormat,
  archiveManifest,
  manifestName,
  maxArchiveBytes,
  themeFileOf,
  type ArchiveManifest,
} from '../../../shared/model/archive.ts'
import { maxAssetBytes } from '../../../shared/model/asset.ts'
import { say, type Said } from '../../../shared/words/say.ts'

const name =
  /^(?:(?:articles|histories)\/[0-9a-f-]{36}\.json|lists\/[0-9a-f-]{36}\.json|assets\/[0-9a-f]{64}\.[a-z]{3,4}|tags\.json|snippets\.json|manifest\.json)$/u
const maxEntries = 300_000

function isName(entry: string): boolean {
  return entry.startsWith('themes/') ? themeFileOf(entry.slice('themes/'.length)) !== null : name.test(entry)
}

/**
 * An archive of Deckle's, read but not yet believed: no entry is unpacked that is larger than it may be, none leads out of it, and
 * each is what the manifest says by its hash. Every fault is an `unreadable-file` with a sentence.
 */
export class Archive {
  readonly manifest: ArchiveManifest
  readonly #bytes: Uint8Array
  readonly #file: string

  private constructor(file: string, bytes: Uint8Array) {
    this.#file = file
    this.#bytes = bytes
    const listed = this.#unpack(info => info.name === manifestName)
    const stated = listed.get(manifestName)
    if (!stated) throw this.#fault(say('it has no list of what is in it, so it is no archive of Deckle’s'))
    const manifest = archiveManifest.safeParse(parsed(stated))
    const { format } = (parsed(stated) ?? {}) as { format?: unknown }
    if (typeof format === 'number' && format > archiveFormat)
      throw new AppError('unreadable-file', say('“{file}” was made by a newer Deckle. Update Deckle, then import it.', { file }))
    if (!manifest.success) throw this.#fault(say('its list of what is in it can’t be read'))
    this.manifest = manifest.data
    this.#assertComplete()
  }

  /** Reads an archive and proves that what is in it is what it says. Throws `unreadable-file` and `unsupported-file`. */
  static async open(path: string): Promise<Archive> {
    return new Archive(basename(path), await bytesOf(path))
  }

  /** The JSON of an entry, by its schema. */
  json<S extends z.ZodType>(entry: string, schema: S): z.output<S> {
    const found = schema.safeParse(parsed(this.bytes(entry)))
    if (!found.success) throw this.#fault(say('something in it is not in a form that Deckle knows'))
    return found.data
  }

  has(entry: string): boolean {
    return Object.hasOwn(this.manifest.entries, entry)
  }

  /** The names of its entries that begin so. */
  within(folder: string): string[] {
    return Object.keys(this.manifest.entries).filter(entry => entry.startsWith(folder))
  }

  /** The bytes of an entry, whose hash is right. */
  bytes(entry: string): Uint8Array {
    const bytes = this.#unpack(info => info.name === entry).get(entry)
    const said = this.manifest.entries[entry]
    if (!bytes || said === undefined) throw this.#fault(say('something that it names is missing from it'))
    if (createHash('sha256').update(bytes).digest('hex') !== said.sha256)
      throw this.#fault(say('it was damaged or changed: the hashes in it don’t agree'))
    return bytes
  }

  /** Goes through the names of all entries, unpacking none. */
  #assertComplete(): void {
    const there = new Map<string, number>()
    this.#unpack(info => {
      if (there.has(info.name)) throw this.#fault(say('a name is in it twice'))
      there.set(info.name, info.originalSize)
      return false
    })
    for (const [entry, { size }] of Object.entries(this.manifest.entries))
      if (there.get(entry) !== size) throw this.#fault(say('something that it names is missing from it'))
    if (there.size !== Object.keys(this.manifest.entries).length + 1) throw this.#fault(say('it holds something that it doesn’t name'))
    for (const id of this.manifest.articles)
      if (!this.has(`articles/${id}.json`)) throw this.#fault(say('an article that it names is missing from it'))
  }

  #unpack(wanted: (info: UnzipFileInfo) => boolean): Map<string, Uint8Array> {
    let count = 0
    try {
      const found = unzipSync(this.#bytes, {
        filter: info => {
          count += 1
          if (count > maxEntries) throw this.#fault(say('it holds more files than any archive of Deckle’s'))
          if (!isName(info.name)) throw this.#fault(say('it holds something that no archive of Deckle’s holds'))
          if (info.originalSize > maxAssetBytes) throw this.#fault(say('something in it is larger than 50 MB'))
          return wanted(info)
        },
      })
      return new Map(Object.entries(found))
    } catch (error) {
      if (error instanceof AppError) throw error
      throw this.#fault(say('it is not a whole zip file'), error)
    }
  }

  #fault(why: Said, cause?: unknown): AppError {
    return new AppError(
      'unreadable-file',
      say('“{file}” was not imported: {why}. Ask for it once more from whoever made it.', { file: this.#file, why }),
      {
        cause,
      },
    )
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > maxArchiveBytes) throw new AppError('unsupported-file', say('“{name}” is larger than 2 GB.', { name: basename(path) }))
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError(
      'unreadable-file',
      say('“{name}” can’t be read. Check that it is there and that you may open it.', { name: basename(path) }),
      { cause },
    )
  }
}
