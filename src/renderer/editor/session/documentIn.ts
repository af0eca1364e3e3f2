import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import type { Section } from '../../../shared/model/article.ts'

/**
 * The document of stored sections, in the editor's schema. A section that `known` holds already, and that says the
 * same, is taken from there, so that it is the same node. Throws where a section is against the grammar.
 */
export function documentIn(schema: Schema, sections: readonly Section[], known?: Node): Node {
  const type = schema.nodes.section
  if (!type) throw new Error('The editor has no sections.')
  const old = new Map(known?.children.map(node => [node.attrs.id, node]))
  const nodes = sections.map(section => {
    const node = type.create({ id: section.id, kind: section.kind }, Fragment.fromJSON(schema, section.content))
    const same = old.get(section.id)
    if (same?.eq(node)) return same
    node.check()
    return node
  })
  return schema.topNodeType.create(null, nodes)
}
