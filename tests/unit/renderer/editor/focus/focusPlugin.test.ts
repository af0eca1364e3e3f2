import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { focusPlugin, marksOf, sentenceAt, writingChange } from '../../../../../src/renderer/editor/focus/focusPlugin.ts'
import type { FocusMode } from '../../../../../src/shared/model/settings.ts'
import { documentOf } from '../../../../../src/shared/document/section.ts'
import { sectionOf } from '../support/articles.ts'
import { caretAt } from '../support/states.ts'

const written = () =>
  EditorState.create({ doc: documentOf([sectionOf(1, null, 'One here. Two there.', 'Three.')]), plugins: [focusPlugin()] })
const shown = (focus: FocusMode, at: string, offset = 0) => {
  const state = caretAt(written(), at, offset)
  return marksOf(state, focus)
    ?.find()
    .map(({ from, to }) => state.doc.textBetween(from, to, ' | '))
}

const block = (text: string) =>
  documentOf([sectionOf(1, null, text)])
    .child(0)
    .child(0)

describe('focus', () => {
  it('leaves the section, the paragraph or the sentence of the caret in full ink', () => {
    const all = 'One here. Two there. | Three.'
    expect({
      off: shown('off', 'Two'),
      section: shown('section', 'Two'),
      paragraph: shown('paragraph', 'Two'),
      sentence: shown('sentence', 'Two', 2),
    }).toEqual({
      off: undefined,
      section: [all],
      paragraph: [all, 'One here. Two there.'],
      sentence: [all, 'One here. Two there.', 'Two there.'],
    })
  })

  it('stays with a sentence whose last letter was just typed, in any script', () => {
    expect([sentenceAt(block('One. Two.'), 9), sentenceAt(block('一つ。二つ。'), 6), sentenceAt(block(''), 0)]).toEqual([
      [5, 9],
      [3, 6],
      [0, 0],
    ])
  })

  it('is changed once, and by no step of undo', () => {
    const state = written()
    const change = writingChange(state, { focus: 'section', typewriter: false })
    expect([
      change?.getMeta('addToHistory'),
      change && writingChange(state.apply(change), { focus: 'section', typewriter: false }),
    ]).toEqual([false, null])
  })
})
