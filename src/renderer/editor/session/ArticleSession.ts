import { Editor, type Extensions } from '@tiptap/core'
import { Selection, type Command, type Transaction } from '@tiptap/pm/state'
import { sectionJson } from '../../../shared/document/section.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Article, ArticleHeader, ArticleSave, ArticleSaved, Section } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { MenuCommand } from '../../../shared/contract/menu.ts'
import { editorExtensions } from '../extensions/editorExtensions.ts'
import { foldedIn } from '../folding/folds.ts'
import { fromLibrary } from '../extensions/ReadOnly.ts'
import { linkAt, type LinkRange } from '../links/linkAt.ts'
import { mendSections } from '../sections/mendSections.ts'
import { currentSection, emptyOpening, sectionStart } from '../sections/sections.ts'
import { suggestionOf, type Suggestion } from '../suggest/Suggest.ts'
import { articleChanges, sameValue, type Snapshot } from './articleChanges.ts'
import { Autosaver, type SaveState } from './Autosaver.ts'
import { documentIn } from './documentIn.ts'
import { EditorHost } from './EditorHost.ts'
import { formatOf, sameFormat, type Format } from './formatOf.ts'
import { countsOf, outlineOf, type Counts, type OutlineEntry } from './outlineOf.ts'
import { replaceDocument } from './replaceDocument.ts'
import { canRunMenuCommand, runMenuCommand } from './runMenuCommand.ts'
import { conflictCopy, retryAfter, saveSentence, troubleOf, type ConflictCopy } from './saveFailure.ts'
import { saidOf } from './says.ts'
import { selectedRange, type SelectedText } from './selectedRange.ts'
import { Store } from './Store.ts'
import { t } from '../../words/t.ts'

export type Conflict = Readonly<{ originalId: ArticleId; copyId: ArticleId; copyTitle: string }>

/** Which section stood at the page's top edge, and how many pixels of it above. */
export type TopSection = Readonly<{ index: number; above: number }>

export type SessionOptions = {
  readonly article: Article
  readonly save: (save: ArticleSave) => Promise<ArticleSaved>
  /** Somebody else saved the article first: the session goes on as a copy. */
  readonly onConflict?: (conflict: Conflict) => void
}

const outlinePauseMs = 300

/**
 * One open article: its document, its header, and their way into the library. It lives on while no pane shows it,
 * keeps its undo history, and loses nothing when a save fails. Dispose of it after a flush.
 */
export class ArticleSession {
  readonly editor: Editor
  /** What the pane that shows the session does for it. */
  readonly host: EditorHost = new EditorHost()
  readonly header: Store<ArticleHeader>
  readonly saveState: Store<SaveState>
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
  /** Whether the library can only be read: then nothing is edited. */
  readonly readOnly = new Store(false)
  /** What is being asked for in the text, by `/`, `@` or `[[`. */
  readonly suggestion = new Store<Suggestion | null>(null)
  /** Of which kind the last failure to save was, until a save succeeds. */
  readonly trouble = new Store<ErrorCode | null>(null)
  /** Names the session among others, also when its article changes. */
  readonly key: string
  /** What stood at the top of the page when it was last left. */
  topSection: TopSection | null = null
  /** Called when a conflict made the session go on as a copy. */
  onConflict: (conflict: Conflict) => void
  readonly #options: SessionOptions
  readonly #autosaver: Autosaver
  #id: ArticleId
  #version: number
  #saved: Snapshot
  #scrollTop = 0
  #outlineTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: SessionOptions) {
    const { article } = options
    this.#options = options
    this.onConflict = options.onConflict ?? (() => {})
    this.#id = article.id
    this.key = article.id
    this.#version = article.version
    this.header = new Store(article.header)
    this.host.header = this.header
    this.editor = createEditor(editorExtensions(this.host))
    const saved = documentIn(this.editor.schema, article.sections)
    this.#saved = { doc: saved, header: article.header }
    this.#open(saved.childCount > 0 ? saved : saved.copy(saved.content.addToEnd(emptyOpening(this.editor.schema))))
    this.outline = new Store(outlineOf(this.editor.state.doc))
    this.counts = new Store(countsOf(this.outline.get()))
    this.format = new Store(formatOf(this.editor.state))
    this.#autosaver = new Autosaver({ save: () => this.#save(), retryMs: retryAfter, sentence: saveSentence })
    this.saveState = this.#autosaver.state
    this.editor.on('transaction', ({ transaction, appendedTransactions }) => this.#follow([transaction, ...appendedTransactions]))
  }

