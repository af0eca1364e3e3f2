import type { Element, Nodes } from 'hast'
import { childElements, isElement, type HastParent } from '../html/elements.ts'
import { fieldCount, isEntryLine, isMetaLine, isNameLike, readEntryMeta } from './entryMeta.ts'
import { isKnownLabel, isPointer } from './labels.ts'
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
      const whole = inside && child.tagName === 'tr' && isWhole(inside, page, run) ? inside : child
      run.start = Math.min(run.start, page.ranges.get(whole)?.[0] ?? run.start)
      run.containers.push(whole)
    }
    for (const child of left) visit(child, inside)
  }
  visit(root, undefined)
  return adjoined(page.lines, runs)
}

/** Runs with nothing between them are one: cards come in rows. */
export function adjoined(lines: readonly Line[], runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && run.start < last.end) continue
    if (last && isJoint(lines, last.end, run.start)) {
      last.end = run.end
      last.entries.push(...run.entries)
      last.containers.push(...run.containers)
    } else result.push({ ...run, entries: [...run.entries], containers: [...run.containers] })
  }
  return result
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

/** Runs of lines that each hold an entry whole: "Title - Name - Nov 13, 2025 - 41 Views". One alone needs a known label above it. */
function singleLineRuns(lines: readonly Line[], free: (index: number) => boolean, language: string): Run[] {
  const runs: Run[] = []
  lines.forEach((line, index) => {
    const entry = free(index) && line.heading === 0 && isEntryLine(line.text) ? readSingleLine(line, language) : null
    const last = runs.at(-1)
    if (!entry) return
    if (last?.end === index) {
      last.end = index + 1
      last.entries.push(entry)
    } else runs.push({ start: index, end: index + 1, entries: [entry], containers: [] })
  })
  return runs.filter(run => run.entries.length > 1 || isKnownLabel(lines[run.start - 1]?.text ?? ''))
}

/** Runs whose entries are lines after each other: a title, then a line like "Name - Nov 13, 2025 41 Views". */
export function linearRuns(page: PageLines, from: number, claimed: ReadonlySet<number>, language: string): Run[] {
  const { lines } = page
  const within = (index: number) => index >= from && index < lines.length && !claimed.has(index)
  const runs = singleLineRuns(lines, within, language)
  const used = new Set(runs.flatMap(run => Array.from({ length: run.end - run.start }, (_, offset) => run.start + offset)))
  const free = (index: number) => within(index) && !used.has(index)
  let last: Run | null = null
  for (const cluster of clustersOf(lines, free, language)) {
    const gap: number = last ? cluster.start - last.end : Number.POSITIVE_INFINITY
    const found = entryAbove(lines, cluster, free, last === null, gap, language)
    if (!found) continue
    if (last && isJoint(lines, last.end, found.start)) {
      last.end = cluster.end
      last.entries.push(found.entry)
    } else {
      last = { start: found.start, end: cluster.end, entries: [found.entry], containers: [] }
      runs.push(last)
    }
    for (let index = found.start; index < cluster.end; index += 1) used.add(index)
  }
  return runs
}

/** The entry whose last lines are a cluster: its title is right above, or one line further where the name has a line of its own. */
function entryAbove(
  lines: readonly Line[],
  cluster: Cluster,
  free: (index: number) => boolean,
  isFirst: boolean,
  gap: number,
  language: string,
): { start: number; entry: Entry } | null {
  const [above, title] = [lines[cluster.start - 2], lines[cluster.start - 1]]
  if (!free(cluster.start - 1) || !isEntryTitle(title)) return null
  const meta = readEntryMeta(
    lines.slice(cluster.start, cluster.end).flatMap(line => line.parts),
    language,
  )
  const ownLine =
    gap === 2 || (isFirst && distanceToNext(lines, cluster.end, language) === 2) || title.parts.every(part => part.role === 'author')
  if (ownLine && meta.author === null && isNameLike(title.text) && title.heading === 0 && free(cluster.start - 2) && isEntryTitle(above)) {
    return { start: cluster.start - 2, entry: entryOf(above, { ...meta, author: title.text.replace(/^by\s+/iu, '') }) }
  }
  return { start: cluster.start - 1, entry: entryOf(title, meta) }
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
