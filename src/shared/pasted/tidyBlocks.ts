import type { Element, ElementContent } from 'hast'
import { addressParts, isMedia, siteOf, webAddress } from '../embeds/webAddress.ts'
import { pageOfPlayer } from './embeds.ts'
import { captioned } from './tables.ts'
import { element, elementsIn, hasClassOf, isBlank, isBlock, isElement, lineIn, rewrite, said, textIn, type Parent } from './tree.ts'

const silent = /^(?:meta|link|style|script|title|template|xml|noscript|base|col|colgroup)$/u

/** Leaves out what a copied document says to its own program and what it does not show; comments of other readers among it, and buttons. */
export function dropSilent(root: Parent): void {
  rewrite(root, (node, within) => {
    if (silent.test(node.tagName)) return []
    // What unfolds by a press on its heading has the heading in a button.
    if (node.tagName === 'button') return isElement(within) && /^(?:h[1-6]|summary|dt)$/u.test(within.tagName) ? node.children : []
    const style = said(node, 'style')
    if (/display:\s*none|mso-hide:\s*all|mso-element:\s*(?:comment|comment-list)\b/iu.test(style)) return []
    if (node.properties.hidden !== undefined || hasClassOf(node, /^(?:MsoCommentReference|Apple-interchange-newline)$/u)) return []
    return [node]
  })
}

/**
 * Blocks that programs write in ways of their own, as HTML has them: quotations, titles, tasks, players, captions. `oneEach`: each
 * paragraph of a quotation is one by itself.
 */
export function nameBlocks(root: Parent, oneEach: boolean): void {
  rewrite(root, node => {
    if (node.tagName === 'p' && hasClassOf(node, /^MsoTitle$/u)) return [{ ...node, tagName: 'h1' }]
    if (node.tagName === 'p' && hasClassOf(node, /^Mso(?:Intense)?Quote\w*$/u)) return [element('blockquote', { dataCopied: '' }, [node])]
    if (node.tagName === 'ul') return [tasksOf(node) ?? node]
    if (node.tagName === 'iframe') return player(node)
    if (node.tagName === 'figure') return figure(node)
    if (node.tagName === 'blockquote') return [oneEach ? inParagraph(node) : attributed(node)]
    if (node.tagName === 'pre') return [withoutLastLine(node)]
    if (node.tagName === 'a') return [leadingTo(node)]
    if (node.tagName === 'p' && /^(?:(?:\*\s*){3,}|⁂)$/u.test(textIn(node).trim())) return [element('hr', {}, [])]
    return [node]
  })
  // Paragraphs of one quotation are one quotation.
  for (const parent of [root, ...elementsIn(root)]) {
    let last: Element | null = null
    const children: ElementContent[] = []
    for (const child of parent.children) {
      if (child.type === 'doctype') continue
      const quote =
        isElement(child) && (child.properties.dataCopied !== undefined || (oneEach && child.tagName === 'blockquote')) ? child : null
      if (quote && last) last.children.push(...quote.children)
      else children.push(child)
      if (quote) last ??= quote
      else if (!isBlank(child)) last = null
    }
    parent.children = children
  }
}

/** A list of things to tick, by whatever box its items have; null for any other. */
function tasksOf(list: Element): Element | null {
  const items = list.children.filter(child => isElement(child) && child.tagName === 'li')
  const ticks = items.map(item => (isElement(item) ? tickOf(item) : null))
  if (items.length === 0 || ticks.includes(null)) return null
  items.forEach((item, i) => {
    if (!isElement(item)) return
    item.properties.dataChecked = String(ticks[i] === true)
    withoutTypedBox(item)
    rewrite(item, (node, within) => {
      const own = within === item || (isElement(within) && /^(?:p|label|span)$/u.test(within.tagName))
      return own && (isBox(node) || said(node, 'ariaRoleDescription') === 'checkbox') ? [] : [node]
    })
  })
  return { ...list, properties: { ...list.properties, dataTasks: '' } }
}

function tickOf(item: Element): boolean | null {
  if (said(item, 'role') === 'checkbox') return said(item, 'ariaChecked') === 'true'
  const sign = typedBox.exec(textIn(item))
  if (sign) return sign.groups?.tick !== ' '
  if (item.properties.dataChecked !== undefined) return said(item, 'dataChecked') === 'true'
  const isShown = (child: ElementContent) => !isBlank(child) || (isElement(child) && isBox(child))
  let first = item.children.find(isShown)
  while (isElement(first) && !isBox(first) && /^(?:p|label|span|div)$/u.test(first.tagName)) first = first.children.find(isShown)
  if (!isElement(first) || !isBox(first)) return null
  return hasClassOf(first, /^checkbox-on$/u) || (first.properties.checked !== undefined && first.properties.checked !== false)
}

/** A box as it is typed, in Markdown and where programs export to it. */
const typedBox = /^\s*\[(?<tick>[ xX])\][\s\u00A0]+/u

