import type { Element, ElementContent } from 'hast'
import { h } from '../elements.ts'
import { captionOf, elementsIn, isElement, isNoteLink, opened, rowsOf, textOf } from './parts.ts'

/** What an editor with few kinds of blocks keeps. */
export type Simple = Readonly<{
  headings: Readonly<Record<string, string>>
  inline: ReadonlySet<string>
  nestedLists: boolean
}>

/** Blocks that every such editor keeps; all others become these, and no word is lost. */
export function simplified(nodes: readonly Element[], simple: Simple): Element[] {
  return nodes.flatMap(node => block(node, simple))
}

function block(node: Element, simple: Simple): Element[] {
  const heading = simple.headings[node.tagName]
  if (heading !== undefined) return [h(heading, inline(node.children, simple))]
  switch (node.tagName) {
    case 'p':
      return [h('p', inline(node.children, simple))]
    case 'ul':
    case 'ol':
      return [list(node, simple)]
    case 'blockquote':
      return [h('blockquote', flow(node.children, simple))]
    case 'aside':
      return [h('blockquote', flow(node.children, simple))]
    case 'figure':
      return figure(node, simple)
    case 'table':
      return table(node, simple)
    case 'dl':
      return elementsIn(node).map(row => {
        const [term, ...values] = elementsIn(row)
        return h('p', h('strong', term ? `${textOf(term)}:` : ''), ' ', values.map(textOf).join(', '))
      })
    case 'details':
      return simplified(opened(node), simple)
    case 'pre':
      return [h('pre', node.children)]
    case 'hr':
      return [h('hr')]
    default:
      return flow(node.children, simple)
  }
}

/** A line for each row, under what the table is of. */
function table(node: Element, simple: Simple): Element[] {
  const caption = captionOf(node)
  const rows = rowsOf(node).map(({ head, cells }) => {
    const bar: ElementContent = { type: 'text', value: ' | ' }
    const line = cells.flatMap((cell, i) => [...(i > 0 ? [bar] : []), ...phrase(cell, simple)])
    return h('p', head ? h('strong', line) : line)
  })
  return caption ? [h('p', h('strong', caption.children)), ...rows] : rows
}

/** Blocks, and what stands between them as paragraphs. */
function flow(children: readonly ElementContent[], simple: Simple): Element[] {
  const made: Element[] = []
  let run: ElementContent[] = []
  const end = () => {
    const words = inline(run, simple)
    if (words.some(node => textOf(node).trim() !== '' || isElement(node))) made.push(h('p', words))
    run = []
  }
  for (const child of children) {
    if (isElement(child) && blocks.has(child.tagName)) {
      end()
      made.push(...block(child, simple))
    } else run.push(child)
  }
  end()
  return made
}

const blocks = new Set('p h2 h3 h4 ul ol blockquote aside figure table dl details pre hr div section'.split(' '))

function figure(node: Element, simple: Simple): Element[] {
  const parts = elementsIn(node)
  const quoted = parts.find(part => part.tagName === 'blockquote')
  const caption = parts.find(part => part.tagName === 'figcaption')
  const side = parts.filter(part => part.tagName === 'div')
  // Images side by side become images one below the other.
  if (side.length > 0)
    return [...side.flatMap(each => simplified(elementsIn(each), simple)), ...(caption ? [h('p', inline(caption.children, simple))] : [])]
  if (!quoted)
    return [
      h(
        'figure',
        parts.map(part => (part === caption ? h('figcaption', inline(part.children, simple)) : part)),
      ),
    ]
  return [h('blockquote', [...flow(quoted.children, simple), ...(caption ? [h('p', '— ', inline(caption.children, simple))] : [])])]
}

/** Where lists can't be nested, what is nested stands behind a dash in the list around it. */
function list(node: Element, simple: Simple): Element {
  const items = elementsIn(node).flatMap(item => (simple.nestedLists ? [nestedItem(item, simple)] : flatItems(item, '', simple)))
  return h(node.tagName, { start: node.properties.start ?? null }, items)
}

function nestedItem(item: Element, simple: Simple): Element {
  const lists = elementsIn(item).filter(isList)
  const words = phrase(
    item.children.filter(child => !isElement(child) || !isList(child)),
    simple,
  )
  return h('li', [...words, ...lists.map(each => list(each, simple))])
}

function flatItems(item: Element, sign: string, simple: Simple): Element[] {
  const words = phrase(
    item.children.filter(child => !isElement(child) || !isList(child)),
    simple,
  )
  const inner = elementsIn(item).filter(isList).flatMap(elementsIn)
  return [h('li', sign, words), ...inner.flatMap(each => flatItems(each, `${sign}– `, simple))]
}

function isList(node: Element): boolean {
  return node.tagName === 'ul' || node.tagName === 'ol'
}

/** Blocks as one line: each begins a new one. */
function phrase(children: readonly ElementContent[], simple: Simple): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    if (!isElement(child) || !blocks.has(child.tagName)) return inline([child], simple)
    return [...(index > 0 ? [h('br')] : []), ...(child.tagName === 'pre' ? [h('code', textOf(child))] : phrase(child.children, simple))]
  })
}

/** Text with the marks that are kept; of all others the words stay. A footnote is called for by its number in brackets. */
function inline(children: readonly ElementContent[], simple: Simple): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child]
    if (child.tagName === 'sup' && elementsIn(child).some(isNoteLink)) return [{ type: 'text', value: `[${textOf(child)}]` }]
    if (isNoteLink(child)) return []
    const content = inline(child.children, simple)
    if (!simple.inline.has(child.tagName)) return child.tagName === 'img' ? [child] : content
    return [h(child.tagName, child.tagName === 'a' ? { href: child.properties.href } : {}, content)]
  })
}
