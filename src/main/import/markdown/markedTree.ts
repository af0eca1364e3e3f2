import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Node,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { calloutKind } from '../../../shared/document/attributes.ts'
import { markAttributes, marks } from '../../../shared/document/marks.ts'
import type { SectionKind } from '../../../shared/model/article.ts'

/** Stands before a section without a heading that is not the first. */
const sectionSign = '<!-- section -->'
/** Stands before the reading lists as they are read. */
const listsSign = '<!-- lists -->'

/** A node that becomes an element of this name: to its tree a paragraph, which may hold anything. */
type Named = Readonly<{ type: 'paragraph'; data: { hName: string; hProperties?: Record<string, string | string[]> }; children: Nodes[] }>
type Child = Nodes | Named

/** What is told of each section in the front matter: its kind, and its heading where it has one. */
export type ToldSection = Readonly<{ kind: SectionKind; heading: string | null }>

/**
 * The tree of a Markdown text that Deckle wrote, with the marks of a page that Deckle exported (`shared/document/marks.ts`) on it: its
 * sections, callouts, attributions, tasks and footnotes. `source` is the text that it was parsed from.
 */
export function markedTree(root: Root, source: string, told: readonly ToldSection[]): Root {
  const definitions = root.children.filter(node => node.type === 'footnoteDefinition')
  const parts = sectionsOf(textIn(root.children).filter(node => node.type !== 'footnoteDefinition' && node.type !== 'yaml'))
  const kinds = kindsOf(
    parts.map(part => (part.heading ? textOf(part.heading) : null)),
    told,
  )
  const reader = new Reader(source)
  const sections = parts.map(({ heading, blocks }, index) => {
    const empty = heading !== null && heading.children.length === 0
    const children: Nodes[] = [...(heading && !empty ? [heading] : []), ...blocks]
    return named(heading && !empty ? 'section' : 'div', reader.all(children), {
      [markAttributes.section]: '',
      [markAttributes.kind]: kinds[index] ?? 'section',
      ...(empty ? { [markAttributes.heading]: 'empty' } : {}),
    })
  })
  const content = named('div', sections, { class: [marks.content] })
  return { type: 'root', children: [content, ...notes(definitions, reader)] as unknown as RootContent[] }
}

/** The id of the footnote of this name, in the tree. */
export function noteId(identifier: string): string {
  return `deckle-note-${identifier}`
}

function notes(definitions: readonly FootnoteDefinition[], reader: Reader): Named[] {
  if (definitions.length === 0) return []
  const items = definitions.map(({ identifier, children }) => named('li', reader.all(children), { id: noteId(identifier) }))
  return [named('section', [named('ol', items)], { class: [marks.footnotes] })]
}

/** What stands before the lists at the end, which the front matter says better. */
function textIn(nodes: readonly RootContent[]): readonly RootContent[] {
  const end = nodes.findIndex(node => node.type === 'html' && node.value.trim() === listsSign)
  return end < 0 ? nodes : nodes.slice(0, end)
}

type Part = Readonly<{ heading: Heading | null; blocks: RootContent[] }>

function sectionsOf(nodes: readonly RootContent[]): Part[] {
  const parts: Part[] = []
  for (const node of nodes) {
    const last = parts.at(-1)
    if (node.type === 'heading' && node.depth <= 2) parts.push({ heading: node, blocks: [] })
    else if (node.type === 'html' && node.value.trim() === sectionSign) parts.push({ heading: null, blocks: [] })
    else if (last) last.blocks.push(node)
    else parts.push({ heading: null, blocks: [node] })
  }
  return parts.length > 0 ? parts : [{ heading: null, blocks: [] }]
}

