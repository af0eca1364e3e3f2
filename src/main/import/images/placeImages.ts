import { Fragment, type Node } from 'prosemirror-model'
import { documentSchema } from '../../../shared/document/schema.ts'
import type { Asset } from '../../../shared/model/asset.ts'

const nodes = documentSchema.nodes

/** The blocks with their images' assets in place. An image that could not be had leaves its caption and credit as a paragraph. */
export function placeImages(blocks: readonly Node[], assets: ReadonlyMap<string, Asset>): Node[] {
  return blocks.flatMap(block => {
    if (block.type.name === 'image') return placed(block, assets)
    if (block.isLeaf || block.isTextblock) return [block]
    const children = placeImages(block.children, assets)
    const whole = isItem(block) && children[0]?.type.name !== 'paragraph' ? [nodes.paragraph.create(), ...children] : children
    if (whole.length) return [block.copy(Fragment.fromArray(whole))]
    // Where an image was all that a cell or a frame held, the cell stays: a table is a rectangle.
    return block.type.name === 'tableRow' ? [block] : isCell(block) ? [block.copy(Fragment.from(nodes.paragraph.create()))] : []
  })
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
