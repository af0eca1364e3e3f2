import { redo, undo } from '@tiptap/pm/history'
import type { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { addSection } from '../../../../../src/renderer/editor/sections/addSection.ts'
import { deleteSection } from '../../../../../src/renderer/editor/sections/deleteSection.ts'
import { mergeSectionUp } from '../../../../../src/renderer/editor/sections/mergeSectionUp.ts'
import { moveSection } from '../../../../../src/renderer/editor/sections/moveSection.ts'
import { renameSection, setSectionHeading } from '../../../../../src/renderer/editor/sections/renameSection.ts'
import { setSectionKind } from '../../../../../src/renderer/editor/sections/setSectionKind.ts'
import { splitSection } from '../../../../../src/renderer/editor/sections/splitSection.ts'
import { outlined, sectionOf } from '../support/articles.ts'
import { after, caretAt, checkSections, stateOf, withCaret } from '../support/states.ts'

const start = 'opening[p:alpha|p:beta] section(One)[p:gamma|p:delta] section(Two)[p:epsilon|p:zeta]'
const typed = (state: EditorState, text: string) => state.apply(state.tr.insertText(text))
const item = (text: string, ...more: unknown[]) => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...more],
})
const list = (...items: unknown[]) => ({ ...sectionOf(1, null), content: [{ type: 'bulletList', content: items }] })
const withVerdict = () => stateOf([sectionOf(1, null, 'alpha'), sectionOf(2, 'One', 'beta'), sectionOf(3, 'Verdict', 'gamma')])

describe('adding a section', () => {
  it('puts it after the current one, with the caret in its heading', () => {
    const state = after(caretAt(stateOf(), 'gamma'), addSection())
    expect(withCaret(state)).toBe('opening[p:alpha|p:beta] section(One)[p:gamma|p:delta] section(¦)[p:] section(Two)[p:epsilon|p:zeta]')
  })

  it('leaves the verdict last', () => {
    expect(outlined(after(withVerdict(), addSection(2)).doc)).toBe(
      'opening[p:alpha] section(One)[p:beta] section()[p:] verdict(Verdict)[p:gamma]',
    )
  })
})

describe('deleting a section', () => {
  it('takes it away with all that it holds', () => {
    expect(outlined(after(stateOf(), deleteSection(1)).doc)).toBe('opening[p:alpha|p:beta] section(Two)[p:epsilon|p:zeta]')
  })

  it('leaves an empty opening where it was the only one', () => {
    const state = after(stateOf([sectionOf(1, 'One', 'alpha')]), deleteSection())
    checkSections(state.doc)
    expect(withCaret(state)).toBe('opening[p:¦]')
  })
})

describe('moving a section', () => {
  it('takes the caret along', () => {
    const state = after(caretAt(stateOf(), 'zeta', 2), moveSection(2, 1))
    expect(withCaret(state)).toBe('opening[p:alpha|p:beta] section(Two)[p:epsilon|p:ze¦ta] section(One)[p:gamma|p:delta]')
  })

  it('leaves the caret where it is in another section', () => {
    const state = after(caretAt(stateOf(), 'delta', 2), moveSection(2, 1))
    expect(withCaret(state)).toBe('opening[p:alpha|p:beta] section(Two)[p:epsilon|p:zeta] section(One)[p:gamma|p:de¦lta]')
  })

  it('keeps the opening first, and neither moves it nor puts anything above it', () => {
    expect(outlined(after(stateOf(), moveSection(2, 0)).doc)).toBe(
      'opening[p:alpha|p:beta] section(Two)[p:epsilon|p:zeta] section(One)[p:gamma|p:delta]',
    )
    expect([moveSection(0, 1)(stateOf()), moveSection(1, 0)(stateOf()), moveSection(2, 9)(stateOf())]).toEqual([false, false, false])
  })

  it('makes a verdict that is no longer last an ordinary section, and undo makes it the verdict again', () => {
    const moved = after(withVerdict(), moveSection(1, 2))
    expect(outlined(moved.doc)).toBe('opening[p:alpha] section(Verdict)[p:gamma] section(One)[p:beta]')
    expect(outlined(after(moved, undo).doc)).toBe(outlined(withVerdict().doc))
  })
})

