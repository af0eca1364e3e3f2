import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import { blockText, holdsText, noCharacter } from '../../../shared/document/blockText.ts'
import { AppError } from '../../../shared/errors.ts'
import type { FindQuery } from '../../../shared/model/replacement.ts'
import { findPattern } from '../../../shared/replace/findPattern.ts'
import { Store } from '../session/Store.ts'
import { seenIn } from '../page/seenIn.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import type { TextMatch } from './FindAsked.ts'
import { replaceMatches, type Match } from './replaceMatches.ts'
import { foundInMeta } from './foundMarks.ts'

/** What the bar shows. `current` counts from 0, -1 where none of the matches is selected. `problem` is a sentence. */
export type Findings = Readonly<{ count: number; current: number; busy: boolean; problem: string | null }>

type Search = Pick<import('./SearchThread.ts').SearchThread, 'find' | 'stop'>

const nothing: Findings = { count: 0, current: -1, busy: false, problem: null }
/** After an edit the search waits for a pause this long, in milliseconds. */
const pauseMs = 200

/**
 * Finding in one article. Each block is searched once as long as it stays the same: after an edit, the changed ones alone.
 * It reads the text in pauses, never on a keystroke, and marks what stands in the window.
 */
export class Finder {
  readonly findings = new Store<Findings>(nothing)
  readonly #session: ArticleSession
  readonly #search: Search
  #query: FindQuery | null = null
  #known = new WeakMap<Node, readonly TextMatch[]>()
  #matches: readonly Match[] = []
  /** The document that the matches are of. */
  #doc: Node | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #onUpdate: () => void

  constructor(session: ArticleSession, search: Search) {
    this.#session = session
    this.#search = search
    this.#onUpdate = () => {
      if (!this.#query || session.editor.state.doc === this.#doc) return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#run(), pauseMs)
    }
    session.editor.on('update', this.#onUpdate)
  }

  /** Looks for something else; null for nothing. Resolves when it is found, or said why not. */
  async find(query: FindQuery | null): Promise<void> {
    this.#query = query
    this.#known = new WeakMap()
    if (query) return this.#run()
    clearTimeout(this.#timer)
    this.#show([], this.#session.editor.state.doc, null)
  }

  /** Selects the next match behind the selection (1) or before it (-1), round the ends of the text. */
  async go(by: 1 | -1, from: EditorState['selection'] = this.#session.editor.state.selection): Promise<void> {
    if (this.#session.editor.state.doc !== this.#doc) await this.#run()
    const behind = this.#matches.findIndex(match => match.from >= from.to)
    const before = this.#matches.findLastIndex(match => match.to <= from.from)
    const last = this.#matches.length - 1
    const index = by > 0 ? (behind < 0 ? 0 : behind) : before < 0 ? last : before
    const match = this.#matches[index]
    if (!match) return
    const { state, view } = this.#session.editor
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, match.from, match.to)))
    this.mark()
    if (!this.#session.isShown) return
    const { node } = view.domAtPos(match.from)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'center' })
  }

  /** Replaces the match that is selected, or all; says how many. Each is one step to undo. */
  async replace(which: 'one' | 'all', text: string): Promise<number> {
    const query = this.#query
    if (!query) return 0
    if (this.#session.editor.state.doc !== this.#doc) await this.#run()
    const { selection } = this.#session.editor.state
    const chosen = which === 'all' ? this.#matches : this.#matches.filter(({ from, to }) => from === selection.from && to === selection.to)
    const done = chosen.length === 0 ? 0 : replaceMatches(this.#session, chosen, query, text)
    if (which === 'all') await this.#run()
    else await this.go(1)
    return done
  }

  /** Marks the matches in the window, and which of them is selected. Called when the page is scrolled. */
  mark(): void {
    const { state, view } = this.#session.editor
    if (state.doc !== this.#doc) return
    const { from, to } = state.selection
    const current = this.#matches.findIndex(match => match.from === from && match.to === to)
    this.findings.set({ ...this.findings.get(), current })
    if (!this.#session.isShown) return
    const seen = seenIn(view)
    const marks = this.#matches.filter(match => match.to >= seen.from && match.from <= seen.to)
    view.dispatch(state.tr.setMeta(foundInMeta, { marks, current: this.#matches[current] ?? null }).setMeta('addToHistory', false))
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#search.stop()
    this.#session.editor.off('update', this.#onUpdate)
    this.#query = null
    if (this.#session.isShown) this.#show([], this.#session.editor.state.doc, null)
  }

  async #run(): Promise<void> {
    const query = this.#query
    if (!query) return
    clearTimeout(this.#timer)
    const { doc } = this.#session.editor.state
    try {
      // Before anything is asked of a thread: whether it is an expression at all.
      findPattern(query)
      const blocks: Node[] = []
      doc.descendants(node => {
        if (holdsText(node) && !this.#known.has(node)) blocks.push(node)
        return true
      })
      if (blocks.length > 0) {
        this.findings.set({ ...this.findings.get(), busy: true, problem: null })
        const found = await this.#search.find(query, blocks.map(blockText))
        if (query !== this.#query) return
        blocks.forEach((block, index) => this.#known.set(block, found[index] ?? []))
      }
      // What was typed meanwhile is looked at in the next pause.
      this.#show(this.#matchesOf(doc), doc, null)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (query === this.#query) this.#show([], doc, error.message)
    }
  }

  #matchesOf(doc: Node): Match[] {
    const matches: Match[] = []
    doc.descendants((node, pos) => {
      if (!holdsText(node)) return true
      const text = blockText(node)
      for (const [from, to] of this.#known.get(node) ?? [])
        if (!text.slice(from, to).includes(noCharacter)) matches.push({ from: pos + 1 + from, to: pos + 1 + to, block: node, at: from })
      return true
    })
    return matches.sort((a, b) => a.from - b.from)
  }

  #show(matches: readonly Match[], doc: Node, problem: string | null): void {
    this.#matches = matches
    this.#doc = doc
    this.findings.set({ count: matches.length, current: -1, busy: false, problem })
    this.mark()
  }
}
