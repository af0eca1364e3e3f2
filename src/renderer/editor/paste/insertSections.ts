import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { headingOf } from '../../../shared/document/section.ts'
import { blocksOf, emptyParagraph, isBlank, sectionStart } from '../sections/sections.ts'

/**
 * What pasting sections at the selection makes: text before the first heading goes on in the current section, each
 * heading begins a section, and the text after the caret goes on in the last one. No blank paragraph is left at a seam.
 * Null where the slice has no section, or the caret is in a list, quote or heading: there the ordinary way does.
 */
export function insertSections(state: EditorState, slice: Slice): Transaction | null {
  const pasted = slice.content.content
  if (pasted.length === 0 || !pasted.every(node => node.type.name === 'section')) return null
  const tr = state.tr.deleteSelection()
  const { $from } = tr.selection
  if ($from.depth !== 2 || $from.parent.type.name === 'sectionHeading') return null
  const { schema } = state
  const index = $from.index(0)
  const section = tr.doc.child(index)
  const start = sectionStart(tr.doc, index)
  const offset = $from.pos - start - 1
  const head = dropLast(blocksOf(section.cut(0, offset)))
  const tail = dropFirst(blocksOf(section.cut(offset)))
  const heading = headingOf(section)
  const [first, ...others] = pasted
  const goesOn = first && headingOf(first) === null ? blocksOf(first) : []
  const added = first && headingOf(first) !== null ? pasted : others

  const kept = [...head, ...goesOn]
  const parts: Node[] = []
  if (heading || kept.length > 0)
    parts.push(section.copy(Fragment.from([...(heading ? [heading] : []), ...(kept.length > 0 ? kept : [emptyParagraph(schema)])])))
  parts.push(...added)
  const last = parts.pop()
  if (!last) return null
  const end = start + parts.reduce((size, part) => size + part.nodeSize, 0) + last.nodeSize - 1
  tr.replaceWith(start, start + section.nodeSize, [...parts, last.copy(last.content.append(Fragment.from(tail)))])
  return tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView()
}

function dropLast(blocks: Node[]): Node[] {
  const last = blocks.at(-1)
  return last && isBlank(last) ? blocks.slice(0, -1) : blocks
}

function dropFirst(blocks: Node[]): Node[] {
  return blocks[0] && isBlank(blocks[0]) ? blocks.slice(1) : blocks
}
