import type { Html, PhrasingContent } from 'mdast'
import type { Mark, Node } from 'prosemirror-model'
import { internalHref, linkedArticle } from '../../../shared/document/links.ts'
import { markElements, unlinkedNote } from '../markElements.ts'
import { escapeAttribute } from '../write.ts'
import type { MarkdownScope } from './MarkdownScope.ts'

/** The marks that Markdown has a sign for, where the sign can be told from the text around it. */
const signed: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = { bold: 'strong', italic: 'emphasis', strike: 'delete' }

/** The text of a block; `line` where a line can't be broken with Markdown's own sign: in headings and cells. */
export function markdownInline(block: Node, scope: MarkdownScope, breaks: 'line' | 'lines'): PhrasingContent[] {
  return nest(block.children.map(unlinkedNote), 0, { scope, breaks, before: '\n', after: '\n' })
}

/** `before` and `after` are the characters around what is written: a line feed at the edges of a block. */
type Around = Readonly<{ scope: MarkdownScope; breaks: 'line' | 'lines'; before: string; after: string }>

function nest(nodes: readonly Node[], depth: number, around: Around): PhrasingContent[] {
  const made: PhrasingContent[] = []
  for (let i = 0; i < nodes.length;) {
    const node = nodes[i]
    if (!node) break
    const mark = node.marks[depth]
    let end = i + 1
    if (mark) for (; end < nodes.length; end += 1) if (!nodes[end]?.marks[depth]?.eq(mark)) break
    const before = i === 0 ? around.before : (lastCharacter(nodes[i - 1]) ?? 'x')
    const after = end === nodes.length ? around.after : (firstCharacter(nodes[end]) ?? 'x')
    if (mark) made.push(...marked(mark, nodes.slice(i, end), depth, { ...around, before, after }))
    else made.push(leaf(node, i === 0 || end === nodes.length || nodes[i + 1]?.type.name === 'hardBreak', around))
    i = end
  }
  return made
}

function marked(mark: Mark, nodes: readonly Node[], depth: number, around: Around): PhrasingContent[] {
  const name = mark.type.name
  if (name === 'code') return nodes.flatMap(node => code(node, around))
  const within = (before: string, after: string) => nest(nodes, depth + 1, { ...around, before, after })
  if (name === 'link') return link(String(mark.attrs.href), within('[', ']'), around.scope)
  if (name === 'language') return [html(`<span lang="${escapeAttribute(String(mark.attrs.tag))}">`), ...within('>', '<'), html('</span>')]
  const sign = signed[name]
  if (sign && canBeSigned(nodes, depth, around)) return [{ type: sign, children: within('*', '*') }]
  const tag = markElements[name]
  return tag === undefined ? within(around.before, around.after) : [html(`<${tag}>`), ...within('>', '<'), html(`</${tag}>`)]
}

/**
 * Whether asterisks around these nodes mean what they should (CommonMark, 6.2): room or a plain sign on their outer sides, text without
 * marks of its own at their inner ones. Everything else is written as tags, which mean the same everywhere.
 */
function canBeSigned(nodes: readonly Node[], depth: number, { before, after }: Around): boolean {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (!first?.isText || !last?.isText || !open.test(before) || !open.test(after)) return false
  const plain = (node: Node) => node.marks.length === depth + 1
  return plain(first) && plain(last) && /^[\p{L}\p{N}]/u.test(first.text ?? '') && /[\p{L}\p{N}.,;:!?…’”"')]$/u.test(last.text ?? '')
}

const open = /^[\s.,;:!?…“”‘’"'()–—-]$/u

/** The character of the text next to a mark; null where a mark of its own, or no text, stands there. */
function firstCharacter(node: Node | undefined): string | null {
  if (!node?.isText || node.marks.length > 0) return null
  return node.text?.[0] ?? null
}

function lastCharacter(node: Node | undefined): string | null {
  if (!node?.isText || node.marks.length > 0) return null
  return node.text?.at(-1) ?? null
}

function leaf(node: Node, atEdge: boolean, { scope, breaks }: Around): PhrasingContent {
  if (node.isText) return { type: 'text', value: node.text ?? '' }
  if (node.type.name === 'footnote') {
    scope.notes.push(node)
    return { type: 'footnoteReference', identifier: String(scope.notes.length) }
  }
  return breaks === 'line' || atEdge ? html('<br>') : { type: 'break' }
}

/** Code holds text alone; line breaks and footnotes within it stand beside it. */
function code(node: Node, around: Around): PhrasingContent[] {
  return node.isText ? [{ type: 'inlineCode', value: node.text ?? '' }] : [html('<code>'), leaf(node, true, around), html('</code>')]
}

/** A link to an article of the library has its id as its title, beside the address that it has elsewhere. */
function link(href: string, children: PhrasingContent[], { page }: MarkdownScope): PhrasingContent[] {
  const target = linkedArticle(href)
  if (target === null) return [{ type: 'link', url: href, children }]
  const url = page.links(target)
  if (url === null) return [{ type: 'link', url: href, children }]
  return [{ type: 'link', url, title: internalHref(target), children }]
}

function html(value: string): Html {
  return { type: 'html', value }
}
