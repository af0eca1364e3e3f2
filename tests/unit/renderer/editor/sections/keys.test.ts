import { describe, expect, it } from 'vitest'
import { backspace, deleteForward, enter } from '../../../../../src/renderer/editor/extensions/Keys.ts'
import { outlined, sectionOf } from '../support/articles.ts'
import { after, caretAt, checkSections, selected, stateOf, withCaret } from '../support/states.ts'

const one = (...paragraphs: string[]) => stateOf([sectionOf(1, null, 'alpha'), sectionOf(2, 'One', ...paragraphs)])

describe('Enter in a heading', () => {
  it('at its end goes on to the text', () => {
    expect(withCaret(after(caretAt(stateOf(), 'One', 3), enter))).toContain('section(One)[p:¦gamma|p:delta]')
  })

  it('in its middle makes the rest the first paragraph, and Backspace there takes that back', () => {
    const parted = after(caretAt(stateOf(), 'One', 1), enter)
    expect(withCaret(parted)).toContain('section(O)[p:¦ne|p:gamma|p:delta]')
    expect(withCaret(after(parted, backspace))).toContain('section(O¦ne)[p:gamma|p:delta]')
  })

  it('at its start makes room above, and keeps the caret', () => {
    expect(withCaret(after(caretAt(stateOf(), 'One'), enter))).toContain('opening[p:alpha|p:beta|p:] section(¦One)')
    const first = after(caretAt(stateOf([sectionOf(1, 'One', 'alpha')]), 'One'), enter)
    checkSections(first.doc)
    expect(withCaret(first)).toBe('opening[p:] section(¦One)[p:alpha]')
  })
})

describe('Enter behind a fence', () => {
  it('makes the paragraph a code block, in the language that it names', () => {
    const state = after(caretAt(one('```ts'), '```ts', 5), enter)
    const block = state.selection.$from.parent
    expect([block.type.name, block.attrs.language, block.textContent]).toEqual(['codeBlock', 'ts', ''])
    checkSections(state.doc)
  })

  it('leaves other text, and the middle of a line, to themselves', () => {
    expect(after(caretAt(one('```not a fence'), '```not a fence', 14), enter).selection.$from.parent.type.name).toBe('paragraph')
    expect(after(caretAt(one('```ts'), '```ts', 3), enter).selection.$from.parent.type.name).toBe('paragraph')
  })
})

describe('Backspace where a section begins', () => {
  it('at the start of a heading merges it with the one above', () => {
    expect(withCaret(after(caretAt(stateOf(), 'One'), backspace))).toContain('opening[p:alpha|p:beta|h:¦One|p:gamma|p:delta]')
  })

  it('at the start of the text goes back into an empty heading, without taking a word along', () => {
    const state = caretAt(stateOf([sectionOf(1, null, 'alpha'), sectionOf(2, '', 'gamma')]), 'gamma')
    expect(withCaret(after(state, backspace))).toBe('opening[p:alpha] section(¦)[p:gamma]')
  })

  it('at the start of the text joins it to a heading with words', () => {
    expect(withCaret(after(caretAt(one('gamma'), 'gamma'), backspace))).toBe('opening[p:alpha] section(One¦gamma)[p:]')
  })

  it('at the very start does nothing', () => {
    expect(backspace(caretAt(stateOf(), 'alpha'))).toBe(false)
    expect(withCaret(after(caretAt(stateOf([sectionOf(1, 'One', 'alpha')]), 'One'), backspace))).toBe('section(¦One)[p:alpha]')
  })

  it('in the empty heading of a first section makes its text the opening', () => {
    const state = after(stateOf([sectionOf(1, '', 'alpha')]), backspace)
    checkSections(state.doc)
    expect(outlined(state.doc)).toBe('opening[p:alpha]')
  })
})

describe('Delete where a section ends', () => {
  it('merges the next one into it', () => {
    expect(withCaret(after(caretAt(stateOf(), 'beta', 4), deleteForward))).toContain(
      'opening[p:alpha|p:beta¦|h:One|p:gamma|p:delta] section(Two)',
    )
  })

  it('does nothing at the very end', () => {
    expect(deleteForward(caretAt(stateOf(), 'zeta', 4))).toBe(false)
  })
})

describe('a selection across sections', () => {
  it.each([
    ['beta', 'delta', 2, 'opening[p:alpha|p:lta] section(Two)[p:epsilon|p:zeta]'],
    ['One', 'Two', 1, 'opening[p:alpha|p:beta] section(wo)[p:epsilon|p:zeta]'],
    ['delta', 'zeta', 1, 'opening[p:alpha|p:beta] section(One)[p:gamma|p:eta]'],
    ['alpha', 'zeta', 4, 'opening[p:]'],
    ['gamma', 'zeta', 4, 'opening[p:alpha|p:beta] section(One)[p:]'],
  ])('is deleted as one text (%s to %s+%i)', (from, to, offset, expected) => {
    const state = after(selected(stateOf(), from, to, offset), backspace)
    checkSections(state.doc)
    expect(outlined(state.doc)).toBe(expected)
  })

  it('is typed over as one text', () => {
    const state = selected(stateOf(), 'beta', 'delta', 2)
    const typed = state.applyTransaction(state.tr.insertText('x')).state
    checkSections(typed.doc)
    expect(outlined(typed.doc)).toBe('opening[p:alpha|p:xlta] section(Two)[p:epsilon|p:zeta]')
  })
})
