import type { Node } from '@tiptap/pm/model'
import type { PreviewMade, PreviewWanted } from '../../shared/contract/previewCalls.ts'
import { idOf, sectionJson } from '../../shared/document/section.ts'
import type { ArticleHeader } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'

/** An article as its window has it at one moment. */
export type PreviewSource = { readonly id: ArticleId; readonly header: ArticleHeader; readonly doc: Node }

export type PreviewFeedOptions = {
  readonly source: () => PreviewSource
  readonly make: (wanted: PreviewWanted) => Promise<PreviewMade>
  /** Shows a whole document. */
  readonly show: (html: string) => void
  readonly fail: (error: unknown) => void
}

/** A page is made once nothing was typed for this long, in milliseconds. A page that takes long to make and show waits longer, up to the most. */
const pauseMs = { least: 90, most: 1500, perCost: 4 } as const

/** Keeps a page up to what is typed: one at a time, after a pause, from the sections that changed since the page before. */
export class PreviewFeed {
  readonly #options: PreviewFeedOptions
  #shown: { readonly id: ArticleId; readonly doc: Node; readonly base: number } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running = false
  #again = false
  #fresh = false
  #cost = 0
  #stopped = false

  constructor(options: PreviewFeedOptions) {
    this.#options = options
  }

  /** Something was typed. */
  changed(): void {
    clearTimeout(this.#timer)
    const wait = Math.min(pauseMs.most, Math.max(pauseMs.least, this.#cost * pauseMs.perCost))
    this.#timer = setTimeout(() => void this.make(), wait)
  }

  /** The library's lists or other articles may be others now. */
  refresh(): void {
    this.#fresh = true
    this.changed()
  }

  /** Makes the page now. */
  async make(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    if (this.#running) {
      this.#again = true
      return
    }
    this.#running = true
    try {
      await this.#makeOnce()
    } catch (error) {
      this.#shown = null
      if (!this.#stopped) this.#options.fail(error)
    }
    this.#running = false
    if (this.#again) {
      this.#again = false
      this.changed()
    }
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #makeOnce(): Promise<void> {
    const { id, header, doc } = this.#options.source()
    const before = this.#shown?.id === id ? this.#shown : null
    const known = new Set(before?.doc.children)
    const sections = doc.children.filter(section => !known.has(section)).map(sectionJson)
    const fresh = this.#fresh
    this.#fresh = false
    const made = await this.#options.make({ id, header, order: doc.children.map(idOf), sections, base: before?.base ?? null, fresh })
    if (this.#stopped) return
    if (!made) {
      this.#shown = null
      this.#fresh ||= fresh
      if (before) await this.#makeOnce()
      return
    }
    this.#shown = { id, doc, base: made.base }
    const begun = performance.now()
    this.#options.show(made.html)
    // What is shown costs this thread time: it is asked for the less often the longer it takes.
    this.#cost = performance.now() - begun
  }
}
