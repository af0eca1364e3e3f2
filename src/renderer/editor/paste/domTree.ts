import type { Element, ElementContent, Nodes, Properties, Root } from 'hast'

/** A page's nodes as a tree of plain objects (hast), which rules for HTML work on wherever it comes from. */
export function treeOf(body: ParentNode & globalThis.Node): Root {
  return { type: 'root', children: [...body.childNodes].flatMap(contentOf) }
}

function contentOf(node: globalThis.Node): ElementContent[] {
  if (node instanceof Text) return [{ type: 'text', value: node.data }]
  if (!(node instanceof globalThis.Element)) return []
  const properties: Properties = {}
  for (const { name, value } of node.attributes) properties[propertyOf(name)] = value
  const made: Element = { type: 'element', tagName: node.localName, properties, children: [...node.childNodes].flatMap(contentOf) }
  return [made]
}

/** A tree as HTML, written by the browser: what is text stays text. */
export function htmlOf(root: Root, page: Document): string {
  const holder = page.createElement('div')
  holder.append(...root.children.flatMap(child => nodeOf(child, page)))
  return holder.innerHTML
}

function nodeOf(node: Nodes, page: Document): globalThis.Node[] {
  if (node.type === 'text') return [page.createTextNode(node.value)]
  if (node.type !== 'element') return []
  if (!/^[a-z][\w:-]*$/u.test(node.tagName)) return node.children.flatMap(child => nodeOf(child, page))
  const made = page.createElement(node.tagName)
  for (const [property, value] of Object.entries(node.properties)) {
    if (value === null || value === undefined || value === false) continue
    const name = attributeOf(property)
    if (/^[a-z][\w:.-]*$/u.test(name)) made.setAttribute(name, Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value))
  }
  made.append(...node.children.flatMap(child => nodeOf(child, page)))
  return [made]
}

const properties: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'aria-roledescription': 'ariaRoleDescription',
}
const attributes = Object.fromEntries(Object.entries(properties).map(([attribute, property]) => [property, attribute]))

function propertyOf(attribute: string): string {
  const known = properties[attribute]
  if (known !== undefined) return known
  return /^(?:data|aria)-[a-z]/u.test(attribute)
    ? attribute.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
    : attribute
}

function attributeOf(property: string): string {
  const known = attributes[property]
  if (known !== undefined) return known
  return /^(?:data|aria)[A-Z]/u.test(property) ? property.replaceAll(/[A-Z]/gu, letter => `-${letter.toLowerCase()}`) : property
}
