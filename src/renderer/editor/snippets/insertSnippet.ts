import { Fragment, Slice } from '@tiptap/pm/model'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection, type Command } from '@tiptap/pm/state'
import { caretSign } from '../../../shared/snippets/fields.ts'

/** Puts a snippet's content, its fields filled in, in the place of the selection; the caret goes where the snippet says, else behind it. One step to undo. */
export function insertSnippet(content: readonly Record<string, unknown>[]): Command {
  return (state, dispatch) => {
    const { schema, selection } = state
    const blocks = Fragment.fromJSON(schema, [...content])
    const only = blocks.childCount === 1 ? blocks.firstChild : null
    if (selection.$from.parent.type.spec.code) return false
    const { tr } = state
    const start = selection.from
    // Words go on in the block; blocks stand by themselves.
    if (only?.type.name === 'paragraph') tr.replaceSelection(new Slice(only.content, 0, 0))
    else tr.replaceRange(selection.from, selection.to, new Slice(blocks, 0, 0))
    if (!dispatch) return true
    let caret: number | null = null
    tr.doc.nodesBetween(Math.max(0, start - 1), Math.min(tr.doc.content.size, tr.mapping.map(selection.to) + 1), (node, pos) => {
      const at = node.text?.indexOf(caretSign) ?? -1
      if (at >= 0) caret ??= pos + at
      return true
    })
    if (caret !== null) {
      const place: number = caret
      tr.delete(place, place + caretSign.length)
      tr.setSelection(TextSelection.near(tr.doc.resolve(place)))
    }
    dispatch(closeHistory(tr).scrollIntoView())
    return true
  }
}
