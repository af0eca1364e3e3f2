import type { Element, RootContent } from 'hast'
import { find, html, svg, type Schema } from 'property-information'
import { cleanText } from './cleanText.ts'

const containers = new Set(
  'html head body main article header footer section div nav aside ul ol dl blockquote figure details table thead tbody tfoot tr'.split(
    ' ',
  ),
)
const verbatim = new Set(['script', 'style'])
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it stands between tags. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll(/[&<>]/g, found => escapes[found] ?? found) : text
}

/** Text as it stands within quotes, of either kind. */
export function escapeAttribute(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, found => escapes[found] ?? found) : text
}

/**
 * Writes nodes as HTML: texts clean and escaped, each block on a line of its own, a line break at the end of each node. What is
 * escaped is escaped here: the trees are ours, and so small a set of rules is many times quicker than a serialiser for all of HTML.
 */
export function write(nodes: readonly RootContent[]): string {
  return nodes.map(node => `${written(node, html)}\n`).join('')
}

function written(node: RootContent, schema: Schema): string {
  switch (node.type) {
    case 'text':
      return escapeText(cleanText(node.value))
    case 'element':
      return element(node, schema)
    case 'doctype':
      return '<!DOCTYPE html>'
    default:
      return ''
  }
}

function element({ tagName, properties, children }: Element, around: Schema): string {
  const schema = tagName === 'svg' ? svg : around
  let text = `<${tagName}`
  for (const name in properties) text += attribute(name, properties[name], schema)
  text += '>'
  if (voids.has(tagName)) return text
  const lines = children.length > 0 && containers.has(tagName) && children.every(child => child.type !== 'text')
  for (const child of children) {
    if (lines) text += '\n'
    // What stands in scripts and style sheets is made safe where it is made (`embedded.ts`): HTML knows no escapes there.
    if (child.type === 'text' && verbatim.has(tagName)) text += cleanText(child.value)
    else text += written(child, schema)
  }
  return `${text}${lines ? '\n' : ''}</${tagName}>`
}

type Value = Element['properties'][string]

function attribute(property: string, value: Value, schema: Schema): string {
  if (value === null || value === undefined || value === false) return ''
  const name = attributeName(property, schema)
  if (value === true) return ` ${name}`
  const text = Array.isArray(value) ? value.join(' ') : String(value)
  return ` ${name}="${escapeAttribute(cleanText(text))}"`
}

const names = new Map<Schema, Map<string, string>>()

function attributeName(property: string, schema: Schema): string {
  let known = names.get(schema)
  if (!known) names.set(schema, (known = new Map<string, string>()))
  let name = known.get(property)
  if (name === undefined) known.set(property, (name = find(schema, property).attribute))
  return name
}