/** The kind of each section: that of the one with its heading, else of the one in its place, else what its place makes it. */
function kindsOf(headings: readonly (string | null)[], told: readonly ToldSection[]): SectionKind[] {
  const left = new Set(told.keys())
  const take = (index: number) => (left.delete(index) ? told[index]?.kind : undefined)
  const same = (index: number, heading: string | null) => left.has(index) && bare(told[index]?.heading ?? null) === bare(heading)
  const kinds = headings.map((heading, index) => {
    const at = same(index, heading) ? index : told.findIndex((_, other) => heading !== null && same(other, heading))
    return at < 0 ? undefined : take(at)
  })
  return kinds.map((kind, index) => kind ?? take(index) ?? (index === 0 && headings[0] === null ? 'opening' : 'section'))
}

function bare(heading: string | null): string | null {
  return heading === null ? null : heading.replaceAll(/\s/gu, '')
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function named(hName: string, children: readonly Child[], hProperties?: Record<string, string | string[]>): Named {
  return { type: 'paragraph', data: { hName, ...(hProperties ? { hProperties } : {}) }, children: children as Nodes[] }
}

/** Walks a part of the tree. What was escaped in the source is text, and no sign of ours: the source tells which it was. */
class Reader {
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  all(nodes: readonly Nodes[]): Child[] {
    return nodes.map(node => this.#one(node))
  }

  #one(node: Nodes): Child {
    if (node.type === 'blockquote') return this.#quote(node)
    if (node.type === 'list') return this.#list(node)
    return 'children' in node ? ({ ...node, children: this.all(node.children) } as Nodes) : node
  }

  #quote(node: Blockquote): Child {
    const [first, ...rest] = node.children
    const kind = first && this.#alert(first)
    if (kind && first?.type === 'paragraph') {
      const kept = withoutStart(first, kind.length)
      // Its own label stands first, as on a page: what is looked for there is never one of a task.
      const label = named('p', [{ type: 'text', value: kind.kind }], { class: [marks.label] })
      return named('aside', [label, ...this.all(kept ? [kept, ...rest] : rest)], { [markAttributes.callout]: kind.kind })
    }
    const last = node.children.at(-1)
    if (last?.type !== 'paragraph' || !this.#startsWith(last, '— ')) return { ...node, children: this.all(node.children) } as Nodes
    const by = named('figcaption', withoutStart(last, 2)?.children ?? [])
    return named('figure', [{ ...node, children: this.all(node.children.slice(0, -1)) } as Nodes, by])
  }

  #alert(node: Nodes): { kind: string; length: number } | null {
    if (node.type !== 'paragraph' || !this.#startsWith(node, '[!')) return null
    const [text] = node.children
    const match = text?.type === 'text' ? /^\[!(?<kind>[A-Z]+)\](?:\n|$)/u.exec(text.value) : null
    const kind = calloutKind.safeParse(match?.groups?.kind?.toLowerCase())
    return match && kind.success ? { kind: kind.data, length: match[0].length } : null
  }

  #list(node: List): Child {
    return { ...node, children: node.children.map(item => this.#item(item)) } as Nodes
  }

  #item(item: ListItem): Nodes {
    const children = this.all(item.children)
    if (typeof item.checked !== 'boolean') return { ...item, children } as Nodes
    const box = named('span', [{ type: 'text', value: item.checked ? '☑' : '☐' }], { class: [marks.label] })
    const data = { hProperties: { [markAttributes.checked]: String(item.checked) } }
    return { ...item, checked: null, data, children: [box, ...children] } as Nodes
  }

  #startsWith(paragraph: Paragraph, sign: string): boolean {
    const [first] = paragraph.children
    return first?.type === 'text' && first.value.startsWith(sign) && this.#source.startsWith(sign, offsetOf(first))
  }
}

function offsetOf(node: Node): number {
  return node.position?.start.offset ?? 0
}

/** A paragraph without the first letters of its text; null if nothing is left of it. */
function withoutStart(paragraph: Paragraph, length: number): Paragraph | null {
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'text') return paragraph
  const value = first.value.slice(length)
  const children: PhrasingContent[] = value ? [{ ...first, value }, ...rest] : rest
  return children.length > 0 ? { ...paragraph, children } : null
}
