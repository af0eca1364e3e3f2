import type { Element, Nodes } from 'hast'

/** How trees become text: `&lt;` rather than `&#x3C;`, since people read it too. */
export const written = { characterReferences: { useNamedReferences: true } }

// A tab and a line break are text; the other controls and what Unicode calls noncharacters are errors in HTML.
const forbidden = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u
const forbiddenRun = /\r\n?|[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu
const containers = new Set('html head body main article header footer section div nav aside ul ol dl blockquote figure'.split(' '))

/** Text as HTML may hold it: without control characters, noncharacters and halves of surrogate pairs. Line breaks become LF. */
export function cleanText(text: string): string {
  if (!forbidden.test(text)) return text
  return text.replace(forbiddenRun, found => {
    if (found === '\t' || found === '\n') return found
    if (found.startsWith('\r')) return '\n'
    return /\p{Cs}/u.test(found) ? '\uFFFD' : ''
  })
}

/** Makes a tree fit to be written, in place: its texts clean, and each block on a line of its own. */
export function tidy(node: Nodes): void {
  if (node.type === 'text') node.value = cleanText(node.value)
  if (node.type !== 'element' && node.type !== 'root') return
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string' && name !== 'src') node.properties[name] = cleanText(value)
    }
  }
  for (const child of node.children) tidy(child)
  if (node.type === 'root') separate(node)
  else if (containers.has(node.tagName)) separate(node)
}

function separate(node: Extract<Nodes, { children: unknown[] }>): void {
  if (node.children.length === 0 || node.children.some(child => child.type === 'text')) return
  const spaced: Element['children'] = []
  for (const child of node.children) {
    if (child.type === 'doctype') continue
    spaced.push({ type: 'text', value: '\n' }, child)
  }
  node.children = [...spaced, { type: 'text', value: '\n' }]
}
