import type { Root } from 'hast'
import { isKnownLabel } from '../entries/labels.ts'
import { attribute, lineOf } from '../html/elements.ts'

/**
 * Moves the footnotes, which the converter puts at the very end, before the lists that follow the text ("Related
 * news"): they belong to the text, and the lists stand last.
 */
export function footnotesBeforeLists(page: Root): Root {
  const notes = page.children.find(node => node.type === 'element' && attribute(node, 'dataFootnotes') !== null)
  if (!notes) return page
  const others = page.children.filter(node => node !== notes)
  let at = others.length
  for (const [index, node] of [...others.entries()].toReversed()) {
    if (node.type !== 'element') continue
    if (isKnownLabel(lineOf(node))) at = index
    else if (/^h[1-6]$/.test(node.tagName)) break
  }
  return { ...page, children: others.toSpliced(at, 0, notes) }
}
