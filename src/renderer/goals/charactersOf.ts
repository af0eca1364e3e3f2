import type { Node } from '@tiptap/pm/model'

// Blocks are immutable: what was counted of one holds as long as it lives.
const known = new WeakMap<Node, number>()

/** The characters of a document's text, spaces among them. */
export function charactersOf(node: Node): number {
  if (node.isText) return node.text?.length ?? 0
  const before = known.get(node)
  if (before !== undefined) return before
  const count = node.children.reduce((sum, child) => sum + charactersOf(child), 0)
  known.set(node, count)
  return count
}
