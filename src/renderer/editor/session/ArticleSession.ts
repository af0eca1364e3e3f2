import type { Editor } from '@tiptap/core'
import { Selection, type Command, type Transaction } from '@tiptap/pm/state'
import { sectionJson } from '../../../shared/document/section.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Article, ArticleHeader, ArticleSave, ArticleSaved, Section } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { MenuCommand } from '../../../shared/contract/menu.ts'
import { editorExtensions } from '../extensions/editorExtensions.ts'
import { fromLibrary } from '../extensions/ReadOnly.ts'
import { mendSections } from '../sections/mendSections.ts'
import { emptyOpening } from '../sections/sections.ts'
import { articleChanges, sameValue, type Snapshot } from './articleChanges.ts'
import { Autosaver, type SaveState } from './Autosaver.ts'
import { createEditor } from './createEditor.ts'
import { documentIn } from './documentIn.ts'
import { DocumentStores } from './DocumentStores.ts'
import { EditorHost } from './EditorHost.ts'
import { replaceDocument } from './replaceDocument.ts'
import { canRunMenuCommand, runMenuCommand } from './runMenuCommand.ts'
import { conflictCopy, retryAfter, saveSentence, troubleOf, type ConflictCopy } from './saveFailure.ts'
import { saidOf } from './says.ts'
import { Store } from './Store.ts'

export type Conflict = Readonly<{ originalId: ArticleId; copyId: ArticleId; copyTitle: string }>

/** Which section stood at the page's top edge, and how many pixels of it above. */
export type TopSection = Readonly<{ index: number; above: number }>

export type SessionOptions = {
  readonly article: Article
  readonly save: (save: ArticleSave) => Promise<ArticleSaved>
  /** Somebody else saved the article first: the session goes on as a copy. */
  readonly onConflict?: (conflict: Conflict) => void
}

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
  /** What is shown of the document. */
  readonly stores: DocumentStores
  /** Whether the library can only be read: then nothing is edited. */
  readonly readOnly = new Store(false)
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
    this.stores = new DocumentStores(this.editor)
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
    this.stores.stop()
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
    for (const each of transactions) {
      const said = saidOf(each)
      if (said) this.host.say(said)
    }
    if (transactions.some(each => each.docChanged && !each.getMeta(fromLibrary))) this.#autosaver.changed()
    this.stores.follow(transactions)
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
