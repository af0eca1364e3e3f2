import { describe, expect, it } from 'vitest'
import { Finder } from '../../../../../src/renderer/editor/find/Finder.ts'
import { ArticleSession } from '../../../../../src/renderer/editor/session/ArticleSession.ts'
import type { FindQuery } from '../../../../../src/shared/model/replacement.ts'
import { findPattern } from '../../../../../src/shared/replace/findPattern.ts'
import { articleOf, outlined, sectionOf } from '../support/articles.ts'

const query = (text: string, how: Partial<FindQuery> = {}): FindQuery => ({
  text,
  matchCase: false,
  wholeWord: false,
  regex: false,
  ...how,
})

/** A finder on an article, and how many texts it searched at each turn. */
function finderOn(sections = [sectionOf(1, null, 'A train, a Train', 'trains'), sectionOf(2, 'The train', 'None here')]) {
  const session = new ArticleSession({ article: articleOf(sections), save: () => new Promise(() => undefined) })
  const searched: number[] = []
  const finder = new Finder(session, {
    find: (asked, texts) => {
      searched.push(texts.length)
      return Promise.resolve(
        texts.map(text => [...text.matchAll(findPattern(asked))].map(({ 0: match, index }) => [index, index + match.length] as const)),
      )
    },
    stop: () => undefined,
  })
  return { session, finder, searched }
}

describe('finding in an article', () => {
  it('counts what it finds in headings and text, by case and by whole words as asked', async () => {
    const { finder } = finderOn()
    const counts = []
    for (const asked of [query('train'), query('train', { matchCase: true }), query('train', { wholeWord: true }), query('zzz')]) {
      await finder.find(asked)
      counts.push(finder.findings.get().count)
    }
    expect(counts).toEqual([4, 3, 3, 0])
  })

  it('finds a word that is half in italics', async () => {
    const half = [
      { type: 'text', text: 'lo' },
      { type: 'text', text: 'co', marks: [{ type: 'italic' }] },
    ]
    const { finder, session } = finderOn([{ ...sectionOf(1, null), content: [{ type: 'paragraph', content: half }] }])
    await finder.find(query('loco'))
    expect([finder.findings.get().count, await finder.replace('all', 'train'), outlined(session.editor.state.doc)]).toEqual([
      1,
      1,
      'opening[p:train]',
    ])
  })

  it('says in a sentence why an expression is none', async () => {
    const { finder } = finderOn()
    await finder.find(query('(', { regex: true }))
    const { count, problem } = finder.findings.get()
    expect([count, problem]).toEqual([0, expect.stringMatching(/^This is not a regular expression that Deckle understands.*\.$/u)])
  })

  it('goes on from what is selected, and round the ends', async () => {
    const { finder } = finderOn()
    await finder.find(query('train'))
    const places = []
    for (const by of [1, 1, 1, 1, 1, -1, -1] as const) {
      await finder.go(by)
      places.push(finder.findings.get().current)
    }
    expect(places).toEqual([0, 1, 2, 3, 0, 3, 2])
  })

  it('replaces one and goes on, and all at once with one undo', async () => {
    const { finder, session } = finderOn()
    await finder.find(query('t(rain)', { regex: true, matchCase: true }))
    await finder.go(1)
    expect([await finder.replace('one', 'b$1'), outlined(session.editor.state.doc)]).toEqual([
      1,
      'opening[p:A brain, a Train|p:trains] section(The train)[p:None here]',
    ])
    await finder.replace('all', '$1-$&')
    expect(outlined(session.editor.state.doc)).toBe('opening[p:A brain, a Train|p:rain-trains] section(The rain-train)[p:None here]')
    session.run('edit:undo')
    expect(outlined(session.editor.state.doc)).toBe('opening[p:A brain, a Train|p:trains] section(The train)[p:None here]')
  })

  it('finds and replaces what stands beneath pictures and beside quotations, and marks what it belongs to', async () => {
    const asset = 'a'.repeat(64)
    const image = { type: 'image', attrs: { asset, alt: 'A train, and a train', caption: 'The train', credit: 'Train & Co' } }
    const text = { type: 'paragraph', content: [{ type: 'text', text: 'A train.' }] }
    const quote = { type: 'blockquote', attrs: { attribution: 'A train driver' }, content: [text] }
    const { finder, session } = finderOn([{ ...sectionOf(1, null), content: [text, image, quote] }])
    await finder.find(query('train'))
    expect(finder.findings.get().count).toBe(7)
    const places = []
    for (let turn = 0; turn < 8; turn += 1) {
      await finder.go(1)
      places.push(finder.findings.get().current)
    }
    expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 0])
    await finder.go(1)
    expect(session.editor.state.selection.toJSON()).toMatchObject({ type: 'node' })
    expect(await finder.replace('one', 'tram')).toBe(1)
    expect(await finder.replace('all', 'tram')).toBe(6)
    const [, first, second] = session.editor.state.doc.firstChild?.children ?? []
    expect(first?.attrs).toMatchObject({ alt: 'A tram, and a tram', caption: 'The tram', credit: 'tram & Co' })
    expect([second?.attrs.attribution, second?.textContent]).toEqual(['A tram driver', 'A tram.'])
    session.run('edit:undo')
    expect(session.editor.state.doc.firstChild?.child(1).attrs).toMatchObject({ caption: 'The tram', credit: 'Train & Co' })
  })

  it('searches changed blocks alone after an edit', async () => {
    const { finder, session, searched } = finderOn()
    await finder.find(query('train'))
    session.editor.view.dispatch(session.editor.state.tr.insertText('train ', 2))
    await finder.go(1)
    expect([searched, finder.findings.get().count]).toEqual([[4, 1], 5])
  })
})
