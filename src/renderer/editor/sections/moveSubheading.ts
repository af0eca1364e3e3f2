import type { Node } from '@tiptap/pm/model'
import { Selection, type Command } from '@tiptap/pm/state'
import { emptyParagraph, headingSize, ownStep, sectionStart } from './sections.ts'

/** A subheading by its section and its number among the section's subheadings, both from 0. As a place to move to, one number too many is the section's end. */
export type SubheadingPlace = Readonly<{ section: number; at: number }>

/** The blocks of a section that a subheading heads: itself, and all up to the next of its level or a higher one. */
function runOf(section: Node, at: number): readonly [from: number, to: number] | null {
  const heads = headsIn(section)
  const head = heads[at]
  if (!head) return null
  const end = heads.slice(at + 1).find(other => other.level <= head.level)
  return [head.index, end?.index ?? section.childCount]
}

function headsIn(section: Node): { index: number; level: number }[] {
  return section.children.flatMap((block, index) => (block.type.name === 'subheading' ? [{ index, level: Number(block.attrs.level) }] : []))
}

/** Moves a subheading with all that stands under it, so that it stands before another one. A selection inside goes with it. */
export function moveSubheading(from: SubheadingPlace, to: SubheadingPlace): Command {
  return (state, dispatch) => {
    const { doc } = state
    const [source, target] = [doc.maybeChild(from.section), doc.maybeChild(to.section)]
    const run = source && runOf(source, from.at)
    if (!source || !target || !run) return false
    const before = headsIn(target)[to.at]?.index ?? target.childCount
    if (source === target && before >= run[0] && before <= run[1]) return false
    if (!dispatch) return true
    const [start, end] = [blockStart(doc, from.section, run[0]), blockStart(doc, from.section, run[1])]
    const insertAt = blockStart(doc, to.section, before)
    const moved = doc.slice(start, end).content
    const isAll = headingSize(source) + moved.size === source.content.size
    const tr = state.tr
    if (isAll) tr.replaceWith(start, end, emptyParagraph(state.schema))
    else tr.delete(start, end)
    const at = tr.mapping.map(insertAt, -1)
    tr.insert(at, moved)
    const { $head } = state.selection
    const offset = $head.pos > start && $head.pos < end ? $head.pos - start : 1
    dispatch(ownStep(tr.setSelection(Selection.near(tr.doc.resolve(at + offset)))))
    return true
  }
}

/** Where a subheading goes that is moved one place up (-1) or down (1): past its neighbour, or into the section beside. Null at the text's ends. */
export function placeBeside(doc: Node, { section: index, at }: SubheadingPlace, by: 1 | -1): SubheadingPlace | null {
  const section = doc.maybeChild(index)
  const heads = section ? headsIn(section) : []
  const head = heads[at]
  if (!section || !head) return null
  if (by < 0) {
    const before = heads.slice(0, at).findLastIndex(other => other.level <= head.level)
    if (before >= 0) return { section: index, at: before }
    return index > 0 ? { section: index - 1, at: headsIn(doc.child(index - 1)).length } : null
  }
  const next = heads.findIndex((other, number) => number > at && other.level <= head.level)
  if (next < 0) return index + 1 < doc.childCount ? { section: index + 1, at: 0 } : null
  return { section: index, at: endOfRun(section, next) }
}

/** The number of the first subheading behind all that one heads. */
export function endOfRun(section: Node, at: number): number {
  const heads = headsIn(section)
  const level = heads[at]?.level ?? 0
  const next = heads.findIndex((other, number) => number > at && other.level <= level)
  return next < 0 ? heads.length : next
}

/** The position of a subheading. */
export function subheadingStart(doc: Node, { section, at }: SubheadingPlace): number | null {
  const node = doc.maybeChild(section)
  const head = node && headsIn(node)[at]
  return head ? blockStart(doc, section, head.index) : null
}

function blockStart(doc: Node, section: number, block: number): number {
  let at = sectionStart(doc, section) + 1
  for (let index = 0; index < block; index += 1) at += doc.child(section).child(index).nodeSize
  return at
}
