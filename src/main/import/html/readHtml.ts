import type { Element, Nodes } from 'hast'
import { pageLines } from '../entries/pageLines.ts'
import { jsonLdMetadata } from '../metadata/jsonLd.ts'
import { metaTags } from '../metadata/metaTags.ts'
import { microformats } from '../metadata/microformats.ts'
import { firstOf } from '../metadata/PageMetadata.ts'
import type { Reading } from '../reading.ts'
import { readTree } from '../readTree.ts'
import { hasWordLists, makeWordLists } from '../../../shared/pasted/wordLists.ts'
import { Warnings, quoted } from '../Warnings.ts'
import { findArticleRoot } from './articleRoot.ts'
import { findChrome, isRelatedBox } from './chrome.ts'
import { attribute, elementsOf, findElement, lineOf, type HastParent } from './elements.ts'
import { parseHtml } from './parseHtml.ts'
import { isDecklePage, readDecklePage } from './readDecklePage.ts'
import { sanitisePage } from './sanitisePage.ts'
import { say } from '../../../shared/words/say.ts'

/** Says, where it was, that a page was too tangled to be read whole. */
export function warnOfBounds(parsed: Readonly<{ flattened: boolean; cut: boolean }>, warnings: Warnings): void {
  if (parsed.flattened) warnings.add(say('Some elements are nested too deep to be kept; their text stays.'))
  if (parsed.cut) warnings.add(say('The page has too many elements; what comes after the first 400,000 was left out.'))
}

/** Reads an HTML page: the article in it, not what surrounds it. A page of our own is read by its marks. */
export function readHtml(text: string, fileName: string): Reading {
  const warnings = new Warnings()
  const parsed = parseHtml(text)
  warnOfBounds(parsed, warnings)
  const page = sanitisePage(parsed.root)
  if (hasWordLists(text)) makeWordLists(page)
  if (isDecklePage(parsed.root, page)) return readDecklePage(parsed.root, page, warnings)

  const html = findElement(parsed.root, e => e.tagName === 'html')
  const body = findElement(parsed.root, e => e.tagName === 'body')
  const written = (html && attribute(html, 'lang')) || (body && attribute(body, 'lang')) || 'und'
  const head = firstOf(jsonLdMetadata(parsed.root, written), metaTags(parsed.root, written))
  const lines = pageLines(page, false)
  const lengths = [0]
  for (const line of lines.lines) lengths.push((lengths.at(-1) ?? 0) + (isProse(line.text, line.parts) ? line.text.length : 0))
  const prose = (element: HastParent): number => {
    if (element.type === 'root') return lengths.at(-1) ?? 0
    const [start, end] = lines.ranges.get(element) ?? [0, 0]
    return (lengths[end] ?? 0) - (lengths[start] ?? 0)
  }
  const { chrome, closed } = findChrome(page, lines, prose, prose(page))
  const root = findArticleRoot(page, chrome, prose)
  const { metadata, elements } = microformats(root.scope, written)
  const said = new Set<Nodes>([...(elements.get('standfirst') ?? []), ...(elements.get('byline') ?? [])])
  const named = firstOf({ ...metadata, title: null }, { ...head, language: head.language ?? (written === 'und' ? null : written) })
  const reading = readTree({
    page,
    ...root,
    chrome,
    closed,
    said,
    metadata: { ...named, title: metadata.title ?? head.title },
    own: {},
    written: false,
    fileName,
    warnings,
  })
  warnOfLostBoxes(root.body, chrome, reading)
  return reading
}

/** A paragraph of text, as opposed to titles, names, links and buttons. */
function isProse(text: string, parts: readonly { href: string | null; text: string }[]): boolean {
  const linked = parts.reduce((sum, part) => sum + (part.href === null ? 0 : part.text.length), 0)
  return (text.length >= 90 || (text.length >= 40 && /[.!?。！？…]["'”’)]?$/u.test(text))) && linked < text.length / 2
}

/** What was taken for surroundings inside the article, though it holds sentences, is named. */
function warnOfLostBoxes(body: HastParent, chrome: ReadonlySet<Nodes>, reading: Reading): void {
  const lost: Element[] = []
  const lists = reading.lists.flatMap(list => list.items.map(item => item.own.title ?? ''))
  for (const element of elementsOf(body, e => !chrome.has(e))) {
    if (
      chrome.has(element) &&
      element.tagName !== 'nav' &&
      /[.!?。]\s/u.test(`${lineOf(element)} `) &&
      lineOf(element).length >= 120 &&
      isLeft(element, lists)
    )
      lost.push(element)
  }
  const boxes = [...elementsOf(body, e => !chrome.has(e))].filter(
    e => chrome.has(e) && isRelatedBox(e) && !lost.includes(e) && isLeft(e, lists),
  )
  if (boxes.length)
    reading.warnings.add(say('Boxes of other articles within the text were left out: {all}.', { all: boxes.map(e => quoted(lineOf(e))) }))
  if (lost.length)
    reading.warnings.add(
      say('What looked like the surroundings of the article was left out: {all}.', { all: lost.map(e => quoted(lineOf(e))) }),
    )
}

/** Whether a box says something that no list took up. */
function isLeft(box: Element, titles: readonly string[]): boolean {
  const text = lineOf(box)
  return text !== '' && !titles.some(title => title !== '' && text.includes(title))
}
