import type { Element, Nodes } from 'hast'
import { attribute, classesOf, findElement, headingLevel, isBlock, isElement, type HastParent } from '../html/elements.ts'
import { isInvisible } from '../html/isInvisible.ts'
import { isEntryLine, isMetaLine, type MetaPart } from './entryMeta.ts'

export type LinePart = MetaPart & Readonly<{ href: string | null; node: Nodes }>

/** One line of a page as it is seen: its text, the parts that it was put together from, and where it stands. */
export type Line = Readonly<{ text: string; parts: readonly LinePart[]; heading: number; path: readonly Element[] }>

/** The lines of a page, and for each element the range of lines inside it (the end is exclusive). */
export type PageLines = Readonly<{ lines: readonly Line[]; ranges: ReadonlyMap<Nodes, readonly [number, number]> }>

const roles: readonly (readonly [NonNullable<MetaPart['role']>, RegExp])[] = [
  ['author', /(?:^|[-_])(?:author|byline|writer|reporter|contributor|p-author|nickname|by)(?:$|[-_])/iu],
  ['title', /(?:^|[-_])(?:title|headline|subject|tit|p-name)(?:$|[-_])/iu],
  ['site', /(?:^|[-_])(?:source|publisher|outlet|press|site-?name|p-publication)(?:$|[-_])/iu],
  ['aside', /(?:^|[-_])(?:category|categories|cat|tag|tags|label|badge|kicker|section-name|rank|ranking|num|number|comments?)(?:$|[-_])/iu],
]

function roleOf(element: Element): MetaPart['role'] {
  const said = attribute(element, 'rel') === 'author' || attribute(element, 'itemProp') === 'author' ? 'author' : null
  if (said) return said
  for (const name of classesOf(element)) for (const [role, pattern] of roles) if (pattern.test(name)) return role
  return null
}

function hasMetaLine(text: string): boolean {
  return text.includes('\n') && text.split('\n').some(line => isMetaLine([{ text: line.trim() }], 'und') || isEntryLine(line.trim()))
}

type Around = Readonly<{ href: string | null; role: MetaPart['role']; date: string | null; heading: number }>

/**
 * The lines of a page. In plain text and Markdown (`splitLines`) a line feed ends a line where one of the lines is
 * nothing but a date, views or the like: elsewhere it only wraps a paragraph.
 */
export function pageLines(root: HastParent, splitLines: boolean): PageLines {
  const lines: Line[] = []
  const ranges = new Map<Nodes, readonly [number, number]>()
  const path: Element[] = []
  let parts: LinePart[] = []
  let linePath: readonly Element[] = []
  let heading = 0

  const endLine = () => {
    const text = parts
      .map(part => part.text)
      .join(' ')
      .replaceAll(/\s+/gu, ' ')
      .trim()
    if (text) lines.push({ text, parts, heading, path: linePath })
    parts = []
    heading = 0
  }
  const addText = (node: Nodes, value: string, around: Around) => {
    const text = value.replaceAll(/\s+/gu, ' ').trim()
    if (!text) return
    if (!parts.length) linePath = [...path]
    heading ||= around.heading
    parts.push({ text, node, href: around.href, date: around.date, role: around.role ?? null })
  }
  const walk = (node: Nodes, around: Around) => {
    if (node.type === 'text') {
      const [first = '', ...others] = splitLines && hasMetaLine(node.value) ? node.value.split('\n') : [node.value]
      addText(node, first, around)
      for (const other of others) {
        endLine()
        addText(node, other, around)
      }
      return
    }
    if (!isElement(node) || isInvisible(node)) return
    // A link around a whole card stands on lines of its own, as the card does.
    const block = isBlock(node) || node.tagName === 'br' || findElement(node, isBlock) !== null
    if (block) endLine()
    const start = lines.length
    path.push(node)
    const inner: Around = {
      href: node.tagName === 'a' ? (attribute(node, 'href') ?? around.href) : around.href,
      // A class on a block tells of what stands in it directly, not of all that it contains.
      role: roleOf(node) ?? (isBlock(node) ? null : around.role),
      date: node.tagName === 'time' ? (attribute(node, 'dateTime') ?? around.date) : around.date,
      heading: headingLevel(node) || around.heading,
    }
    for (const child of node.children) walk(child, inner)
    path.pop()
    if (block) endLine()
    ranges.set(node, [start, lines.length])
  }
  for (const child of root.children) walk(child, { href: null, role: null, date: null, heading: 0 })
  endLine()
  return { lines, ranges }
}
