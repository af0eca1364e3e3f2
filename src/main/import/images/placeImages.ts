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
    const whole =
      block.type.name === 'listItem' && children[0]?.type.name !== 'paragraph' ? [nodes.paragraph.create(), ...children] : children
    return whole.length ? [block.copy(Fragment.fromArray(whole))] : []
  })
}

function placed(image: Node, assets: ReadonlyMap<string, Asset>): Node[] {
  const asset = assets.get(String(image.attrs.asset))
  if (asset) return [nodes.image.create({ ...image.attrs, asset: asset.id, width: asset.width, height: asset.height })]
  const text = [image.attrs.caption, image.attrs.credit].map(String).filter(Boolean).join(' ')
  return text ? [nodes.paragraph.create(null, documentSchema.text(text))] : []
}
