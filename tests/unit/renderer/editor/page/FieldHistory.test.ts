import { expect, it } from 'vitest'
import { FieldHistory } from '../../../../../src/renderer/editor/page/FieldHistory.ts'

const state = (text: string) => ({ text, caret: text.length })

it('undoes letters that follow each other at once, and what came after a pause by itself', () => {
  const history = new FieldHistory()
  history.note(state(''), 0)
  history.note(state('a'), 100)
  history.note(state('ab'), 1000)
  expect(history.undo(state('abc'))).toEqual(state('ab'))
  expect(history.undo(state('ab'))).toEqual(state(''))
  expect(history.undo(state(''))).toBeNull()
  expect(history.redo(state(''))).toEqual(state('ab'))
  expect(history.redo(state('ab'))).toEqual(state('abc'))
  expect(history.redo(state('abc'))).toBeNull()
})

it('has nothing to redo once something else was written, and goes back over what was set from elsewhere', () => {
  const history = new FieldHistory()
  history.note(state('old'), 0)
  expect(history.undo(state('older'))).toEqual(state('old'))
  history.note(state('old'), 2000)
  expect(history.redo(state('new'))).toBeNull()
  expect(history.undo(state('set from elsewhere'))).toEqual(state('old'))
  expect(history.redo(state('old'))).toEqual(state('set from elsewhere'))
})
