import type { Command } from '@tiptap/pm/state'
import { kindOf } from '../../../shared/document/section.ts'
import { ownStep, sectionStart } from './sections.ts'

/** Makes a headed section the verdict, or an ordinary section again. Only the last section can be the verdict. */
export function setSectionKind(index: number, kind: 'section' | 'verdict'): Command {
  return (state, dispatch) => {
    const { doc } = state
    const section = doc.maybeChild(index)
    if (!section || kindOf(section) === kind || kindOf(section) === 'opening') return false
    if (kind === 'verdict' && index !== doc.childCount - 1) return false
    dispatch?.(ownStep(state.tr.setNodeAttribute(sectionStart(doc, index), 'kind', kind)))
    return true
  }
}
