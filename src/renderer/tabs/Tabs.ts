import type { ArticleId } from '../../shared/model/ids.ts'

/** An article that is kept open. Its title is as it was when it was last seen. */
export type Tab = { readonly id: ArticleId; readonly title: string }

export type TabsState = {
  readonly tabs: readonly Tab[]
  /** The one whose article is on the page. */
  readonly current: ArticleId | null
}

/** So many closed tabs can be opened again. */
const closedKept = 20

/** The tabs of a window: which articles stay open, in which order, and which were used last. What is on the page is always one of them. */
export class Tabs {
  #state: TabsState
  /** Newest first. */
  #recent: readonly ArticleId[]
  #closed: readonly Tab[] = []
  /** The article that was last attended to, which browsing through the list may have taken the place of. */
  #settled: Tab | null = null
  readonly #listeners = new Set<() => void>()

  constructor(tabs: readonly Tab[] = []) {
    this.#state = { tabs, current: null }
    this.#recent = tabs.map(tab => tab.id)
  }

  readonly getState = (): TabsState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  has(id: ArticleId): boolean {
    return this.#state.tabs.some(tab => tab.id === id)
  }

  /** Those that are open, the one used last first. */
  get recent(): readonly ArticleId[] {
    return this.#recent
  }

  get canReopen(): boolean {
    return this.#closed.length > 0
  }

  /** Somebody attends to the article on the page: it is not just passed by. */
  settle(): void {
    this.#settled = this.#state.tabs.find(tab => tab.id === this.#state.current) ?? null
  }

  /** An article is on the page: in its tab if it has one, else in that of the article that it took the place of. */
  shown(id: ArticleId, title = ''): void {
    const { tabs, current } = this.#state
    if (!this.has(id)) {
      const at = tabs.findIndex(tab => tab.id === current)
      const tab = { id, title }
      this.#recent = this.#recent.filter(each => each !== current)
      this.#set({ tabs: at < 0 ? [...tabs, tab] : tabs.with(at, tab), current: id })
    } else this.#set({ tabs, current: id })
    this.#recent = [id, ...this.#recent.filter(each => each !== id)]
    if (!this.#settled || tabs.some(tab => tab.id === id)) this.settle()
  }

  /**
   * Makes a tab beside the current one. It is on the page once the article is; one that is there already, in the place of what was
   * attended to, gives that its tab back.
   */
  add(id: ArticleId, title = ''): void {
    const { tabs, current } = this.#state
    const settled = this.#settled
    if (id === current && settled && !this.has(settled.id)) {
      const own = tabs.findIndex(tab => tab.id === id)
      this.#set({ tabs: tabs.toSpliced(own, 0, settled), current })
      this.#recent = [id, settled.id, ...this.#recent.slice(1)]
      this.settle()
      return
    }
    if (this.has(id)) return
    const at = tabs.findIndex(tab => tab.id === current)
    this.#set({ tabs: tabs.toSpliced(at < 0 ? tabs.length : at + 1, 0, { id, title }), current })
    this.#closed = this.#closed.filter(tab => tab.id !== id)
    this.#recent = [...this.#recent, id]
  }

  /** Takes a tab away; if it was the current one, says which article comes onto the page, or null for none. */
  close(id: ArticleId): ArticleId | null | undefined {
    const tab = this.#state.tabs.find(each => each.id === id)
    if (!tab) return undefined
    this.#closed = [tab, ...this.#closed.filter(each => each.id !== id)].slice(0, closedKept)
    return this.drop([id])
  }

  /** Takes away the tabs of articles that are no more, like `close`; they can't be opened again. */
  drop(ids: readonly ArticleId[]): ArticleId | null | undefined {
    const { tabs, current } = this.#state
    const left = tabs.filter(tab => !ids.includes(tab.id))
    if (left.length === tabs.length) return undefined
    this.#recent = this.#recent.filter(id => !ids.includes(id))
    const gone = current !== null && ids.includes(current)
    this.#set({ tabs: left, current: gone ? null : current })
    return gone ? (this.#recent[0] ?? null) : undefined
  }

  /** Makes a tab of the one that was closed last, and says of which article; null where there is none. */
  reopen(): Tab | null {
    const [tab, ...others] = this.#closed
    if (!tab) return null
    this.#closed = others
    this.add(tab.id, tab.title)
    return tab
  }

  /** Puts a tab at a place, counted from 0. */
  move(id: ArticleId, to: number): void {
    const { tabs, current } = this.#state
    const tab = tabs.find(each => each.id === id)
    if (!tab) return
    const others = tabs.filter(each => each.id !== id)
    const place = Math.max(0, Math.min(others.length, to))
    this.#set({ tabs: others.toSpliced(place, 0, tab), current })
  }

  /** The article of a tab goes on as another one, as after a conflict. */
  becomes(id: ArticleId, other: ArticleId): void {
    const { tabs, current } = this.#state
    this.#recent = this.#recent.map(each => (each === id ? other : each))
    this.#set({ tabs: tabs.map(tab => (tab.id === id ? { ...tab, id: other } : tab)), current: current === id ? other : current })
  }

  /** An article is called so now. */
  title(id: ArticleId, title: string): void {
    const { tabs, current } = this.#state
    if (tabs.some(tab => tab.id === id && tab.title !== title))
      this.#set({ tabs: tabs.map(tab => (tab.id === id ? { ...tab, title } : tab)), current })
  }

  #set(state: TabsState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
