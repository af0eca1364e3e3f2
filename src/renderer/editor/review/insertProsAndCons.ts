import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { Selection, type Command } from '@tiptap/pm/state'
import { placeBlock } from '../blocks/placeBlock.ts'
import { emptyParagraph, nodeOf } from '../sections/sections.ts'

/** Puts pros and cons where the caret is. In a bulleted list its points become the pros. */
export const insertProsAndCons: Command = (state, dispatch) => {
  const { $from } = state.selection
  const list = $from.depth >= 2 ? $from.node(2) : null
  const points = list?.type.name === 'bulletList' ? list.content : undefined
  const block = prosAndConsOf(state.schema, points)
  if (!points) {
    const tr = placeBlock(state, block)
    if (tr) dispatch?.(tr)
    return tr !== null
  }
  if (!dispatch) return true
  const [start, end] = [$from.before(2), $from.after(2)]
  const tr = state.tr.replaceWith(start, end, block)
  const cons = start + 1 + (block.firstChild?.nodeSize ?? 0)
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(cons + 1), 1)).scrollIntoView())
  return true
}

/** Pros and cons with these points on the first side, or with an empty one on each. */
function prosAndConsOf(schema: Schema, pros?: Fragment): Node {
  const empty = () => Fragment.from(nodeOf(schema, 'listItem', null, emptyParagraph(schema)))
  return nodeOf(schema, 'prosAndCons', null, [nodeOf(schema, 'pros', null, pros ?? empty()), nodeOf(schema, 'cons', null, empty())])
}
