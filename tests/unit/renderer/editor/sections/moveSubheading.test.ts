import { undo } from '@tiptap/pm/history'
import { describe, expect, it } from 'vitest'
import { moveSubheading, placeBeside, type SubheadingPlace } from '../../../../../src/renderer/editor/sections/moveSubheading.ts'
import { outlined, sectionOf } from '../support/articles.ts'
import { after, caretAt, checkSections, stateOf, withCaret } from '../support/states.ts'

const head = (level: number, text: string) => ({ type: 'subheading', attrs: { level }, content: [{ type: 'text', text }] })
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const written = () =>
  stateOf([
    sectionOf(1, null, 'alpha'),
    {
      ...sectionOf(2, 'One'),
      content: [...sectionOf(2, 'One').content, head(3, 'A'), paragraph('a'), head(4, 'B'), paragraph('b'), head(3, 'C'), paragraph('c')],
    },
    sectionOf(3, 'Two', 'zeta'),
  ])
const start = 'opening[p:alpha] section(One)[h:A|p:a|h:B|p:b|h:C|p:c] section(Two)[p:zeta]'

const beside = (place: SubheadingPlace, by: 1 | -1) => {
  const state = written()
  const to = placeBeside(state.doc, place, by)
  return to === null ? null : outlined(after(state, moveSubheading(place, to)).doc)
}

describe('moving a subheading', () => {
  it('takes what stands under it along, deeper headings as well', () => {
    expect(beside({ section: 1, at: 0 }, 1)).toBe('opening[p:alpha] section(One)[h:C|p:c|h:A|p:a|h:B|p:b] section(Two)[p:zeta]')
    expect(beside({ section: 1, at: 2 }, -1)).toBe('opening[p:alpha] section(One)[h:C|p:c|h:A|p:a|h:B|p:b] section(Two)[p:zeta]')
  })

  it('goes into the section beside where it was the first or the last', () => {
    expect(beside({ section: 1, at: 0 }, -1)).toBe('opening[p:alpha|h:A|p:a|h:B|p:b] section(One)[h:C|p:c] section(Two)[p:zeta]')
    expect(beside({ section: 1, at: 2 }, 1)).toBe('opening[p:alpha] section(One)[h:A|p:a|h:B|p:b] section(Two)[p:zeta|h:C|p:c]')
  })

  it('leaves a section that held nothing else an empty paragraph', () => {
    const only = stateOf([sectionOf(1, null, 'alpha'), { ...sectionOf(2, 'One'), content: [...sectionOf(2, 'One').content, head(3, 'A')] }])
    const moved = after(only, moveSubheading({ section: 1, at: 0 }, { section: 0, at: 0 }))
    checkSections(moved.doc)
    expect(outlined(moved.doc)).toBe('opening[p:alpha|h:A] section(One)[p:]')
  })

  it('is one step to undo, and keeps the caret in what is moved', () => {
    const moved = after(caretAt(written(), 'B', 1), moveSubheading({ section: 1, at: 1 }, { section: 2, at: 0 }))
    expect(withCaret(moved)).toBe('opening[p:alpha] section(One)[h:A|p:a|h:C|p:c] section(Two)[p:zeta|h:B¦|p:b]')
    expect(outlined(after(moved, undo).doc)).toBe(start)
  })

  it('goes nowhere within itself', () => {
    const state = written()
    expect(after(state, moveSubheading({ section: 1, at: 0 }, { section: 1, at: 1 }))).toBe(state)
    expect(after(state, moveSubheading({ section: 1, at: 9 }, { section: 2, at: 0 }))).toBe(state)
  })
})
