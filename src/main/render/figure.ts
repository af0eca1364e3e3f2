import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Node } from 'prosemirror-model'
import { markAttributes, marks } from '../../shared/document/marks.ts'
import { assetId } from '../../shared/model/ids.ts'
import { sizedBy, type PictureSource } from './pictures.ts'
import type { Scope } from './scope.ts'

/** An image as the document and the cover describe it. Width and height are pixels, 0 where they aren't known. */
export interface Picture {
  readonly asset: string
  readonly alt: string
  readonly decorative: boolean
  readonly caption: string
  readonly credit: string
  readonly width: number
  readonly height: number
}

/** What an image of the document shows. */
export function pictureOf({ attrs }: Node): Picture {
  return {
    asset: String(attrs.asset),
    alt: String(attrs.alt),
    decorative: attrs.decorative === true,
    caption: String(attrs.caption),
    credit: String(attrs.credit),
    width: Number(attrs.width),
    height: Number(attrs.height),
  }
}

/** A `cover` is the picture that the page opens with; it is not put off until it is scrolled to. Null if there is nothing to show. */
export function figure(picture: Picture, shown: 'text' | 'gallery' | 'cover', scope: Scope): Element | null {
  const cover = shown === 'cover'
  const image = imageOf(picture, shown, scope)
  const caption = captionOf(picture, scope)
  if (!image && !caption) return null
  return h('figure', scope.marked && cover ? { className: [marks.cover] } : {}, image, caption)
}

function imageOf(picture: Picture, shown: 'text' | 'gallery' | 'cover', scope: Scope): Element | null {
  const id = assetId.safeParse(picture.asset)
  const source = id.success ? scope.page.images(id.data) : null
  if (!source) return null
  scope.sources.add(source.src)
  const cover = shown === 'cover'
  return h('img', {
    ...(scope.marked && cover ? { className: [marks.coverImage] } : {}),
    src: source.src,
    ...sizedBy(source, shown),
    alt: picture.decorative ? '' : picture.alt,
    ...extentOf(picture, source),
    loading: cover ? null : 'lazy',
    decoding: 'async',
    ...(scope.marked && picture.decorative ? { [markAttributes.decorative]: '' } : {}),
  })
}

// A browser keeps the place free by these two until the picture is there.
function extentOf(picture: Picture, source: PictureSource): { width: number | null; height: number | null } {
  if (picture.width > 0 && picture.height > 0) return { width: picture.width, height: picture.height }
  return { width: source.width ?? null, height: source.height ?? null }
}

function captionOf({ caption, credit }: Picture, scope: Scope): Element | null {
  if (!caption && !credit) return null
  if (!scope.marked) return h('figcaption', [caption, credit].filter(Boolean).join(' '))
  return h(
    'figcaption',
    caption ? h('span', { className: [marks.caption] }, caption) : null,
    caption && credit ? ' ' : null,
    credit ? h('small', { className: [marks.credit] }, credit) : null,
  )
}
