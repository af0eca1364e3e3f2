import { Fragment, type Node } from 'prosemirror-model'
import { internalHref, linkedArticle } from '../../shared/document/links.ts'
import { documentSchema } from '../../shared/document/schema.ts'

const link = documentSchema.marks.link

/** What the links to articles of the library name (ids, or slugs as writers know them), each with the text of its first link. */
export function articleKeys(blocks: readonly Node[]): Map<string, string> {
  const keys = new Map<string, string>()
  const look = (node: Node) => {
    for (const mark of node.marks) {
      const key = mark.type === link ? linkedArticle(String(mark.attrs.href)) : null
      if (key !== null && !keys.has(key)) keys.set(key, node.text ?? '')
    }
  }
  for (const block of blocks) {
    look(block)
    block.descendants(look)
  }
  return keys
}

/**
 * The blocks with their links to articles made into links by id. `found` has an id for each key; what it lacks is
 * looked for in `fallbacks`, an address on the web; failing both, the text stays without a link.
 */
export function withArticleIds(
  blocks: readonly Node[],
  found: ReadonlyMap<string, string>,
  fallbacks: ReadonlyMap<string, string>,
): Node[] {
  const settle = (node: Node): Node => {
    const marks = node.marks.flatMap(mark => {
      const key = mark.type === link ? linkedArticle(String(mark.attrs.href)) : null
      if (key === null) return [mark]
      const id = found.get(key)
      const href = id === undefined ? fallbacks.get(key) : internalHref(id)
      return href === undefined ? [] : [link.create({ href })]
    })
    if (node.isText) return node.mark(marks)
    return node.isLeaf ? node : node.copy(Fragment.fromArray(node.children.map(settle)))
  }
  return blocks.map(settle)
}
