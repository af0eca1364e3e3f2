import { lift, setBlockType, wrapIn } from '@tiptap/pm/commands'
import type { NodeType } from '@tiptap/pm/model'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { isInPoint } from '../review/pointKeys.ts'
import { isInside } from './isInside.ts'
import { retyped } from './retypeList.ts'

/** The type of that name; the schema is known to have it. */
export function typeOf(state: EditorState, name: string): NodeType {
  const type = state.schema.nodes[name]
  if (!type) throw new Error(`The editor has no ${name}.`)
  return type
}

/** The kinds of lists, and what their items are. */
const itemNames = { bulletList: 'listItem', orderedList: 'listItem', taskList: 'taskItem' } as const
type ListName = keyof typeof itemNames

function isList(name: string): name is ListName {
  return Object.hasOwn(itemNames, name)
}

/** A list out of the selected blocks; or, in a list of that kind, plain blocks again; or the other kind of list. */
export function toggleList(name: ListName): Command {
  return (state, dispatch) => {
    // A point of pros and cons is in a list of its own kind.
    if (isInPoint(state)) return false
    const { $from, $to } = state.selection
    for (let depth = $from.depth; depth > 1; depth -= 1) {
      const list = $from.node(depth)
      const kind = list.type.name
      if (kind === name) return liftListItem(typeOf(state, itemNames[name]))(state, dispatch)
      if (!isList(kind)) continue
      if (dispatch) {
        const made = retyped(list, typeOf(state, name), typeOf(state, itemNames[name]))
        const tr = state.tr.replaceWith($from.before(depth), $from.after(depth), made)
        dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.pos, $to.pos)).scrollIntoView())
      }
      return true
    }
    return wrapInList(typeOf(state, name))(state, dispatch)
  }
}

/** A quote out of the selected blocks, or plain blocks again. */
export const toggleQuote: Command = (state, dispatch) => {
  const quote = typeOf(state, 'blockquote')
  return isInside(state, 'blockquote') ? lift(state, dispatch) : wrapIn(quote)(state, dispatch)
}

/** A text block of that kind (h3 or h4, code) out of the current ones, or paragraphs again. */
export function toggleTextblock(name: 'subheading' | 'codeBlock', attrs: Record<string, unknown> = {}): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from
    const on = parent.type.name === name && Object.entries(attrs).every(([key, value]) => parent.attrs[key] === value)
    if (parent.type.name === 'sectionHeading') return false
    return on ? setBlockType(typeOf(state, 'paragraph'))(state, dispatch) : setBlockType(typeOf(state, name), attrs)(state, dispatch)
  }
}

/** What stands around blocks and is taken away by Backspace at its start. */
const frames: ReadonlySet<string> = new Set(['blockquote', 'callout', 'spoiler'])

/** Backspace at the start of a list item, quote, callout, spoiler, subheading or code block: first it becomes plain text. */
export const plainBackwards: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0 || $from.depth < 2) return false
  const above = $from.node(-1)
  if ((above.type.name === 'listItem' || above.type.name === 'taskItem') && $from.index(-1) === 0)
    return liftListItem(above.type)(state, dispatch)
  if (frames.has(above.type.name) && $from.index(-1) === 0) return lift(state, dispatch)
  const name = $from.parent.type.name
  if (name === 'codeBlock' || (name === 'subheading' && $from.parent.content.size === 0))
    return setBlockType(typeOf(state, 'paragraph'))(state, dispatch)
  return false
}
