import type { Element, Root } from 'hast'
import { z } from 'zod'
import { marks, markAttributes, metaNames } from '../../../shared/document/marks.ts'
import { safeHref } from '../../../shared/document/links.ts'
import { documentSchema } from '../../../shared/document/schema.ts'
import { sectionKind, status } from '../../../shared/model/article.ts'
import { isoDate } from '../../../shared/model/dates.ts'
import { articleId } from '../../../shared/model/ids.ts'
import { noItemFields } from '../../../shared/model/list.ts'
import { rating, score, subject, type Subject } from '../../../shared/model/subject.ts'
import type { FlowContext } from '../body/FlowContext.ts'
import { FlowReader } from '../body/FlowReader.ts'
import { findNotes } from '../body/footnotes.ts'
import { focusOf, foundImage, markedCaption, sourceOf } from '../body/readImage.ts'
import { languageTag } from '../metadata/language.ts'
import { subjectTypeOf } from '../metadata/subject.ts'
import type { FoundImage, ReadHeader, Reading, ReadList, ReadSection } from '../reading.ts'
import type { Warnings } from '../Warnings.ts'
import {
  attribute,
  childElements,
  elementsOf,
  findElement,
  findElements,
  hasClass,
  headingLevel,
  lineOf,
  type HastParent,
} from './elements.ts'
import { metaOf } from './metaOf.ts'
import { linkReader } from './pageAddresses.ts'
import { property } from './property.ts'
import { readSharedPicture, sharingIn } from './readSharing.ts'

const nodes = documentSchema.nodes

const said = {
  untitled: property(markAttributes.untitled),
  derived: property(markAttributes.descriptionDerived),
  subject: property(markAttributes.subjectType),
  series: property(markAttributes.series),
  section: property(markAttributes.section),
  kind: property(markAttributes.kind),
  heading: property(markAttributes.heading),
  level: property(markAttributes.level),
  article: property(markAttributes.article),
  list: property(markAttributes.list),
  listName: property(markAttributes.listName),
  counted: property(markAttributes.counted),
}

function contentOf(page: HastParent): Element | null {
  return findElement(page, e => hasClass(e, marks.content) && findElement(e, inner => attribute(inner, said.section) !== null) !== null)
}

/** Whether a page is one that Deckle exported, with its marks still on it. `root` is the page before it was sanitised. */
export function isDecklePage(root: Root, page: Root): boolean {
  const marked = findElement(root, e => e.tagName === 'meta' && attribute(e, 'name') === metaNames.slugFollowsTitle)
  return marked !== null && contentOf(page) !== null
}

/** Reads back a page of our own, as `shared/document/marks.ts` describes it. */
export function readDecklePage(root: Root, page: Root, warnings: Warnings): Reading {
  const { context, fallbacks } = exactContext(page, warnings, false)
  const article = findElement(page, e => e.tagName === 'article' && hasClass(e, marks.article)) ?? page
  const content = contentOf(page)
  const sections = childElements(content ?? page).map((element, index) => readSection(element, index === 0, context))
  return {
    header: readHeader(root, article),
    cover: readCover(article, content, context),
    sharedPicture: readSharedPicture(root),
    sections,
    images: context.images,
    lists: findElements(page, e => e.tagName === 'nav' && attribute(e, said.list) !== null).map((nav, index) =>
      readList(nav, index, context),
    ),
    warnings,
    exact: true,
    fallbacks,
    listNames: [],
  }
}

/** How a text of our own is walked: at its word. `fallbacks` gathers where its links to articles lead on the web. */
export function exactContext(
  page: Root,
  warnings: Warnings,
  titleIsCaption: boolean,
): { context: FlowContext; fallbacks: Map<string, string> } {
  const fallbacks = new Map<string, string>()
  const link = linkReader(null)
  const notes = findNotes(page, true)
  const context: FlowContext = {
    warnings,
    images: [],
    skip: notes.taken,
    notes: notes.byId,
    language: null,
    exact: true,
    titleIsCaption,
    link: element => {
      const [id, href] = [attribute(element, said.article), safeHref(attribute(element, 'href') ?? '')]
      if (id !== null && href !== null && /^https?:/iu.test(href)) fallbacks.set(id, href)
      return link(element)
    },
    imageSource: src => src,
    heading: null,
  }
  return { context, fallbacks }
}

