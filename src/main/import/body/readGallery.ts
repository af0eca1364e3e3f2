import type { Element } from 'hast'
import type { Mark } from 'prosemirror-model'
import { asLine } from '../../../shared/document/attributes.ts'
import { markAttributes, marks as signs } from '../../../shared/document/marks.ts'
import { documentSchema } from '../../../shared/document/schema.ts'
import { attribute, childElements, classesOf, findElement, findElements, hasClass, lineOf } from '../html/elements.ts'
import { property } from '../html/property.ts'
import type { Flow } from './Flow.ts'
import { foundImage, sourceOf } from './readImage.ts'

const nodes = documentSchema.nodes
const galleryProperty = property(markAttributes.gallery)
const embedProperty = property(markAttributes.embed)
const untitledProperty = property(markAttributes.untitled)
const galleryNames = /^(?:wp-block-gallery|blocks-gallery|gallery|image-gallery|kg-gallery-card|tiled-gallery)$/u

/** Images side by side: of a page of ours by its mark, elsewhere what is called a gallery and holds images alone. False for all else. */
export function readGallery(reader: Flow, element: Element, marks: readonly Mark[]): boolean {
  const { exact } = reader.context
  const called = exact ? attribute(element, galleryProperty) !== null : classesOf(element).some(name => galleryNames.test(name))
  if (!called || reader.depth > 0 || findElements(element, e => e.tagName === 'img').length === 0) return false
  const caption = childElements(element).find(child => child.tagName === 'figcaption')
  const rest = caption ? element.children.filter(child => child !== caption) : element.children
  const blocks = reader.inside(rest, marks)
  if (blocks.every(block => block.type.name === 'image') && (exact || blocks.length > 1)) {
    reader.push(nodes.gallery.create({ caption: caption ? asLine(lineOf(caption)) : '' }, blocks))
    return true
  }
  for (const block of blocks) reader.push(block)
  if (caption) reader.readAll(caption.children, marks)
  return true
}

/** A card of a page of ours. False for every other element. */
export function readCard(reader: Flow, element: Element): boolean {
  const { context } = reader
  const url = context.exact && reader.depth === 0 ? attribute(element, embedProperty) : null
  if (url === null) return false
  const textOf = (name: string) => {
    const part = findElement(element, e => hasClass(e, name))
    return part ? asLine(lineOf(part)) : ''
  }
  const image = findElement(element, e => hasClass(e, signs.cardImage))
  const src = image && sourceOf(image)
  const found = image && src ? foundImage(image, src, { caption: '', credit: '' }, context) : null
  if (found) context.images.push(found)
  const title = attribute(element, untitledProperty) === null ? textOf('embed-title') : ''
  reader.push(nodes.embed.create({ url, title, site: textOf('embed-site'), asset: found?.key ?? '' }))
  return true
}
