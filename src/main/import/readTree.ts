import type { Element, Nodes, Root } from 'hast'
import { findTitle } from './body/findTitle.ts'
import type { FlowContext } from './body/FlowContext.ts'
import { FlowReader } from './body/FlowReader.ts'
import { findNotes } from './body/footnotes.ts'
import { promoteHeadings } from './body/promoteHeadings.ts'
import { foundImage, imageOfFigure, sourceOf, splitCaption } from './body/readImage.ts'
import { readSections } from './body/readSections.ts'
import { findLists } from './entries/findLists.ts'
import { pageLines, type Line } from './entries/pageLines.ts'
import { attribute, elementsOf, findElement, lineOf, namesInclude, type HastParent } from './html/elements.ts'
import { absoluteUrl, linkReader } from './html/pageAddresses.ts'
import { readByline } from './metadata/byline.ts'
import { detectLanguage, languageTag } from './metadata/language.ts'
import type { PageMetadata } from './metadata/PageMetadata.ts'
import type { FoundImage, ReadHeader, Reading } from './reading.ts'
import type { Warnings } from './Warnings.ts'

/** A tree that is known to be safe, and where in it the article stands. */
export type ArticleTree = Readonly<{
  page: Root
  scope: HastParent
  body: HastParent
  /** No text of the article: navigation and the like. */
  chrome: ReadonlySet<Nodes>
  /** Where no lists are looked for. */
  closed: ReadonlySet<Nodes>
  /** Parts that `metadata` was read from. */
  said: ReadonlySet<Nodes>
  metadata: PageMetadata
  /** Fields that only the source's own format knows: slug, status … */
  own: ReadHeader
  /** Markdown and plain text: line feeds part lines, and an image's title is its caption. */
  written: boolean
  fileName: string
  warnings: Warnings
}>

/** The path that every source takes from its tree to an article: title, byline, lists, then the text itself. */
export function readTree(tree: ArticleTree): Reading {
  const { page, body, metadata, warnings } = tree
  const { lines } = pageLines(page, tree.written)
  const inScope = (line: Line) => tree.scope.type === 'root' || line.path.includes(tree.scope)
  const shown = lines.filter(line => inScope(line) && !line.path.some(element => tree.chrome.has(element)))
  const language = languageTag(metadata.language ?? '') ?? detectLanguage(shown.map(line => line.text).join('\n'))
  const notes = findNotes(page, false)
  const skip = new Set<Nodes>([...tree.chrome, ...tree.said, ...notes.taken])

  const title = findTitle(body, page, shown, skip, metadata.title)
  if (title?.element) skip.add(title.element)
  // Sites put who and when into parts that are no text of the article; comments have names and dates, too, and are shut out.
  const open = lines.filter(line => inScope(line) && !line.path.some(element => tree.closed.has(element)))
  const under = title?.element ? open.findIndex(line => line.path.some(element => element === title.element)) + 1 : 0
  const unread = open.slice(under).filter(line => !line.path.some(element => tree.said.has(element)))
  const byline = readByline(unread, language)
  for (const node of byline.nodes) skip.add(node)

  const { lists, taken } = findLists({
    page,
    scope: tree.scope,
    body,
    skip: new Set<Nodes>([...tree.closed, ...notes.taken, ...(title?.element ? [title.element] : []), ...byline.nodes]),
    language,
    splitLines: tree.written,
    address: href => absoluteUrl(href, metadata.url),
    warnings,
  })
  for (const node of taken) skip.add(node)

  const context: FlowContext = {
    warnings,
    images: [],
    skip,
    notes: notes.byId,
    language,
    exact: false,
    titleIsCaption: tree.written,
    link: linkReader(metadata.url),
    imageSource: src => (src.startsWith('//') ? `https:${src}` : src),
    heading: null,
  }
  if (!tree.written) for (const node of menusAbove(unskipped(shown, skip), title?.title ?? '')) skip.add(node)
  const cover = tree.written ? null : findCover(tree, context, skip)
  if (!tree.written) skipAboveTitle(tree, title?.element ?? null, skip)
  const reader = new FlowReader(context).readAll(body.children)
  reader.endParagraph()
  const header: ReadHeader = {
    title: (title?.title ?? tree.fileName).slice(0, 20_000),
    language,
    standfirst: (metadata.standfirst ?? '').slice(0, 20_000),
    author: (metadata.author ?? byline.author ?? '').slice(0, 500),
    tags: metadata.tags,
    subject: metadata.subject,
    rating: metadata.rating,
    description: (metadata.description ?? '').slice(0, 5000),
    canonicalUrl: (metadata.canonicalUrl ?? '').slice(0, 2000),
    publishedAt: metadata.publishedAt ?? byline.date,
    views: metadata.views ?? byline.views,
    ...tree.own,
  }
  return {
    header,
    cover,
    sections: readSections(promoteHeadings(reader.items, warnings)),
    images: context.images,
    lists: lists.map(list => ({ ...list, heading: null })),
    warnings,
    exact: false,
    fallbacks: new Map(),
    listNames: [],
  }
}

function unskipped(lines: readonly Line[], skip: ReadonlySet<Nodes>): Line[] {
  return lines.filter(line => !line.path.some(element => skip.has(element)) && !line.parts.some(part => skip.has(part.node)))
}

/** Above the first paragraph: rows of links, and the title again. */
function menusAbove(lines: readonly Line[], title: string): Nodes[] {
  const first = lines.findIndex(line => line.text.length >= 90 && line.heading === 0)
  return lines.slice(0, Math.max(0, first)).flatMap(line => {
    const links = line.parts.filter(part => part.href !== null)
    const menu = links.length >= 2 && line.parts.every(part => part.href !== null || !/[\p{L}\p{N}]/u.test(part.text))
    return menu || (line.heading === 0 && line.text === title) ? line.parts.map(part => part.node) : []
  })
}

const coverNames =
  /^(?:u-featured|featured|featured-image|featured-media|post-thumbnail|entry-thumbnail|wp-post-image|wp-block-post-featured-image|hero|hero-image|lead-image|article-cover|cover|cover-image|post-cover)$/iu

/** The image that stands above the text as its cover. */
function findCover(tree: ArticleTree, context: FlowContext, skip: Set<Nodes>): FoundImage | null {
  const holder = findElement(tree.scope, e => !skip.has(e) && namesInclude(e, coverNames) && findImage(e) !== null)
  const image = holder && findImage(holder)
  const src = image && sourceOf(image)
  if (!holder || !image || !src) return null
  const caption = imageOfFigure(holder)?.caption ?? null
  if (holder !== image && lineOf(holder) !== (caption ? lineOf(caption) : '')) return null
  skip.add(holder)
  return { ...foundImage(image, src, caption ? splitCaption(caption) : { caption: '', credit: '' }, context), key: 'import:cover' }
}

function findImage(element: Element): Element | null {
  return element.tagName === 'img' ? element : findElement(element, e => e.tagName === 'img')
}

/** On a page with navigation, what stands above the title in short lines belongs to the navigation: trails, dates, the site's name. */
function skipAboveTitle(tree: ArticleTree, title: Nodes | null, skip: Set<Nodes>): void {
  if (!title || tree.chrome.size === 0) return
  const above: Element[] = []
  for (const element of elementsOf(tree.body)) {
    if (element === title) {
      for (const each of above) skip.add(each)
      return
    }
    const holdsTitle = findElement(element, e => e === title) !== null
    if (holdsTitle) continue
    if (lineOf(element).length >= 90) return
    if (attribute(element, 'role') !== 'img' && !findImage(element)) above.push(element)
  }
}