function isBox(node: Element): boolean {
  return (node.tagName === 'input' && said(node, 'type') === 'checkbox') || (node.tagName === 'div' && hasClassOf(node, /^checkbox$/u))
}

function withoutTypedBox(item: Element): void {
  if (!typedBox.test(textIn(item))) return
  let at: Parent = item
  for (;;) {
    const first: ElementContent | undefined = at.children.find((child): child is ElementContent => !isBlank(child))
    if (first?.type === 'text') first.value = first.value.replace(typedBox, '')
    if (!isElement(first)) return
    at = first
  }
}

/** What plays within a page becomes a card, which loads nothing; other frames a link, where they say what they are. */
function player(frame: Element): ElementContent[] {
  const src = said(frame, 'src').trim() || said(frame, 'dataSrc').trim()
  const url = webAddress(src.startsWith('//') ? `https:${src}` : src)
  if (url === null) return []
  const page = pageOfPlayer(url)
  const title = said(frame, 'title').trim()
  if (isMedia(page) || isMedia(url))
    return [element('a', { dataEmbed: '', href: page, dataTitle: title, dataSite: siteOf(page) }, [{ type: 'text', value: title || page }])]
  return title === '' ? [] : [element('p', {}, [element('a', { href: page }, [{ type: 'text', value: title }])])]
}

/** A picture with its caption: the caption goes with the picture. */
function figure(node: Element): ElementContent[] {
  if (node.properties.dataGallery !== undefined) return [node]
  const inside = elementsIn(node)
  const images = inside.filter(each => each.tagName === 'img')
  const [image] = images
  const caption = inside.find(each => each.tagName === 'figcaption')
  const others = inside.some(each => /^(?:table|blockquote|pre|ul|ol|figure)$/u.test(each.tagName))
  const tables = inside.filter(each => each.tagName === 'table')
  if (tables.length === 1 && tables[0] && images.length === 0) return [captioned(tables[0], caption ? lineIn(caption) : '')]
  if (!image || images.length > 1 || others) return [node]
  const words = caption ? lineIn(caption) : ''
  if (words !== '' && said(image, 'dataCaption') === '') image.properties.dataCaption = words
  return [image]
}

/** A quotation whose words stand in a paragraph. */
function inParagraph(quote: Element): Element {
  return quote.children.some(isBlock) ? quote : { ...quote, children: [element('p', {}, quote.children)] }
}

/** A quotation that ends in whose words they are, as a figure that says so. */
function attributed(quote: Element): Element {
  const last = quote.children.findLast(child => !isBlank(child))
  const before = quote.children.filter(child => child !== last)
  if (!isElement(last) || !/^(?:footer|cite)$/u.test(last.tagName) || before.every(isBlank)) return quote
  return element('figure', {}, [{ ...quote, children: before }, element('figcaption', {}, [{ type: 'text', value: lineIn(last) }])])
}

/** Code without the line break that ends its last line. */
function withoutLastLine(code: Element): Element {
  let at: Parent = code
  for (;;) {
    const last: Parent['children'][number] | undefined = at.children.at(-1)
    if (last?.type === 'text') last.value = last.value.replace(/\n$/u, '')
    if (!isElement(last)) return code
    at = last
  }
}

/** Links through a search engine's counter lead where they lead. */
function leadingTo(link: Element): Element {
  const href = said(link, 'href')
  if (!/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/iu.test(href)) return link
  const query = addressParts(href)?.query
  const real = query?.get('q') ?? query?.get('url')
  return real ? { ...link, properties: { ...link.properties, href: real } } : link
}

/** Leaves out paragraphs without words and breaks between blocks: distance is the page's matter. */
export function dropBlank(root: Parent): void {
  rewrite(root, (node, within) => {
    const isLine = /^(?:p|div|h[1-6]|blockquote|figcaption)$/u.test(node.tagName)
    if (!isLine || !isBlank(node)) return [node]
    return isElement(within) && /^(?:li|td|th)$/u.test(within.tagName) && within.children.length === 1 ? [node] : []
  })
  for (const parent of [root, ...elementsIn(root)]) if (parent.children.some(isBlock)) parent.children = withoutBreaks(parent.children)
}

const isBreak = (node: ElementContent | undefined) => isElement(node) && node.tagName === 'br'

/** Children without the breaks that stand beside a block, or at an end. */
function withoutBreaks(children: Parent['children']): ElementContent[] {
  const shown = children.flatMap(child => (child.type === 'doctype' || (child.type === 'text' && isBlank(child)) ? [] : [child]))
  return shown.filter((child, i) => {
    if (!isBreak(child)) return true
    const before = shown.slice(0, i).findLast(each => !isBreak(each))
    const after = shown.slice(i + 1).find(each => !isBreak(each))
    return before !== undefined && after !== undefined && !isBlock(before) && !isBlock(after)
  })
}
