import type { Element, ElementContent, Nodes, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { cleanText } from './cleanText.ts'

const containers = new Set('html head body main article header footer section div nav aside ul ol dl blockquote figure'.split(' '))
const verbatim = new Set(['script', 'style'])

// The serialiser leaves `>` in texts as it is, which is valid but which strict checkers dislike. A noncharacter, of which clean
// texts have none, stands in for it meanwhile.
const greaterThan = '\uFDD0'

// The serialiser copies a string once for each element around it, so pictures of megabytes join the text only afterwards.
const embedded = /^data:[\w.+/-]+;base64,[\w+/=]*$/
const placeholder = /\uFDD1(\d+);/g

/** Writes nodes as HTML: texts clean and escaped, each block on a line of its own, a line break at the end. The nodes are changed by it. */
export function write(nodes: RootContent[]): string {
  if (nodes.length === 0) return ''
  const root: Nodes = { type: 'root', children: nodes }
  const pictures: string[] = []
  tidy(root, pictures)
  const html = toHtml(root, { characterReferences: { useNamedReferences: true }, upperDoctype: true })
  const text = html.trim().replaceAll(greaterThan, '&gt;')
  return `${text.replace(placeholder, (_, index: string) => pictures[Number(index)] ?? '')}\n`
}

function tidy(node: Nodes, pictures: string[]): void {
  if (node.type === 'root') {
    for (const child of node.children) tidy(child, pictures)
    node.children = node.children.flatMap(child => [child, lineBreak()])
  } else if (node.type === 'element') tidyElement(node, pictures)
}

function tidyElement(node: Element, pictures: string[]): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (typeof value !== 'string') continue
    const isPicture = name === 'src' && embedded.test(value)
    node.properties[name] = isPicture ? `\uFDD1${pictures.push(value) - 1};` : cleanText(value)
  }
  const escaped = !verbatim.has(node.tagName)
  for (const child of node.children) {
    if (child.type === 'text') child.value = escaped ? cleanText(child.value).replaceAll('>', greaterThan) : cleanText(child.value)
    else tidy(child, pictures)
  }
  if (containers.has(node.tagName) && node.children.length > 0 && node.children.every(child => child.type !== 'text')) {
    node.children = node.children.flatMap<ElementContent>(child => [lineBreak(), child]).concat(lineBreak())
  }
}

function lineBreak(): { type: 'text'; value: string } {
  return { type: 'text', value: '\n' }
}
