import { Fragment } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import { headingOf } from '../../../shared/document/section.ts'
import { saying } from '../session/says.ts'
import { emptyParagraph, ownStep, sectionStart } from '../sections/sections.ts'
import { blockName, currentBlock } from './currentBlock.ts'
import { t } from '../../words/t.ts'

/**
 * Moves the block that holds the caret one place up (-1) or down (1), over the edge of its section if need be; in a list, a
 * point or an item among its like. The selection goes along.
 */
export function moveBlock(by: 1 | -1): Command {
  return (state, dispatch) => {
    const tr = movedItem(state, by) ?? movedBlock(state, by)
    if (tr) dispatch?.(ownStep(tr))
    return tr !== null
  }
}

function movedItem(state: EditorState, by: 1 | -1): Transaction | null {
  const { $from, $to } = state.selection
  for (let depth = $from.depth; depth > 2; depth -= 1) {
    const { name } = $from.node(depth).type
    if (name !== 'listItem' && name !== 'taskItem') continue
    const list = $from.node(depth - 1)
    const index = $from.index(depth - 1)
    const other = list.maybeChild(index + by)
    // What spans several items is moved with its list.
    if (!other || $to.depth < depth || $to.before(depth) !== $from.before(depth)) return null
    const pos = $from.before(depth)
    const says = t('Item {place} of {count}.', { place: index + by + 1, count: list.childCount })
    return saying(swapped(state, pos, $from.node(depth).nodeSize, by === 1 ? other.nodeSize : -other.nodeSize), says)
  }
  return null
}

function movedBlock(state: EditorState, by: 1 | -1): Transaction | null {
  const block = currentBlock(state)
  if (!block) return null
  const { node, pos } = block
  const $pos = state.doc.resolve(pos)
  const [section, index] = [$pos.parent, $pos.index()]
  const other = section.maybeChild(index + by)
  const name = blockName(node)
  if (other && other.type.name !== 'sectionHeading') {
    const first = headingOf(section) ? 1 : 0
    const says = t('{name}: block {place} of {count}.', { name, place: index + by - first + 1, count: section.childCount - first })
    return saying(swapped(state, pos, node.nodeSize, by === 1 ? other.nodeSize : -other.nodeSize), says)
  }
  return overEdge(state, $pos.index(0), block, by, name)
}

/** Into the section above, at its end, or into the one below, at its start. */
function overEdge(
  state: EditorState,
  from: number,
  { node, pos }: NonNullable<ReturnType<typeof currentBlock>>,
  by: 1 | -1,
  name: string,
): Transaction | null {
  const { doc, schema } = state
  const next = doc.maybeChild(from + by)
  if (!next) return null
  const alone = doc.child(from).childCount === (headingOf(doc.child(from)) ? 2 : 1)
  const tr = state.tr
  // A section is never without a block.
  if (alone) tr.replaceWith(pos, pos + node.nodeSize, emptyParagraph(schema))
  else tr.delete(pos, pos + node.nodeSize)
  const start = sectionStart(tr.doc, from + by)
  const target = tr.doc.child(from + by)
  const at = by === -1 ? start + target.nodeSize - 1 : start + 1 + (headingOf(target)?.nodeSize ?? 0)
  tr.insert(at, node)
  const heading = headingOf(next)?.textContent.trim()
  return saying(
    selectedThere(state, tr, at - pos),
    heading ? t('{name}, now in “{heading}”.', { name, heading }) : t('{name}, now in the opening.', { name }),
  )
}

/** The node of that size at `pos` and the one beside it, in each other's place. A negative `over` is the size of the one before. */
function swapped(state: EditorState, pos: number, size: number, over: number): Transaction {
  const [from, middle, to] = over > 0 ? [pos, pos + size, pos + size + over] : [pos + over, pos, pos + size]
  const parts = [state.doc.slice(middle, to).content, state.doc.slice(from, middle).content]
  const both = parts.reduce<Fragment>((all, part) => all.append(part), Fragment.empty)
  return selectedThere(state, state.tr.replaceWith(from, to, both), over)
}

function selectedThere({ selection }: EditorState, tr: Transaction, shift: number): Transaction {
  const place = (at: number) => Math.max(0, Math.min(at + shift, tr.doc.content.size))
  if (selection instanceof NodeSelection) return tr.setSelection(NodeSelection.create(tr.doc, place(selection.from)))
  const [$anchor, $head] = [tr.doc.resolve(place(selection.anchor)), tr.doc.resolve(place(selection.head))]
  if ($anchor.parent.inlineContent && $head.parent.inlineContent) return tr.setSelection(TextSelection.between($anchor, $head))
  return tr.setSelection(Selection.near($head))
}
