import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ArticleSession } from '../../../../../src/renderer/editor/session/ArticleSession.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import type { ArticleSave, ArticleSaved } from '../../../../../src/shared/model/article.ts'
import { articleOf, outlined, placeOf, sectionIdOf, sectionOf, threeSections } from '../support/articles.ts'

const copyId = '01922222-0000-7000-8000-000000000001'

function open(save: (save: ArticleSave) => Promise<ArticleSaved>) {
  const session = new ArticleSession({ article: articleOf(), save })
  const type = (text: string, before: string) => {
    const { state, view } = session.editor
    view.dispatch(state.tr.insertText(text, placeOf(state.doc, before)))
  }
  return { session, type }
}

/** A library that counts versions and keeps every save. */
function library() {
  const saves: ArticleSave[] = []
  let version = 1
  const save = async (sent: ArticleSave): Promise<ArticleSaved> => {
    saves.push(sent)
    version += 1
    return { version, updatedAt: 0, slug: sent.header.title === undefined ? 'a-title' : 'another-title' }
  }
  return { saves, save }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saving', () => {
  it('sends the changed section alone, with the order of all, a quarter of a second after typing stops', async () => {
    const { saves, save } = library()
    const { session, type } = open(save)
    type('x', 'gamma')
    await vi.advanceTimersByTimeAsync(249)
    expect([saves, session.saveState.get()]).toEqual([[], { status: 'unsaved', problem: null }])
    await vi.advanceTimersByTimeAsync(1)
    expect(saves).toEqual([
      {
        id: articleOf().id,
        baseVersion: 1,
        header: {},
        order: [sectionIdOf(1), sectionIdOf(2), sectionIdOf(3)],
        sections: [sectionOf(2, 'One', 'xgamma', 'delta')],
      },
    ])
    expect([session.saveState.get(), session.version]).toEqual([{ status: 'saved', problem: null }, 2])
  })

  it('saves at least every 450 ms while typing goes on', async () => {
    const { saves, save } = library()
    const { type } = open(save)
    for (let i = 0; i < 10; i += 1) {
      type('x', 'gamma')
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(saves.length).toBe(3)
  })

  it('sends the changed fields of the header, and takes over the slug that the library made', async () => {
    const { saves, save } = library()
    const { session } = open(save)
    session.setHeader({ title: 'Another title', author: '' })
    await session.flush()
    expect(saves.map(sent => [sent.header, sent.sections])).toEqual([[{ title: 'Another title' }, []]])
    expect(session.header.get()).toMatchObject({ title: 'Another title', slug: 'another-title' })
  })

  it('does not send an old slug back when the title changed again while the first save was on its way', async () => {
    const { saves, save } = library()
    const { session } = open(async sent => {
      await new Promise(resolve => setTimeout(resolve, 100))
      return save(sent)
    })
    session.setHeader({ title: 'Another' })
    const first = session.flush()
    await vi.advanceTimersByTimeAsync(50)
    session.setHeader({ title: 'Another title' })
    await vi.advanceTimersByTimeAsync(1000)
    await first
    expect(saves.map(sent => sent.header)).toEqual([{ title: 'Another' }, { title: 'Another title' }])
  })

  it('sends nothing when an edit was taken back', async () => {
    const { saves, save } = library()
    const { session } = open(save)
    session.setHeader({ author: 'Me' })
    session.setHeader({ author: '' })
    await session.flush()
    expect(saves).toEqual([])
  })

  it('saves a move as an order, without a section', async () => {
    const { saves, save } = library()
    const { session } = open(save)
    session.run('section:move-down')
    session.editor.commands.setTextSelection(placeOf(session.editor.state.doc, 'gamma'))
    session.run('section:move-down')
    await session.flush()
    expect(saves.map(sent => [sent.order, sent.sections])).toEqual([[[sectionIdOf(1), sectionIdOf(3), sectionIdOf(2)], []]])
  })

  it('shows a failure, keeps the words, and tries again every three seconds', async () => {
    const { saves, save } = library()
    let full = true
    const { session, type } = open(async sent => {
      if (full) throw new AppError('disk-full', 'The disk is full. Make room.')
      return save(sent)
    })
    type('x', 'gamma')
    await vi.advanceTimersByTimeAsync(300)
    expect(session.saveState.get()).toEqual({ status: 'failed', problem: 'The disk is full. Make room.' })
    await expect(session.flush()).rejects.toMatchObject({ code: 'disk-full' })
    full = false
    await vi.advanceTimersByTimeAsync(3000)
    expect([saves.length, session.saveState.get().status]).toEqual([1, 'saved'])
  })
})

