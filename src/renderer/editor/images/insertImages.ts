import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Asset } from '../../../shared/model/asset.ts'
import { t } from '../../words/t.ts'
import { commandKeys } from '../../ui/keys.ts'
import { saying } from '../session/says.ts'
import { emptyParagraph, nodeOf } from '../sections/sections.ts'

/** Puts images at the caret: in place of an empty paragraph, else after the block, in the order given. */
export function insertImages(view: EditorView, assets: readonly Asset[]): void {
  const tr = imagesAt(view.state, view.state.selection.to, assets)
  if (tr) view.dispatch(tr)
}

/** Puts images at the caret as a gallery, however many they are. */
export function insertGallery(view: EditorView, assets: readonly Asset[]): void {
  const tr = imagesAt(view.state, view.state.selection.to, assets, 1)
  if (tr) view.dispatch(tr)
}

/** The transaction that puts images at a position: several as a gallery, and into the one that is there. Null if there are none. */
export function imagesAt(state: EditorState, pos: number, assets: readonly Asset[], galleryFrom = 2): Transaction | null {
  if (assets.length === 0) return null
  const single = assets.map(({ id, width, height }) => nodeOf(state.schema, 'image', { asset: id, width, height }))
  const $pos = state.doc.resolve(pos)
  const tr = state.tr
  const block = $pos.depth >= 2 ? $pos.node(2) : null
  if (block?.type.name === 'gallery') return tr.insert($pos.end(2), single).scrollIntoView()
  // Behind pictures at the end of a section there is a line to go on in.
  const below = block && state.doc.resolve($pos.after(2)).nodeAfter === null ? [emptyParagraph(state.schema)] : []
  const pictures = single.length >= galleryFrom ? [nodeOf(state.schema, 'gallery', null, single)] : single
  const images = [...pictures, ...below]
  let at = pos
  if (!block) at = afterHeading(state, pos)
  else if (block.type.name === 'paragraph' && block.content.size === 0) {
    at = $pos.before(2)
    tr.delete(at, $pos.after(2))
    // The only block of a section can't be taken out before the image is in.
    if (tr.doc.resolve(at).parent.type.name !== 'section') return state.tr.insert($pos.after(2), images).scrollIntoView()
  } else at = $pos.after(2)
  tr.insert(at, images)
  const end = at + pictures.reduce((size, image) => size + image.nodeSize, 0)
  saying(
    tr,
    single.length === 1
      ? t('The image is in. Its description is asked for beneath it: {key} leads there.', { key: commandKeys('go:undescribed') })
      : t('{count, plural, one {# image is} other {# images are}} in, as a gallery. {key} leads to where each is described.', {
          count: single.length,
          key: commandKeys('go:undescribed'),
        }),
  )
  return tr.setSelection(Selection.near(tr.doc.resolve(end), 1)).scrollIntoView()
}

/** Between sections, or before a heading, there is no place for a block: the next one is taken. */
function afterHeading(state: EditorState, pos: number): number {
  const $pos = state.doc.resolve(pos)
  const next = $pos.nodeAfter
  if ($pos.depth === 0) return next ? afterHeading(state, pos + 1) : state.doc.content.size - 1
  return next?.type.name === 'sectionHeading' ? pos + next.nodeSize : pos
}
