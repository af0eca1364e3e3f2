import type { Element, ElementContent } from 'hast'
import { h } from '../elements.ts'

export function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}

export function elementsIn(node: Element): Element[] {
  return node.children.filter(isElement)
}

/** The first element of this name in a node, however deep. */
export function within(node: Element, tagName: string): Element | null {
  for (const child of elementsIn(node)) {
    if (child.tagName === tagName) return child
    const deeper = within(child, tagName)
    if (deeper) return deeper
  }
  return null
}

export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** Whether a link calls for a footnote, or leads back from one: places that have no footnotes break both. */
export function isNoteLink(node: Element): boolean {
  return node.tagName === 'a' && (node.properties.role === 'doc-noteref' || node.properties.role === 'doc-backlink')
}

/** The rows of a table, each the contents of its cells, and how many of them stand at its head. */
export function rowsOf(table: Element): { head: boolean; cells: ElementContent[][] }[] {
  return elementsIn(table).flatMap(part => {
    if (part.tagName !== 'thead' && part.tagName !== 'tbody') return []
    return elementsIn(part).map(row => ({ head: part.tagName === 'thead', cells: elementsIn(row).map(cell => cell.children) }))
  })
}

/** What a table is of; null where it has no caption. */
export function captionOf(table: Element): Element | null {
  return elementsIn(table).find(part => part.tagName === 'caption') ?? null
}

/** What a spoiler hides, under what readers see of it in bold. */
export function opened(details: Element): Element[] {
  const summary = elementsIn(details).find(child => child.tagName === 'summary')
  const rest = elementsIn(details).filter(child => child !== summary)
  return [...(summary ? [h('p', h('strong', summary.children))] : []), ...rest]
}
