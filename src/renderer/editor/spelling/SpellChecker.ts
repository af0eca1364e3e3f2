import { undoDepth } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { NoteView } from '../footnotes/NoteView.ts'
import { seenIn } from '../page/seenIn.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { misspeltIn, misspeltMeta, type Misspelling } from './misspeltPlugin.ts'
import { blockWords } from './textRuns.ts'

/** What knows how words are spelt. */
export type Dictionary = {
  /** Finds out about words; rejects where that can't be done. */
  readonly look: (language: string, words: readonly string[]) => Promise<void>
  /** Whether a word that was looked up is wrong here. */
  readonly isWrong: (language: string, word: string) => boolean
}

/** After an edit the check waits for a pause this long, after the page has been scrolled for a shorter one, in milliseconds. */
const pauseMs = 400
const scrollPauseMs = 120
/** Blocks that are looked at in one go. */
const atOnce = 300
/** Blocks that are looked up together on the way to the next misspelt word. */
const step = 40

type Block = Readonly<{ node: Node; pos: number }>

/**
 * Underlines what is misspelt in one article. It looks at the blocks in the window alone, in pauses, and reads each once as
 * long as it stays the same; a word that is being typed is left alone.
 */
export class SpellChecker {
  /** The article's. */
  language: string
  readonly #session: ArticleSession
  readonly #dictionary: Dictionary
  readonly #scroller: Element | null
  #timer: ReturnType<typeof setTimeout> | undefined
  #typing: boolean
  #checked = false
  #stopped = false
  readonly #onTransaction: (event: { transaction: Transaction }) => void
  readonly #onScroll = () => this.#soon(scrollPauseMs)

  constructor(session: ArticleSession, dictionary: Dictionary) {
    this.#session = session
    this.language = session.header.get().language
    this.#dictionary = dictionary
    // The checker comes once the window is idle: what has been written by then may end with half a word.
    this.#typing = undoDepth(session.editor.state) > 0
    this.#scroller = session.isShown ? session.editor.view.dom.closest('.editor-scroll') : null
    this.#scroller?.addEventListener('scroll', this.#onScroll, { passive: true })
    this.#onTransaction = ({ transaction }) => {
      if (transaction.docChanged) this.#typing = true
      else if (transaction.selectionSet) this.#typing = false
      else return
      this.#soon(pauseMs)
    }
    session.editor.on('transaction', this.#onTransaction)
  }

  /** Checks what the window shows, at once. */
  async check(): Promise<void> {
    clearTimeout(this.#timer)
    const { editor, isShown } = this.#session
    if (this.#stopped || !isShown) return
    // What an input method has not finished must not be touched.
    if (editor.view.composing) return this.#soon(pauseMs)
    const seen = seenIn(editor.view)
    const { doc } = editor.state
    const blocks = this.#blocks(seen.from, Math.min(seen.to, doc.content.size), atOnce)
    this.#checked = true
    await this.#lookUp(blocks)
    if (this.#stopped || !this.#session.isShown) return
    // What was typed meanwhile is looked at in the next pause.
    if (editor.state.doc === doc) this.#show(blocks.flatMap(block => this.#wrongIn(block)))
  }

  /** Whether anything was checked yet. */
  get hasChecked(): boolean {
    return this.#checked
  }

  /** Checks again what is known: words were added to a dictionary, or taken out. */
  readonly again = (): void => this.#soon(0)

  /** The first misspelt word behind the selection, before it, or of the whole text; null if there is none. */
  async next(where: 'behind' | 'before' | 'anywhere'): Promise<Misspelling | null> {
    const { doc, selection } = this.#session.editor.state
    this.#typing = false
    // The word that holds the caret is the next one; one that is selected has been dealt with.
    const inside = this.#session.isShown ? NoteView.openIn(this.#session.editor.view) : null
    const start = inside ? selection.from + 2 + inside.state.selection.to : selection.empty ? selection.from : selection.to + 1
    const from = where === 'behind' ? start : 0
    const blocks = this.#blocks(from, where === 'before' ? selection.from : doc.content.size, Infinity)
    for (let first = 0; first < blocks.length; first += step) {
      const some = blocks.slice(first, first + step)
      await this.#lookUp(some)
      if (this.#stopped || this.#session.editor.state.doc !== doc) return null
      for (const block of some) {
        const found = this.#wrongIn(block).find(each => each.to >= from)
        if (found) return found
      }
    }
    return null
  }

  /** Selects a word and brings it into sight. */
  select({ from, to }: Misspelling): void {
    const { state, view } = this.#session.editor
    const $from = state.doc.resolve(from)
    if ($from.parent.type.name !== 'footnote') {
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView())
      return view.focus()
    }
    const start = $from.start()
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, start - 1)).scrollIntoView())
    const inside = NoteView.openIn(view)
    inside?.dispatch(inside.state.tr.setSelection(TextSelection.create(inside.state.doc, from - start, to - start)))
    inside?.focus()
    return undefined
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#scroller?.removeEventListener('scroll', this.#onScroll)
    this.#session.editor.off('transaction', this.#onTransaction)
    if (this.#session.isShown) this.#show([])
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer)
    if (!this.#stopped) this.#timer = setTimeout(() => void this.check().catch(() => undefined), ms)
  }

  #blocks(from: number, to: number, limit: number): Block[] {
    const blocks: Block[] = []
    this.#session.editor.state.doc.nodesBetween(from, Math.max(from, to), (node, pos) => {
      if (!node.isTextblock) return blocks.length < limit && !node.isInline
      if (!node.type.spec.code && blocks.length < limit) {
        blocks.push({ node, pos })
        // Notes are texts of their own, called for in this one.
        node.forEach((child, at) => {
          if (child.type.name === 'footnote' && pos + 1 + at + child.nodeSize > from) blocks.push({ node: child, pos: pos + 1 + at })
        })
      }
      return false
    })
    return blocks
  }

  async #lookUp(blocks: readonly Block[]): Promise<void> {
    const words = new Map<string, Set<string>>()
    for (const { node } of blocks)
      for (const { word, language } of blockWords(node)) {
        const tag = language ?? this.language
        words.set(tag, (words.get(tag) ?? new Set()).add(word))
      }
    for (const [language, asked] of words) await this.#dictionary.look(language, [...asked])
  }

  #wrongIn({ node, pos }: Block): Misspelling[] {
    return blockWords(node).flatMap(({ word, at, language }) => {
      const tag = language ?? this.language
      const from = pos + 1 + at
      const to = from + word.length
      return this.#dictionary.isWrong(tag, word) && !this.#isBeingTyped(from, to) ? [{ from, to, word, language: tag }] : []
    })
  }

  #isBeingTyped(from: number, to: number): boolean {
    if (!this.#typing) return false
    const { selection } = this.#session.editor.state
    const inside = this.#session.isShown ? NoteView.openIn(this.#session.editor.view) : null
    const caret = inside ? selection.from + 1 + inside.state.selection.head : selection.empty ? selection.from : -1
    return caret >= from && caret <= to
  }

  #show(wrong: readonly Misspelling[]): void {
    const { state, view } = this.#session.editor
    // Where the same words stand underlined, nothing is drawn again.
    const before = misspeltIn(state)
    if (before.length === wrong.length && wrong.every(({ from, word }, i) => before[i]?.from === from && before[i]?.word === word)) return
    view.dispatch(state.tr.setMeta(misspeltMeta, wrong).setMeta('addToHistory', false))
  }
}
