import type { Element, ElementContent } from 'hast'
import { h } from '../elements.ts'
import { languageOf } from '../language.ts'
import { elementsIn, isElement, isNoteLink, opened } from './parts.ts'

/** Programs for mail take styles on elements alone, and few of the newer ones. */
const styles: Readonly<Record<string, string>> = {
  p: 'margin:0 0 1em',
  h2: 'margin:1.5em 0 .5em;font-size:22px;line-height:1.25',
  h3: 'margin:1.3em 0 .5em;font-size:18px;line-height:1.3',
  h4: 'margin:1.2em 0 .5em;font-size:16px;line-height:1.3',
  ul: 'margin:0 0 1em;padding-left:24px',
  ol: 'margin:0 0 1em;padding-left:24px',
  blockquote: 'margin:0 0 1em;padding-left:14px;border-left:3px solid #ccc;color:#444',
  pre: 'margin:0 0 1em;padding:10px;background:#f4f4f4;font-family:monospace;white-space:pre-wrap',
  code: 'font-family:monospace',
  img: 'max-width:100%;height:auto',
  figcaption: 'font-size:13px;color:#666',
  figure: 'margin:0 0 1em',
  mark: 'background:#fff2a8',
  th: 'padding:4px 8px;border:1px solid #ccc;text-align:left;background:#f4f4f4',
  td: 'padding:4px 8px;border:1px solid #ccc;text-align:left;vertical-align:top',
  caption: 'padding:4px 0;text-align:left;font-weight:bold',
  dt: 'font-weight:bold',
  dd: 'margin:0 0 .5em',
}

/** HTML for the body of a mail: one column, styles on the elements, boxes as tables, nothing to open and no links within it. */
export function forMail(nodes: readonly Element[], language: string): Element[] {
  const { tag, direction } = languageOf(language)
  const style = 'max-width:640px;font-family:Georgia,serif;font-size:16px;line-height:1.55;color:#222'
  return [h('div', { lang: tag, dir: direction, style }, nodes.flatMap(styled))]
}

function styled(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node]
  switch (node.tagName) {
    case 'details':
      return [boxed(opened(node))]
    case 'aside':
      return [boxed(elementsIn(node))]
    case 'table':
      return [
        h('table', { style: 'margin:0 0 1em;border-collapse:collapse', cellPadding: 0, cellSpacing: 0 }, node.children.flatMap(styled)),
      ]
    case 'sup':
      return elementsIn(node).some(isNoteLink)
        ? [
            h(
              'sup',
              elementsIn(node).flatMap(link => link.children),
            ),
          ]
        : [inStyle(node)]
    case 'a':
      return isNoteLink(node) ? [] : [inStyle(node)]
    default:
      return [inStyle(node)]
  }
}

function inStyle({ tagName, properties, children }: Element): Element {
  const { href, src, alt, start, lang, dir, colSpan, rowSpan, scope } = properties
  const kept = { href, src, alt, start, lang, dir, colSpan, rowSpan, scope, style: styles[tagName] ?? null }
  return h(tagName, Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)), children.flatMap(styled))
}

/** A frame that every program for mail draws. */
function boxed(content: readonly Element[]): Element {
  const cell = h('td', { style: 'padding:12px 16px 0;border:1px solid #ccc' }, content.flatMap(styled))
  return h('table', { role: 'presentation', style: 'width:100%;margin:0 0 1em;border-collapse:collapse' }, h('tbody', h('tr', cell)))
}
