import type { Element, Nodes } from 'hast'
import type { Node } from 'prosemirror-model'
import { imageSize } from '../../../shared/document/attributes.ts'
import { focusText } from '../../../shared/document/focus.ts'
import { markAttributes, marks } from '../../../shared/document/marks.ts'
import { documentSchema } from '../../../shared/document/schema.ts'
import { attribute, classesOf, elementsOf, findElement, findElements, hasClass, isElement, lineOf } from '../html/elements.ts'
import { property } from '../html/property.ts'
import type { FoundImage } from '../reading.ts'
import { placeOf, type FlowContext } from './FlowContext.ts'

const sizeProperty = property(markAttributes.size)
const focusProperty = property(markAttributes.focus)

const lazy = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataLazy', 'dataFullSrc']

function firstOfSrcset(srcset: string | null): string | null {
  return srcset?.trim().split(/\s+/u)[0]?.replace(/,$/u, '') || null
}

/** The address of an image. A page that loads its images late has a tiny stand-in at `src`. */
export function sourceOf(image: Element): string | null {
  const src = attribute(image, 'src')?.trim() || null
  const standIn = src === null || (src.startsWith('data:') && src.length < 400)
  if (!standIn) return src
  const late = lazy.map(name => attribute(image, name)?.trim()).find(Boolean)
  return late ?? firstOfSrcset(attribute(image, 'srcSet')) ?? firstOfSrcset(attribute(image, 'dataSrcset')) ?? src
}

/** A picture of one or two points: it counts visits and shows nothing. */
function isBeacon(image: Element): boolean {
  const sides = [attribute(image, 'width'), attribute(image, 'height')]
  return sides.some(side => side !== null && Number.parseInt(side, 10) <= 2)
}

export type Caption = Readonly<{ caption: string; credit: string }>

const creditClass = /credit|copyright|photographer|attribution|source/iu
const creditWords =
  /(?:^|[\s.…。!?)）\]|–—-])[[(（]?\s*(?:(?:photo(?:graph)?s?|image|picture|foto|fotos|fotoğraf|bild|credits?|crédits?|créditos?|source|quelle|사진|이미지|출처|写真|画像|出典|图片|图源|来源)\s*(?:credits?|courtesy|by|von|de|di|제공)?\s*[:=：/]|photo(?:graph)? (?:by|courtesy of)|©)\s*(?<credit>[^|]{1,200}?)\s*[\])）]?$/iu

/** The caption and credit of a page of ours, where each has its element. */
export function markedCaption(element: Element): Caption {
  const [caption, credit] = [marks.caption, marks.credit].map(name => findElement(element, e => hasClass(e, name)))
  return { caption: caption ? lineOf(caption) : '', credit: credit ? lineOf(credit) : '' }
}

/** A caption with its credit told apart: by elements of its own, or by words such as "Photo:" at its end. */
export function splitCaption(element: Element): Caption {
  const own = findElement(element, e => hasClass(e, 'caption'))
  const marked = findElement(
    element,
    e => e.tagName === 'small' || e.tagName === 'cite' || classesOf(e).some(name => creditClass.test(name)),
  )
  if (marked) {
    const credit = lineOf(marked)
    return {
      caption: own ? lineOf(own) : textWithout(element, marked),
      credit: credit.replace(/^(?:photo|image|foto|credit|사진)\s*(?:by)?\s*[:=]\s*/iu, ''),
    }
  }
  return splitCredit(own ? lineOf(own) : lineOf(element))
}

/** "The bridge. Photo: Jane Doe" is a caption and a credit. */
function splitCredit(text: string): Caption {
  const match = creditWords.exec(text)
  if (!match?.groups?.credit) return { caption: text, credit: '' }
  const kept = text.slice(0, match.index + (/^[\s.…。!?)）\]|–—-]/u.exec(match[0])?.[0].length ?? 0)).replace(/[\s|–—-]+$/u, '')
  return { caption: kept, credit: match[0].includes('©') ? `© ${match.groups.credit}` : match.groups.credit }
}

function textWithout(element: Element, without: Element): string {
  const parts = (node: Nodes): string => {
    if (node === without) return ' '
    if (node.type === 'text') return node.value
    return 'children' in node ? node.children.map(parts).join('') : ''
  }
  return parts(element).replaceAll(/\s+/gu, ' ').trim()
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}

/** An image as a block of the document, with a key in place of its asset; null if it shows nothing. */
export function readImage(image: Element, caption: Caption, context: FlowContext): Node | null {
  const src = sourceOf(image)
  if (!src || (!context.exact && isBeacon(image))) return null
  const alt = attribute(image, 'alt')
  const found = foundImage(image, src, caption, context)
  context.images.push(found)
  const decorative = context.exact ? attribute(image, 'dataDecorative') !== null : alt === ''
  return documentSchema.nodes.image.create({
    asset: found.key,
    alt: found.alt,
    decorative,
    caption: found.caption,
    credit: found.credit,
    ...(context.exact ? { size: imageSize.catch('text').parse(attribute(image, sizeProperty)), focus: focusOf(image) } : {}),
  })
}

/** The focal point of an image of ours; empty for the middle. */
export function focusOf(image: Element): string {
  const said = attribute(image, focusProperty) ?? ''
  return focusText.test(said) ? said : ''
}

/** What an image element says, for a block or a cover. */
export function foundImage(image: Element, src: string, caption: Caption, context: FlowContext): FoundImage {
  const [said = '', owed = ''] = context.titleIsCaption ? (attribute(image, 'title') ?? '').split(/\s*\|\s*/u, 2) : []
  return {
    key: `import:${context.images.length}`,
    src: context.imageSource(src),
    alt: clip((attribute(image, 'alt') ?? '').trim(), 2000),
    caption: clip(caption.caption || said.trim(), 2000),
    credit: clip(caption.credit || owed.trim(), 500),
    place: placeOf(context),
  }
}

/** The one image of a figure that is nothing but an image and its caption; null for every other figure. */
export function imageOfFigure(figure: Element): { image: Element; caption: Element | null } | null {
  const images = findElements(figure, e => e.tagName === 'img')
  const image = images[0]
  const distinct = new Set(images.map(e => sourceOf(e)))
  if (!image || distinct.size > 1) return null
  const caption = findElement(figure, e => e.tagName === 'figcaption' || hasClass(e, 'wp-caption-text'))
  for (const element of elementsOf(figure)) {
    if (element !== caption && /^(?:table|blockquote|pre|ul|ol|video|audio|iframe|figure|h[1-6])$/u.test(element.tagName)) return null
  }
  const rest = figure.children.some(
    child => child !== caption && !(isElement(child) && child === image) && lineOf(child) && !contains(child, caption),
  )
  return rest ? null : { image, caption }
}

function contains(node: Nodes, wanted: Nodes | null): boolean {
  if (!wanted || !('children' in node)) return false
  return node.children.some(child => child === wanted || contains(child, wanted))
}
