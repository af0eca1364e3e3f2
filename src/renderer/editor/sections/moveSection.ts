import { Selection, type Command } from '@tiptap/pm/state'
import { headingOf, kindOf } from '../../../shared/document/section.ts'
import { saying } from '../session/says.ts'
import { currentSection, ownStep, sectionStart } from './sections.ts'
import { t } from '../../words/t.ts'

/**
 * Moves the section at `from` so that it ends at the place `to`, both counted from 0. An opening stays first, and a
 * selection inside the section goes with it. A verdict that is no longer last becomes an ordinary section.
 */
export function moveSection(from: number, to: number): Command {
  return (state, dispatch) => {
    const { doc } = state
    if (from < 0 || from >= doc.childCount) return false
    const opening = kindOf(doc.child(0)) === 'opening'
    if (opening && from === 0) return false
    const target = Math.max(opening ? 1 : 0, Math.min(to, doc.childCount - 1))
    if (target === from) return false
    if (!dispatch) return true
    const section = doc.child(from)
    const start = sectionStart(doc, from)
    const tr = state.tr.delete(start, start + section.nodeSize)
    const at = sectionStart(tr.doc, target)
    tr.insert(at, section)
    const { $anchor, $head } = state.selection
    if ($anchor.depth > 0 && $anchor.index(0) === from && $head.index(0) === from) {
      const shift = at - start
      tr.setSelection(Selection.fromJSON(tr.doc, shifted(state.selection.toJSON(), shift)))
    }
    dispatch(ownStep(tr))
    return true
  }
}

/** Moves the current section one place up (-1) or down (1), and says to screen readers where it is then. */
export function moveCurrentSection(by: 1 | -1): Command {
  return (state, dispatch) => {
    const from = currentSection(state)
    const name = headingOf(state.doc.child(from))?.textContent.trim() || t('The section')
    const says = t('{name} is now section {place} of {count}.', { name, place: from + by + 1, count: state.doc.childCount })
    return moveSection(from, from + by)(state, dispatch && (tr => dispatch(saying(tr, says))))
  }
}

function shifted(selection: unknown, by: number): unknown {
  if (typeof selection !== 'object' || selection === null) return selection
  return Object.fromEntries(Object.entries(selection).map(([key, value]) => [key, typeof value === 'number' ? value + by : value]))
}
