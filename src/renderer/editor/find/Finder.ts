import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { blockText, holdsText, noCharacter } from '../../../shared/document/blockText.ts'
import { AppError } from '../../../shared/errors.ts'
import type { FindQuery } from '../../../shared/model/replacement.ts'
import { findPattern } from '../../../shared/replace/findPattern.ts'
import { lineAttributes } from '../../../shared/replace/sectionTexts.ts'
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
  /** What was found in each node: in its text, or else in each of its lines. */
  #known = new WeakMap<Node, readonly (readonly TextMatch[])[]>()
  #matches: readonly Match[] = []
  /** The match that was gone to, as long as the selection is the one that this made. */
  #gone: { readonly match: Match; readonly selection: Selection } | null = null
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
  async go(by: 1 | -1, from: Selection = this.#session.editor.state.selection): Promise<void> {
    if (this.#session.editor.state.doc !== this.#doc) await this.#run()
    const match = this.#matches[this.#next(by, from)]
    if (!match) return
    const { state, view } = this.#session.editor
    const selection = selectionAt(state, match)
    view.dispatch(state.tr.setSelection(selection))
    this.#gone = { match, selection: view.state.selection }
    this.mark()
    if (this.#session.isShown) elementOf(view, match)?.scrollIntoView({ block: 'center' })
  }

  /** Which match is next: of what was gone to last, else of the selection. */
  #next(by: 1 | -1, from: Selection): number {
    const last = this.#matches.length - 1
    const here = this.#gone?.selection.eq(from) ? this.#matches.indexOf(this.#gone.match) : -1
    if (here >= 0) return here + by > last ? 0 : here + by < 0 ? last : here + by
    const behind = this.#matches.findIndex(match => match.from >= from.to)
    const before = this.#matches.findLastIndex(match => match.to <= from.from)
    return by > 0 ? (behind < 0 ? 0 : behind) : before < 0 ? last : before
  }

  /** Replaces the match that is selected, or all; says how many. Each is one step to undo. */
  async replace(which: 'one' | 'all', text: string): Promise<number> {
    const query = this.#query
    if (!query) return 0
    if (this.#session.editor.state.doc !== this.#doc) await this.#run()
    const current = this.#matches[this.#current()]
    const chosen = which === 'all' ? this.#matches : current ? [current] : []
    const done = chosen.length === 0 ? 0 : replaceMatches(this.#session, chosen, query, text)
    if (which === 'all') await this.#run()
    else await this.go(1)
    return done
  }

  /** Marks the matches in the window, and which of them is selected. Called when the page is scrolled. */
  mark(): void {
    const { state, view } = this.#session.editor
    if (state.doc !== this.#doc) return
    const current = this.#current()
    this.findings.set({ ...this.findings.get(), current })
    if (!this.#session.isShown) return
    const seen = seenIn(view)
    const marks = this.#matches.filter(match => match.to >= seen.from && match.from <= seen.to)
    view.dispatch(state.tr.setMeta(foundInMeta, { marks, current: this.#matches[current] ?? null }).setMeta('addToHistory', false))
  }

  /** Which match is selected; -1 for none. */
  #current(): number {
    const { selection } = this.#session.editor.state
    if (this.#gone?.selection.eq(selection)) return this.#matches.indexOf(this.#gone.match)
    return this.#matches.findIndex(({ from, to, line }) => !line && from === selection.from && to === selection.to)
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
        if (textsOf(node).length > 0 && !this.#known.has(node)) blocks.push(node)
        return true
      })
      if (blocks.length > 0) {
        this.findings.set({ ...this.findings.get(), busy: true, problem: null })
        const found = await this.#search.find(query, blocks.flatMap(textsOf))
        if (query !== this.#query) return
        let index = 0
        for (const block of blocks)
          this.#known.set(
            block,
            textsOf(block).map(() => found[index++] ?? []),
          )
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
      const found = this.#known.get(node)
      if (!found) return true
      if (holdsText(node)) {
        const text = blockText(node)
        for (const [from, to] of found[0] ?? [])
          if (!text.slice(from, to).includes(noCharacter))
            matches.push({ from: pos + 1 + from, to: pos + 1 + to, block: node, at: from, line: null })
      } else
        lineAttributes(node).forEach((attribute, index) => {
          for (const [at, to] of found[index] ?? [])
            matches.push({ from: pos, to: pos + node.nodeSize, block: node, at, line: { attribute, to } })
        })
      return true
    })
    return matches.sort((a, b) => a.from - b.from)
  }

  #show(matches: readonly Match[], doc: Node, problem: string | null): void {
    this.#matches = matches
    this.#gone = null
    this.#doc = doc
    this.findings.set({ count: matches.length, current: -1, busy: false, problem })
    this.mark()
  }
}

/** The texts of a node that are looked through: its own, or its lines. */
function textsOf(node: Node): string[] {
  if (holdsText(node)) return [blockText(node)]
  return lineAttributes(node).map(attribute => String(node.attrs[attribute]))
}

/** A match in the text is selected itself; of one in a line, what it belongs to. */
function selectionAt({ doc }: EditorState, { from, to, block, line }: Match): Selection {
  if (!line) return TextSelection.create(doc, from, to)
  return block.isLeaf ? NodeSelection.create(doc, from) : Selection.near(doc.resolve(from + 1), 1)
}

function elementOf(view: EditorView, { from, line }: Match): Element | null {
  const { node } = view.domAtPos(from)
  if (!line) return node instanceof Element ? node : node.parentElement
  const dom = view.nodeDOM(from)
  return dom instanceof Element ? (dom.querySelector(`.image-${line.attribute}, .field-${line.attribute}`) ?? dom) : null
}
