import { Fragment, type Node } from 'prosemirror-model'
import { documentSchema } from '../../../shared/document/schema.ts'
import type { Asset } from '../../../shared/model/asset.ts'

const nodes = documentSchema.nodes

/** The blocks with their images' assets in place. An image that could not be had leaves its caption and credit as a paragraph. */
export function placeImages(blocks: readonly Node[], assets: ReadonlyMap<string, Asset>): Node[] {
  return blocks.flatMap(block => {
    if (block.type.name === 'image') return placed(block, assets)
    if (block.type.name === 'embed') {
      const key = String(block.attrs.asset)
      return [key ? nodes.embed.create({ ...block.attrs, asset: assets.get(key)?.id ?? '' }) : block]
    }
    if (block.type.name === 'gallery') return placedGallery(block, assets)
    if (block.isLeaf || block.isTextblock) return [block]
    const children = placeImages(block.children, assets)
    const whole = isItem(block) && children[0]?.type.name !== 'paragraph' ? [nodes.paragraph.create(), ...children] : children
    if (whole.length) return [block.copy(Fragment.fromArray(whole))]
    // Where an image was all that a cell or a frame held, the cell stays: a table is a rectangle.
    return block.type.name === 'tableRow' ? [block] : isCell(block) ? [block.copy(Fragment.from(nodes.paragraph.create()))] : []
  })
}

/** A gallery holds images alone: what is left of those that could not be had stands behind it. */
function placedGallery(gallery: Node, assets: ReadonlyMap<string, Asset>): Node[] {
  const made = gallery.children.flatMap(image => placed(image, assets))
  const images = made.filter(each => each.type.name === 'image')
  const others = made.filter(each => each.type.name !== 'image')
  const caption = String(gallery.attrs.caption)
  if (images.length > 0) return [gallery.copy(Fragment.fromArray(images)), ...others]
  return caption ? [...others, nodes.paragraph.create(null, documentSchema.text(caption))] : others
}

function placed(image: Node, assets: ReadonlyMap<string, Asset>): Node[] {
  const asset = assets.get(String(image.attrs.asset))
  if (asset) return [nodes.image.create({ ...image.attrs, asset: asset.id, width: asset.width, height: asset.height })]
  const text = [image.attrs.caption, image.attrs.credit].map(String).filter(Boolean).join(' ')
  return text ? [nodes.paragraph.create(null, documentSchema.text(text))] : []
}

function isItem({ type }: Node): boolean {
  return type.name === 'listItem' || type.name === 'taskItem'
}

function isCell({ type }: Node): boolean {
  return type.name === 'tableCell' || type.name === 'tableHeader'
}
