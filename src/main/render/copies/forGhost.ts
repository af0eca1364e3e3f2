import type { Element } from 'hast'
import { write } from '../write.ts'

/** What Ghost's editor reads of a paste by itself. */
const read = new Set('p h2 h3 h4 ul ol blockquote pre hr'.split(' '))

/** HTML for Ghost, in which all that its editor would drop stands in HTML cards. */
export function forGhost(nodes: readonly Element[]): string {
  return nodes
    .map(node => (isRead(node) ? write([node]) : `<!--kg-card-begin: html-->\n${write([node])}<!--kg-card-end: html-->\n`))
    .join('')
}

function isRead(node: Element): boolean {
  if (node.tagName !== 'figure') return read.has(node.tagName)
  return node.children.every(child => child.type === 'element' && (child.tagName === 'img' || child.tagName === 'figcaption'))
}
