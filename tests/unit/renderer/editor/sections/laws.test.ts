import * as fc from 'fast-check'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { AllSelection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { backspace, deleteForward, enter } from '../../../../../src/renderer/editor/extensions/Keys.ts'
import { addSection } from '../../../../../src/renderer/editor/sections/addSection.ts'
import { deleteSection } from '../../../../../src/renderer/editor/sections/deleteSection.ts'
import { mergeSectionUp } from '../../../../../src/renderer/editor/sections/mergeSectionUp.ts'
import { moveSection } from '../../../../../src/renderer/editor/sections/moveSection.ts'
import { setSectionKind } from '../../../../../src/renderer/editor/sections/setSectionKind.ts'
import { splitSection } from '../../../../../src/renderer/editor/sections/splitSection.ts'
import { sectionOf } from '../support/articles.ts'
import { after, checkSections, stateOf } from '../support/states.ts'

type Move = { readonly name: string; readonly keepsText: boolean; readonly command: Command }

const place = fc.nat(400)
const textAt =
  (at: number, text: string): Command =>
  (state, dispatch) => {
    const $pos = state.doc.resolve(at % (state.doc.content.size + 1))
    const near = TextSelection.near($pos)
    dispatch?.(state.tr.setSelection(near).insertText(text, near.head))
    return true
  }
const caret =
  (from: number, to: number): Command =>
  (state, dispatch) => {
    const size = state.doc.content.size + 1
    const selection =
      from % 17 === 0 ? new AllSelection(state.doc) : TextSelection.between(state.doc.resolve(from % size), state.doc.resolve(to % size))
    dispatch?.(state.tr.setSelection(selection))
    return true
  }
const named = (name: string, keepsText: boolean, command: fc.Arbitrary<Command>) =>
  command.map(made => ({ name, keepsText, command: made }))
const index = fc.nat(7)

const move: fc.Arbitrary<Move> = fc.oneof(
  named(
    'caret',
    true,
    fc.tuple(place, place).map(([from, to]) => caret(from, to)),
  ),
  named(
    'caret',
    true,
    place.map(at => caret(at, at)),
  ),
  named(
    'type',
    false,
    fc.tuple(place, fc.constantFrom('x', 'yz')).map(([at, text]) => textAt(at, text)),
  ),
  named(
    'add',
    true,
    fc.option(index, { nil: undefined }).map(at => addSection(at)),
  ),
  named('split', true, fc.constant(splitSection)),
  named(
    'merge',
    true,
    fc.option(index, { nil: undefined }).map(at => mergeSectionUp(at)),
  ),
  named(
    'move',
    false,
    fc.tuple(index, index).map(([from, to]) => moveSection(from, to)),
  ),
  named(
    'verdict',
    true,
    index.map(at => setSectionKind(at, 'verdict')),
  ),
  named(
    'delete',
    false,
    index.map(at => deleteSection(at)),
  ),
  named('enter', false, fc.constant(enter)),
  named('backspace', false, fc.constant(backspace)),
  named('forward', false, fc.constant(deleteForward)),
)
const moves = fc.array(move, { maxLength: 25 })

const begin = () =>
  stateOf([
    sectionOf(1, null, 'alpha', 'beta'),
    sectionOf(2, 'One', 'gamma', '', 'delta'),
    sectionOf(3, 'Two', 'epsilon'),
    sectionOf(4, 'Verdict', 'zeta'),
  ])

const texts = (doc: Node) => doc.children.map(section => `${String(section.attrs.id)} ${section.textContent}`).sort()
const letters = (doc: Node) => doc.textContent

// It asserts within the property.
// oxlint-disable-next-line vitest/expect-expect
it('whatever is done, in whatever order, leaves a document that keeps every promise about sections', () => {
  fc.assert(
    fc.property(moves, list => {
      let state = begin()
      for (const each of list) {
        const before = letters(state.doc)
        state = after(state, each.command)
        checkSections(state.doc)
        const expected = each.keepsText ? before : letters(state.doc)
        expect([each.name, letters(state.doc)]).toEqual([each.name, expected])
      }
    }),
    { numRuns: 300 },
  )
})

it('moves keep every section’s text, and change their order alone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(index, index), { maxLength: 20 }), list => {
      let state = begin()
      const first = texts(state.doc)
      for (const [from, to] of list) state = after(state, moveSection(from, to))
      expect(texts(state.doc)).toEqual(first)
    }),
  )
})

it('undoing everything gives the first document, and redoing everything the last', () => {
  fc.assert(
    fc.property(moves, list => {
      const first = begin()
      const last = list.reduce((state: EditorState, each) => after(state, each.command), first)
      let state = last
      while (undoDepth(state) > 0) {
        state = after(state, undo)
        checkSections(state.doc)
      }
      expect(state.doc.eq(first.doc)).toBe(true)
      while (redoDepth(state) > 0) {
        state = after(state, redo)
        checkSections(state.doc)
      }
      expect(state.doc.eq(last.doc)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
