import { fold } from './fold.ts'
import type { FoldedTerm } from './searchTerms.ts'
import { isSpaceless, spacelessScripts } from './spaceless.ts'

const marks = /[\ue000\ue001]/gu

/** How much of a text is shown before its first match, and in all, in characters. */
const before = 40
const shown = 200

/** A character that makes a word longer: a spaceless script's neighbours are words of their own. */
const wordCharacter = String.raw`[[\p{L}\p{N}]--[${spacelessScripts}]]`

/** Finds the terms of a query in folded text, as the search does: whole words, save those that may go on. Without terms it finds nothing. */
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
  return new RegExp(alternatives.sort((a, b) => b.length - a.length).join('|'), 'gv')
}

/** The passage around the first match in the first of the texts that has one, else the beginning of the first text; matches stand between U+E000 and U+E001. */
export function passageOf(texts: readonly string[], pattern: RegExp): string {
  for (const text of texts) {
    const clean = cleaned(text)
    const matches = matchesIn(clean, pattern)
    if (matches.length > 0) return marked(clean, matches)
  }
  return cut(cleaned(texts.find(Boolean) ?? ''), 0, shown)
}

type Range = readonly [start: number, end: number]

function cleaned(text: string): string {
  return text.normalize('NFC').replace(marks, '').replace(/\s+/gu, ' ')
}

function matchesIn(text: string, pattern: RegExp): Range[] {
  const folded = fold(text)
  const ranges: Range[] = []
  for (const match of folded.matchAll(pattern)) {
    const [first = match.index] = ranges[0] ?? []
    // Far beyond what is shown, whatever folding does to the length.
    if (match.index > first + 3 * shown) break
    if (match[0] !== '') ranges.push([match.index, match.index + match[0].length])
  }
  if (ranges.length === 0 || folded.length === text.length) return ranges
  const places = placesInOriginal(text)
  return ranges.map(([start, end]): Range => [places[start] ?? text.length, places[end] ?? text.length])
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
  const first = matches[0]?.[0] ?? 0
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
