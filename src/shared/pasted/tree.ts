import type { Element, ElementContent, Nodes, Root } from 'hast'

export type Parent = Element | Root

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element'
}

export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

/** An attribute of an element as text; empty where it is missing. */
export function said(of: Element, property: string): string {
  const value = of.properties[property]
  if (value === undefined || value === null || value === false) return ''
  return Array.isArray(value) ? value.join(' ') : value === true ? property : String(value)
}

/** The text of a node, spaces as they are. */
export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textIn).join('') : ''
}

/** The text of a node on one line. */
export function lineIn(node: Nodes): string {
  return textIn(node).replaceAll(/\s+/gu, ' ').trim()
}

/** Whether a node shows nothing: no text but spaces, and no picture or the like. */
export function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return /^[\s\u200B\uFEFF]*$/u.test(node.value)
  if (!('children' in node)) return true
  if (isElement(node) && /^(?:img|hr|iframe|input|video|audio|object|embed|svg|math|table)$/u.test(node.tagName)) return false
  return node.children.every(isBlank)
}

/** Every element below a node, parents before what is in them, as the tree is when the walk begins. */
export function elementsIn(parent: Parent): Element[] {
  const found: Element[] = []
  const walk = (at: Parent) => {
    for (const child of at.children) {
      if (!isElement(child)) continue
      found.push(child)
      walk(child)
    }
  }
  walk(parent)
  return found
}

/** What stands in the place of each node below a parent, inside out: itself, other nodes, or nothing. */
export function rewrite(parent: Parent, replace: (node: Element, within: Parent) => ElementContent[]): void {
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'doctype') continue
    if (!isElement(child)) children.push(child)
    else {
      rewrite(child, replace)
      children.push(...replace(child, parent))
    }
  }
  parent.children = children
}

/** What a `style` attribute declares, by property in lower case. */
export function stylesOf(of: Element): ReadonlyMap<string, string> {
  return declarations(said(of, 'style'))
}

export function declarations(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of style.split(';')) {
    const at = part.indexOf(':')
    if (at > 0)
      found.set(
        part.slice(0, at).trim().toLowerCase(),
        part
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return found
}

export function hasClassOf(of: Element, pattern: RegExp): boolean {
  return said(of, 'className')
    .split(/\s+/u)
    .some(name => pattern.test(name))
}

const blocks = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html iframe li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

export function isBlock(node: Nodes | undefined): node is Element {
  return isElement(node) && blocks.has(node.tagName)
}
