import type { Element } from 'hast'
import { cellsOf, rowsOf } from '../body/readTable.ts'
import { findElement, isElement, lineOf } from '../html/elements.ts'
import {
  isEntryLine,
  isNameLike,
  fieldCount,
  splitCapitals,
  isMetaLine,
  readEntryMeta,
  type EntryMeta,
  type MetaPart,
} from './entryMeta.ts'
import { isKnownLabel, isPointer } from './labels.ts'
import type { Line, LinePart } from './pageLines.ts'

/** One entry of a list of articles, as a page shows it. */
export type Entry = Readonly<{
  title: string
  href: string | null
  meta: EntryMeta
  note: string | null
}>

const bullet = /^(?:\d{1,2}[.)]|[-*•·▶►■□◆◇○●>›»])\s+/u

export function withoutBullet(text: string): string {
  return text.replace(bullet, '')
}

/** Whether a title can be one: some letters, and not a paragraph. */
export function isTitle(text: string): boolean {
  return /\p{L}/u.test(text) && text.length >= 2 && text.length <= 250
}

/** A line that holds title and all: "Title - Name - Nov 13, 2025 - 41 Views". A link in it is the title. */
export function readSingleLine(line: Line, language: string): Entry | null {
  const linked = line.parts.filter(part => part.href !== null)
  const others = line.parts.filter(part => part.href === null)
  if (linked.length && others.length) {
    const title = linked.filter(part => part.role !== 'author' && part.role !== 'site')
    const chosen = title.length ? title : linked
    const text = chosen.map(part => part.text).join(' ')
    const meta = readEntryMeta(
      line.parts.filter(part => !chosen.includes(part)),
      language,
    )
    if (!isTitle(text) || fieldCount(meta) < 1 || !meta.rest.every(isNameLike) || meta.rest.length > 2) return null
    return { title: withoutBullet(text), href: chosen[0]?.href ?? null, meta, note: null }
  }
  const whole = readEntryMeta(
    line.parts.map(part => ({ text: part.text, date: part.date ?? null })),
    language,
  )
  if (whole.date === null && whole.views === null) return null
  const names = whole.rest
  const last = names.at(-1)
  const [lone] = names
  const split = names.length === 1 && lone !== undefined && linked.length === 0 ? splitCapitals(lone) : null
  if (split && whole.date !== null) {
    return {
      title: withoutBullet(split.title),
      href: null,
      meta: { ...whole, author: split.name, site: null, rest: [split.name] },
      note: null,
    }
  }
  if (names.length < 2 || last === undefined || !isNameLike(last)) {
    // "Title - Nov 13, 2025 - 41 Views" names nobody.
    if (names.length !== 1 || whole.date === null || whole.views === null || last === undefined || !isTitle(last)) return null
    return { title: withoutBullet(last), href: linked[0]?.href ?? null, meta: { ...whole, author: null, site: null, rest: [] }, note: null }
  }
  const title = titleBefore(line.text, names)
  if (!isTitle(title)) return null
  return {
    title: withoutBullet(title),
    href: linked[0]?.href ?? null,
    meta: { ...whole, author: last, site: null, rest: [last] },
    note: null,
  }
}

/** The title as it is written, with the signs inside it that parted it from itself. */
function titleBefore(text: string, names: readonly string[]): string {
  const [first = '', second = ''] = [names[0], names.at(-1)]
  const start = text.indexOf(first)
  const end = text.lastIndexOf(second)
  if (start < 0 || end <= start) return names.slice(0, -1).join(' - ')
  return text
    .slice(start, end)
    .replace(/[\s|·•(,–—-]+$/u, '')
    .trim()
}

/** The columns of a table have names: a bare number under "Views" counts views. */
function tableParts(row: Element, lines: readonly Line[], table: Element | undefined): Line[] | null {
  const cells = cellsOf(row)
  const heads = table ? cellsOf(rowsOf(table)[0] ?? row).map(lineOf) : []
  const at = heads.findIndex(head =>
    /^(?:views?|hits|reads?|조회수?|görüntüleme|visualizações|visitas|vistas|aufrufe|vues|閲覧数?|浏览量?|阅读量?)$/iu.test(head),
  )
  const cell = at < 0 ? undefined : cells[at]
  if (!cell || !/^[\d.,]+[kmKM]?$/u.test(lineOf(cell))) return null
  return lines.map(line =>
    line.path.includes(cell) ? { ...line, parts: line.parts.map(part => ({ ...part, text: `${part.text} views` })) } : line,
  )
}

function titleIndex(lines: readonly Line[], language: string): number {
  const heading = lines.findIndex(line => line.heading > 0)
  if (heading >= 0) return heading
  const byRole = lines.findIndex(line => line.parts.some(part => part.role === 'title'))
  if (byRole >= 0) return byRole
  const free = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => !isMetaLine(line.parts, language) && !line.parts.every(part => part.role === 'aside' || part.role === 'author'))
  const linked = free.filter(({ line }) => line.parts.some(part => part.href !== null) && !isPointer(line.text))
  const candidates = linked.length ? linked : free
  return (
    candidates.reduce(
      (best, next) => (best && best.line.text.length >= next.line.text.length && linked.length ? best : (best ?? next)),
      candidates[0],
    )?.index ?? -1
  )
}