/** Reads an element that is a section, as our pages mark it; `opens` says that it is the first. */
export function readSection(element: Element, opens: boolean, context: FlowContext): ReadSection {
  const kind = sectionKind.safeParse(attribute(element, said.kind))
  const emptyHeading = attribute(element, said.heading) === 'empty'
  const reader = new FlowReader(context).readAll(element.children)
  reader.endParagraph()
  const items = [...reader.items]
  const [first] = items
  const headed = element.tagName === 'section' && first !== undefined && 'heading' in first
  const heading = headed ? nodes.sectionHeading.create(null, first.heading.content) : emptyHeading ? nodes.sectionHeading.create() : null
  const blocks = (headed ? items.slice(1) : items).map(item => {
    if (!('heading' in item)) return item.block
    const meant = Number((item.heading.element && attribute(item.heading.element, said.level)) ?? item.heading.level)
    return nodes.subheading.create({ level: meant >= 4 ? 4 : 3 }, item.heading.content)
  })
  return {
    kind: kind.success && (kind.data !== 'opening' || opens) ? kind.data : heading || !opens ? 'section' : 'opening',
    heading,
    blocks: blocks.length ? blocks : [nodes.paragraph.create()],
  }
}

function isOwn(element: Element): boolean {
  return !hasClass(element, marks.subject) && !hasClass(element, marks.content)
}

/** The first element of the article with this class, outside its text and outside the facts of its subject. */
function ownPart(article: HastParent, name: string): Element | null {
  for (const element of elementsOf(article, isOwn)) if (isOwn(element) && hasClass(element, name)) return element
  return null
}

function numberIn(element: Element | null): number | null {
  const value = element && attribute(element, 'value')
  return value === null || value.trim() === '' || !Number.isFinite(Number(value)) ? null : Number(value)
}

function dateIn(element: Element | null): string | null {
  const value = element && (attribute(element, 'dateTime') ?? attribute(element, 'value'))
  const parsed = isoDate.safeParse(value)
  return parsed.success ? parsed.data : null
}

function scoresIn(text: string | null): { scores?: unknown } {
  if (text === null) return {}
  try {
    const scores = z.array(score).safeParse(JSON.parse(text))
    return scores.success ? { scores: scores.data } : {}
  } catch {
    return {}
  }
}

function countIn(text: string | null): number | null {
  const count = Number(text ?? Number.NaN)
  return Number.isSafeInteger(count) && count >= 0 ? count : null
}

function readHeader(root: Root, article: HastParent): ReadHeader {
  const html = findElement(root, e => e.tagName === 'html')
  const title = ownPart(article, marks.title)
  const description = findElement(root, e => e.tagName === 'meta' && attribute(e, 'name') === 'description')
  const canonical = findElement(root, e => e.tagName === 'link' && attribute(e, 'rel') === 'canonical')
  const shared = sharingIn(root)
  const stated = status.safeParse(metaOf(root, metaNames.status))
  const slug = metaOf(root, metaNames.slug)
  const textOfPart = (name: string) => {
    const element = ownPart(article, name)
    return element ? lineOf(element) : ''
  }
  const judged = rating.safeParse({
    value: numberIn(ownPart(article, marks.rating)),
    best: numberIn(ownPart(article, marks.best)),
    worst: numberIn(ownPart(article, marks.worst)),
    ...scoresIn(metaOf(root, metaNames.scores)),
  })
  return {
    title: title && attribute(title, said.untitled) === null ? lineOf(title) : '',
    ...(slug ? { slug } : {}),
    slugFollowsTitle: metaOf(root, metaNames.slugFollowsTitle) !== 'false',
    standfirst: textOfPart(marks.standfirst),
    language: (html && languageTag(attribute(html, 'lang') ?? '')) ?? 'en',
    author: textOfPart(marks.author),
    ...(stated.success ? { status: stated.data } : {}),
    tags: findElements(article, e => hasClass(e, marks.tag))
      .map(lineOf)
      .filter(Boolean),
    subject: readSubject(article),
    rating: judged.success ? judged.data : null,
    description: description && attribute(description, said.derived) === null ? (attribute(description, 'content') ?? '') : '',
    canonicalUrl: (canonical && attribute(canonical, 'href')) ?? '',
    publishedAt: dateIn(ownPart(article, marks.published)),
    views: countIn(metaOf(root, metaNames.views)),
    viewsAt: isoDate.safeParse(metaOf(root, metaNames.viewsAt)).data ?? null,
    ...(shared ? { sharing: shared.sharing } : {}),
  }
}

