import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** A page as a browser would parse it. */
export function parsed(html: string): Root {
  return fromHtml(html)
}

/** All elements that pass, in document order. */
export function elements(node: Nodes, passes: (element: Element) => boolean = () => true): Element[] {
  const own = node.type === 'element' && passes(node) ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap(child => elements(child, passes))] : own
}

export function tagged(node: Nodes, ...names: string[]): Element[] {
  return elements(node, element => names.includes(element.tagName))
}

/** The first element with this class. Throws if there is none. */
export function classed(node: Nodes, name: string): Element {
  const [found] = elements(node, ({ properties }) => Array.isArray(properties.className) && properties.className.includes(name))
  if (!found) throw new Error(`Nothing in the page has the class ${name}.`)
  return found
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The JSON-LD of a page. */
export function jsonLd(html: string): Record<string, unknown>[] {
  return tagged(parsed(html), 'script')
    .filter(({ properties }) => properties.type === 'application/ld+json')
    .map(script => JSON.parse(textOf(script)))
}

/** `content` of the `<meta>` elements, by name or property. */
export function metas(html: string): Record<string, string> {
  const named = tagged(parsed(html), 'meta').map(({ properties }) => [
    String(properties.name ?? properties.property),
    String(properties.content),
  ])
  return Object.fromEntries(named)
}
