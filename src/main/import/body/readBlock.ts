import type { Element, Nodes } from 'hast'
import type { Mark, Node } from 'prosemirror-model'
import { asLine } from '../../../shared/document/attributes.ts'
import { documentSchema } from '../../../shared/document/schema.ts'
import { plainText } from '../../../shared/document/text.ts'
import { safeHref } from '../../../shared/document/links.ts'
import { isMedia, siteOf } from '../../../shared/embeds/webAddress.ts'
import { pageOfPlayer } from '../../../shared/pasted/embeds.ts'
import { attribute, classesOf, elementsOf, findElement, hasClass, isElement, lineOf, textOf } from '../html/elements.ts'
import type { Flow } from './Flow.ts'
import { placeOf } from './FlowContext.ts'
import { withoutBackLinks } from './footnotes.ts'
import { flattened, maxNesting } from './nesting.ts'
import { quoteOfFigure, readCallout, readQuote, readSpoiler } from './readFrame.ts'
import { imageOfFigure, markedCaption, readImage, splitCaption } from './readImage.ts'
import { readCard, readGallery } from './readGallery.ts'
import { readReview } from './readReview.ts'
import { isLayoutTable, tableOf } from './readTable.ts'
import { taskSign, withoutPart } from './taskSign.ts'
import { say, type Said } from '../../../shared/words/say.ts'

const nodes = documentSchema.nodes

type BlockReader = (reader: Flow, element: Element, marks: readonly Mark[]) => void

function paragraphOf(content: readonly Node[]): Node {
  return nodes.paragraph.create(null, content)
}

function list(reader: Flow, element: Element, marks: readonly Mark[]): void {
  if (reader.depth >= maxNesting) {
    flattened(reader, element, marks)
    return
  }
  const isTasks =
    element.tagName === 'ul' && element.children.some(child => isElement(child) && taskSign(child, reader.context.exact) !== null)
  const items: Node[] = []
  let loose: Nodes[] = []
  const endLoose = () => {
    const blocks = reader.inside(loose, marks)
    loose = []
    const last = items.at(-1)
    if (!blocks.length) return
    if (last && blocks[0]?.type.name !== 'paragraph')
      items[items.length - 1] = last.copy(last.content.append(nodes.listItem.create(null, blocks).content))
    else items.push(isTasks ? nodes.taskItem.create(null, listItem(blocks).content) : listItem(blocks))
  }
  for (const child of element.children) {
    if (!isElement(child) || child.tagName !== 'li') loose.push(child)
    else if (!reader.context.skip.has(child)) {
      endLoose()
      const task = isTasks ? taskSign(child, reader.context.exact) : null
      const blocks = reader.inside(task ? withoutPart(child, task.sign) : child.children, marks)
      if (isTasks) items.push(nodes.taskItem.create({ checked: task?.checked ?? false }, listItem(blocks).content))
      else if (blocks.length || reader.context.exact) items.push(listItem(blocks))
    }
  }
  endLoose()
  if (!items.length) return
  if (isTasks) {
    reader.push(nodes.taskList.create(null, items))
    return
  }
  const start = Number(attribute(element, 'start') ?? 1)
  const ordered = element.tagName === 'ol'
  reader.push(
    ordered ? nodes.orderedList.create({ start: Number.isInteger(start) ? start : 1 }, items) : nodes.bulletList.create(null, items),
  )
}

function listItem(blocks: readonly Node[]): Node {
  return nodes.listItem.create(null, blocks[0]?.type.name === 'paragraph' ? blocks : [nodes.paragraph.create(), ...blocks])
}

