import type { Element } from 'hast'
import { h } from '../elements.ts'
import { write } from '../write.ts'
import { captionOf, elementsIn, isElement, within } from './parts.ts'

/** Blocks of WordPress's editor, in the comments by which it knows them: a paste becomes blocks that can be edited. */
export function forWordPress(nodes: readonly Element[]): string {
  return nodes.map(block).join('\n')
}

function block(node: Element): string {
  switch (node.tagName) {
    case 'p':
      return wrapped('paragraph', null, line(node))
    case 'h2':
    case 'h3':
    case 'h4': {
      const level = Number(node.tagName.slice(1))
      return wrapped('heading', level === 2 ? null : { level }, line(named(node, 'wp-block-heading')))
    }
    case 'ul':
    case 'ol':
      return list(node)
    case 'blockquote':
      return quote(node, null)
    case 'figure':
      return figure(node)
    case 'pre':
      return wrapped('code', null, line(named(node, 'wp-block-code')))
    case 'hr':
      return wrapped('separator', null, '<hr class="wp-block-separator has-alpha-channel-opacity"/>\n')
    case 'table':
      return wrapped('table', null, line(h('figure', { className: ['wp-block-table'] }, plainTable(node), tableCaption(node))))
    case 'details': {
      const summary = elementsIn(node).find(child => child.tagName === 'summary')
      const inner = elementsIn(node).filter(child => child !== summary)
      return wrapped(
        'details',
        null,
        `<details class="wp-block-details">${summary ? line(summary).trimEnd() : ''}\n${forWordPress(inner)}</details>\n`,
      )
    }
    case 'section':
    case 'div':
      // What nothing but blocks stands in needs no block of its own.
      return node.children.every(isElement) ? forWordPress(elementsIn(node)) : html(node)
    default:
      return html(node)
  }
}

function wrapped(name: string, attributes: object | null, content: string): string {
  const said = attributes === null ? '' : ` ${JSON.stringify(attributes)}`
  return `<!-- wp:${name}${said} -->\n${content}<!-- /wp:${name} -->\n`
}

function html(node: Element): string {
  return wrapped('html', null, line(node))
}

function line(node: Element): string {
  return write([node])
}

function named(node: Element, className: string): Element {
  return { ...node, properties: { ...node.properties, className: [className] } }
}

function list(node: Element): string {
  const ordered = node.tagName === 'ol'
  const { start } = node.properties
  const said = ordered ? { ordered: true, ...(typeof start === 'number' ? { start } : {}) } : null
  const items = elementsIn(node).map(item => {
    const lists = elementsIn(item).filter(child => child.tagName === 'ul' || child.tagName === 'ol')
    const rest = { ...item, children: item.children.filter(child => !isElement(child) || !lists.includes(child)) }
    return wrapped('list-item', null, line(rest).replace(/<\/li>\n$/u, `${lists.map(inner => `\n${list(inner)}`).join('')}</li>\n`))
  })
  const open = `<${node.tagName} class="wp-block-list"${typeof start === 'number' ? ` start="${start}"` : ''}>`
  return wrapped('list', said, `${open}\n${items.join('')}</${node.tagName}>\n`)
}

function quote(node: Element, by: Element | null): string {
  const cite = by ? line({ ...by, tagName: 'cite' }) : ''
  return wrapped('quote', null, `<blockquote class="wp-block-quote">\n${forWordPress(elementsIn(node))}${cite}</blockquote>\n`)
}

function figure(node: Element): string {
  const parts = elementsIn(node)
  const quoted = parts.find(part => part.tagName === 'blockquote')
  const caption = parts.find(part => part.tagName === 'figcaption') ?? null
  if (quoted) return quote(quoted, caption)
  const image = within(node, 'img')
  if (!image) return html(node)
  const { src, alt } = image.properties
  const words = caption ? named(caption, 'wp-element-caption') : null
  const align = alignmentOf(node)
  const names = ['wp-block-image', ...(align === null ? [] : [`align${align}`])]
  return wrapped('image', align === null ? null : { align }, line(h('figure', { className: names }, h('img', { src, alt }), words)))
}

/** What WordPress calls how much room a picture takes. */
function alignmentOf(node: Element): string | null {
  const { className } = node.properties
  const names = Array.isArray(className) ? className : []
  return (['wide', 'full', 'left', 'right'] as const).find(size => names.includes(`size-${size}`)) ?? null
}

function tableCaption(table: Element): Element | null {
  const caption = captionOf(table)
  return caption && h('figcaption', { className: ['wp-element-caption'] }, caption.children)
}

/** WordPress has captions outside of the table, and cells without scopes. */
function plainTable(table: Element): Element {
  return { ...table, children: elementsIn(table).filter(part => part.tagName === 'thead' || part.tagName === 'tbody') }
}
