import type { Element, RootContent } from 'hast'
import { find, html, svg, type Schema } from 'property-information'
import { cleanText } from '../cleanText.ts'
import { escapeAttribute, escapeText } from '../write.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Writes nodes as XHTML, the form of HTML that is XML as well (HTML §14): every element is closed, every attribute has a value. */
export function writeXhtml(nodes: readonly RootContent[]): string {
  return nodes.map(node => written(node, html)).join('')
}

function written(node: RootContent, around: Schema): string {
  if (node.type === 'text') return escapeText(cleanText(node.value)).replaceAll('\r', '&#13;')
  return node.type === 'element' ? element(node, around) : ''
}

function element({ tagName, properties, children }: Element, around: Schema): string {
  const schema = tagName === 'svg' ? svg : around
  let tag = `<${tagName}`
  if (schema !== around) tag += ` xmlns="${svgNamespace}"`
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue
    const text = escapeAttribute(cleanText(value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value)))
    tag += ` ${find(schema, name).attribute}="${text}"`
    if (name === 'lang') tag += ` xml:lang="${text}"`
  }
  return children.length === 0 && closesItself(tagName)
    ? `${tag}/>`
    : `${tag}>${children.map(child => written(child, schema)).join('')}</${tagName}>`
}

const selfClosing = new Set('br hr img col link meta path svg'.split(' '))

function closesItself(tagName: string): boolean {
  return selfClosing.has(tagName)
}
