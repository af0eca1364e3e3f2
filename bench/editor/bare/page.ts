import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Schema } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Section } from '../../../src/shared/model/article.ts'

/** The least schema that can hold the same text: sections, headings, paragraphs, italics. */
const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: { content: 'sectionHeading? paragraph+', parseDOM: [{ tag: 'section' }], toDOM: () => ['section', 0] },
    sectionHeading: { content: 'text*', parseDOM: [{ tag: 'h2' }], toDOM: () => ['h2', 0] },
    paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: {},
  },
  marks: { italic: { parseDOM: [{ tag: 'em' }], toDOM: () => ['em', 0] } },
})

let view: EditorView | null = null

Object.assign(window, {
  /** Shows these sections in a new editor, instead of the one before. */
  show: (sections: readonly Section[]) => {
    view?.destroy()
    const doc = schema.nodeFromJSON({ type: 'doc', content: sections.map(({ content }) => ({ type: 'section', content })) })
    const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)]
    view = new EditorView(document.querySelector('#page'), { state: EditorState.create({ doc, plugins }) })
  },
  /** Moves the section at a place one place up, as one transaction. */
  moveUp: (index: number) => {
    if (!view) return
    const { doc, tr } = view.state
    let at = 0
    for (let i = 0; i < index; i += 1) at += doc.child(i).nodeSize
    const section = doc.child(index)
    tr.delete(at, at + section.nodeSize).insert(at - doc.child(index - 1).nodeSize, section)
    view.dispatch(tr)
  },
})
