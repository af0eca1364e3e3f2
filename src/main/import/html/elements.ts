import type { Element, Nodes, Root } from 'hast'

export type HastParent = Element | Root

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element'
}

export function childElements(parent: HastParent): Element[] {
  const children: readonly Nodes[] = parent.children
  return children.filter(child => isElement(child))
}

/** Every element below `parent`, in document order. `enter` false skips what is inside an element. */
export function* elementsOf(parent: HastParent, enter: (element: Element) => boolean = () => true): Generator<Element> {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    yield child
    if (enter(child)) yield* elementsOf(child, enter)
  }
}

export function findElement(parent: HastParent, test: (element: Element) => boolean): Element | null {
  for (const element of elementsOf(parent)) if (test(element)) return element
  return null
}

export function findElements(parent: HastParent, test: (element: Element) => boolean): Element[] {
  return [...elementsOf(parent)].filter(test)
}

/** An attribute as text; null where it is missing. hast keeps some as numbers, booleans or arrays. */
export function attribute(element: Element, property: string): string | null {
  const value = element.properties[property]
  if (value === undefined || value === null || value === false) return null
  if (Array.isArray(value)) return value.join(' ')
  return value === true ? '' : String(value)
}

export function classesOf(element: Element): readonly string[] {
  return (attribute(element, 'className') ?? '').split(/\s+/u).filter(Boolean)
}

export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name)
}

const silent = new Set(['script', 'style', 'template', 'noscript', 'head'])

/** The text of a node, spaces as they are. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (isElement(node) && silent.has(node.tagName))) return ''
  if (isElement(node) && node.tagName === 'br') return '\n'
  return node.children.map(textOf).join('')
}

/** The text of a node on one line, with a space where a block ends. */
export function lineOf(node: Nodes): string {
  return spacedTextOf(node).replaceAll(/\s+/gu, ' ').trim()
}

function spacedTextOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (isElement(node) && silent.has(node.tagName))) return ''
  if (isElement(node) && node.tagName === 'br') return ' '
  const text = node.children.map(spacedTextOf).join('')
  return isBlock(node) ? ` ${text} ` : text
}

/** Elements that a browser lays out on lines of their own. */
export const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul video audio iframe object embed canvas math select textarea'
  ).split(' '),
)

export function isBlock(node: Nodes): boolean {
  return isElement(node) && blockTags.has(node.tagName)
}

/** 1 to 6, or 0 for what is no heading. */
export function headingLevel(node: Nodes): number {
  if (!isElement(node)) return 0
  const match = /^h([1-6])$/u.exec(node.tagName)
  if (match) return Number(match[1])
  if (attribute(node, 'role') !== 'heading') return 0
  const level = Number(attribute(node, 'ariaLevel') ?? 2)
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2
}

/** Whether a class or the id of an element matches. */
export function namesInclude(element: Element, pattern: RegExp): boolean {
  return classesOf(element).some(name => pattern.test(name)) || pattern.test(attribute(element, 'id') ?? '')
}
