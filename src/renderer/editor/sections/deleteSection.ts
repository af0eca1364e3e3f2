import { Selection, type Command } from '@tiptap/pm/state'
import { currentSection, emptyOpening, ownStep, sectionStart } from './sections.ts'

/** Deletes a section (the current one, if not given) with all that it holds. The last one leaves an empty opening. */
export function deleteSection(index?: number): Command {
  return (state, dispatch) => {
    const { doc, schema } = state
    const at = index ?? currentSection(state)
    if (at < 0 || at >= doc.childCount) return false
    if (!dispatch) return true
    const from = sectionStart(doc, at)
    const to = from + doc.child(at).nodeSize
    const tr = state.tr
    if (doc.childCount === 1) tr.replaceWith(from, to, emptyOpening(schema))
    else tr.delete(from, to)
    dispatch(ownStep(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from + 1, tr.doc.content.size)), 1))))
    return true
  }
}
