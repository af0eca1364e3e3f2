import type { Node } from 'prosemirror-model'
import { parseSection } from '../../shared/document/section.ts'
import type { Section } from '../../shared/model/article.ts'

const known = new WeakMap<Section, Node>()

/** A stored section as a node. What a page shows, links to and is found by is read from one node. Throws `bad-request` like `parseSection`. */
export function parsedSection(stored: Section): Node {
  let node = known.get(stored)
  if (!node) known.set(stored, (node = parseSection(stored)))
  return node
}
