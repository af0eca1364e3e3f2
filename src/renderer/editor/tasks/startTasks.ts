import { TextSelection, type Command } from '@tiptap/pm/state'
import { wrapInList } from '@tiptap/pm/schema-list'
import { retyped } from '../blocks/retypeList.ts'
import { typeOf } from '../blocks/toggleBlocks.ts'

/** Makes the paragraph an item of a task list; at the start of a list of one item, the list itself. */
export function startTasks(checked: boolean): Command {
  return state => {
    // An input rule has changed the transaction already: it goes on in the same one.
    const { tr } = state
    const { $from } = tr.selection
    const item = $from.depth > 2 ? $from.node(-1) : null
    const list = item?.type.name === 'listItem' && $from.index(-1) === 0 ? $from.node(-2) : null
    if (list?.childCount === 1) {
      const at = $from.before(-2)
      const made = retyped(list, typeOf(state, 'taskList'), typeOf(state, 'taskItem'), checked)
      tr.replaceWith(at, at + list.nodeSize, made).setSelection(TextSelection.create(tr.doc, $from.pos))
      return true
    }
    if ($from.parent.type.name !== 'paragraph' || item?.type.name === 'taskItem') return false
    let wrapped = false
    wrapInList(typeOf(state, 'taskList'))(state, () => {
      wrapped = true
    })
    if (wrapped && checked) tr.setNodeAttribute(tr.selection.$from.before(-1), 'checked', true)
    return wrapped
  }
}
