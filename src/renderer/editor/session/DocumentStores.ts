import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { foldedIn } from '../folding/folds.ts'
import { linkAt, type LinkRange } from '../links/linkAt.ts'
import { currentSection } from '../sections/sections.ts'
import { suggestionOf, type Suggestion } from '../suggest/Suggest.ts'
import { sameValue, type Snapshot } from './articleChanges.ts'
import { formatOf, sameFormat, type Format } from './formatOf.ts'
import { countsOf, outlineOf, type Counts, type OutlineEntry } from './outlineOf.ts'
import { selectedRange, type SelectedText } from './selectedRange.ts'
import { Store } from './Store.ts'

const outlinePauseMs = 300

/** What panes and tools show of a document: each value is set when it has become another one. */
export class DocumentStores {
  readonly outline: Store<readonly OutlineEntry[]>
  readonly counts: Store<Counts>
  /** The place of the section that holds the caret. */
  readonly current = new Store(0)
  /** The ids of the sections that show their heading alone. */
  readonly folded = new Store<ReadonlySet<string>>(new Set())
  readonly format: Store<Format>
  /** The text that is selected. */
  readonly selected = new Store<SelectedText | null>(null)
  readonly link = new Store<LinkRange | null>(null)
  /** What is being asked for in the text, by `/`, `@` or `[[`. */
  readonly suggestion = new Store<Suggestion | null>(null)
  readonly #editor: Editor
  #outlineTimer: ReturnType<typeof setTimeout> | undefined

  /** `editor` has its document by now. */
  constructor(editor: Editor) {
    this.#editor = editor
    this.outline = new Store(outlineOf(editor.state.doc))
    this.counts = new Store(countsOf(this.outline.get()))
    this.format = new Store(formatOf(editor.state))
  }

  /** What these transactions have made of the document. The outline follows at once where sections changed, else after a pause. */
  follow(transactions: readonly Transaction[]): void {
    const { state } = this.#editor
    this.current.set(currentSection(state))
    const format = formatOf(state)
    if (!sameFormat(format, this.format.get())) this.format.set(format)
    this.suggestion.set(suggestionOf(state))
    const selected = selectedRange(state)
    if (!sameValue(selected, this.selected.get())) this.selected.set(selected)
    this.folded.set(foldedIn(state))
    const link = linkAt(state)
    if (!sameValue(link, this.link.get())) this.link.set(link)
    const before = transactions.find(each => each.docChanged)?.before
    if (!before) return
    if (sameSections(before, state.doc)) this.#outlineTimer ??= setTimeout(() => this.countNow(), outlinePauseMs)
    else this.countNow()
  }

  /** Brings the outline up to what the text is now. */
  countNow(): void {
    this.stop()
    const [before, outline] = [this.outline.get(), outlineOf(this.#editor.state.doc)]
    if (outline.length === before.length && outline.every((entry, i) => entry === before[i])) return
    this.outline.set(outline)
    const counts = countsOf(outline)
    if (!sameValue(counts, this.counts.get())) this.counts.set(counts)
  }

  /** Leaves the outline as it is. */
  stop(): void {
    clearTimeout(this.#outlineTimer)
    this.#outlineTimer = undefined
  }
}

/** Whether two documents have the same sections in the same order, whatever they say. */
function sameSections(a: Snapshot['doc'], b: Snapshot['doc']): boolean {
  return (
    a.childCount === b.childCount && a.children.every((section, i) => section === b.child(i) || section.attrs.id === b.child(i).attrs.id)
  )
}
