import { history } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state'
import { sectionsPlugin } from '../../../../../src/renderer/editor/extensions/Sections.ts'
import { documentOf } from '../../../../../src/shared/document/section.ts'
import type { Section } from '../../../../../src/shared/model/article.ts'
import { outlined, placeOf, threeSections } from './articles.ts'

/** A state with history and the rules of sections, without a view. */
export function stateOf(sections: Section[] = threeSections()): EditorState {
  return EditorState.create({ doc: documentOf(sections), plugins: [history({ depth: 1000 }), sectionsPlugin()] })
}

/** The state after a command; the very same one where the command does nothing. */
export function after(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, tr => (next = state.applyTransaction(tr).state))
  return next
}

/** The state with the caret before a text, or `offset` letters into it. */
export function caretAt(state: EditorState, text: string, offset = 0): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, placeOf(state.doc, text) + offset)))
}

/** The state with everything selected from before one text to before another. */
export function selected(state: EditorState, from: string, to: string, offset = 0): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, placeOf(state.doc, from), placeOf(state.doc, to) + offset)))
}

/** A document in one line, with a bar where the caret is. */
export function withCaret(state: EditorState): string {
  const marked = state.apply(state.tr.insertText('¦', state.selection.head))
  return outlined(marked.doc)
}

/** What every document of the editor promises about its sections. Throws what is wrong. */
export function checkSections(doc: Node): void {
  doc.check()
  const ids = doc.children.map(section => String(section.attrs.id))
  if (new Set(ids).size !== ids.length) throw new Error(`Two sections have one id in ${outlined(doc)}`)
  doc.children.forEach((section, index) => {
    const isHeaded = section.firstChild?.type.name === 'sectionHeading'
    const { kind } = section.attrs
    if (!/^[0-9a-f-]{36}$/u.test(String(section.attrs.id))) throw new Error(`A section without an id in ${outlined(doc)}`)
    if (!isHeaded && index > 0) throw new Error(`A section without a heading in ${outlined(doc)}`)
    if ((kind === 'opening') !== !isHeaded) throw new Error(`A wrong opening in ${outlined(doc)}`)
    if (kind === 'verdict' && index < doc.childCount - 1) throw new Error(`A verdict that is not last in ${outlined(doc)}`)
  })
}
