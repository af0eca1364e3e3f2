import type { Editor } from '@tiptap/core'
import { NodeSelection, type Command } from '@tiptap/pm/state'
import { closeHistory } from '@tiptap/pm/history'
import type { Asset } from '../../../shared/model/asset.ts'

/** Puts another picture in the place of one. Where it stands and what is said beneath it stays; what was said of the old one's sight does not. */
export function replaceImage(editor: Editor, pos: number | undefined, { id, width, height }: Asset): void {
  const node = pos === undefined ? null : editor.state.doc.nodeAt(pos)
  if (pos === undefined || node?.type.name !== 'image') return
  const tr = closeHistory(editor.state.tr)
  tr.setNodeMarkup(pos, null, { ...node.attrs, asset: id, width, height, alt: '', focus: '' })
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)))
  editor.view.focus()
}

/** Tab on a picture that is selected: into what is said of it, from where Escape leads back. */
export const enterImage: Command = (state, dispatch, view) => {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'image' || !view) return false
  const dom = view.nodeDOM(selection.from)
  if (!(dom instanceof HTMLElement)) return false
  const field = dom.querySelector<HTMLElement>('.image-alt:not(:disabled)') ?? dom.querySelector<HTMLElement>('.image-caption')
  if (!field || !view.editable) return false
  if (dispatch) field.focus()
  return true
}
