import type { Nodes, Root } from 'hast'
import { isEntryLine, isMetaLine } from '../entries/entryMeta.ts'
import { labelOf, range } from '../entries/findLists.ts'
import { adjoined, linearRuns, structuralRuns, type Run } from '../entries/findRuns.ts'
import { bareLabel, isKnownLabel, isPointer } from '../entries/labels.ts'
import { pageLines, type Line } from '../entries/pageLines.ts'
import { isTitle, withoutBullet, type Entry } from '../entries/readCard.ts'
import type { FoundList } from '../../../shared/model/itemsFound.ts'
import { linkedArticle } from '../../../shared/document/links.ts'
import type { NewListItem } from '../../../shared/model/list.ts'
import { isElement } from '../html/elements.ts'
import { absoluteUrl } from '../html/pageAddresses.ts'
import { itemOf } from './itemOf.ts'

export type PageOptions = Readonly<{
  language: string
  /** What relative addresses are relative to; null leaves them out. */
  address: string | null
  /** Text, whose lines are all alike: it has no cards. */
  written?: boolean
}>

/** Something of a page that becomes an item, and the line where it begins. */
type Found = Readonly<{ at: number; entry: Entry; name: string | null }>

/**
 * The items that a page, or a piece of one, consists of: entries with title, author, date and views where it has some,
 * else its links, else its lines. Unlike `findLists` it takes all of the page for a list.
 */
export function readPage(page: Root, { language, address, written = false }: PageOptions): FoundList[] {
  const { lines, ranges } = pageLines(page, false)
  const shown = { lines, ranges }
  const structural = written ? [] : structuralRuns(page, shown, language)
  const claimed = new Set(structural.flatMap(run => range(run.start, run.end)))
  const linear = linearRuns(shown, 0, claimed, language)
  const runs = adjoined(lines, [...structural, ...linear])
  const inRuns = new Set(runs.flatMap(run => range(run.start, run.end)))
  const entries = runs.flatMap(run => entriesOf(run, lines, runs))
  const links = lines.flatMap((line, at) => (inRuns.has(at) ? [] : linkIn(line, at, lines)))
  const found = [...entries, ...links].sort((a, b) => a.at - b.at)
  const all = found.length > 0 ? found : lines.flatMap((line, at) => titleIn(line, at, lines))
  return byName(all, href => absoluteUrl(href, address), language)
}

function entriesOf(run: Run, lines: readonly Line[], runs: readonly Run[]): Found[] {
  const name = labelOf(lines, run, runs)?.name ?? null
  return run.entries.map((entry, index) => ({ at: run.start + index / (run.entries.length + 1), entry, name }))
}

const noMeta = { author: null, site: null, date: null, views: null, rest: [], parted: true }

/** A line that is a link alone: a title with no more to it. */
function linkIn(line: Line, at: number, lines: readonly Line[]): Found[] {
  const linked = line.parts.filter(part => part.href !== null)
  const title = withoutBullet(linked.map(part => part.text).join(' '))
  const href = linked[0]?.href ?? null
  if (href === null || isPointer(line.text) || !isTitle(title) || title.length * 2 < line.text.length) return []
  return [{ at, entry: { title, href, meta: noMeta, note: null }, name: nameAbove(at, lines) }]
}

function titleIn(line: Line, at: number, lines: readonly Line[]): Found[] {
  const title = withoutBullet(line.text)
  if (isKnownLabel(line.text) || isPointer(line.text) || !isTitle(title) || isMetaLine(line.parts, 'und') || isEntryLine(title)) return []
  return [{ at, entry: { title, href: null, meta: noMeta, note: null }, name: nameAbove(at, lines) }]
}

/** The label that a line stands under, if one is known as such. */
function nameAbove(at: number, lines: readonly Line[]): string | null {
  const label = lines.slice(0, at).findLast(line => isKnownLabel(line.text))
  return label ? bareLabel(label.text) : null
}

function byName(found: readonly Found[], addressOf: (href: string) => string | null, language: string): FoundList[] {
  const lists = new Map<string | null, NewListItem[]>()
  for (const { entry, name } of found) {
    const { title, href, meta, note } = entry
    const { author, site, date, views } = meta
    const article = href === null ? null : linkedArticle(href)
    const url = href === null || article !== null ? null : addressOf(href)
    const item = itemOf({ title, author, site, date, views, url, note, article }, language)
    if (!item) continue
    const items = lists.get(name) ?? []
    const before = items.at(-1)
    // A card often links its picture, its title and its "Read more".
    if (before && before.own.url !== null && before.own.url === item.own.url && before.own.title === item.own.title) continue
    lists.set(name, [...items, item])
  }
  return [...lists].map(([name, items]) => ({ name: name?.slice(0, 500) ?? null, items }))
}

/** Takes out what is no text of a page: nothing of it is an item. */
export function withoutNavigation(page: Root): Root {
  const closed = new Set(['nav', 'form', 'select', 'button', 'dialog', 'footer'])
  const keep = <T extends Nodes>(node: T): T => {
    if (!('children' in node)) return node
    const children = node.children.filter(child => !(isElement(child) && closed.has(child.tagName))).map(child => keep(child))
    return { ...node, children }
  }
  return keep(page)
}
