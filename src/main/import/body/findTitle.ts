import type { Element, Nodes } from 'hast'
import { elementsOf, findElement, headingLevel, lineOf, type HastParent } from '../html/elements.ts'
import type { Line } from '../entries/pageLines.ts'

/** A title, and the element of the text that holds it and so is not text as well. */
export type FoundTitle = Readonly<{ title: string; element: Nodes | null }>

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether two titles are one: the same but for case and signs, or the same with the site's name added. */
function sameTitle(a: string, b: string): boolean {
  const [first, second] = [folded(a), folded(b)]
  return first !== '' && second !== '' && (first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `))
}

function isParagraph(line: Line): boolean {
  return line.heading === 0 && line.text.length >= 90
}

/**
 * The title of a text: its h1; or the one `stated` elsewhere (front matter, the page's head); or a first heading or
 * short line above everything else. A text of several h1s under a title stated elsewhere has sections in them.
 */
export function findTitle(
  body: HastParent,
  page: HastParent,
  lines: readonly Line[],
  skip: ReadonlySet<Nodes>,
  stated: string | null,
): FoundTitle | null {
  const headings = [...elementsOf(body, e => !skip.has(e))].filter(e => !skip.has(e) && headingLevel(e) > 0 && lineOf(e) !== '')
  const main = headings.filter(e => headingLevel(e) === 1)
  const [first] = main
  if (first) {
    const opensText = !lines.slice(0, indexOf(lines, first)).some(isParagraph)
    if (!stated || sameTitle(stated, lineOf(first)) || (opensText && main.length === 1)) return { title: lineOf(first), element: first }
    const match = main.find(e => sameTitle(stated, lineOf(e)))
    if (match) return { title: lineOf(match), element: match }
    return opensText && !isStatedForSure(stated, body) ? { title: lineOf(first), element: first } : { title: stated, element: null }
  }
  const outside =
    page === body
      ? null
      : findElement(page, e => e.tagName === 'h1' && !skip.has(e) && lineOf(e) !== '' && (!stated || sameTitle(stated, lineOf(e))))
  if (outside) return { title: lineOf(outside), element: outside }
  if (stated) {
    const same = headings.find(e => sameTitle(stated, lineOf(e)))
    return { title: same && folded(lineOf(same)).length <= folded(stated).length ? lineOf(same) : stated, element: same ?? null }
  }
  return firstLine(lines, headings)
}

/** Front matter is asked for nothing else: the root of a Markdown file has no page around it to be named instead. */
function isStatedForSure(stated: string, body: HastParent): boolean {
  return stated !== '' && body.type === 'root'
}

function indexOf(lines: readonly Line[], element: Element): number {
  return lines.findIndex(line => line.path.includes(element))
}

/** Without any title: a first heading that no other is level with, or a short first line. */
function firstLine(lines: readonly Line[], headings: readonly Element[]): FoundTitle | null {
  const [line, second] = lines
  const [heading] = headings
  if (!line) return null
  if (heading && indexOf(lines, heading) === 0) {
    const level = headingLevel(heading)
    return headings.some(e => e !== heading && headingLevel(e) <= level) ? null : { title: lineOf(heading), element: heading }
  }
  const short = line.text.length <= 120 && !/[.,;:。]$/u.test(line.text) && second !== undefined && line.parts.length > 0
  const block = line.path.at(-1)
  return short && block && line.path.length > 0 && lineOf(block) === line.text ? { title: line.text, element: block } : null
}
