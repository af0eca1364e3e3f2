import type { ResolvedPos } from '@tiptap/pm/model'
import { Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { emptyParagraph, isBlank } from '../sections/sections.ts'

/** The point that holds a caret: `depth` is the item's, whose parent is the side. Null where the caret is in a list within a point. */
function pointAt($at: ResolvedPos): { readonly depth: number } | null {
  for (let depth = $at.depth; depth > 1; depth -= 1) {
    const { name } = $at.node(depth).type
    if (name === 'taskItem') return null
    if (name === 'listItem') return isSide($at.node(depth - 1).type.name) ? { depth } : null
  }
  return null
}

function isSide(name: string): boolean {
  return name === 'pros' || name === 'cons'
}

/** Whether the caret stands in a point of pros and cons itself, and not in a list within one. */
export function isInPoint({ selection }: EditorState): boolean {
  return pointAt(selection.$from) !== null
}

/** Enter in an empty last point goes on: from the pros to the cons, from the cons below the block. */
export const leavePoints: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const point = pointAt($from)
  if (!empty || !point) return false
  const { depth } = point
  const side = $from.node(depth - 1)
  if (!isBlank($from.node(depth)) || $from.index(depth - 1) !== side.childCount - 1) return false
  if (!dispatch) return true
  const tr = state.tr
  // One point stays, so that the side has a place to write.
  if (side.childCount > 1) tr.delete($from.before(depth), $from.after(depth))
  const end = tr.mapping.map($from.end(depth - 1))
  if (side.type.name === 'pros') tr.setSelection(Selection.near(tr.doc.resolve(end + 2), 1))
  else {
    const below = end + 2
    if (!tr.doc.resolve(below).nodeAfter?.isTextblock) tr.insert(below, emptyParagraph(state.schema))
    tr.setSelection(TextSelection.create(tr.doc, below + 1))
  }
  dispatch(tr.scrollIntoView())
  return true
}

/** Backspace at the start of a point: an empty one goes, any other is joined to the one above; an empty block becomes a paragraph. */
export const joinPoints: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const point = pointAt($from)
  if (!empty || !point || $from.parentOffset > 0) return false
  const { depth } = point
  if ($from.depth !== depth + 1 || $from.index(depth) !== 0) return false
  const item = $from.node(depth)
  const tr = state.tr
  if ($from.index(depth - 1) > 0) {
    const above = $from.node(depth - 1).child($from.index(depth - 1) - 1)
    const start = $from.before(depth)
    if (isBlank(item)) tr.delete(start, start + item.nodeSize).setSelection(Selection.near(tr.doc.resolve(start), -1))
    // Two paragraphs side by side become one: the ends of both, of their paragraphs as of their items.
    else tr.join(start, above.lastChild?.isTextblock === true && item.firstChild?.isTextblock === true ? 2 : 1)
    dispatch?.(tr.scrollIntoView())
    return true
  }
  const block = $from.node(depth - 2)
  if ($from.node(depth - 1).type.name === 'pros' && isBlank(block)) {
    const start = $from.before(depth - 2)
    tr.replaceWith(start, start + block.nodeSize, emptyParagraph(state.schema))
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView())
  } else if ($from.node(depth - 1).type.name === 'cons') {
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve($from.before(depth - 1)), -1)).scrollIntoView())
  }
  return true
}

/** Tab goes from the pros to the cons and on below them, Shift with Tab back. */
export function nextSide(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    const point = pointAt($from)
    if (!point) return false
    const depth = point.depth - 1
    const at = by === 1 ? $from.after(depth) : $from.before(depth)
    const found = Selection.findFrom(state.doc.resolve(at), by, true)
    if (found) dispatch?.(state.tr.setSelection(found).scrollIntoView())
    return true
  }
}
