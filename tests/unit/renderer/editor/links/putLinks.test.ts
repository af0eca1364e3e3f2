import { describe, expect, it } from 'vitest'
import { putLinks } from '../../../../../src/renderer/editor/links/putLinks.ts'
import { placeOf } from '../support/articles.ts'
import { stateOf } from '../support/states.ts'

const text = 'gamma'

function put(offset: number, ...links: readonly (readonly [href: string, title: string])[]) {
  const state = stateOf()
  const tr = putLinks(
    state,
    placeOf(state.doc, text) + offset,
    links.map(([href, title]) => ({ href, title })),
  )
  if (!tr) return null
  tr.doc.check()
  const found: [string, string][] = []
  tr.doc.descendants(node => {
    const link = node.marks.find(mark => mark.type.name === 'link')
    if (link && node.text) found.push([node.text, String(link.attrs['href'])])
  })
  return { found, doc: tr.doc }
}

describe('links that come from elsewhere', () => {
  it('stand in the line, set off from the words beside them', () => {
    const done = put(2, ['https://example.org', 'There'])
    expect(done?.found).toEqual([['There', 'https://example.org']])
    expect(done?.doc.textBetween(0, done.doc.content.size, '\n')).toContain('ga There mma')
  })

  it('are a list where they are several', () => {
    const done = put(2, ['https://example.org', 'One'], ['deckle:0198c0de-0000-7000-8000-000000000000', 'Two'])
    expect(done?.found.map(([words]) => words)).toEqual(['One', 'Two'])
    expect(done?.doc.textBetween(0, done.doc.content.size, '\n')).toContain(text)
  })

  it('are nothing where they lead nowhere that is kept', () => {
    expect(put(0, ['javascript:alert(1)', 'No'])).toBeNull()
  })
})
