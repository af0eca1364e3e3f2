import type { Element } from 'hast'
import { h } from './elements.ts'
import type { Node } from 'prosemirror-model'
import { imageSize, type ImageSize } from '../../shared/document/attributes.ts'
import { readFocus } from '../../shared/document/focus.ts'
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
  readonly size: ImageSize
  readonly focus: string
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
    size: imageSize.catch('text').parse(attrs.size),
    focus: String(attrs.focus),
  }
}

/** A `cover` is the picture that the page opens with; it is not put off until it is scrolled to. Null if there is nothing to show. */
export function figure(picture: Picture, shown: 'text' | 'gallery' | 'cover', scope: Scope): Element | null {
  const cover = shown === 'cover'
  const image = imageOf(picture, shown, scope)
  const caption = captionOf(picture, scope)
  if (!image && !caption) return null
  const kind = cover ? marks.cover : shown === 'text' && picture.size !== 'text' ? `size-${picture.size}` : null
  return h('figure', (cover ? scope.marked : scope.sized) && kind !== null ? { className: [kind] } : {}, image, caption)
}

function imageOf(picture: Picture, shown: 'text' | 'gallery' | 'cover', scope: Scope): Element | null {
  const id = assetId.safeParse(picture.asset)
  const source = id.success ? scope.page.images(id.data) : null
  if (!source) return null
  scope.sources.add(source.src)
  const cover = shown === 'cover'
  const classes = [...(cover ? [marks.coverImage] : []), ...focusClasses(picture.focus)]
  return h('img', {
    ...(scope.marked && classes.length > 0 ? { className: classes } : {}),
    src: source.src,
    ...sizedBy(source, shown === 'text' ? widthOf[picture.size] : shown),
    alt: picture.decorative ? '' : picture.alt,
    ...extentOf(picture, source),
    loading: cover ? null : 'lazy',
    decoding: 'async',
    ...(scope.marked ? markedAttributes(picture) : {}),
  })
}

const widthOf = { text: 'text', wide: 'wide', full: 'full', left: 'small', right: 'small' } as const

/** The classes by which a page knows the focal point of a picture, to a tenth; none for the middle. */
export function focusClasses(focus: string | undefined): string[] {
  if (!focus) return []
  const { x, y } = readFocus(focus)
  return [`fx-${Math.round(x / 10) * 10}`, `fy-${Math.round(y / 10) * 10}`]
}

function markedAttributes({ decorative, size, focus }: Picture): Record<string, string> {
  return {
    ...(decorative ? { [markAttributes.decorative]: '' } : {}),
    ...(size === 'text' ? {} : { [markAttributes.size]: size }),
    ...(focus ? { [markAttributes.focus]: focus } : {}),
  }
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
