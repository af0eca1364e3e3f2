import { Fragment } from '@tiptap/pm/model'
import { TextSelection, type Command } from '@tiptap/pm/state'
import { kindOf } from '../../../shared/document/section.ts'
import { currentSection, headedSection, ownStep, sectionStart } from './sections.ts'

/**
 * Adds a headed section after the one at `after` (the current one, if not given) and puts the caret in its heading.
 * The verdict stays last: what would come after it comes before it.
 */
export function addSection(after?: number): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const { doc } = state
    const below = Math.max(0, Math.min(after ?? currentSection(state), doc.childCount - 1))
    const isVerdict = kindOf(doc.child(below)) === 'verdict'
    const at = sectionStart(doc, isVerdict ? below : below + 1)
    const tr = state.tr.insert(at, headedSection(state.schema, Fragment.empty, []))
    dispatch(ownStep(tr.setSelection(TextSelection.create(tr.doc, at + 2))))
    return true
  }
}
