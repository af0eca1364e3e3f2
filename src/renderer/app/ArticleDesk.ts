import { AppError } from '../../shared/errors.ts'
import type { Call } from '../../shared/contract/contract.ts'
import type { Article, ArticleHeader, ArticleSave, ArticleSaved } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { OwnSaves } from './OwnSaves.ts'
import { SessionShelf, type Shelved } from './SessionShelf.ts'
import { t } from '../words/t.ts'

/** What the desk needs of a session. */
export interface DeskSession extends Shelved {
  /** The version of the article that it builds on. */
  readonly version: number
  readonly isDirty: boolean
  readonly header: { readonly get: () => ArticleHeader }
  readonly setHeader: (patch: Partial<ArticleHeader>) => void
  readonly reload: (article: Article) => boolean
}

/** What the page shows. */
export type Page<S> =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly session: S }
  | { readonly kind: 'failed'; readonly error: unknown }

export type DeskState<S> = {
  readonly page: Page<S>
  /** The article that is on the page, or on its way there. */
  readonly openId: ArticleId | null
  /** What stands beside it, to be written as well. Never the same article. */
  readonly beside: Page<S>
}

export type DeskConflict = { readonly originalId: ArticleId; readonly copyId: ArticleId; readonly copyTitle: string }

/** What the desk has to say to the person. */
export type DeskNews = {
  readonly conflict: (conflict: DeskConflict) => void
  /** An article was left whose last words are not saved yet. */
  readonly unsaved: (title: string, error: unknown) => void
  /** Somebody else moved an article that is open to the trash, or deleted it. */
  readonly removed: (how: 'trashed' | 'deleted', article: { readonly id: ArticleId; readonly title: string }) => void
}

export type MakeSession<S> = (
  article: Article,
  save: (changes: ArticleSave) => Promise<ArticleSaved>,
  onConflict: (conflict: DeskConflict) => void,
) => S

export type DeskOptions<S> = {
  readonly call: Call<'article:open' | 'article:save'>
  /** An article that was asked for already, if nobody has changed it since. */
  readonly fetched?: (id: ArticleId) => Promise<Article> | null
  readonly makeSession: MakeSession<S>
  readonly news: DeskNews
  /** Whether an article stays open while it is not shown, as those in tabs do. */
  readonly isKept?: (id: ArticleId) => boolean
}

/** The article on the page, the one beside it, those that are kept open, and those that were left and still have words to save. */
export class ArticleDesk<S extends DeskSession> {
  readonly #options: DeskOptions<S>
  readonly #shelf: SessionShelf<S>
  readonly #ownSaves = new OwnSaves()
  readonly #listeners = new Set<() => void>()
  #state: DeskState<S> = { page: none, openId: null, beside: none }

  constructor(options: DeskOptions<S>) {
    this.#options = options
    this.#shelf = new SessionShelf(id => this.#load(id))
  }

