import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../src/shared/errors.ts'
import type { Call } from '../../../../src/shared/contract/contract.ts'
import { articleHeader, emptyHeader, type Article, type ArticleHeader, type ArticleSave } from '../../../../src/shared/model/article.ts'
import { articleId, type ArticleId } from '../../../../src/shared/model/ids.ts'
import { ArticleDesk, type DeskConflict, type DeskSession } from '../../../../src/renderer/app/ArticleDesk.ts'

const ids = ['a', 'b', 'c'].map(letter => articleId.parse(`0199a000-0000-7000-8000-00000000000${letter}`))
const [a, b, c] = ids as [ArticleId, ArticleId, ArticleId]

const header: ArticleHeader = { ...emptyHeader, slug: 's' }

/** A library of articles that are a title alone. */
class FakeLibrary {
  articles: Map<ArticleId, Article> = new Map(
    ids.map((id): [ArticleId, Article] => [
      id,
      { id, version: 1, createdAt: 0, updatedAt: 0, trashedAt: null, words: 0, header, sections: [], lists: [] },
    ]),
  )
  problem: AppError | null = null
  /** Answers wait for their turn, as those of another process do. */
  delay: () => Promise<void> = () => Promise.resolve()

  readonly call = (async (name: string, input: unknown) => {
    await this.delay()
    if (name === 'article:open') {
      const article = this.articles.get((input as { id: ArticleId }).id)
      if (!article) throw new AppError('not-found', 'No such article.')
      return article
    }
    const save = input as ArticleSave
    if (this.problem) throw this.problem
    const before = this.articles.get(save.id)
    if (!before) throw new AppError('not-found', 'No such article.')
    if (before.version !== save.baseVersion) throw new AppError('conflict', 'Changed elsewhere.')
    const after = { ...before, version: before.version + 1, header: articleHeader.parse({ ...before.header, ...save.header }) }
    this.articles.set(save.id, after)
    return { version: after.version, updatedAt: 0, slug: 's' }
  }) as Call<'article:open' | 'article:save'>

  title(id: ArticleId): string | undefined {
    return this.articles.get(id)?.header.title
  }
}

/** A session whose text is its title. It writes into its own article alone, whatever the desk does. */
class FakeSession implements DeskSession {
  id: ArticleId
  version: number
  now: ArticleHeader
  saved: ArticleHeader
  disposed = false
  reloads = 0
  readonly save: (changes: ArticleSave) => Promise<{ version: number }>
  readonly onConflict: (conflict: DeskConflict) => void
  readonly header = { get: () => this.now }

  constructor(
    article: Article,
    save: (changes: ArticleSave) => Promise<{ version: number }>,
    onConflict: (conflict: DeskConflict) => void,
  ) {
    this.id = article.id
    this.version = article.version
    this.now = article.header
    this.saved = article.header
    this.save = save
    this.onConflict = onConflict
  }

  get isDirty() {
    return this.now !== this.saved
  }
  setHeader = (patch: Partial<ArticleHeader>) => void (this.now = { ...this.now, ...patch })
  type(text: string) {
    this.setHeader({ title: this.now.title + text })
  }
  #running: Promise<void> | null = null
  flush = (): Promise<void> => {
    this.#running ??= this.#flush().finally(() => (this.#running = null))
    return this.#running.then(() => (this.isDirty ? this.flush() : undefined))
  }
  async #flush() {
    if (!this.isDirty) return
    const now = this.now
    const { version } = await this.save({ id: this.id, baseVersion: this.version, header: now, order: [], sections: [] })
    this.version = version
    this.saved = now
  }
  reload = (article: Article) => {
    this.reloads += 1
    this.now = this.saved = article.header
    this.version = article.version
    return true
  }
  dispose = () => void (this.disposed = true)
}

function createDesk(library = new FakeLibrary(), isKept: (id: ArticleId) => boolean = () => false) {
  const news: unknown[] = []
  const sessions: FakeSession[] = []
  const desk = new ArticleDesk<FakeSession>({
    call: library.call,
    isKept,
    makeSession: (...given) => {
      const session = new FakeSession(...given)
      sessions.push(session)
      return session
    },
    news: {
      conflict: conflict => news.push(conflict),
      unsaved: (title, error) => news.push(['unsaved', title, error instanceof AppError ? error.code : error]),
      removed: how => news.push(['removed', how]),
    },
  })
  const shown = () => {
    const { page } = desk.getState()
    return page.kind === 'open' ? page.session : null
  }
  const beside = () => {
    const state = desk.getState().beside
    return state.kind === 'open' ? state.session : null
  }
  return { desk, library, news, sessions, shown, beside }
}

