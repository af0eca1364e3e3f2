import { fold } from './fold.ts'
import type { FoldedTerm } from './searchTerms.ts'
import { isSpaceless, spacelessScripts } from './spaceless.ts'

const marks = /[\ue000\ue001]/gu

/** How much of a text is shown before its first match, and in all, in characters. */
const before = 40
const shown = 200

/** A character that makes a word longer: a spaceless script's neighbours are words of their own. */
const wordCharacter = String.raw`[[\p{L}\p{N}]--[${spacelessScripts}]]`

/** Finds the terms of a query in folded text, as the search does: whole words, save those that may go on; a group for each term. Without terms it finds nothing. */
export function termPattern(terms: readonly FoldedTerm[]): RegExp {
  const alternatives = terms.flatMap(({ text, prefix }) => {
    const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
    const [start, end] = [words[0] ?? '', words.at(-1) ?? '']
    if (start === '') return []
    const open = prefix || isSpaceless(Array.from(end).at(-1) ?? '')
    const starts = isSpaceless(Array.from(start)[0] ?? '') ? '' : `(?<!${wordCharacter})`
    return starts + words.join(String.raw`[^\p{L}\p{N}]+`) + (open ? '' : `(?!${wordCharacter})`)
  })
  if (alternatives.length === 0) return /(?!)/gu
  // Longer ones first, so that one term that begins another does not hide it.
  return new RegExp(
    alternatives
      .sort((a, b) => b.length - a.length)
      .map(each => `(${each})`)
      .join('|'),
    'gv',
  )
}

/** The passage with the most different terms, of the first of the texts that has a match (where several have as many, the first), else the beginning of the first text; matches stand between U+E000 and U+E001. */
export function passageOf(texts: readonly string[], pattern: RegExp): string {
  for (const text of texts) {
    const clean = cleaned(text)
    const matches = matchesIn(clean, pattern)
    if (matches.length > 0) return marked(clean, matches)
  }
  return cut(cleaned(texts.find(Boolean) ?? ''), 0, shown)
}

/** Where a match is, and the number of its term. */
type Range = readonly [start: number, end: number, term: number]

/** Among so many matches the best passage is looked for. */
const mostMatches = 80

function cleaned(text: string): string {
  return text.normalize('NFC').replace(marks, '').replace(/\s+/gu, ' ')
}

function matchesIn(text: string, pattern: RegExp): Range[] {
  const folded = fold(text)
  const ranges: Range[] = []
  for (const match of folded.matchAll(pattern)) {
    const [first = match.index] = ranges[0] ?? []
    // Of a single term the first passage is as good as any: this is far beyond it, whatever folding does to the length.
    if (ranges.length >= mostMatches || (match.length <= 2 && match.index > first + 3 * shown)) break
    if (match[0] !== '') ranges.push([match.index, match.index + match[0].length, match.indexOf(match[0], 1)])
  }
  if (ranges.length === 0 || folded.length === text.length) return ranges
  const places = placesInOriginal(text)
  return ranges.map(([start, end, term]): Range => [places[start] ?? text.length, places[end] ?? text.length, term])
}

/** For each place in the folded text, where it stands in the original: some characters fold to none or to several. */
function placesInOriginal(text: string): number[] {
  const places: number[] = []
  let place = 0
  for (const character of text) {
    for (let i = fold(character).length; i > 0; i -= 1) places.push(place)
    place += character.length
  }
  return places
}

function marked(text: string, matches: readonly Range[]): string {
  const first = bestStart(matches)
  const start = first <= before * 2 ? 0 : wordStart(text, first - before)
  const end = start + shown
  let passage = start > 0 ? '…' : ''
  let place = start
  for (const [from, to] of matches) {
    if (from < place || to > end) continue
    passage += `${text.slice(place, from)}\ue000${text.slice(from, to)}\ue001`
    place = to
  }
  return passage + cut(text, place, Math.max(end, place))
}

/** Where the passage begins that shows the most terms. */
function bestStart(matches: readonly Range[]): number {
  let [best, most] = [matches[0]?.[0] ?? 0, 0]
  for (const [index, [from]] of matches.entries()) {
    const terms = new Set(matches.slice(index).flatMap(([, to, term]) => (to <= from + shown - 2 * before ? [term] : [])))
    if (terms.size > most) [best, most] = [from, terms.size]
  }
  return best
}

function wordStart(text: string, place: number): number {
  const space = text.indexOf(' ', place)
  return space >= 0 && space < place + before - 5 ? space + 1 : place
}

function cut(text: string, start: number, end: number): string {
  if (end >= text.length) return text.slice(start)
  const space = text.lastIndexOf(' ', end)
  const stop = space > start && space > end - 30 ? space : end
  return `${text.slice(start, stop).replace(/[\ud800-\udbff]$/u, '')}…`
}
