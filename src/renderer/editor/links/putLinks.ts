import { Fragment, Slice, type Node, type ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import { safeHref } from '../../../shared/document/links.ts'
import { nodeOf, ownStep } from '../sections/sections.ts'

/** A link that comes from elsewhere: where it leads, and what it says. */
export type PutLink = { readonly href: string; readonly title: string }

/**
 * The transaction that puts links into the text at a position: one stands in the line, set off from the words beside it;
 * several are a list of their own after the block. Null for none that `safeHref` keeps, and where the place takes no links.
 */
export function putLinks(state: EditorState, pos: number, links: readonly PutLink[]): Transaction | null {
  const type = state.schema.marks.link
  if (!type) return null
  const texts = links.flatMap(({ href, title }) => {
    const safe = safeHref(href)
    return safe === null ? [] : [state.schema.text(title.trim() || safe, [type.create({ href: safe })])]
  })
  const [first] = texts
  if (!first) return null
  const $pos = state.doc.resolve(Math.min(pos, state.doc.content.size))
  if (texts.length > 1) return putList(state, $pos, texts)
  if ($pos.parent.inlineContent) {
    if (!$pos.parent.type.allowsMarkType(type) || $pos.parent.type.spec.code) return null
    return putInLine(state, $pos, first)
  }
  const paragraph = nodeOf(state.schema, 'paragraph', null, first)
  const at = dropPoint(state.doc, $pos.pos, new Slice(Fragment.from(paragraph), 0, 0))
  return at === null ? null : putBlock(state, at, paragraph)
}

function putInLine(state: EditorState, $pos: ResolvedPos, text: Node): Transaction {
  const before = $pos.parent.textBetween(0, $pos.parentOffset, '', ' ').at(-1) ?? ''
  const after = $pos.parent.textBetween($pos.parentOffset, $pos.parent.content.size, '', ' ').at(0) ?? ''
  const nodes = [...(wantsSpace(before) ? [state.schema.text(' ')] : []), text, ...(wantsSpace(after) ? [state.schema.text(' ')] : [])]
  const tr = state.tr.insert($pos.pos, nodes)
  const end = $pos.pos + nodes.reduce((sum, node) => sum + node.nodeSize, 0)
  return ownStep(tr.setSelection(TextSelection.create(tr.doc, end)))
}

/** Whether a space stands between a link and this letter: in scripts that write words apart. */
function wantsSpace(letter: string): boolean {
  return /[\p{L}\p{N},.;:!?)\]”’»]/u.test(letter) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(letter)
}

function putList(state: EditorState, $pos: ResolvedPos, texts: readonly Node[]): Transaction | null {
  const { schema } = state
  const entries = texts.map(text => nodeOf(schema, 'listItem', null, nodeOf(schema, 'paragraph', null, text)))
  const list = nodeOf(schema, 'bulletList', null, entries)
  const at = dropPoint(state.doc, $pos.depth > 1 ? $pos.after(2) : $pos.pos, new Slice(Fragment.from(list), 0, 0))
  return at === null ? null : putBlock(state, at, list)
}

function putBlock(state: EditorState, at: number, block: Node): Transaction {
  const tr = state.tr.insert(at, block)
  return ownStep(tr.setSelection(TextSelection.near(tr.doc.resolve(at + block.nodeSize), -1)))
}
