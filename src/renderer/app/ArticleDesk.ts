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
}

export type DeskConflict = { readonly originalId: ArticleId; readonly copyId: ArticleId; readonly copyTitle: string }

/** What the desk has to say to the person. */
export type DeskNews = {
  readonly conflict: (conflict: DeskConflict) => void
  /** An article was left whose last words are not saved yet. */
  readonly unsaved: (title: string, error: unknown) => void
  /** Somebody else moved the article of the page to the trash, or deleted it. */
  readonly removed: (how: 'trashed' | 'deleted') => void
}

export type MakeSession<S> = (
  article: Article,
  save: (changes: ArticleSave) => Promise<ArticleSaved>,
  onConflict: (conflict: DeskConflict) => void,
) => S

export type DeskOptions<S> = {
  readonly call: Call<'article:open' | 'article:save'>
  readonly makeSession: MakeSession<S>
  readonly news: DeskNews
}

/** The article on the page, and those that were left and still have words to save. */
export class ArticleDesk<S extends DeskSession> {
  readonly #options: DeskOptions<S>
  readonly #shelf: SessionShelf<S>
  readonly #ownSaves = new OwnSaves()
  readonly #listeners = new Set<() => void>()
  #state: DeskState<S> = { page: { kind: 'none' }, openId: null }

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
    if (id === null) return (this.#turnTo({ page: { kind: 'none' }, openId: null }), null)
    const now = this.#shown()
    this.#set({ ...this.#state, openId: id })
    if (now?.id === id) return now
    // The words of the article that is left are on their way while the next one is fetched.
    now?.flush().catch(() => undefined)
    try {
      const session = await this.#shelf.open(id)
      if (this.#state.openId === id) return (this.#turnTo({ page: { kind: 'open', session }, openId: session.id }), session)
      if (session !== this.#shown()) this.#leave(session)
    } catch (error) {
      if (this.#state.openId === id) this.#turnTo({ page: { kind: 'failed', error }, openId: id })
    }
    return null
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
      if (session === this.#shown()) this.#set({ page: { kind: 'none' }, openId: null })
    }
  }

  /**
   * The library says that articles changed (null: any may have): takes in what others did to the one on the page.
   * `version` is what a save made of it, which is more than we know if the save was another's.
   */
  async changed(ids: readonly ArticleId[] | null, version?: number): Promise<void> {
    const session = this.#shown()
    if (!session || (ids !== null && !ids.includes(session.id))) return
    if (version === undefined) {
      if (!this.#ownSaves.isEcho(session.id)) await this.refresh()
      return
    }
    await this.#ownSaves.settled(session.id)
    if (session === this.#shown() && session.version < version) await this.refresh()
  }

  /** Takes in what the library has of the article on the page, unless there is more to save. */
  async refresh(): Promise<void> {
    const session = this.#shown()
    if (!session || session.isDirty) return
    const { id } = session
    const article = await this.#options.call('article:open', { id }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    })
    if (session !== this.#shown() || session.isDirty) return
    if (article && article.trashedAt === null) {
      session.reload(article)
      return
    }
    this.forget([id])
    this.#options.news.removed(article ? 'trashed' : 'deleted')
  }

  async #load(id: ArticleId): Promise<S> {
    const article = await this.#options.call('article:open', { id })
    if (article.trashedAt !== null) throw new AppError('not-found', t('This article is in the trash. Restore it to write in it.'))
    const save = (changes: ArticleSave) => this.#ownSaves.run(changes.id, () => this.#options.call('article:save', changes))
    return this.#options.makeSession(article, save, conflict => this.#onConflict(conflict))
  }

  #onConflict(conflict: DeskConflict): void {
    if (this.#state.openId === conflict.originalId) this.#set({ ...this.#state, openId: conflict.copyId })
    this.#options.news.conflict(conflict)
  }

  #shown(): S | null {
    return this.#state.page.kind === 'open' ? this.#state.page.session : null
  }

  #turnTo(next: DeskState<S>): void {
    const before = this.#shown()
    this.#set(next)
    if (before && before !== this.#shown()) this.#leave(before)
  }

  #leave(session: S): void {
    this.#shelf.leave(session).catch((error: unknown) => this.#options.news.unsaved(session.header.get().title, error))
  }

  #set(state: DeskState<S>): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
