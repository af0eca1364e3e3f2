import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { expect, it } from 'vitest'
import { typographyPlugin } from '../../../../../src/renderer/editor/typography/typographyPlugin.ts'
import { documentSchema as schema } from '../../../../../src/shared/document/schema.ts'
import { emptyHeader } from '../../../../../src/shared/model/article.ts'

/** A caret at the end of a paragraph, with the keys of a person at it. */
function writing(smartPunctuation = true, language = 'en') {
  const header = { get: () => ({ ...emptyHeader, language }), subscribe: () => () => {} }
  const plugin = typographyPlugin({ header, smartPunctuation })
  const { nodes } = schema
  const doc = nodes.doc.create(null, nodes.section.create({ id: 'a' }, nodes.paragraph.create()))
  const start = EditorState.create({ doc, plugins: [plugin, history()] })
  const view: { composing: boolean; state: EditorState; dispatch: (tr: Transaction) => void } = {
    composing: false,
    state: start.apply(start.tr.setSelection(TextSelection.create(doc, 2))),
    dispatch: tr => {
      view.state = view.state.apply(tr)
    },
  }
  // The plug-in asks for nothing else of a view.
  const asView = view as unknown as EditorView
  return {
    text: () => view.state.doc.textContent,
    compose: () => void (view.composing = true),
    mark: (name: 'code' | 'language', attrs: Record<string, unknown> | null = null) =>
      view.dispatch(view.state.tr.addStoredMark(schema.mark(name, attrs))),
    undo: () => undo(view.state, view.dispatch),
    type: (letters: string) => {
      for (const letter of letters) {
        const { from, to } = view.state.selection
        const done = plugin.props.handleTextInput?.call(plugin, asView, from, to, letter, () => view.state.tr)
        if (!done) view.dispatch(view.state.tr.insertText(letter))
      }
    },
    backspace: () => {
      const event = { key: 'Backspace' } as unknown as KeyboardEvent
      if (plugin.props.handleKeyDown?.call(plugin, asView, event)) return
      const { from } = view.state.selection
      view.dispatch(view.state.tr.delete(from - 1, from))
    },
  }
}

it('takes a correction back with one Backspace, and deletes with the next', () => {
  const { type, backspace, text } = writing()
  type('a "b" --')
  expect(text()).toBe('a “b” —')
  backspace()
  expect(text()).toBe('a “b” --')
  backspace()
  expect(text()).toBe('a “b” -')
})

it('takes a correction back with undo, and leaves what was typed', () => {
  const { type, undo: back, text } = writing()
  type('well...')
  expect(text()).toBe('well…')
  back()
  expect(text()).toBe('well...')
})

it('forgets a correction when something else is typed', () => {
  const { type, backspace, text } = writing()
  type('"a')
  backspace()
  expect(text()).toBe('“')
})

it('keeps out of code and of what an input method composes, and is switched off', () => {
  const [code, composing, off] = [writing(), writing(), writing(false)]
  code.mark('code')
  code.type('"')
  composing.compose()
  composing.type('"')
  off.type('"')
  expect([code.text(), composing.text(), off.text()]).toEqual(['"', '"', '"'])
})

it('follows the language of a passage', () => {
  const { mark, type, text } = writing()
  mark('language', { tag: 'de' })
  type('"')
  expect(text()).toBe('„')
})
