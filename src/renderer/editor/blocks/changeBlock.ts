import { Selection, type Command } from '@tiptap/pm/state'
import { saying } from '../session/says.ts'
import { emptyParagraph, ownStep } from '../sections/sections.ts'
import { blockName, currentBlock } from './currentBlock.ts'
import { t } from '../../words/t.ts'

/** Puts a copy of the current block below it, and the caret into the copy. */
export const duplicateBlock: Command = (state, dispatch) => {
  const block = currentBlock(state)
  if (!block) return false
  const { node, pos } = block
  const after = pos + node.nodeSize
  const tr = state.tr.insert(after, node)
  dispatch?.(
    ownStep(
      saying(
        tr.setSelection(Selection.near(tr.doc.resolve(node.isAtom ? after : after + 1), 1)),
        t('{name} duplicated.', { name: blockName(node) }),
      ),
    ),
  )
  return true
}

/** Deletes the current block. A section keeps an empty paragraph. */
export const deleteBlock: Command = (state, dispatch) => {
  const block = currentBlock(state)
  if (!block) return false
  const { node, pos } = block
  const $pos = state.doc.resolve(pos)
  const alone = $pos.parent.children.every(each => each === node || each.type.name === 'sectionHeading') && $pos.parent.childCount <= 2
  const tr = alone
    ? state.tr.replaceWith(pos, pos + node.nodeSize, emptyParagraph(state.schema))
    : state.tr.delete(pos, pos + node.nodeSize)
  dispatch?.(
    ownStep(
      saying(
        tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos + 1, tr.doc.content.size)), 1)),
        t('{name} deleted.', { name: blockName(node) }),
      ),
    ),
  )
  return true
}
