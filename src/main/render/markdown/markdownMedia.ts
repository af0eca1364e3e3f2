import type { BlockContent } from 'mdast'
import type { Node } from 'prosemirror-model'
import { markAttributes, marks } from '../../../shared/document/marks.ts'
import { assetId } from '../../../shared/model/ids.ts'
import { webHref } from '../href.ts'
import { escapeAttribute, escapeText } from '../write.ts'
import type { MarkdownScope } from './MarkdownScope.ts'

/**
 * A gallery: its images as Markdown has them, in a figure that says they belong together. `images` are its children as blocks.
 * Where one of them can't be shown there is no gallery, and its caption is a line.
 */
export function markdownGallery(node: Node, images: BlockContent[], scope: MarkdownScope): BlockContent[] {
  const caption = String(node.attrs.caption)
  const isWhole = node.childCount > 0 && node.children.every(image => sourceOf(image.attrs.asset, scope) !== null)
  if (!isWhole) return caption ? [...images, { type: 'paragraph', children: [{ type: 'text', value: caption }] }] : images
  const end = caption ? `<figcaption>${escapeText(caption)}</figcaption>\n</figure>` : '</figure>'
  return [{ type: 'html', value: `<figure ${markAttributes.gallery}>` }, ...images, { type: 'html', value: end }]
}

/** A card: a link with the site and the picture beside it, in a box that keeps the address as it was typed. */
export function markdownCard({ attrs }: Node, scope: MarkdownScope): BlockContent {
  const [url, title, site] = [attrs.url, attrs.title, attrs.site].map(String)
  const href = webHref(url ?? '')
  const name = escapeText(title || (href ?? url ?? ''))
  const source = sourceOf(attrs.asset, scope)
  const parts = [
    source && `<img class="${marks.cardImage}" src="${escapeAttribute(source)}" alt="">`,
    name && (href ? `<a class="embed-title" href="${escapeAttribute(href)}">${name}</a>` : `<span class="embed-title">${name}</span>`),
    site && `<span class="embed-site">${escapeText(site)}</span>`,
  ]
  const untitled = title ? '' : ` ${markAttributes.untitled}`
  const said = parts.filter(Boolean).join(' ')
  return { type: 'html', value: `<div ${markAttributes.embed}="${escapeAttribute(url ?? '')}"${untitled}>${said}</div>` }
}

function sourceOf(asset: unknown, { page }: MarkdownScope): string | null {
  const id = assetId.safeParse(asset)
  return (id.success ? page.images(id.data)?.src : null) ?? null
}
