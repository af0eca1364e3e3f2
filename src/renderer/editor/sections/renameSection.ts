import { TextSelection, type Command } from '@tiptap/pm/state'
import { headingOf } from '../../../shared/document/section.ts'
import { currentSection, ownStep, sectionStart } from './sections.ts'

/** Selects the heading of a section (the current one, if not given), ready to be typed over. Not in an opening. */
export function renameSection(index?: number): Command {
  return (state, dispatch) => {
    const at = index ?? currentSection(state)
    const heading = at >= 0 && at < state.doc.childCount ? headingOf(state.doc.child(at)) : null
    if (!heading) return false
    const from = sectionStart(state.doc, at) + 2
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, from + heading.content.size)).scrollIntoView())
    return true
  }
}

/** Gives a section another heading, as the outline does. Not an opening. */
export function setSectionHeading(index: number, text: string): Command {
  return (state, dispatch) => {
    const section = state.doc.maybeChild(index)
    const heading = section && headingOf(section)
    if (!heading || heading.textContent === text) return false
    const from = sectionStart(state.doc, index) + 2
    const tr = state.tr
    if (text) tr.replaceWith(from, from + heading.content.size, state.schema.text(text))
    else tr.delete(from, from + heading.content.size)
    dispatch?.(ownStep(tr))
    return true
  }
}
