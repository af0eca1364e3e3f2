import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleSave } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { keptSave, type KeptSave } from '../../shared/model/journal.ts'
import { atomicWrite } from '../publish/atomicWrite.ts'

export interface JournalOptions {
  /** The folder for the journal's files. It is made when there is something to keep. */
  readonly folder: string
  readonly log: (text: string, error: unknown) => void
}

/** Which window has typed, in which library. */
export type Writer = Readonly<{ window: number; library: string }>

/**
 * What was typed and could not be saved, in files outside of the library: one for each article of each window, there as
 * long as the library lacks the words. What an earlier run of the app left is offered to its writer.
 */
export class Journal {
  readonly #options: JournalOptions
  readonly #run = randomUUID()
  /** What is to be written under each name, newest alone; null takes the file away. */
  readonly #due = new Map<string, KeptSave | null>()
  readonly #working = new Map<string, Promise<void>>()
  /** The names that this run has written. */
  readonly #written = new Set<string>()

  constructor(options: JournalOptions) {
    this.#options = options
  }

  /** Keeps a save in place of the last one that this writer could not make. Returns at once. */
  keep(writer: Writer, save: ArticleSave): void {
    const name = this.#nameOf(writer, save.id)
    this.#written.add(name)
    this.#set(name, { library: writer.library, at: Date.now(), save })
  }

  /** The library has what this writer typed in the article. */
  drop(writer: Writer, id: ArticleId): void {
    const name = this.#nameOf(writer, id)
    if (this.#written.delete(name)) this.#set(name, null)
  }

  /** What earlier runs could not save in this library, oldest first, by key. Files that can't be read stay and are left out. */
  async left(library: string): Promise<Map<string, KeptSave>> {
    const names = await readdir(this.#options.folder).catch(() => [])
    const found: [string, KeptSave][] = []
    for (const name of names) {
      if (!name.endsWith('.json') || name.includes(this.#run)) continue
      const kept = await this.#read(name)
      if (kept?.library === library) found.push([name, kept])
    }
    return new Map(found.sort(([, a], [, b]) => a.at - b.at))
  }

  /** Takes away what an earlier run left. `key` is one that `left` gave. */
  async remove(key: string): Promise<void> {
    await rm(join(this.#options.folder, key), { force: true })
  }

  /** Resolves when nothing is left to be written. */
  async settled(): Promise<void> {
    await Promise.all(this.#working.values())
  }

  #nameOf({ window }: Writer, id: ArticleId): string {
    return `${id}-${this.#run}-${window}.json`
  }

  #set(name: string, kept: KeptSave | null): void {
    this.#due.set(name, kept)
    if (!this.#working.has(name)) this.#working.set(name, this.#work(name))
  }

  async #work(name: string): Promise<void> {
    const path = join(this.#options.folder, name)
    for (let kept = this.#due.get(name); kept !== undefined; kept = this.#due.get(name)) {
      this.#due.delete(name)
      try {
        if (kept) await atomicWrite(path, JSON.stringify(kept))
        else await rm(path, { force: true })
      } catch (error) {
        this.#options.log('What was typed could not be kept in the journal either.', error)
      }
    }
    this.#working.delete(name)
  }

  async #read(name: string): Promise<KeptSave | null> {
    try {
      return keptSave.parse(JSON.parse(await readFile(join(this.#options.folder, name), 'utf8')))
    } catch (error) {
      this.#options.log(`A file of the journal can’t be read: ${name}.`, error)
      return null
    }
  }
}
