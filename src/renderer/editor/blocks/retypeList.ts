import type { Node, NodeType } from '@tiptap/pm/model'

/** The same list as one of another kind. Its size stays, and so does every place in it. */
export function retyped(list: Node, type: NodeType, item: NodeType, checked = false): Node {
  const attrs = item.name === 'taskItem' ? { checked } : null
  return type.create(
    null,
    list.children.map(each => (each.type === item ? each : item.create(attrs, each.content))),
  )
}
