import type { Element, ElementContent, Nodes, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { cleanText } from './cleanText.ts'

const containers = new Set('html head body main article header footer section div nav aside ul ol dl blockquote figure'.split(' '))
const verbatim = new Set(['script', 'style'])

// The serialiser leaves `>` in texts as it is, which is valid but which strict checkers dislike. A noncharacter, of which clean
// texts have none, stands in for it meanwhile.
const greaterThan = '\uFDD0'

/** Writes nodes as HTML: texts clean and escaped, each block on a line of its own, a line break at the end. The nodes are changed by it. */
export function write(nodes: RootContent[]): string {
  if (nodes.length === 0) return ''
  const root: Nodes = { type: 'root', children: nodes }
  tidy(root)
  const html = toHtml(root, { characterReferences: { useNamedReferences: true }, upperDoctype: true })
  return `${html.trim().replaceAll(greaterThan, '&gt;')}\n`
}

function tidy(node: Nodes): void {
  if (node.type === 'root') {
    for (const child of node.children) tidy(child)
    node.children = node.children.flatMap(child => [child, lineBreak()])
  } else if (node.type === 'element') tidyElement(node)
}

function tidyElement(node: Element): void {
  for (const [name, value] of Object.entries(node.properties)) {
    // Sources are ours, and `data:` URIs are long.
    if (typeof value === 'string' && name !== 'src') node.properties[name] = cleanText(value)
  }
  const escaped = !verbatim.has(node.tagName)
  for (const child of node.children) {
    if (child.type === 'text') child.value = escaped ? cleanText(child.value).replaceAll('>', greaterThan) : cleanText(child.value)
    else tidy(child)
  }
  if (containers.has(node.tagName) && node.children.length > 0 && node.children.every(child => child.type !== 'text')) {
    node.children = node.children.flatMap<ElementContent>(child => [lineBreak(), child]).concat(lineBreak())
  }
}

function lineBreak(): { type: 'text'; value: string } {
  return { type: 'text', value: '\n' }
}
