import type { Element } from 'hast'
import { elementsIn, isBlank, isElement, stylesOf, textIn, type Parent } from './tree.ts'

const most = 160

/**
 * Makes headings of what stands in larger letters in a document of a Mac's program, which writes every line as a paragraph:
 * the largest are headings of sections, smaller ones stand below.
 */
export function makeCocoaHeadings(root: Parent): void {
  const lines = elementsIn(root).filter(each => /^(?:p|li)$/u.test(each.tagName) && !isBlank(each))
  const written = new Map<number, number>()
  for (const line of lines) written.set(sizeOf(line), (written.get(sizeOf(line)) ?? 0) + textIn(line).length)
  const [body] = [...written].sort((a, b) => b[1] - a[1])[0] ?? [0]
  const large = lines.filter(line => line.tagName === 'p' && sizeOf(line) >= body * 1.2 && textIn(line).length <= most)
  const sizes = [...new Set(large.map(sizeOf))].sort((a, b) => b - a)
  for (const line of large) line.tagName = `h${Math.min(4, 2 + sizes.indexOf(sizeOf(line)))}`
}

/** The size of a line's letters, in the unit that the document uses throughout; 0 where it says none. */
function sizeOf(line: Element): number {
  const filled = line.children.filter(child => !isBlank(child))
  const [only] = filled
  const inner = filled.length === 1 && isElement(only) ? sizeOf(only) : 0
  if (inner > 0) return inner
  const styles = stylesOf(line)
  return Number(/(?<size>\d+(?:\.\d+)?)(?:px|pt)/u.exec(styles.get('font-size') ?? styles.get('font') ?? '')?.groups?.size ?? 0)
}