/** Reads a container (a card, a list item, a row) as one entry; null if it isn't one. `table` is the table around a row. */
export function readCard(element: Element, allLines: readonly Line[], language: string, table?: Element): Entry | null {
  if (allLines.length === 0 || allLines.length > 10 || allLines.reduce((sum, line) => sum + line.text.length, 0) > 900) return null
  const shown = (element.tagName === 'tr' && tableParts(element, allLines, table)) || allLines
  const lines = shown.filter(line => !isPointer(line.text))
  const [only] = lines
  if (lines.length === 1 && only) return readSingleLine(only, language)
  if (lines.filter(line => line.heading > 0).length > 1) return null
  const index = titleIndex(lines, language)
  const titleLine = lines[index]
  if (!titleLine) return null
  // Several entries in one paragraph are lines for themselves.
  if (isEntryLine(titleLine.text) || lines.filter(line => isEntryLine(line.text)).length > 1) return null
  const titleParts = titlePartsOf(titleLine)
  const title = titleParts
    .map(part => part.text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  // A box under its label is several cards, not one.
  if (!isTitle(title) || isKnownLabel(title)) return null
  const href =
    titleParts.find(part => part.href !== null)?.href ??
    lines.flatMap(line => line.parts).find(part => part.href !== null && part.role !== 'author')?.href ??
    null
  const around: MetaPart[] = titleLine.parts.filter(part => !titleParts.includes(part))
  const notes: string[] = []
  lines.forEach((line, at) => {
    if (at === index) return
    const prose = line.text.length > 60 || (/[.!?。…]$/u.test(line.text) && !isMetaLine(line.parts, language))
    // What stands before the title without being a date or a name's element is the name of a column or a rank.
    const before = at < index && !isMetaLine(line.parts, language) && !line.parts.some(part => part.role === 'author' || part.date)
    if (prose && !isMetaLine(line.parts, language)) notes.push(line.text)
    else if (!before) around.push(...line.parts)
  })
  const meta = readEntryMeta(around, language)
  const strangers = meta.rest.filter(part => part !== meta.author && part !== meta.site)
  if (meta.date === null && meta.views === null) return null
  if (datesIn(lines, language) > 2) return null
  return { title: withoutBullet(title), href, meta, note: [...strangers, ...notes].join(' ').slice(0, 5000) || null }
}

function titlePartsOf(line: Line): readonly LinePart[] {
  if (line.heading > 0) return line.parts
  const marked = line.parts.filter(part => part.role === 'title')
  if (marked.length) return marked
  const linked = line.parts.filter(part => part.href !== null)
  return linked.length ? linked : line.parts
}

function datesIn(lines: readonly Line[], language: string): number {
  return lines.filter(line => isMetaLine(line.parts, language) && readEntryMeta(line.parts, language).date !== null).length
}

/** Whether a list item or paragraph is nothing but one link, or one short line. */
export function readTitleOnly(element: Element, lines: readonly Line[]): Entry | null {
  const [line, ...others] = lines.filter(each => !isPointer(each.text))
  if (!line || others.length || !isTitle(line.text)) return null
  const linked = findElement(element, e => e.tagName === 'a' && lineOf(e) !== '')
  if (!linked && !(isElement(element) && element.tagName === 'li' && line.text.length <= 160)) return null
  return {
    title: withoutBullet(line.text),
    href: line.parts.find(part => part.href !== null)?.href ?? null,
    meta: { author: null, site: null, date: null, views: null, rest: [], parted: true },
    note: null,
  }
}
