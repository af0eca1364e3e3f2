import type { Element, Nodes } from 'hast'
import { childElements, isElement, type HastParent } from '../html/elements.ts'
import { fieldCount, isMetaLine, isNameLike, readEntryMeta } from './entryMeta.ts'
import { isPointer } from './labels.ts'
import { isTitle, readCard, readSingleLine, withoutBullet, type Entry } from './readCard.ts'
import type { Line, PageLines } from './pageLines.ts'

/** Entries next to each other. `start` and `end` are lines (the end is exclusive); `containers` are the elements that hold them. */
export type Run = { start: number; end: number; entries: Entry[]; containers: Nodes[] }

const cardTags = new Set(['li', 'article', 'div', 'section', 'a', 'tr', 'p', 'dd', 'figure', 'td'])

/** Whether a run is one even without a known label: two entries that each say two of author, date and views. */
export function isStrong(run: Run): boolean {
  return run.entries.filter(entry => fieldCount(entry.meta) >= 2).length >= 2
}

/** Runs whose entries are elements side by side: list items, cards, teasers, rows. Outer elements come first and claim their lines. */
export function structuralRuns(root: HastParent, page: PageLines, language: string): Run[] {
  const runs: Run[] = []
  const visit = (parent: HastParent, table: Element | undefined) => {
    const inside = isElement(parent) && parent.tagName === 'table' ? parent : table
    const children = childElements(parent)
    let run: Run | null = null
    const left: Element[] = []
    for (const child of children) {
      const [start, end] = page.ranges.get(child) ?? [0, 0]
      if (start === end) continue
      const entry = cardTags.has(child.tagName) ? readCard(child, page.lines.slice(start, end), language, inside) : null
      if (!entry) {
        left.push(child)
        run = null
        continue
      }
      if (!run) {
        run = { start, end, entries: [], containers: [] }
        runs.push(run)
      }
      run.end = end
      run.entries.push(entry)
      run.containers.push(inside && child.tagName === 'tr' && isWhole(inside, page, run) ? inside : child)
    }
    for (const child of left) visit(child, inside)
  }
  visit(root, undefined)
  return runs
}

/** A table that is one list: its first row may hold the names of the columns. */
function isWhole(table: Element, page: PageLines, run: Run): boolean {
  const [start] = page.ranges.get(table) ?? [0]
  return run.start - start <= 6
}

type Cluster = { start: number; end: number }

/** Lines of dates and views next to each other, as long as none says again what another said. */
function clustersOf(lines: readonly Line[], free: (index: number) => boolean, language: string): Cluster[] {
  const clusters: Cluster[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line || !free(index) || line.heading > 0 || !isMetaLine(line.parts, language)) continue
    const last = clusters.at(-1)
    const joined =
      last?.end === index
        ? readEntryMeta(
            lines.slice(last.start, index + 1).flatMap(each => each.parts),
            language,
          )
        : null
    if (last && joined && complements(lines, last, line, language)) last.end = index + 1
    else clusters.push({ start: index, end: index + 1 })
  }
  return clusters
}

function complements(lines: readonly Line[], cluster: Cluster, line: Line, language: string): boolean {
  const before = readEntryMeta(
    lines.slice(cluster.start, cluster.end).flatMap(each => each.parts),
    language,
  )
  const here = readEntryMeta(line.parts, language)
  return !(before.date && here.date) && !(before.views !== null && here.views !== null) && !(before.author && here.author)
}

/** Runs whose entries are lines after each other: a title, then a line like "Name - Nov 13, 2025 41 Views". */
export function linearRuns(page: PageLines, from: number, claimed: ReadonlySet<number>, language: string): Run[] {
  const { lines } = page
  const free = (index: number) => index >= from && index < lines.length && !claimed.has(index)
  const runs: Run[] = []
  const used = new Set<number>()
  const open = (index: number) => free(index) && !used.has(index)

  const add = (start: number, end: number, entry: Entry, steady: boolean) => {
    const last = runs.at(-1)
    if (last && steady && isJoint(lines, last.end, start)) {
      last.end = end
      last.entries.push(entry)
    } else runs.push({ start, end, entries: [entry], containers: [] })
    for (let index = start; index < end; index += 1) used.add(index)
  }

  for (const cluster of clustersOf(lines, free, language)) {
    const size = cluster.end - cluster.start
    const previous = runs.at(-1)
    const gap = previous ? cluster.start - previous.end : Number.POSITIVE_INFINITY
    const meta = readEntryMeta(
      lines.slice(cluster.start, cluster.end).flatMap(line => line.parts),
      language,
    )
    const single = lines[cluster.start]
    const alone = size === 1 && single ? readSingleLine(single, language) : null
    const titleLine = lines[cluster.start - 1]
    const nextIsMeta = clusterFollows(lines, cluster.end, language)
    if (
      alone &&
      alone.meta.author &&
      (gap === 0 ||
        !open(cluster.start - 1) ||
        (nextIsMeta && meta.rest.length >= 2) ||
        (meta.rest.length >= 2 && !isEntryTitle(titleLine)))
    ) {
      add(cluster.start, cluster.end, alone, gap === 0)
      continue
    }
    if (!open(cluster.start - 1) || !titleLine) continue
    // "Title", "NAME", "Nov 13, 2025": the name has a line of its own where the line above it isn't part of an entry.
    const above = lines[cluster.start - 2]
    const named =
      meta.author === null &&
      isNameLike(titleLine.text) &&
      titleLine.heading === 0 &&
      open(cluster.start - 2) &&
      above &&
      isEntryTitle(above) &&
      (gap === 2 ||
        (!previous && distanceToNext(lines, cluster.end, language) === 2) ||
        titleLine.parts.every(part => part.role === 'author'))
    if (named) {
      add(cluster.start - 2, cluster.end, entryOf(above, { ...meta, author: titleLine.text.replace(/^by\s+/iu, '') }), gap === 2)
    } else if (isEntryTitle(titleLine)) {
      add(cluster.start - 1, cluster.end, entryOf(titleLine, meta), gap === 1)
    }
  }
  return runs
}

function isEntryTitle(line: Line | undefined): line is Line {
  return line !== undefined && isTitle(line.text) && line.text.length <= 200 && !isPointer(line.text)
}

/** Nothing but lines such as "See all" between two entries. */
function isJoint(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to).every(line => isPointer(line.text))
}

function clusterFollows(lines: readonly Line[], index: number, language: string): boolean {
  const line = lines[index]
  return line !== undefined && isMetaLine(line.parts, language)
}

/** How many lines stand between here and the next line of dates or views. */
function distanceToNext(lines: readonly Line[], from: number, language: string): number {
  for (let index = from; index < Math.min(lines.length, from + 4); index += 1)
    if (clusterFollows(lines, index, language)) return index - from
  return -1
}

function entryOf(title: Line, meta: Entry['meta']): Entry {
  return { title: withoutBullet(title.text), href: title.parts.find(part => part.href !== null)?.href ?? null, meta, note: null }
}
