import { TextSelection, type Command } from '@tiptap/pm/state'

/** Three backticks or tildes, and maybe the name of a language: what opens a code block in Markdown. */
const fence = /^(?:```|~~~)([\w+#.-]{0,40})$/u

/** Enter behind a fence that stands alone in its paragraph makes the paragraph a code block. */
export const fenceToCode: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const language = fence.exec($from.parent.textContent)?.[1]
  const type = state.schema.nodes.codeBlock
  if (!empty || !type || language === undefined || $from.parent.type.name !== 'paragraph' || $from.parentOffset < $from.parent.content.size)
    return false
  if (!$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), type)) return false
  if (!dispatch) return true
  const tr = state.tr.delete($from.start(), $from.end())
  tr.setBlockType($from.start(), $from.start(), type, { language: language || null })
  dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.start())).scrollIntoView())
  return true
}
