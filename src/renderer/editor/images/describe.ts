import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Whether a node is an image of which nobody has said yet what it shows, or that it only decorates. */
export function isUndescribed({ type, attrs }: Node): boolean {
  return type.name === 'image' && attrs.decorative !== true && String(attrs.alt).trim() === ''
}

/** To the description of the next picture that has none, and from the last one to the first. False where all have one. */
export const describeNext: Command = (state, dispatch, view) => {
  const places: number[] = []
  state.doc.descendants((node, pos) => {
    if (isUndescribed(node)) places.push(pos)
    return !node.isTextblock
  })
  const here = focusedImage(view) ?? (state.selection instanceof NodeSelection ? state.selection.from : state.selection.to)
  const next = places.find(pos => pos > here) ?? places[0]
  if (next === undefined) return false
  if (dispatch && view) {
    dispatch(state.tr.setSelection(NodeSelection.create(state.doc, next)).scrollIntoView())
    enterDescription(view, next)
  }
  return true
}

/** Behind an answer: on to the next picture of the same gallery that has none, else back into the text. */
export function afterAnswer({ state, view }: Editor, pos: number | undefined): void {
  const $pos = pos === undefined ? null : state.doc.resolve(pos)
  if ($pos?.parent.type.name === 'gallery') {
    let next = $pos.pos
    for (let index = $pos.index(); index < $pos.parent.childCount; index += 1) {
      const image = $pos.parent.child(index)
      if (isUndescribed(image) && enterDescription(view, next)) return
      next += image.nodeSize
    }
  }
  view.focus()
}

/** Puts the focus where a picture is described; false where that can't be done. */
function enterDescription(view: EditorView, pos: number): boolean {
  const dom = view.nodeDOM(pos)
  const field = dom instanceof HTMLElement ? dom.querySelector<HTMLElement>('.image-alt:not(:disabled)') : null
  if (!field || !view.editable) return false
  field.focus()
  field.scrollIntoView({ block: 'nearest' })
  return true
}

/** The position of the picture in whose fields the focus is. */
function focusedImage(view: EditorView | undefined): number | null {
  const figure = view && document.activeElement?.closest('figure.image')
  return figure && view.dom.contains(figure) ? view.posAtDOM(figure, 0, -1) : null
}