  /** Changes after a conflict: the session is then the copy's. */
  get id(): ArticleId {
    return this.#id
  }

  get version(): number {
    return this.#version
  }

  /** Whether anything is not known to be saved. */
  get isDirty(): boolean {
    return this.#autosaver.isDirty
  }

  /** Whether a pane shows the document: only then can it have the focus. */
  get isShown(): boolean {
    return !this.editor.isDestroyed
  }

  /** How far the page is scrolled, in pixels: kept while another article is shown. */
  get scrollTop(): number {
    return this.#scrollTop
  }

  keepScroll(top: number): void {
    this.#scrollTop = top
  }

  /** A part of the pane that shows the session says what it does for it. */
  attach(parts: Partial<EditorHost>): void {
    Object.assign(this.host, parts)
  }

  setReadOnly(readOnly: boolean): void {
    if (readOnly === this.readOnly.get()) return
    this.readOnly.set(readOnly)
    this.host.readOnly = readOnly
    const { state, view } = this.editor
    view.updateState(state)
  }

  setHeader(patch: Partial<ArticleHeader>): void {
    if (this.readOnly.get()) return
    const header = this.header.get()
    const changed = Object.entries(patch).filter(([key, value]) => value !== undefined && !sameValue(value, Reflect.get(header, key)))
    if (changed.length === 0) return
    this.header.set({ ...header, ...Object.fromEntries(changed) })
    this.#autosaver.changed()
  }

  /** The text as it is now, saved or not. */
  sections(): Section[] {
    return this.editor.state.doc.children.map(sectionJson)
  }

  /** Does one of the menu's editing commands; false if it is none or can't be done here. */
  run(command: MenuCommand): boolean {
    return runMenuCommand(this, command)
  }

  /** Whether `run` would do something now. */
  can(command: MenuCommand): boolean {
    return !this.readOnly.get() && canRunMenuCommand(this, command)
  }

  /** Runs a ProseMirror command on the document. */
  apply(command: Command): boolean {
    return command(this.editor.state, tr => this.editor.view.dispatch(tr))
  }

  /** Resolves once all that was typed is saved; rejects if it can't be. */
  readonly flush = (): Promise<void> => this.#autosaver.flush()

  readonly retry = (): void => this.#autosaver.retry()

  /** Takes over what the library has now, if nothing here is unsaved; says whether it did. Scroll and selection stay. */
  reload(article: Article): boolean {
    if (this.isDirty || this.saveState.get().status !== 'saved' || article.id !== this.#id || article.version <= this.#version) return false
    const { state, view } = this.editor
    const next = documentIn(this.editor.schema, article.sections, state.doc)
    if (next.childCount === 0) return false
    const tr = replaceDocument(state, next)
    if (tr) view.dispatch(tr.setMeta('addToHistory', false).setMeta(fromLibrary, true))
    this.#version = article.version
    this.#saved = { doc: this.editor.state.doc, header: article.header }
    this.header.set(article.header)
    return true
  }

  /** Puts the caret into the body and shows it. */
  focusBody(where: 'start' | 'end'): void {
    const { doc, tr } = this.editor.state
    this.editor.view.dispatch(tr.setSelection(where === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)).scrollIntoView())
    this.focus()
  }

  /** Gives the text the focus, at once: the next key belongs to it. */
  focus(): void {
    if (this.isShown) this.editor.view.focus()
  }

  dispose(): void {
    this.#autosaver.stop()
    clearTimeout(this.#outlineTimer)
    this.editor.destroy()
  }

  #open(doc: Snapshot['doc']): void {
    const { state, view, extensionManager } = this.editor
    const tr = state.tr.replaceWith(0, state.doc.content.size, doc.content)
    mendSections(tr, null)
    // The plug-ins, and with them the history, begin with the document: there is no undoing its opening.
    view.updateState(state.apply(tr.setSelection(Selection.atStart(tr.doc))).reconfigure({ plugins: extensionManager.plugins }))
  }

