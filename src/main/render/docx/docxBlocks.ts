import { ExternalHyperlink, Paragraph, type IParagraphOptions, type TextRun } from 'docx'
import type { Node } from 'prosemirror-model'
import { calloutKind } from '../../../shared/document/attributes.ts'
import { hasText } from '../cleanText.ts'
import { webHref } from '../href.ts'
import { docxFacts, docxRating } from './docxFacts.ts'
import { pictureOf } from '../figure.ts'
import { docxFigure } from './docxFigure.ts'
import { inText, type BlockPlace, type DocxScope } from './DocxScope.ts'
import { docxTable } from './docxTable.ts'
import { directed, docxHeading, saidRuns, styled, type Block } from './paragraphs.ts'
import { inlineRuns, textRuns } from './inlineRuns.ts'
import { deepest, listStep, type Numbering } from './Numberings.ts'

/** The blocks of a section below its heading; no level of headings is skipped, as on pages. */
export function sectionBlocks(nodes: readonly Node[], above: 1 | 2, scope: DocxScope): Block[] {
  let last: number = above
  return nodes.flatMap((node): Block[] => {
    if (node.type.name !== 'subheading') return block(node, inText, scope)
    if (node.content.size === 0) return []
    last = Math.min(node.attrs.level === 4 ? 4 : 3, last + 1)
    return [docxHeading(inlineRuns(node, scope), last - 2, scope)]
  })
}

function flow(parent: Node, place: BlockPlace, scope: DocxScope): Block[] {
  return parent.children.flatMap(child => block(child, place, scope))
}

function block(node: Node, place: BlockPlace, scope: DocxScope): Block[] {
  switch (node.type.name) {
    case 'paragraph':
      return node.content.size === 0 ? [] : [paragraph(inlineRuns(node, scope), place, scope)]
    case 'bulletList':
      return items(node, place, scope.numberings.bulleted(place.depth), scope)
    case 'orderedList':
      return items(node, place, scope.numberings.numbered(place.depth, startOf(node)), scope)
    case 'taskList':
      return items(node, place, null, scope)
    case 'table':
      return docxTable(node, (cell, style) => flow(cell, { style, depth: 0 }, scope), scope)
    case 'prosAndCons':
      return node.children.flatMap(side => {
        const label = scope.page.words[side.type.name === 'pros' ? 'pros' : 'cons']
        return [styled('PointsLabel', saidRuns(label, scope), scope), ...items(side, place, scope.numberings.bulleted(place.depth), scope)]
      })
    case 'rating':
      return docxRating(scope, true)
    case 'facts':
      return docxFacts(scope)
    case 'blockquote':
      return quote(node, place, scope)
    case 'callout': {
      const label = saidRuns(scope.page.words.callouts[calloutKind.parse(node.attrs.kind)], scope)
      return [styled('CalloutLabel', label, scope), ...flow(node, { ...place, style: 'Callout' }, scope)]
    }
    case 'spoiler':
      return [styled('SpoilerLabel', spoilerLabel(node, scope), scope), ...flow(node, { ...place, style: 'Spoiler' }, scope)]
    case 'codeBlock':
      return [new Paragraph({ style: 'Code', children: textRuns(node.textContent) })]
    case 'image':
      return docxFigure(pictureOf(node), scope)
    case 'gallery':
      return [...flow(node, place, scope), ...caption(String(node.attrs.caption), scope)]
    case 'embed':
      return card(node, place, scope)
    case 'horizontalRule':
      return [new Paragraph({ thematicBreak: true })]
    default:
      return []
  }
}

function paragraph(children: IParagraphOptions['children'], { style, depth }: BlockPlace, scope: DocxScope): Paragraph {
  const indent = depth > 0 ? { indent: { left: listStep * Math.min(depth, deepest + 1) } } : {}
  return new Paragraph({ children: children ?? [], ...(style === null ? {} : { style }), ...indent, ...directed(scope) })
}

function spoilerLabel(node: Node, scope: DocxScope): TextRun[] {
  const summary = String(node.attrs.summary)
  const word = saidRuns(scope.page.words.spoiler, scope)
  return hasText(summary) ? [...word, ...textRuns(`: ${summary}`, {}, scope.rightToLeft)] : word
}

function caption(text: string, scope: DocxScope): Block[] {
  return hasText(text) ? [styled('Caption', textRuns(text, {}, scope.rightToLeft), scope)] : []
}

/** What a card leads to, as a line: its title, then the site. */
function card(node: Node, place: BlockPlace, scope: DocxScope): Block[] {
  const { url, title, site } = node.attrs
  const href = webHref(String(url))
  const name = String(title) || (href ?? String(url))
  if (!hasText(name)) return []
  const words = href === null ? textRuns(name, {}, scope.rightToLeft) : [linked(name, href, scope)]
  return [paragraph([...words, ...textRuns(site ? ` · ${String(site)}` : '', {}, scope.rightToLeft)], place, scope)]
}

function linked(name: string, link: string, { rightToLeft }: DocxScope): ExternalHyperlink {
  return new ExternalHyperlink({ link, children: textRuns(name, { style: 'Hyperlink' }, rightToLeft) })
}

function quote(node: Node, place: BlockPlace, scope: DocxScope): Block[] {
  const attribution = String(node.attrs.attribution)
  const source = attribution ? [styled('QuoteSource', textRuns(`— ${attribution}`, {}, scope.rightToLeft), scope)] : []
  return [...flow(node, { ...place, style: 'Quote' }, scope), ...source]
}

/** `numbering` is null for tasks, which have a sign of their own. */
function items(list: Node, place: BlockPlace, numbering: Numbering | null, scope: DocxScope): Block[] {
  const inside = { ...place, depth: place.depth + 1 }
  return list.children.flatMap(item => {
    const [first, ...rest] = item.children
    const sign = numbering ? [] : textRuns(item.attrs.checked === true ? '☑ ' : '☐ ')
    const children = [...sign, ...(first ? inlineRuns(first, scope) : [])]
    const head = numbering
      ? new Paragraph({ style: 'ListParagraph', numbering, children, ...directed(scope) })
      : paragraph(children, { ...inside, style: 'ListParagraph' }, scope)
    return [head, ...rest.flatMap(node => block(node, inside, scope))]
  })
}

function startOf(list: Node): number {
  const start: unknown = list.attrs.start
  return typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 && start < 2 ** 31 ? start : 1
}
