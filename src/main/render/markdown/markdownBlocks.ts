import type { BlockContent, DefinitionContent, ListItem, Paragraph, PhrasingContent } from 'mdast'
import type { Node } from 'prosemirror-model'
import { markAttributes } from '../../../shared/document/marks.ts'
import { factWords, ratingWords } from '../reviewWords.ts'
import { escapeText } from '../write.ts'
import { markdownImage } from './markdownImage.ts'
import { markdownInline } from './markdownInline.ts'
import { markdownCard, markdownGallery } from './markdownMedia.ts'
import type { MarkdownScope } from './MarkdownScope.ts'
import { markdownTable } from './markdownTable.ts'

type Flow = BlockContent | DefinitionContent

/** Blocks of a section below its heading, or of what stands in it. An empty paragraph is nothing. */
export function markdownBlocks(nodes: readonly Node[], scope: MarkdownScope): Flow[] {
  return nodes.flatMap(node => block(node, scope))
}

function block(node: Node, scope: MarkdownScope): Flow[] {
  switch (node.type.name) {
    case 'paragraph':
      return node.content.size === 0 ? [] : [paragraph(markdownInline(node, scope, 'lines'))]
    case 'subheading':
      if (node.content.size === 0) return []
      return [{ type: 'heading', depth: node.attrs.level === 4 ? 4 : 3, children: markdownInline(node, scope, 'line') }]
    case 'bulletList':
      return [list(node, items(node, scope))]
    case 'orderedList':
      return [list(node, items(node, scope))]
    case 'taskList':
      return [list(node, tasks(node, scope))]
    case 'blockquote':
      return [quote(node, scope)]
    case 'callout':
      return [callout(node, scope)]
    case 'spoiler':
      return spoiler(node, scope)
    case 'table':
      return markdownTable(node, scope, children => markdownBlocks(children, scope))
    case 'codeBlock':
      return [{ type: 'code', lang: codeLanguage(node.attrs.language), value: node.textContent }]
    case 'image':
      return markdownImage(node, scope)
    case 'gallery':
      return markdownGallery(
        node,
        node.children.flatMap(image => markdownImage(image, scope)),
        scope,
      )
    case 'embed':
      return [markdownCard(node, scope)]
    case 'prosAndCons':
      return prosAndCons(node, scope)
    case 'rating':
      return [
        { type: 'html', value: `<div ${markAttributes.rating}="${String(node.attrs.look)}">${escapeText(ratingWords(scope.frame))}</div>` },
      ]
    case 'facts':
      return [{ type: 'html', value: `<div ${markAttributes.facts}="">${escapeText(factWords(scope.frame))}</div>` }]
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    default:
      return []
  }
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function list(node: Node, children: ListItem[]): Flow {
  const ordered = node.type.name === 'orderedList'
  const start = Number(node.attrs.start)
  return {
    type: 'list',
    ordered,
    // CommonMark allows numbers of nine digits.
    ...(ordered ? { start: Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1 } : {}),
    spread: children.some(item => item.spread),
    children,
  }
}

function items(node: Node, scope: MarkdownScope): ListItem[] {
  return node.children.map(item => {
    const children = markdownBlocks(item.children, scope)
    return { type: 'listItem', spread: isLoose(children), children }
  })
}

/** An item with nothing in its first paragraph has a comment there: a box needs something beside it. */
function tasks(node: Node, scope: MarkdownScope): ListItem[] {
  return node.children.map(item => {
    const [first, ...rest] = item.children
    const label = first && first.content.size > 0 ? markdownInline(first, scope, 'lines') : [{ type: 'html' as const, value: '<!---->' }]
    const children = [paragraph(label), ...markdownBlocks(rest, scope)]
    return { type: 'listItem', checked: item.attrs.checked === true, spread: isLoose(children), children }
  })
}

/** A list can stand right under the text of its item only where it can interrupt a paragraph (CommonMark, 5.3). */
function isLoose(children: readonly Flow[]): boolean {
  const [first, ...rest] = children
  return rest.some(
    each =>
      first?.type !== 'paragraph' ||
      each.type !== 'list' ||
      rest.length > 1 ||
      (each.ordered && each.start !== 1) ||
      !each.children[0]?.children.length,
  )
}

/** Whose words they are stands in a last line that begins with a dash; a last line that only looks like that begins with a reference to it. */
function quote(node: Node, scope: MarkdownScope): Flow {
  const children = markdownBlocks(node.children, scope)
  const attribution = String(node.attrs.attribution)
  const said = attribution
    ? [
        paragraph([
          { type: 'html', value: '— ' },
          { type: 'text', value: attribution },
        ]),
      ]
    : []
  const last = children.at(-1)
  const lead = last?.type === 'paragraph' ? last.children[0] : undefined
  if (!attribution && last?.type === 'paragraph' && lead?.type === 'text' && lead.value.startsWith('—')) {
    const rest: PhrasingContent[] = [{ type: 'text', value: lead.value.slice(1) }, ...last.children.slice(1)]
    return { type: 'blockquote', children: [...children.slice(0, -1), paragraph([{ type: 'html', value: '&#x2014;' }, ...rest])] }
  }
  return { type: 'blockquote', children: [...children, ...said] }
}

/** GitHub's alerts: a quotation that begins with its kind. */
function callout(node: Node, scope: MarkdownScope): Flow {
  const [first, ...rest] = markdownBlocks(node.children, scope)
  const sign = `[!${String(node.attrs.kind).toUpperCase()}]`
  if (first?.type !== 'paragraph')
    return { type: 'blockquote', children: [paragraph([{ type: 'html', value: sign }]), ...(first ? [first, ...rest] : [])] }
  return { type: 'blockquote', children: [paragraph([{ type: 'html', value: `${sign}\n` }, ...first.children]), ...rest] }
}

function spoiler(node: Node, scope: MarkdownScope): Flow[] {
  const summary = String(node.attrs.summary)
  const open = `<details>${summary ? `\n<summary>${escapeText(summary)}</summary>` : ''}`
  return [{ type: 'html', value: open }, ...markdownBlocks(node.children, scope), { type: 'html', value: '</details>' }]
}

/** Both sides, each a list under its name. */
function prosAndCons(node: Node, scope: MarkdownScope): Flow[] {
  const sides = node.children.flatMap((side, index): Flow[] => {
    const name = side.type.name === 'pros' ? 'pros' : 'cons'
    return [
      { type: 'html', value: index === 0 ? `<div ${markAttributes.prosAndCons}="">\n<div>` : '</div>\n<div>' },
      paragraph([{ type: 'strong', children: [{ type: 'text', value: scope.frame.words[name] }] }]),
      list(side, items(side, scope)),
    ]
  })
  return [...sides, { type: 'html', value: '</div>\n</div>' }]
}

function codeLanguage(language: unknown): string | null {
  return typeof language === 'string' && /^[\w.+#-]{1,40}$/u.test(language) ? language : null
}
