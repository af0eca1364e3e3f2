import type { Command } from '@tiptap/pm/state'

/** Ticks the item of a task list that holds the caret, or takes the tick away. */
export const tickTask: Command = ({ selection: { $from }, tr }, dispatch) => {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name !== 'taskItem') continue
    dispatch?.(tr.setNodeAttribute($from.before(depth), 'checked', node.attrs.checked !== true))
    return true
  }
  return false
}