describe('a conflict', () => {
  it('goes on as the copy that the library made, with what was typed since', async () => {
    const sent: ArticleSave[] = []
    const { session, type } = open(async save => {
      sent.push(save)
      await new Promise(resolve => setTimeout(resolve, 100))
      if (save.id !== copyId) {
        throw new AppError('conflict', 'Changed elsewhere.', {
          details: { copyId, copyVersion: '1', copyTitle: 'A title (copy)', copySlug: 'a-title-copy' },
        })
      }
      return { version: save.baseVersion + 1, updatedAt: 0, slug: 'a-title-copy' }
    })
    const conflicts: unknown[] = []
    session.onConflict = conflict => conflicts.push(conflict)
    type('x', 'gamma')
    await vi.advanceTimersByTimeAsync(300)
    type('y', 'zeta')
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent.map(save => [save.id, save.baseVersion, save.header, save.sections])).toEqual([
      [articleOf().id, 1, {}, [sectionOf(2, 'One', 'xgamma', 'delta')]],
      [copyId, 1, {}, [sectionOf(3, 'Two', 'epsilon', 'yzeta')]],
    ])
    expect(conflicts).toEqual([{ originalId: articleOf().id, copyId, copyTitle: 'A title (copy)' }])
    expect([session.id, session.header.get().title, session.header.get().slug]).toEqual([copyId, 'A title (copy)', 'a-title-copy'])
  })

  it('without a copy is a failure like another, and is not tried again by itself', async () => {
    let tries = 0
    const { session, type } = open(async () => {
      tries += 1
      throw new AppError('conflict', 'Changed elsewhere.')
    })
    type('x', 'gamma')
    await vi.advanceTimersByTimeAsync(20_000)
    expect([tries, session.saveState.get()]).toEqual([1, { status: 'failed', problem: 'Changed elsewhere.' }])
  })
})

describe('another window’s save', () => {
  it('comes in with the selection kept, and is no edit of ours', async () => {
    const { saves, save } = library()
    const { session } = open(save)
    session.editor.commands.setTextSelection(placeOf(session.editor.state.doc, 'zeta') + 2)
    const sections = [sectionOf(1, null, 'alpha and more', 'beta'), ...threeSections().slice(1)]
    expect(session.reload({ ...articleOf(sections), version: 5 })).toBe(true)
    expect(outlined(session.editor.state.doc)).toBe(
      'opening[p:alpha and more|p:beta] section(One)[p:gamma|p:delta] section(Two)[p:epsilon|p:zeta]',
    )
    expect(session.editor.state.selection.from).toBe(placeOf(session.editor.state.doc, 'zeta') + 2)
    await session.flush()
    expect([saves, session.version, session.isDirty]).toEqual([[], 5, false])
  })

  it('is left out while something here is unsaved', () => {
    const { session, type } = open(library().save)
    type('x', 'gamma')
    expect(session.reload({ ...articleOf(), version: 5 })).toBe(false)
  })
})

describe('opening', () => {
  it('refuses a section against the grammar rather than showing an empty page', () => {
    const broken = { ...sectionOf(1, null), content: [{ type: 'text', text: 'loose' }] }
    expect(() => new ArticleSession({ article: articleOf([broken]), save: library().save })).toThrow('Invalid content for node section')
  })

  it('gives an article without sections an opening to write in, and saves it with the first words', async () => {
    const { saves, save } = library()
    const session = new ArticleSession({ article: articleOf([]), save })
    expect(outlined(session.editor.state.doc)).toBe('opening[p:]')
    session.editor.view.dispatch(session.editor.state.tr.insertText('Hello', 2))
    await session.flush()
    expect(saves[0]?.sections.map(section => [section.kind, section.content])).toEqual([
      ['opening', [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }]],
    ])
  })

  it('can’t be undone', () => {
    const { session } = open(library().save)
    expect([session.run('edit:undo'), outlined(session.editor.state.doc)]).toEqual([
      false,
      'opening[p:alpha|p:beta] section(One)[p:gamma|p:delta] section(Two)[p:epsilon|p:zeta]',
    ])
  })
})

describe('the outline', () => {
  it('follows typing after 300 ms, and a new section at once', async () => {
    const { session, type } = open(library().save)
    const shown = () => session.stores.outline.get().map(entry => [entry.heading, entry.words])
    type('two words ', 'gamma')
    expect(shown()).toEqual([
      [null, 2],
      ['One', 2],
      ['Two', 2],
    ])
    await vi.advanceTimersByTimeAsync(300)
    expect([shown()[1], session.stores.counts.get()]).toEqual([['One', 4], { words: 8, minutes: 1 }])
    session.run('section:add')
    expect(shown().map(([heading]) => heading)).toEqual([null, '', 'One', 'Two'])
  })
})