  #follow(transactions: readonly Transaction[]): void {
    const { state } = this.editor
    this.current.set(currentSection(state))
    const format = formatOf(state)
    if (!sameFormat(format, this.format.get())) this.format.set(format)
    this.suggestion.set(suggestionOf(state))
    const selected = selectedRange(state)
    if (!sameValue(selected, this.selected.get())) this.selected.set(selected)
    for (const each of transactions) {
      const said = saidOf(each)
      if (said) this.host.say(said)
    }
    this.folded.set(foldedIn(state))
    const link = linkAt(state)
    if (!sameValue(link, this.link.get())) this.link.set(link)
    const edits = transactions.filter(each => each.docChanged)
    if (edits.length === 0) return
    if (!edits.some(each => each.getMeta(fromLibrary))) this.#autosaver.changed()
    const before = edits[0]?.before
    if (before && !sameSections(before, state.doc)) this.countNow()
    else this.#outlineTimer ??= setTimeout(() => this.countNow(), outlinePauseMs)
  }

  /** Brings the outline up to what the text is now. */
  countNow(): void {
    clearTimeout(this.#outlineTimer)
    this.#outlineTimer = undefined
    const [before, outline] = [this.outline.get(), outlineOf(this.editor.state.doc)]
    if (outline.length === before.length && outline.every((entry, i) => entry === before[i])) return
    this.outline.set(outline)
    const counts = countsOf(outline)
    if (!sameValue(counts, this.counts.get())) this.counts.set(counts)
  }

  async #save(): Promise<void> {
    const now: Snapshot = { doc: this.editor.state.doc, header: this.header.get() }
    const changes = articleChanges(this.#id, this.#version, this.#saved, now)
    if (!changes) return
    try {
      const { version, slug, header } = await this.#options.save(changes)
      this.trouble.set(null)
      this.#acknowledge(now, version, { slug, ...header })
    } catch (error) {
      const copy = conflictCopy(error)
      this.trouble.set(copy ? null : troubleOf(error))
      if (!copy) throw error
      this.#becomeCopy(copy, now)
    }
  }

  /** The library has `now`; what it made of the header itself comes back, unless it was edited since. */
  #acknowledge(now: Snapshot, version: number, own: Partial<ArticleHeader>): void {
    const header = this.header.get()
    const untouched = Object.entries(own).filter(([key]) => sameValue(Reflect.get(header, key), Reflect.get(now.header, key)))
    this.#version = version
    this.#saved = { doc: now.doc, header: { ...now.header, ...own } }
    if (untouched.some(([key, value]) => !sameValue(Reflect.get(header, key), value)))
      this.header.set({ ...header, ...Object.fromEntries(untouched) })
  }

  #becomeCopy(copy: ConflictCopy, now: Snapshot): void {
    const originalId = this.#id
    this.#id = copy.id
    this.#acknowledge(now, copy.version, { title: copy.title, slug: copy.slug })
    this.onConflict({ originalId, copyId: copy.id, copyTitle: copy.title })
  }
}

/** Whether two documents have the same sections in the same order, whatever they say. */
function sameSections(a: Snapshot['doc'], b: Snapshot['doc']): boolean {
  return (
    a.childCount === b.childCount && a.children.every((section, i) => section === b.child(i) || section.attrs.id === b.child(i).attrs.id)
  )
}

function createEditor(extensions: Extensions): Editor {
  return new Editor({
    element: null,
    content: { type: 'doc', content: [{ type: 'section', content: [{ type: 'paragraph' }] }] },
    extensions,
    injectCSS: false,
    enablePasteRules: false,
    // Our own keys; and no bookkeeping of deletions, which walks the document.
    enableCoreExtensions: { keymap: false, delete: false },
    // Room around the line that one writes on.
    editorProps: {
      scrollThreshold: 80,
      scrollMargin: 120,
      attributes: { 'aria-label': t('Article'), 'aria-multiline': 'true', class: 'page-body', spellcheck: 'false' },
    },
  })
}

/** Scrolls the section at `index` to the top and puts the caret at its start. */
export function showSection(session: ArticleSession, index: number): void {
  const { state, view } = session.editor
  if (index < 0 || index >= state.doc.childCount) return
  const start = sectionStart(state.doc, index)
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(start + 1), 1)))
  const dom = view.nodeDOM(start)
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'start' })
  view.focus()
}
