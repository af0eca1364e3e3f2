import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection, type Command } from '@tiptap/pm/state'
import { blocksOf, currentSection, emptyParagraph, headedSection, headingSize, isBlank, ownStep, sectionStart } from './sections.ts'

/**
 * Splits the current section at the caret: what follows becomes a section of its own, and the caret goes into its
 * empty heading. A paragraph is cut in two; a list or quote too, where both halves stay whole, else the cut is made
 * after it. Not in a heading.
 */
export const splitSection: Command = (state, dispatch) => {
  const { doc, schema, selection } = state
  const { $from } = selection
  if ($from.depth < 1 || $from.node(2)?.type.name === 'sectionHeading') return false
  const index = currentSection(state)
  if ($from.index(0) !== index) return false
  if (!dispatch) return true
  const section = doc.child(index)
  const start = sectionStart(doc, index)
  const [head, tail] = cut(section, $from.pos - start - 1)
  const heading = headingSize(section) > 0 && section.firstChild ? [section.firstChild] : []
  const kept = section.copy(Fragment.from([...heading, ...(head.length > 0 ? head : [emptyParagraph(schema)])]))
  const added = headedSection(schema, Fragment.empty, tail)
  const tr = state.tr.replaceWith(start, start + section.nodeSize, [kept, added])
  dispatch(ownStep(tr.setSelection(TextSelection.create(tr.doc, start + kept.nodeSize + 2))))
  return true
}

/** The blocks of a section before and after an offset in it; an empty block that the cut itself makes is left out. */
function cut(section: Node, offset: number): readonly [Node[], Node[]] {
  const exact = [trimEnd(blocksOf(section.cut(0, offset))), trimStart(blocksOf(section.cut(offset)))] as const
  if ([...exact[0], ...exact[1]].every(isWhole)) return exact
  let edge = 0
  for (const child of section.children) if (edge < offset) edge += child.nodeSize
  return [blocksOf(section.cut(0, edge)), blocksOf(section.cut(edge))]
}

function isWhole(block: Node): boolean {
  try {
    block.check()
    return true
  } catch {
    return false
  }
}

function trimEnd(blocks: Node[]): Node[] {
  const last = blocks.at(-1)
  return last && isBlank(last) ? blocks.slice(0, -1) : blocks
}

function trimStart(blocks: Node[]): Node[] {
  return blocks[0] && isBlank(blocks[0]) ? blocks.slice(1) : blocks
}
