import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { answerer } from '../../src/main/library/process/answer.ts'
import { checkLibrary } from '../../src/main/library/check/check.ts'
import { createLibrary } from '../../src/main/library/file/open.ts'
import { ArticleDesk } from '../../src/renderer/app/ArticleDesk.ts'
import { ArticleSession } from '../../src/renderer/editor/session/ArticleSession.ts'
import type { Call } from '../../src/shared/contract/contract.ts'
import { fromWireError } from '../../src/shared/errors.ts'
import type { ArticleId } from '../../src/shared/model/ids.ts'
import type { Fault } from './Fault.ts'
import { callsOf, sectionOf } from './support/writtenLibrary.ts'

const articles = 12

/**
 * Somebody goes from article to article faster than a slow disk can save, and types a word into each that comes up: the desk, the
 * sessions and the library are the app's own, and answers come late, some of them by several switches. Every word is in the article that was on
 * the page when it was typed, and in no other.
 */
export const switchedArticles: Fault = {
  name: 'switched-articles',
  what: 'Fast switches between articles with saves pending on a slow disk',
  counts: { full: 10_000, short: 300 },
  run: async ({ folder, count, random, told }) => {
    const library = createLibrary(join(folder, 'library'))
    const call = callsOf(library)
    const failures: string[] = []
    const answer = answerer(library, { log: text => failures.push(text) })
    const ids = Array.from({ length: articles }, (_, index) => {
      const sections = [sectionOf('Begins. '), sectionOf('Goes on. ', 'Middle')]
      return call('article:add', { header: { title: `Article ${index}` }, sections, lists: [] }).id
    })
    let requests = 0
    let pending = 0
    let mostPending = 0
    // A disk that is slow at times: answers come after up to 40 ms, as they were asked, since the library is one process.
    let queue: Promise<unknown> = Promise.resolve()
    const ask = ((name: string, input: unknown) => {
      pending += 1
      mostPending = Math.max(mostPending, pending)
      const id = `request-${(requests += 1)}`
      const delay = random.below(10) === 0 ? random.below(40) : random.below(3)
      const answered = queue.then(async () => {
        if (delay > 0) await after(delay)
        const result = answer({ id, name, input: structuredClone(input) })
        pending -= 1
        if (result.ok) return result.value
        throw fromWireError(result.error)
      })
      queue = answered.catch(() => undefined)
      return answered
    }) as Call<'article:open' | 'article:save'>

    const desk = new ArticleDesk<ArticleSession>({
      call: ask,
      makeSession: (article, save, onConflict) => new ArticleSession({ article, save, onConflict }),
      news: {
        conflict: ({ copyTitle }) => failures.push(`A conflict made “${copyTitle}”`),
        unsaved: (title, error) => failures.push(`“${title}” was left unsaved: ${String(error)}`),
        removed: how => failures.push(`An article was said to be ${how}`),
      },
    })
    const typed: { id: ArticleId; word: string }[] = []
    for (let turn = 0; turn < count; turn += 1) {
      const opened = desk.open(random.pick(ids))
      // One in three switches is not waited for: the next comes before the article does.
      const session = random.below(3) > 0 ? await opened : null
      if (session && desk.getState().openId === session.id) {
        const word = `w${turn}.`
        const { state, view } = session.editor
        view.dispatch(state.tr.insertText(`${word} `, state.selection.from))
        if (random.below(8) === 0) session.setHeader({ description: `About ${word}` })
        typed.push({ id: session.id, word })
      }
      if (random.below(4) === 0) await after(random.below(8))
      told(turn + 1)
    }
    await desk.flushAll()
    await queue
    const texts = new Map(ids.map(id => [id, JSON.stringify(call('article:open', { id }).sections)]))
    const articlesNow = call('article:list', { filter: {} }).total
    if (articlesNow !== articles) failures.push(`There are ${articlesNow} articles and not ${articles}`)
    for (const { id, word } of typed) {
      if (!has(texts.get(id) ?? '', word)) failures.push(`${word} is lost`)
      for (const [other, text] of texts) if (other !== id && has(text, word)) failures.push(`${word} is in another article`)
    }
    failures.push(...checkLibrary(library).problems)
    library.close()
    const figures = { 'words typed, each into its own article alone': typed.length, 'calls under way at the most': mostPending }
    return { tried: count, failures, figures }
  },
}

/** Words stand before the text, each followed by a space. */
function has(text: string, word: string): boolean {
  return text.includes(`"${word} `) || text.includes(` ${word} `)
}