describe('splitting a section', () => {
  it('cuts a paragraph in two and asks for the heading', () => {
    const state = after(caretAt(stateOf(), 'gamma', 2), splitSection)
    expect(withCaret(state)).toBe('opening[p:alpha|p:beta] section(One)[p:ga] section(¦)[p:mma|p:delta] section(Two)[p:epsilon|p:zeta]')
  })

  it.each([
    ['delta', 0, 'opening[p:alpha|p:beta] section(One)[p:gamma] section()[p:delta] section(Two)[p:epsilon|p:zeta]'],
    ['gamma', 5, 'opening[p:alpha|p:beta] section(One)[p:gamma] section()[p:delta] section(Two)[p:epsilon|p:zeta]'],
    ['gamma', 0, 'opening[p:alpha|p:beta] section(One)[p:] section()[p:gamma|p:delta] section(Two)[p:epsilon|p:zeta]'],
    ['delta', 5, 'opening[p:alpha|p:beta] section(One)[p:gamma|p:delta] section()[p:] section(Two)[p:epsilon|p:zeta]'],
  ])('at the edge of a block (%s, %i) leaves no blank paragraph beside text', (text, offset, expected) => {
    expect(outlined(after(caretAt(stateOf(), text, offset), splitSection).doc)).toBe(expected)
  })

  it('cuts a list between its items, and keeps one that can’t be cut whole', () => {
    const image = { type: 'image', attrs: { asset: `${'0'.repeat(64)}.png` } }
    const cut = after(caretAt(stateOf([list(item('one'), item('two'))]), 'two'), splitSection)
    expect(outlined(cut.doc)).toBe('opening[ul:one] section()[ul:two]')
    const whole = after(caretAt(stateOf([list(item('one', image), item('two'))]), 'one', 3), splitSection)
    checkSections(whole.doc)
    expect(whole.doc.textContent).toBe('onetwo')
  })

  it('is not done in a heading', () => {
    expect(splitSection(caretAt(stateOf(), 'One', 1))).toBe(false)
  })
})

describe('merging a section with the one above', () => {
  it('keeps its heading as a subheading, with the caret where it was', () => {
    const state = after(caretAt(stateOf(), 'delta', 2), mergeSectionUp())
    expect(withCaret(state)).toBe('opening[p:alpha|p:beta|h:One|p:gamma|p:de¦lta] section(Two)[p:epsilon|p:zeta]')
  })

  it('drops an empty heading, with the caret at the end of what is above', () => {
    const state = after(after(caretAt(stateOf(), 'gamma', 2), splitSection), mergeSectionUp())
    expect(withCaret(state)).toBe('opening[p:alpha|p:beta] section(One)[p:ga¦|p:mma|p:delta] section(Two)[p:epsilon|p:zeta]')
  })

  it('is not done to the first', () => {
    expect(mergeSectionUp(0)(stateOf())).toBe(false)
  })
})

describe('the kind of a section', () => {
  it('can be the verdict in the last one alone', () => {
    expect(outlined(after(stateOf(), setSectionKind(2, 'verdict')).doc)).toContain('verdict(Two)')
    expect([setSectionKind(1, 'verdict')(stateOf()), setSectionKind(0, 'section')(stateOf())]).toEqual([false, false])
  })
})

describe('renaming a section', () => {
  it('selects its heading', () => {
    const { selection } = after(stateOf(), renameSection(1))
    expect([selection.$from.parent.type.name, selection.content().content.textBetween(0, selection.content().content.size)]).toEqual([
      'sectionHeading',
      'One',
    ])
  })

  it('can be done from outside of the text, and not to an opening', () => {
    expect(outlined(after(stateOf(), setSectionHeading(1, 'Uno')).doc)).toContain('section(Uno)[p:gamma|p:delta]')
    expect([setSectionHeading(0, 'x')(stateOf()), renameSection(0)(stateOf())]).toEqual([false, false])
  })
})

describe('every command', () => {
  it.each([
    ['add', addSection()],
    ['delete', deleteSection(1)],
    ['move', moveSection(1, 2)],
    ['split', splitSection],
    ['merge', mergeSectionUp()],
    ['kind', setSectionKind(2, 'verdict')],
    ['rename', setSectionHeading(1, 'Uno')],
  ])('is one step of undo, apart from the typing before and after it: %s', (_name, command) => {
    const before = typed(caretAt(stateOf(), 'gamma', 2), 'x')
    const done = after(before, command)
    const written = typed(done, 'y')
    expect(outlined(after(written, undo).doc)).toBe(outlined(done.doc))
    const undone = after(after(written, undo), undo)
    expect([outlined(undone.doc), undone.doc.eq(before.doc)]).toEqual([outlined(before.doc), true])
    expect(outlined(after(undone, undo).doc)).toBe(start)
    expect(after(undone, redo).doc.eq(done.doc)).toBe(true)
  })
})
