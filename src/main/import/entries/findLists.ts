import type { Element, Nodes } from 'hast'
import type { DraftList } from '../../../shared/model/draft.ts'
import type { ListItemFields } from '../../../shared/model/list.ts'
import { elementsOf, type HastParent } from '../html/elements.ts'
import type { Warnings } from '../Warnings.ts'
import { isVerdictHeading } from '../body/verdictHeading.ts'
import { fieldCount, isMetaLine } from './entryMeta.ts'
import { adjoined, isStrong, linearRuns, structuralRuns, type Run } from './findRuns.ts'
import { bareLabel, isKnownLabel, isPointer } from './labels.ts'
import { pageLines, type Line, type PageLines } from './pageLines.ts'
import { readTitleOnly, type Entry } from './readCard.ts'
import { say } from '../../../shared/words/say.ts'

export type FoundLists = Readonly<{ lists: DraftList[]; taken: Set<Nodes> }>

export type ListSearch = Readonly<{
  /** The whole page. */
  page: HastParent
  /** The article, with its title and what stands around its text. */
  scope: HastParent
  /** Its text. */
  body: HastParent
  /** Navigation and the like: no lists are looked for inside. */
  skip: ReadonlySet<Nodes>
  language: string
  splitLines: boolean
  /** An entry's address in full, or null. */
  address: (href: string) => string | null
  warnings: Warnings
}>

type Label = { index: number; name: string; known: boolean }

/** A paragraph of the text, as opposed to titles, names and buttons. */
function isProse(line: Line): boolean {
  return line.text.length >= 90 || (line.text.length >= 40 && /[.!?。！？…]["'”’)]?$/u.test(line.text))
}

/**
 * Finds the reading lists at the end of a page: runs of entries under labels such as "Related news", inside the
 * article or after it. What they took up is `taken`, so that it doesn't become text as well.
 */
export function findLists(search: ListSearch): FoundLists {
  const page = pageLines(search.page, search.splitLines)
  const { lines } = page
  const inBody = (line: Line) => search.body.type === 'root' || line.path.includes(search.body)
  const skipped = (line: Line) => line.path.some(element => search.skip.has(element))
  const from = lines.findIndex(line => inBody(line) && isProse(line) && !skipped(line))
  if (from < 0) return { lists: [], taken: new Set() }

  const structural = structuralRuns(search.page, page, search.language).filter(
    run => run.start > from && !lines.slice(run.start, run.end).some(skipped),
  )
  const solid = structural.filter(run => isStrong(run) || labelOf(lines, run, structural)?.known === true)
  const claimed = new Set(solid.flatMap(run => range(run.start, run.end)))
  const skipLines = new Set(lines.flatMap((line, index) => (skipped(line) ? [index] : [])))
  const linear = linearRuns(page, from + 1, new Set([...claimed, ...skipLines]), search.language)
  const all = [...solid, ...linear].sort((a, b) => a.start - b.start)
  const accepted = adjoined(
    lines,
    all.filter(run => isAccepted(run, all, page, search, skipped, inBody)),
  )
  return collect(search, page, accepted, from, skipLines)
}

export function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset)
}

/** The line that names a run: a heading or a short line right above it. */
export function labelOf(lines: readonly Line[], run: Run, others: readonly Run[]): Label | null {
  let index = run.start - 1
  while (index >= 0 && isPointer(lines[index]?.text ?? '')) index -= 1
  const line = lines[index]
  if (!line || others.some(other => other !== run && index >= other.start && index < other.end)) return null
  const name = bareLabel(line.text)
  const known = isKnownLabel(line.text)
  if (known) return { index, name, known }
  if (!name || isVerdictHeading(name) || isProse(line) || isMetaLine(line.parts, 'en')) return null
  if (line.heading > 0 && name.length <= 120) return { index, name, known }
  const short = name.length <= 50 && name.split(' ').length <= 6 && !/[.,;。]$/u.test(line.text)
  return short ? { index, name, known } : null
}

function isAccepted(
  run: Run,
  all: readonly Run[],
  page: PageLines,
  search: ListSearch,
  skipped: (line: Line) => boolean,
  inBody: (line: Line) => boolean,
): boolean {
  const label = labelOf(page.lines, run, all)
  const strong = isStrong(run)
  if (!strong && !(label?.known && run.entries.some(entry => fieldCount(entry.meta) >= 1))) return false
  const first = page.lines[run.start]
  const outside = first !== undefined && !inBody(first)
  if (outside) return label !== null || strong
  if (!label?.known && run.containers.length === 0 && !hasEvidence(run)) return false
  const proseAfter = page.lines.filter(
    (line, index) =>
      index >= run.end && inBody(line) && !skipped(line) && isProse(line) && !all.some(other => index >= other.start && index < other.end),
  )
  const length = proseAfter.reduce((sum, line) => sum + line.text.length, 0)
  return (label?.known === true && (strong || run.containers.length > 0)) || length < 400
}