function codeLanguage(element: Element): string | null {
  for (const each of [element, ...elementsOf(element)]) {
    for (const name of classesOf(each)) {
      const match = /^(?:language|lang|brush)[-:](?<name>[\w+#.-]{1,40})$/u.exec(name)
      if (match?.groups?.name) return match.groups.name
    }
  }
  return null
}

function code(reader: Flow, element: Element): void {
  const lines = textOf(element).replaceAll(/\r\n?/gu, '\n')
  const text = reader.context.exact ? lines : lines.replace(/\n$/u, '')
  if (!text.trim() && !reader.context.exact) return
  reader.push(nodes.codeBlock.create({ language: codeLanguage(element) }, text ? documentSchema.text(text) : null))
}

function figure(reader: Flow, element: Element, marks: readonly Mark[]): void {
  const quoted = quoteOfFigure(element)
  if (quoted) return readQuote(reader, quoted.quote, marks, quoted.attribution)
  const single = imageOfFigure(element)
  if (!single) {
    return reader.readAll(element.children, marks)
  }
  const split = reader.context.exact ? markedCaption : splitCaption
  const block = readImage(single.image, single.caption ? split(single.caption) : { caption: '', credit: '' }, reader.context)
  if (block) reader.push(block)
  return undefined
}

function table(reader: Flow, element: Element, marks: readonly Mark[]): void {
  if (!reader.context.exact && isLayoutTable(element)) return reader.readAll(element.children, marks)
  const made = tableOf(element, cell => reader.inside(cell.children, marks))
  if (!made) return undefined
  if (reader.depth === 0) return reader.push(made)
  // Within lists, quotations and the like there are no tables: a line for each row.
  reader.context.warnings.add(
    say('A table inside another element in {place} became paragraphs, a line for each row.', { place: placeOf(reader.context) }),
  )
  const caption = String(made.attrs.caption)
  if (caption) reader.push(paragraphOf([documentSchema.text(caption)]))
  for (const row of made.children) {
    const line = row.children.map(cell => plainText(cell).replaceAll('\n', ' ')).join(' | ')
    if (/[^\s|]/u.test(line)) reader.push(paragraphOf([documentSchema.text(line)]))
  }
  return undefined
}

function terms(reader: Flow, element: Element, marks: readonly Mark[]): void {
  reader.context.warnings.add(say('A list of terms in {place} became paragraphs, its terms in bold.', { place: placeOf(reader.context) }))
  reader.readAll(element.children, marks)
}

function boldLine(reader: Flow, element: Element, marks: readonly Mark[]): void {
  reader.readAll(element.children, documentSchema.marks.bold.create().addToSet(marks))
}

const embeddedObject = say('An embedded object')
const embedded: Readonly<Record<string, Said>> = {
  iframe: say('A frame from another page'),
  video: say('A video'),
  audio: say('A sound'),
}

function embed(reader: Flow, element: Element): void {
  const source = findElement(element, e => e.tagName === 'source')
  const src = attribute(element, 'src') ?? attribute(element, 'data') ?? (source && attribute(source, 'src')) ?? ''
  const href = safeHref(src.startsWith('//') ? `https:${src}` : reader.context.imageSource(src))
  const what = embedded[element.tagName] ?? embeddedObject
  const text = attribute(element, 'title')?.trim() || lineOf(element) || href || ''
  const page = href && element.tagName === 'iframe' ? pageOfPlayer(href) : null
  if (page !== null && reader.depth === 0 && (isMedia(page) || isMedia(href ?? ''))) {
    const title = asLine(attribute(element, 'title') ?? '')
    reader.push(nodes.embed.create({ url: page, title, site: siteOf(page) }))
    reader.context.warnings.add(
      say('{what} in {place} became a card that leads to it: {page}.', { what, place: placeOf(reader.context), page }),
    )
    return
  }
  if (href && !href.startsWith('#') && !href.startsWith('deckle:')) {
    reader.push(paragraphOf([documentSchema.text(text, [documentSchema.marks.link.create({ href })])]))
    reader.context.warnings.add(say('{what} in {place} became a link to it: {href}.', { what, place: placeOf(reader.context), href }))
    return
  }
  if (text) reader.push(paragraphOf([documentSchema.text(text)]))
  const place = placeOf(reader.context)
  reader.context.warnings.add(
    text
      ? say('{what} in {place} was left out; its text stays.', { what, place })
      : say('{what} in {place} was left out.', { what, place }),
  )
}

function form(reader: Flow, element: Element, marks: readonly Mark[]): void {
  reader.context.warnings.add(say('A form in {place} was left out; its text stays.', { place: placeOf(reader.context) }))
  reader.readAll(element.children, marks)
}

function formula(reader: Flow, element: Element): void {
  const text = lineOf(element)
  if (text) reader.push(paragraphOf([documentSchema.text(text)]))
  const what = element.tagName === 'math' ? say('A formula') : say('A drawing')
  const place = placeOf(reader.context)
  reader.context.warnings.add(
    text ? say('{what} in {place} became plain text.', { what, place }) : say('{what} in {place} was left out.', { what, place }),
  )
}

function footnotes(reader: Flow, element: Element, marks: readonly Mark[]): void {
  reader.context.warnings.add(say('Footnotes became numbers in brackets, and their texts a list at the end.'))
  const notes = findElement(element, e => e.tagName === 'ol' || e.tagName === 'ul')
  if (notes) list(reader, withoutBackLinks(notes, reader.context.exact), marks)
  else reader.readAll(element.children, marks)
}

const readers: Readonly<Record<string, BlockReader>> = {
  ul: list,
  ol: list,
  menu: list,
  dir: list,
  blockquote: readQuote,
  aside: readCallout,
  pre: code,
  figure,
  table,
  dl: terms,
  dt: boldLine,
  summary: boldLine,
  legend: boldLine,
  details: readSpoiler,
  iframe: embed,
  video: embed,
  audio: embed,
  embed,
  object: embed,
  form,
  math: formula,
  canvas: formula,
  hr: reader => reader.push(nodes.horizontalRule.create()),
  select: () => undefined,
  textarea: () => undefined,
}

/** Reads one block element. Those without a word of ours (div, section, p …) are their contents, in paragraphs of their own. */
export function readBlock(reader: Flow, element: Element, marks: readonly Mark[]): void {
  if (attribute(element, 'dataFootnotes') !== null || hasClass(element, 'footnotes')) footnotes(reader, element, marks)
  else if (readGallery(reader, element, marks) || readCard(reader, element)) return
  else if (readReview(reader, element, marks)) return
  else if (hasClass(element, 'wp-caption')) figure(reader, element, marks)
  else {
    const read = readers[element.tagName]
    if (read) read(reader, element, marks)
    else reader.readAll(element.children, marks)
  }
}