describe('the desk', () => {
  it('saves the last words of the article that is left, into that article', async () => {
    const { desk, library } = createDesk()
    const first = await desk.open(a)
    first?.type('last words')
    await desk.open(b)
    await desk.flushAll()
    expect([library.title(a), library.title(b), first?.disposed]).toEqual(['last words', '', true])
  })

  it('shows the article that was asked for last, however long the others take', async () => {
    const { desk, library, shown } = createDesk()
    const waits = [30, 1, 15]
    library.delay = () => new Promise(resolve => setTimeout(resolve, waits.shift() ?? 0))
    await Promise.all([desk.open(a), desk.open(b), desk.open(c)])
    expect([shown()?.id, desk.getState().openId]).toEqual([c, c])
  })

  it('says so when an article was left unsaved, and has it still when one comes back', async () => {
    const { desk, library, news } = createDesk()
    const first = await desk.open(a)
    first?.type('kept')
    library.problem = new AppError('disk-full', 'The disk is full.')
    await desk.open(b)
    await new Promise(resolve => setTimeout(resolve, 5))
    const again = await desk.open(a)
    expect([news, again === first, again?.now.title]).toEqual([[['unsaved', 'kept', 'disk-full']], true, 'kept'])
  })

  it('shows why an article can’t be opened', async () => {
    const { desk, library } = createDesk()
    library.articles.delete(a)
    expect(await desk.open(a)).toBeNull()
    expect(desk.getState()).toMatchObject({ openId: a, page: { kind: 'failed', error: { code: 'not-found' } } })
  })

  it('doesn’t open what is in the trash', async () => {
    const { desk, library } = createDesk()
    library.articles.set(a, { ...(await library.call('article:open', { id: a })), trashedAt: 5 })
    await desk.open(a)
    expect(desk.getState().page.kind).toBe('failed')
  })

  it('follows an article that goes on as a copy', async () => {
    const { desk, news, shown } = createDesk()
    const session = await desk.open(a)
    if (session) session.id = c
    session?.onConflict({ originalId: a, copyId: c, copyTitle: 'Copy' })
    expect([desk.getState().openId, shown() === session, news]).toEqual([c, true, [{ originalId: a, copyId: c, copyTitle: 'Copy' }]])
    expect(await desk.open(c)).toBe(session)
  })

  it('takes in what another window wrote, and leaves alone what is being written here', async () => {
    const { desk, library } = createDesk()
    const session = await desk.open(a)
    await library.call('article:save', { id: a, baseVersion: 1, header: { title: 'Theirs' }, order: [], sections: [] })
    session?.type('Mine')
    await desk.changed([a])
    expect(session?.now.title).toBe('Mine')
    session?.setHeader(session.saved)
    if (session) session.now = session.saved
    await desk.changed([a])
    expect([session?.now.title, session?.reloads]).toEqual(['Theirs', 1])
  })

  it('asks for nothing when the change is the echo of its own save', async () => {
    const { desk } = createDesk()
    const session = await desk.open(a)
    session?.type('x')
    await desk.flushAll()
    await desk.changed([a])
    expect(session?.reloads).toBe(0)
  })

  it('tells by its version what another window saved, even while its own save is on its way', async () => {
    const { desk, library } = createDesk()
    const session = await desk.open(a)
    session?.type('x')
    const flushing = desk.flushAll()
    const told = desk.changed([a], 2)
    await flushing
    await told
    expect(session?.reloads).toBe(0)
    // Within the moment in which a change without a version would pass for its echo.
    await library.call('article:save', { id: a, baseVersion: 2, header: { title: 'Theirs' }, order: [], sections: [] })
    await desk.changed([a], 3)
    expect([session?.reloads, session?.now.title]).toEqual([1, 'Theirs'])
  })

  it('clears the page when somebody else trashes or deletes its article', async () => {
    const { desk, library, news } = createDesk()
    const session = await desk.open(a)
    library.articles.delete(a)
    await desk.changed(null)
    expect([desk.getState(), session?.disposed, news]).toEqual([
      { page: { kind: 'none' }, openId: null, beside: { kind: 'none' } },
      true,
      [['removed', 'deleted']],
    ])
  })

  it('takes in what the library has when it is told to, also right after its own save', async () => {
    const { desk } = createDesk()
    const session = await desk.open(a)
    session?.type('x')
    await desk.flushAll()
    await desk.refresh()
    expect(session?.reloads).toBe(1)
    session?.type('y')
    await desk.refresh()
    expect(session?.reloads).toBe(1)
  })

  it('keeps an article open that has a tab, and takes in what others write in it', async () => {
    const { desk, library, shown } = createDesk(undefined, id => id === a)
    const session = await desk.open(a)
    session?.type('words')
    await desk.open(b)
    await desk.flushAll()
    expect([session?.disposed, library.title(a), desk.find(a) === session]).toEqual([false, 'words', true])
    await library.call('article:save', { id: a, baseVersion: 2, header: { title: 'Theirs' }, order: [], sections: [] })
    await desk.changed([a], 3)
    expect(session?.now.title).toBe('Theirs')
    await desk.open(a)
    expect(shown() === session).toBe(true)
  })

  it('lets go of an article whose tab is closed, unless it is shown', async () => {
    const kept = new Set<ArticleId>([a])
    const { desk } = createDesk(undefined, id => kept.has(id))
    const session = await desk.open(a)
    await desk.open(b)
    kept.clear()
    desk.release(a)
    desk.release(b)
    await new Promise(resolve => setImmediate(resolve))
    expect([session?.disposed, desk.find(a), desk.getState().openId]).toEqual([true, undefined, b])
  })

  it('shows two articles side by side, and never one of them twice', async () => {
    const { desk, shown, beside } = createDesk()
    const first = await desk.open(a)
    expect(await desk.openBeside(a)).toBeNull()
    const second = await desk.openBeside(b)
    expect([shown() === first, beside() === second]).toEqual([true, true])
    await desk.open(b)
    expect([shown() === second, beside() === first, desk.getState().openId]).toEqual([true, true, b])
    await desk.openBeside(b)
    expect([shown() === first, beside() === second, desk.getState().openId]).toEqual([true, true, a])
    await desk.openBeside(null)
    await new Promise(resolve => setImmediate(resolve))
    expect([second?.disposed, first?.disposed]).toEqual([true, false])
    desk.forget([a])
    expect(desk.getState()).toEqual({ page: { kind: 'none' }, openId: null, beside: { kind: 'none' } })
  })

  it('never puts words into another article, whatever the order of typing, switching and slow answers', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('open' as const), which: fc.nat(2) }),
      fc.record({ kind: fc.constant('beside' as const), which: fc.nat(3) }),
      fc.record({ kind: fc.constant('type' as const), side: fc.nat(1) }),
      fc.record({ kind: fc.constant('wait' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.array(fc.nat(3), { maxLength: 40 }), async (steps, waits) => {
        const { desk, library, sessions, shown, beside } = createDesk(undefined, id => id === c)
        library.delay = async () => {
          for (let turns = waits.shift() ?? 0; turns > 0; turns -= 1) await Promise.resolve()
        }
        const typed = new Map<ArticleId, string>()
        for (const each of steps) {
          if (each.kind === 'open') void desk.open(ids[each.which] ?? a)
          else if (each.kind === 'beside') void desk.openBeside(ids[each.which] ?? null)
          else if (each.kind === 'wait') await new Promise(resolve => setImmediate(resolve))
          else {
            const session = each.side === 0 ? shown() : beside()
            if (!session) continue
            const mark = session.id.slice(-1)
            session.type(mark)
            typed.set(session.id, (typed.get(session.id) ?? '') + mark)
          }
        }
        for (let turn = 0; turn < 5; turn += 1) {
          await desk.flushAll()
          await new Promise(resolve => setImmediate(resolve))
        }
        for (const id of ids) expect(library.title(id)).toBe(typed.get(id) ?? '')
        expect(sessions.filter(session => session.disposed && session.isDirty)).toEqual([])
        expect(shown() === null || shown() !== beside()).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