function readSubject(article: HastParent): Subject | null {
  const facts = findElement(article, e => hasClass(e, marks.subject))
  if (!facts) return null
  const part = (name: string) => findElement(facts, e => hasClass(e, name))
  const [name, link, year, country, duration] = [marks.title, marks.url, marks.published, marks.country, marks.duration].map(part)
  const when = year && (attribute(year, 'dateTime') ?? attribute(year, 'value'))
  const minutes = /^PT(?<minutes>\d+)M$/u.exec((duration && attribute(duration, 'dateTime')) ?? '')?.groups?.minutes
  const series = attribute(facts, said.series)
  const parsed = subject.safeParse({
    type: subjectTypeOf(attribute(facts, said.subject) ?? ''),
    name: name ? lineOf(name) : '',
    creators: findElements(facts, e => hasClass(e, marks.author)).map(lineOf),
    year: when ? Number(when) : null,
    country: country ? lineOf(country) : '',
    link: (link && attribute(link, 'href')) ?? '',
    duration: minutes ? Number(minutes) : null,
    ...(series ? { series } : {}),
  })
  return parsed.success ? parsed.data : null
}

function readCover(article: HastParent, content: Element | null, context: FlowContext): FoundImage | null {
  const figure = findElement(article, e => hasClass(e, marks.cover))
  const image = figure && findElement(figure, e => hasClass(e, marks.coverImage))
  const src = image && sourceOf(image)
  if (!figure || !image || !src || (content && findElement(content, e => e === figure))) return null
  return { ...foundImage(image, src, markedCaption(figure), context), key: 'import:cover', focus: focusOf(image) }
}

const noCaption = { caption: '', credit: '' }

function readList(nav: Element, index: number, context: FlowContext): ReadList {
  const heading = findElement(nav, e => headingLevel(e) > 0)
  const shown = heading ? lineOf(heading) : ''
  const name = attribute(nav, said.listName)
  const pictures = new Map<number, FoundImage>()
  const items = findElements(nav, e => hasClass(e, marks.listItem)).map((item, place) => {
    const photo = findElement(item, e => e.tagName === 'img' && hasClass(e, marks.photo))
    const src = photo && sourceOf(photo)
    if (photo && src) pictures.set(place, { ...foundImage(photo, src, noCaption, context), key: `import:list:${index}:${place}` })
    const part = (className: string) => findElement(item, e => hasClass(e, className))
    const text = (className: string) => {
      const element = part(className)
      return (element && lineOf(element)) || null
    }
    const [url, views] = [part(marks.url), part(marks.views)]
    const href = url && attribute(url, 'href')
    const id = articleId.safeParse(attribute(item, said.article))
    return {
      articleId: id.success ? id.data : null,
      own: {
        ...noItemFields,
        title: text(marks.title),
        author: text(marks.author),
        site: text(marks.site),
        date: dateIn(part(marks.published)),
        views: countIn(views && attribute(views, 'value')),
        viewsAt: z.nullable(isoDate).safeParse(views && attribute(views, said.counted)).data ?? null,
        url: href && /^https?:/iu.test(href) ? safeHref(href) : null,
        note: text(marks.note),
        language: languageTag(attribute(item, 'lang') ?? ''),
      },
    }
  })
  return { name: name ?? shown, items, heading: name === null ? null : shown, ...(pictures.size > 0 ? { pictures } : {}) }
}
