import { TextSelection, type Command } from '@tiptap/pm/state'
import { safeHref } from '../../../shared/document/links.ts'
import { ownStep } from '../sections/sections.ts'
import { linkAt, type LinkRange } from './linkAt.ts'

/**
 * Links the link that holds the caret, or the selected text, or (where nothing is selected) a new text at the caret.
 * `text` is what a link without selected text says. False for what `safeHref` refuses, and in code.
 */
export function setLink(href: string, text: string): Command {
  return (state, dispatch) => {
    const safe = safeHref(href)
    const type = state.schema.marks.link
    if (safe === null || !type) return false
    const old = linkAt(state)
    const { from, to } = old ?? state.selection
    const { $from } = state.selection
    if (!$from.parent.inlineContent || !$from.parent.type.allowsMarkType(type)) return false
    if (!dispatch) return true
    const mark = type.create({ href: safe })
    const tr = state.tr
    const words = text.trim()
    if (from === to || (old && words && words !== old.text)) {
      const marks = [...$from.marks().filter(each => each.type !== type), mark]
      const node = state.schema.text(words || safe, marks)
      tr.replaceWith(from, to, node)
        .setSelection(TextSelection.create(tr.doc, from + node.nodeSize))
        .removeStoredMark(type)
    } else {
      tr.removeMark(from, to, type).addMark(from, to, mark)
    }
    dispatch(ownStep(tr))
    return true
  }
}

/** Takes a link away and leaves its text. */
export function removeLink({ from, to }: LinkRange): Command {
  return (state, dispatch) => {
    const type = state.schema.marks.link
    if (!type || to > state.doc.content.size) return false
    dispatch?.(ownStep(state.tr.removeMark(from, to, type)))
    return true
  }
}
