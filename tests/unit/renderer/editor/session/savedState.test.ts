import * as fc from 'fast-check'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ArticleSession } from '../../../../../src/renderer/editor/session/ArticleSession.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import { documentOf } from '../../../../../src/shared/document/section.ts'
import {
  articleHeader,
  type ArticleHeader,
  type ArticleSave,
  type ArticleSaved,
  type Section,
} from '../../../../../src/shared/model/article.ts'
import { articleId } from '../../../../../src/shared/model/ids.ts'
import { articleOf } from '../support/articles.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A library that keeps articles as the real one does: whole sections, an order, a version; conflicts become copies. */
class SmallLibrary {
  readonly articles = new Map<string, { version: number; header: ArticleHeader; sections: Section[] }>()
  #copies = 0

  constructor() {
    const { id, version, header, sections } = articleOf()
    this.articles.set(id, {
      version,
      header,
      sections: sections.map(section => ({ id: section.id, kind: section.kind, content: section.content })),
    })
  }

  /** As another window's save would. */
  touch(id: string): void {
    const article = this.articles.get(id)
    if (article) this.articles.set(id, { ...article, version: article.version + 1 })
  }

  save(save: ArticleSave): ArticleSaved {
    const base = this.articles.get(save.id)
    if (!base) throw new AppError('not-found', 'No such article.')
    const known = new Map([...base.sections, ...save.sections].map(section => [section.id, section]))
    const sections = save.order.map(id => {
      const section = known.get(id)
      if (!section) throw new AppError('bad-request', 'A section is missing.')
      return section
    })
    const next = { version: base.version + 1, header: articleHeader.parse({ ...base.header, ...save.header }), sections }
    if (save.baseVersion !== base.version) {
      this.#copies += 1
      const copyId = articleId.parse(`01933333-0000-7000-8000-${String(this.#copies).padStart(12, '0')}`)
      const copy = { ...next, version: 1, header: { ...next.header, title: `${next.header.title} (copy)`, slug: `copy-${this.#copies}` } }
      this.articles.set(copyId, copy)
      throw new AppError('conflict', 'Changed elsewhere.', {
        details: { copyId, copyVersion: '1', copyTitle: copy.header.title, copySlug: copy.header.slug },
      })
    }
    this.articles.set(save.id, next)
    return { version: next.version, updatedAt: 0, slug: next.header.slug }
  }
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), at: fc.nat(500), text: fc.constantFrom('x', ' yz ') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('caret' as const), at: fc.nat(500) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('run' as const),
      command: fc.constantFrom(
        ...([
          'section:add',
          'section:split',
          'section:merge',
          'section:move-up',
          'section:move-down',
          'section:delete',
          'edit:undo',
          'edit:redo',
        ] as const),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('title' as const), title: fc.constantFrom('One', 'Two', 'A title') }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 900 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('elsewhere' as const) }) },
)
const outcome = fc.record({ ms: fc.integer({ min: 0, max: 900 }), fails: fc.constantFrom('no', 'no', 'before', 'no') })

it('whatever is done, and whatever goes wrong or happens elsewhere, the library ends with exactly what the editor shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.array(outcome, { maxLength: 15 }), async (steps, outcomes) => {
      const library = new SmallLibrary()
      const left = [...outcomes]
      const session = new ArticleSession({
        article: articleOf(),
        save: async save => {
          const sent = structuredClone(save)
          const next = left.shift() ?? { ms: 1, fails: 'no' }
          await new Promise(resolve => setTimeout(resolve, next.ms))
          if (next.fails === 'before') throw new AppError('disk-full', 'The disk is full.')
          return library.save(sent)
        },
      })
      for (const each of steps) {
        const { state, view } = session.editor
        const place = (at: number) => TextSelection.near(state.doc.resolve(at % (state.doc.content.size + 1)))
        if (each.do === 'type') view.dispatch(state.tr.insertText(each.text, place(each.at).head))
        else if (each.do === 'caret') view.dispatch(state.tr.setSelection(place(each.at)))
        else if (each.do === 'run') session.run(each.command)
        else if (each.do === 'title') session.setHeader({ title: each.title })
        else if (each.do === 'elsewhere') library.touch(session.id)
        else await vi.advanceTimersByTimeAsync(each.ms)
      }
      await vi.advanceTimersByTimeAsync(120_000)
      const kept = library.articles.get(session.id)
      expect(session.saveState.get()).toEqual({ status: 'saved', problem: null })
      expect(documentOf(kept?.sections ?? []).toJSON()).toEqual(session.editor.state.doc.toJSON())
      expect(kept?.header).toEqual(session.header.get())
      session.dispose()
    }),
    { numRuns: 150 },
  )
})
