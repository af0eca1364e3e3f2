import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { insertSections } from '../../../../../src/renderer/editor/paste/insertSections.ts'
import { documentOf } from '../../../../../src/shared/document/section.ts'
import { outlined, sectionOf } from '../support/articles.ts'
import { caretAt, checkSections, selected, stateOf } from '../support/states.ts'

const bare = (section: Node) => section.type.create({ id: '', kind: 'section' }, section.content)

/** What is pasted, with the ids that a paste has: none. */
function slice(...sections: Parameters<typeof documentOf>[0]): Slice {
  return new Slice(Fragment.from(documentOf(sections).children.map(bare)), 0, 0)
}

function pasted(state: ReturnType<typeof stateOf>, what: Slice): string {
  const tr = insertSections(state, what)
  if (!tr) return 'left to the ordinary way'
  const { doc } = state.applyTransaction(tr).state
  checkSections(doc)
  return outlined(doc)
}

const page = slice(sectionOf(8, null, 'first'), sectionOf(9, 'Pasted', 'second'))

describe('pasting a page with headings', () => {
  it('goes on in the section of the caret, and begins one with each heading', () => {
    expect(pasted(caretAt(stateOf(), 'gamma', 2), page)).toBe(
      'opening[p:alpha|p:beta] section(One)[p:ga|p:first] section(Pasted)[p:second|p:mma|p:delta] section(Two)[p:epsilon|p:zeta]',
    )
  })

  it('takes the place of an empty article', () => {
    expect(pasted(stateOf([sectionOf(1, null, '')]), page)).toBe('opening[p:first] section(Pasted)[p:second]')
    expect(pasted(stateOf([sectionOf(1, null, '')]), slice(sectionOf(9, 'Pasted', 'second')))).toBe('section(Pasted)[p:second]')
  })

  it('keeps a heading whose text it pushes out', () => {
    expect(pasted(caretAt(stateOf(), 'gamma'), slice(sectionOf(9, 'Pasted', 'second')))).toBe(
      'opening[p:alpha|p:beta] section(One)[p:] section(Pasted)[p:second|p:gamma|p:delta] section(Two)[p:epsilon|p:zeta]',
    )
  })

  it('replaces a selection, across sections too', () => {
    expect(pasted(selected(stateOf(), 'beta', 'delta', 2), page)).toBe(
      'opening[p:alpha|p:first] section(Pasted)[p:second|p:lta] section(Two)[p:epsilon|p:zeta]',
    )
  })

  it('is left to the ordinary way in a heading', () => {
    expect(pasted(caretAt(stateOf(), 'One', 1), page)).toBe('left to the ordinary way')
  })
})