/** Entries in bare lines need views, links, or a line of their own for who and when: a list of films with years is none. */
function hasEvidence(run: Run): boolean {
  const lines = run.end - run.start
  return lines >= run.entries.length * 2 || run.entries.some(entry => entry.meta.views !== null || entry.href !== null)
}

function collect(search: ListSearch, page: PageLines, runs: readonly Run[], from: number, skipLines: ReadonlySet<number>): FoundLists {
  const { lines } = page
  const taken = new Set<Nodes>()
  const used = new Set<number>()
  const found: { at: number; list: DraftList }[] = []
  const take = (start: number, end: number) => {
    for (const index of range(start, end)) {
      used.add(index)
      for (const part of lines[index]?.parts ?? []) taken.add(part.node)
    }
  }
  for (const run of runs) {
    const label = labelOf(lines, run, runs)
    if (label) take(label.index, run.start)
    else search.warnings.add(unnamed)
    take(run.start, run.end)
    for (const container of run.containers) taken.add(container)
    found.push({ at: run.start, list: listOf(label?.name ?? defaultName, run.entries, search) })
  }
  const lastProse = lines.findLastIndex(
    (line, index) =>
      !used.has(index) && !skipLines.has(index) && isProse(line) && (search.body.type === 'root' || line.path.includes(search.body)),
  )
  for (let index = Math.max(from, lastProse) + 1; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line || used.has(index) || skipLines.has(index) || !isKnownLabel(line.text)) continue
    const { entries, end, containers } = titlesAfter(page, index + 1, used)
    // Beside an article, boxes of mere links are navigation.
    if (entries.length && search.scope.type !== 'root' && !line.path.includes(search.scope)) continue
    take(index, end)
    for (const container of containers) taken.add(container)
    const name = bareLabel(line.text)
    if (entries.length) found.push({ at: index, list: listOf(name, entries, search) })
    else search.warnings.add(say('The label “{name}” has no entries under it, so it was left out.', { name }))
  }
  wrap(search.page, page, used, taken)
  return { lists: found.sort((a, b) => a.at - b.at).map(({ list }) => list), taken }
}

const defaultName = 'Related articles'
const unnamed = say('A list at the end has no name on the page; it is called “{name}” here.', { name: defaultName })

/** Elements all of whose lines were taken go as a whole, with their pictures and signs. */
function wrap(root: HastParent, page: PageLines, used: ReadonlySet<number>, taken: Set<Nodes>): void {
  for (const element of elementsOf(root, e => !taken.has(e))) {
    const [start, end] = page.ranges.get(element) ?? [0, 0]
    if (end > start && range(start, end).every(index => used.has(index))) taken.add(element)
  }
}

/** Under a known label, list items that are links alone are entries too. */
function titlesAfter(page: PageLines, start: number, used: ReadonlySet<number>): { entries: Entry[]; end: number; containers: Element[] } {
  const entries: Entry[] = []
  const containers: Element[] = []
  let index = start
  for (; index < page.lines.length; index += 1) {
    const line = page.lines[index]
    if (!line || used.has(index) || line.heading > 0) break
    if (isPointer(line.text)) continue
    if (isKnownLabel(line.text)) break
    const item = line.path.findLast(element => element.tagName === 'li') ?? line.path.at(-1)
    const entry = item && readTitleOnly(item, [line])
    if (!item || !entry) break
    entries.push(entry)
    containers.push(item)
  }
  return { entries, end: Math.max(start, entries.length ? index : start), containers }
}

function listOf(name: string, entries: readonly Entry[], search: ListSearch): DraftList {
  let unreachable = false
  const items = entries.map(({ title, href, meta, note }) => {
    const url = href === null ? null : search.address(href)
    if (href !== null && url === null) unreachable = true
    const own: ListItemFields = {
      title: title.slice(0, 5000),
      author: meta.author?.slice(0, 500) ?? null,
      site: meta.site?.slice(0, 500) ?? null,
      date: meta.date,
      views: meta.views,
      viewsAt: null,
      url: url !== null && url.length <= 5000 ? url : null,
      note,
      image: null,
      language: null,
    }
    return { articleId: null, own }
  })
  if (unreachable)
    search.warnings.add(
      say('Links of the list “{name}” could not be kept: the page does not say what they lead to from elsewhere.', { name }),
    )
  return { name: name.slice(0, 500), items }
}
