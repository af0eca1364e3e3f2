import type { EditorState } from '@tiptap/pm/state'

/** Whether the selection begins in a node of that type, however deep. */
export function isInside(state: EditorState, type: string): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === type) return true
  return false
}
