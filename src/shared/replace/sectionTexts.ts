import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { blockText, holdsText } from '../document/blockText.ts'
import { documentSchema } from '../document/schema.ts'

/** A run of text in a section: a heading, a paragraph, a footnote, a caption. A line break in it is `\n`; see `blockText`. */
export type SectionText = Readonly<{ part: 'heading' | 'text'; text: string }>

/** What takes the place of a text from `from` up to `to`. */
export type TextEdit = Readonly<{ from: number; to: number; text: string }>

/** Attributes that people write as lines of text. */
const ofNode: Readonly<Record<string, readonly string[]>> = {
  image: ['caption', 'credit', 'alt'],
  blockquote: ['attribution'],
  spoiler: ['summary'],
  gallery: ['caption'],
  embed: ['title'],
  table: ['caption'],
}

/** The attributes of a node that people write as lines of text, in the order in which they are read. */
export function lineAttributes(node: Node): readonly string[] {
  return ofNode[node.type.name] ?? []
}

/** The texts of a section in the order in which `withEdits` counts them. */
export function sectionTexts(section: Node): SectionText[] {
  const texts: SectionText[] = []
  section.descendants(node => {
    if (holdsText(node)) texts.push({ part: node.type.name === 'sectionHeading' ? 'heading' : 'text', text: blockText(node) })
    for (const attribute of lineAttributes(node)) texts.push({ part: 'text', text: String(node.attrs[attribute]) })
    return true
  })
  return texts
}

/**
 * A section with its texts edited: `editsOf` is asked for the edits of each, by its number among `sectionTexts`, in order
 * and apart from each other. No edit goes over a footnote. Everything else stays the same node.
 */
export function withEdits(section: Node, editsOf: (number: number) => readonly TextEdit[]): Node {
  let number = 0
  const edited = (node: Node): Node => {
    let own = holdsText(node) ? editBlock(node, editsOf(number++)) : node
    for (const attribute of lineAttributes(node)) own = editLine(own, attribute, editsOf(number++))
    if (own.isLeaf) return own
    const children = own.children.map(edited)
    return children.every((child, index) => child === own.child(index)) ? own : own.copy(Fragment.fromArray(children))
  }
  return edited(section)
}

/** A node with a line of its edited: it stays on one line. */
function editLine(node: Node, attribute: string, edits: readonly TextEdit[]): Node {
  if (edits.length === 0) return node
  const line = editText(String(node.attrs[attribute]), edits).replaceAll(/\s*\n\s*/gu, ' ')
  return node.type.create({ ...node.attrs, [attribute]: line }, node.content, node.marks)
}

/** A plain text with its edits. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  let [result, at] = ['', 0]
  for (const edit of edits) {
    result += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return result + text.slice(at)
}

/** Text offsets are positions in a block: a break is one character long, like its node. */
function editBlock(block: Node, edits: readonly TextEdit[]): Node {
  if (edits.length === 0) return block
  const text = blockText(block)
  let [content, at] = [Fragment.empty, 0]
  for (const edit of edits.map(each => narrowed(text, each))) {
    const inserted = inline(block, edit.text, marksFor(block, edit))
    content = content.append(block.content.cut(at, edit.from)).append(inserted)
    at = edit.to
  }
  return block.copy(content.append(block.content.cut(at)))
}

/** What both have in common at their ends keeps its own marks: only what differs is written anew. */
function narrowed(text: string, { from, to, text: next }: TextEdit): TextEdit & { readonly first: number } {
  const old = text.slice(from, to)
  const most = Math.min(old.length, next.length)
  let start = 0
  while (start < most && old[start] === next[start]) start += 1
  if (isHighSurrogate(old, start - 1)) start -= 1
  let end = 0
  while (end < most - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1
  if (end > 0 && isHighSurrogate(old, old.length - end - 1)) end -= 1
  return { from: from + start, to: to - end, text: next.slice(start, next.length - end), first: from }
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff
}

/** New words look like the first that they replace; where they only come in between, like those before them. */
function marksFor(block: Node, { from, to, first }: TextEdit & { readonly first: number }): readonly Mark[] {
  const at = from < to || from === first ? from : from - 1
  return block.nodeAt(at)?.marks ?? []
}

function inline(block: Node, text: string, marks: readonly Mark[]): Fragment {
  if (text === '') return Fragment.empty
  if (block.type.spec.code) return Fragment.from(documentSchema.text(text))
  const nodes = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [documentSchema.nodes.hardBreak.create()] : []),
      ...(line === '' ? [] : [documentSchema.text(line, marks)]),
    ])
  return Fragment.fromArray(nodes)
}
