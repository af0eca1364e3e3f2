import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { safeHref } from '../../../shared/document/links.ts'
import { ownStep } from '../sections/sections.ts'
import { linkAt, type LinkRange } from './linkAt.ts'

/**
 * Changes the link that holds the caret, or links the selected text, or (where none is selected) puts in `text` as a
 * link. False for what `safeHref` refuses, and in code.
 */
export function setLink(href: string, text: string): Command {
  return (state, dispatch) => {
    const safe = safeHref(href)
    const type = state.schema.marks.link
    const { $from } = state.selection
    if (safe === null || !type) return false
    const range = linkAt(state) ?? (selectedText(state) === '' ? null : state.selection)
    // Of a selection, whatever it spans, the parts that can hold a link become one; a caret has to stand where one can.
    if (!range && !($from.parent.inlineContent && $from.parent.type.allowsMarkType(type))) return false
    if (!dispatch) return true
    const mark = type.create({ href: safe })
    const tr = state.tr
    if (range) tr.removeMark(range.from, range.to, type).addMark(range.from, range.to, mark)
    else {
      const node = state.schema.text(text.trim() || safe, mark.addToSet($from.marks()))
      tr.insert($from.pos, node)
      tr.setSelection(TextSelection.create(tr.doc, $from.pos + node.nodeSize)).removeStoredMark(type)
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

/** The text that is selected and can be linked; '' where there is none. */
export function selectedText({ doc, selection }: EditorState): string {
  return doc.textBetween(selection.from, selection.to, ' ').trim()
}
