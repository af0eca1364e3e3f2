import { Fragment } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Command } from '@tiptap/pm/state'
import { saying } from '../session/says.ts'
import { emptyParagraph, ownStep } from '../sections/sections.ts'
import { t } from '../../words/t.ts'

/** Moves the selected image of a gallery one place back (-1) or on (1), and says to screen readers where it is. */
export function movePicture(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { selection } = state
    const { $from } = selection
    if (!(selection instanceof NodeSelection) || $from.parent.type.name !== 'gallery') return false
    const [gallery, index] = [$from.parent, $from.index()]
    const other = gallery.maybeChild(index + by)
    // At the ends the key does nothing, rather than something else.
    if (!other) return true
    if (!dispatch) return true
    const image = selection.node
    const start = by === 1 ? $from.pos : $from.pos - other.nodeSize
    const both = by === 1 ? [other, image] : [image, other]
    const tr = state.tr.replaceWith(start, start + image.nodeSize + other.nodeSize, Fragment.fromArray(both))
    tr.setSelection(NodeSelection.create(tr.doc, by === 1 ? start + other.nodeSize : start))
    dispatch(ownStep(saying(tr, t('Image {place} of {count}.', { place: index + by + 1, count: gallery.childCount }))))
    return true
  }
}

/** Backspace and Delete on the last image of a gallery: the gallery goes with it. */
export const deleteLastPicture: Command = (state, dispatch) => {
  const { selection } = state
  const { $from } = selection
  if (!(selection instanceof NodeSelection) || $from.parent.type.name !== 'gallery' || $from.parent.childCount > 1) return false
  const pos = $from.before()
  const tr = state.tr.replaceWith(pos, pos + $from.parent.nodeSize, emptyParagraph(state.schema))
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView())
  return true
}
