import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { foldAll, foldedIn, foldsPlugin, marksOf, toggleFold, unfoldAll } from '../../../../../src/renderer/editor/folding/folds.ts'
import { moveSection } from '../../../../../src/renderer/editor/sections/moveSection.ts'
import { documentOf } from '../../../../../src/shared/document/section.ts'
import { sectionIdOf, threeSections } from '../support/articles.ts'
import { after, caretAt, withCaret } from '../support/states.ts'

const stateOf = () => EditorState.create({ doc: documentOf(threeSections()), plugins: [foldsPlugin()] })
const folded = (state: EditorState) => [...foldedIn(state)]
/** What the page shows as folded. */
const shown = (state: EditorState) =>
  marksOf(state)
    .find()
    .map(({ from }): unknown => state.doc.nodeAt(from)?.attrs.id)

describe('folding', () => {
  it('folds the section of the caret, whose caret then stands in the heading, and unfolds it again', () => {
    const once = after(caretAt(stateOf(), 'gamma', 2), toggleFold())
    expect([folded(once), withCaret(once)]).toEqual([
      [sectionIdOf(2)],
      'opening[p:alpha|p:beta] section(One¦)[p:gamma|p:delta] section(Two)[p:epsilon|p:zeta]',
    ])
    expect(folded(after(once, toggleFold()))).toEqual([])
  })

  it('folds every section with a heading at once, and no opening', () => {
    const all = after(stateOf(), foldAll)
    expect([folded(all), folded(after(all, unfoldAll)), toggleFold(0)(all)]).toEqual([[sectionIdOf(2), sectionIdOf(3)], [], false])
  })

  it('opens by itself where the caret comes into what is hidden', () => {
    const all = after(stateOf(), foldAll)
    expect(folded(caretAt(all, 'delta'))).toEqual([sectionIdOf(3)])
  })

  it('stays with a section that is moved, and with one that is typed before', () => {
    const one = after(stateOf(), toggleFold(1))
    const moved = after(one, moveSection(1, 2))
    const typed = moved.apply(moved.tr.insertText('more ', 2))
    expect([shown(one), shown(moved), shown(typed)]).toEqual([[sectionIdOf(2)], [sectionIdOf(2)], [sectionIdOf(2)]])
  })
})
