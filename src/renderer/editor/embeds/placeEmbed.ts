import { NodeSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import { placeBlock } from '../blocks/placeBlock.ts'
import { nodeOf } from '../sections/sections.ts'
import { isMedia, siteOf } from '../../../shared/embeds/webAddress.ts'

/** Puts in a card, empty, to be filled in. */
export const insertEmbed: Command = (state, dispatch) => {
  const tr = embedAt(state, '')
  if (tr) dispatch?.(tr)
  return tr !== null
}

/** A pasted address of a video, a record or the like becomes a card where nothing else is in the paragraph; null elsewhere. */
export function pastedEmbed(state: EditorState, url: string): Transaction | null {
  const { $from, empty } = state.selection
  const blank = empty && $from.depth === 2 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  return blank && isMedia(url) ? embedAt(state, url) : null
}

function embedAt(state: EditorState, url: string): Transaction | null {
  const card = nodeOf(state.schema, 'embed', { url, site: siteOf(url) })
  const tr = placeBlock(state, card)
  if (!tr) return null
  // An empty card is selected, so that its fields are shown to be filled in.
  const before = state.selection.$from.depth >= 2 ? state.selection.$from.before(2) : 0
  if (!url)
    tr.doc.nodesBetween(before, tr.doc.content.size, (node, pos) => {
      if (node === card) tr.setSelection(NodeSelection.create(tr.doc, pos))
      return true
    })
  return tr
}