  readonly getState = (): DeskState<S> => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Puts an article on the page, or none. Resolves with its session; with null when it failed, or another was wanted meanwhile. */
  async open(id: ArticleId | null): Promise<S | null> {
    if (id === null) return (this.#turnTo({ page: none, openId: null }), null)
    const now = this.#shown()
    this.#set({ openId: id })
    if (now?.id === id) return now
    // The words of the article that is left are on their way while the next one is fetched.
    now?.flush().catch(() => undefined)
    try {
      const session = await this.#shelf.open(id)
      if (!this.#shelf.stay(session) && this.#state.openId === id) return await this.open(id)
      if (this.#state.openId === id && session === this.#besideSession()) return this.#fromBeside(session)
      if (this.#state.openId === id) return (this.#turnTo({ page: { kind: 'open', session }, openId: session.id }), session)
      this.#leave(session)
    } catch (error) {
      if (this.#state.openId === id) this.#turnTo({ page: { kind: 'failed', error }, openId: id })
    }
    return null
  }

  /** Shows an article beside the page, or nothing there any more. One that is on the page comes beside it, and what was beside onto the page. */
  async openBeside(id: ArticleId | null): Promise<S | null> {
    const before = this.#besideSession()
    if (id === null) return (this.#turnTo({ beside: none }), null)
    if (before?.id === id) return before
    const shown = this.#shown()
    if (shown?.id === id) {
      if (!before) return null
      this.#swap(before, shown)
      return shown
    }
    try {
      const session = await this.#shelf.open(id)
      if (!this.#shelf.stay(session)) return await this.openBeside(id)
      if (this.#shown() === session) return null
      this.#turnTo({ beside: { kind: 'open', session } })
      return session
    } catch (error) {
      this.#turnTo({ beside: { kind: 'failed', error } })
      return null
    }
  }

  /** The session of an article that is open, shown or not. */
  find(id: ArticleId): S | undefined {
    return this.#shelf.find(id)
  }

  /** An article is not kept any more: it goes, unless it is shown. */
  release(id: ArticleId): void {
    const session = this.#shelf.find(id)
    if (session) this.#leave(session)
  }

  /** Saves what is typed in an article, if it is open. Rejects when it can't be saved. */
  async flush(id: ArticleId): Promise<void> {
    await this.#shelf.find(id)?.flush()
  }

  /** Saves everything typed. Rejects when something can't be saved. */
  flushAll(): Promise<void> {
    return this.#shelf.flush()
  }

  /** Lets go of articles that are no more, without saving them again. */
  forget(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      const session = this.#shelf.find(id)
      if (!session) continue
      this.#shelf.drop(session)
      if (session === this.#shown()) this.#set({ page: none, openId: null })
      if (session === this.#besideSession()) this.#set({ beside: none })
    }
  }

  /**
   * The library says that articles changed (null: any may have): takes in what others did to those that are open.
   * `version` is what a save made of it, which is more than we know if the save was another's.
   */
  async changed(ids: readonly ArticleId[] | null, version?: number): Promise<void> {
    const meant = this.#shelf.sessions.filter(session => ids === null || ids.includes(session.id))
    await Promise.all(meant.map(session => this.#changed(session, version)))
  }

  async #changed(session: S, version: number | undefined): Promise<void> {
    if (version === undefined) {
      if (!this.#ownSaves.isEcho(session.id)) await this.#refresh(session)
      return
    }
    await this.#ownSaves.settled(session.id)
    if (session.version < version) await this.#refresh(session)
  }

  /** Takes in what the library has of the articles that are open, where there is no more to save. */
  async refresh(): Promise<void> {
    await Promise.all(this.#shelf.sessions.map(session => this.#refresh(session)))
  }

  async #refresh(session: S): Promise<void> {
    if (session.isDirty || !this.#shelf.holds(session)) return
    const { id } = session
    const article = await this.#options.call('article:open', { id }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    })
    if (session.isDirty || !this.#shelf.holds(session)) return
    if (article && article.trashedAt === null) {
      session.reload(article)
      return
    }
    const { title } = session.header.get()
    this.forget([id])
    this.#options.news.removed(article ? 'trashed' : 'deleted', { id, title })
  }

  async #load(id: ArticleId): Promise<S> {
    const { call, fetched } = this.#options
    const article = await (fetched?.(id) ?? call('article:open', { id }))
    if (article.trashedAt !== null) throw new AppError('not-found', t('This article is in the trash. Restore it to write in it.'))
    const save = (changes: ArticleSave) => this.#ownSaves.run(changes.id, () => call('article:save', changes))
    return this.#options.makeSession(article, save, conflict => this.#onConflict(conflict))
  }

  #onConflict(conflict: DeskConflict): void {
    if (this.#state.openId === conflict.originalId) this.#set({ openId: conflict.copyId })
    this.#options.news.conflict(conflict)
  }

  #shown(): S | null {
    return this.#state.page.kind === 'open' ? this.#state.page.session : null
  }

  #besideSession(): S | null {
    return this.#state.beside.kind === 'open' ? this.#state.beside.session : null
  }

  /** What stood beside comes onto the page, and what was there goes beside. */
  #fromBeside(session: S): S {
    const shown = this.#shown()
    if (shown) this.#swap(session, shown)
    else this.#set({ page: { kind: 'open', session }, openId: session.id, beside: none })
    return session
  }

  #swap(page: S, beside: S): void {
    this.#set({ page: { kind: 'open', session: page }, openId: page.id, beside: { kind: 'open', session: beside } })
  }

  #turnTo(next: Partial<DeskState<S>>): void {
    const before = [this.#shown(), this.#besideSession()]
    this.#set(next)
    for (const session of before) if (session) this.#leave(session)
  }

  /** Saves what is not shown any more, and lets it go unless it is kept. */
  #leave(session: S): void {
    if (session === this.#shown() || session === this.#besideSession()) return
    const left = this.#options.isKept?.(session.id) ? session.flush() : this.#shelf.leave(session)
    left.catch((error: unknown) => this.#options.news.unsaved(session.header.get().title, error))
  }

  #set(state: Partial<DeskState<S>>): void {
    this.#state = { ...this.#state, ...state }
    for (const listener of this.#listeners) listener()
  }
}

const none = { kind: 'none' } as const
