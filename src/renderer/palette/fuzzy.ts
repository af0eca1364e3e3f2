import { foldedPlaces, fold } from './fold.ts'
import { isWordCharacter, startsWord } from './words.ts'

/** Longer texts are compared by their beginnings. */
const longest = 300
/** In letters. Whoever types more than this types words. */
const longestAbbreviation = 24

type Found = { readonly score: number; readonly at: readonly number[] }

/**
 * How well folded terms match a folded text, or null where one does not. Best are terms that stand in it whole, at its
 * beginning, then at a word's; then letters of it in their order, where only letters within a word, or words as far as
 * the start of another, are skipped: "gnrl" and "tg" find "The General". Shorter texts come first.
 */
export function scoreOf(terms: readonly string[], folded: string): number | null {
  let score = 0
  for (const term of terms) {
    const place = wholePlace(term, folded)
    const one = place < 0 ? (findScattered(term, folded)?.score ?? null) : wholeScore(term, folded, place)
    if (one === null) return null
    score += one
  }
  return score / Math.max(1, terms.length) - Math.min(folded.length, longest) * 0.02
}

/** Which characters of a text the terms match: ranges in UTF-16 units, the end not included, in order and apart. */
export function matchedRanges(terms: readonly string[], text: string): readonly (readonly [number, number])[] {
  const folded = fold(text)
  const places = foldedPlaces(text)
  const found = terms.flatMap(term => (findWhole(term, folded) ?? findScattered(term, folded))?.at ?? [])
  const starts = [...new Set(found.flatMap(at => places[at] ?? []))].sort((a, b) => a - b)
  const ranges: [number, number][] = []
  for (const start of starts) {
    const end = start + String.fromCodePoint(text.codePointAt(start) ?? 0).length
    const last = ranges.at(-1)
    if (last?.[1] === start) last[1] = end
    else ranges.push([start, end])
  }
  return ranges
}

function findWhole(term: string, folded: string): Found | null {
  const place = wholePlace(term, folded)
  if (place < 0) return null
  return { score: wholeScore(term, folded, place), at: Array.from({ length: term.length }, (_, i) => place + i) }
}

/** Where a term stands whole: best at the start of a word. -1 where it does not. */
function wholePlace(term: string, folded: string): number {
  const first = folded.indexOf(term)
  let at = first
  while (at >= 0 && !startsWord(folded, at)) at = folded.indexOf(term, at + 1)
  return at < 0 ? first : at
}

function wholeScore(term: string, folded: string, place: number): number {
  const end = place + term.length
  const endsWord = end >= folded.length || !isWordCharacter(folded, end)
  return 100 + (place === 0 ? 30 : startsWord(folded, place) ? 20 : 0) + (endsWord ? 5 : 0)
}

function findScattered(term: string, folded: string): Found | null {
  if (term.length < 2 || term.length > longestAbbreviation) return null
  const text = folded.slice(0, longest)
  // Most texts don't have the letters at all, and are told by one look.
  let place = 0
  for (const letter of term) {
    place = text.indexOf(letter, place) + letter.length
    if (place < letter.length) return null
  }
  // What could not be gone on with from a place is not tried again: no title makes it slow.
  const failed = new Set<number>()

  function follow(letter: number, from: number): number[] | null {
    if (letter === term.length) return []
    const key = letter * longest + from
    if (failed.has(key)) return null
    let sameWord = true
    for (let at = from; at < text.length; at += 1) {
      if (!isWordCharacter(text, at)) sameWord = false
      if (text[at] !== term[letter] || !(sameWord || startsWord(text, at))) continue
      const rest = follow(letter + 1, at + 1)
      if (rest) return [at, ...rest]
    }
    failed.add(key)
    return null
  }

  for (let at = text.indexOf(term.charAt(0)); at >= 0; at = text.indexOf(term.charAt(0), at + 1)) {
    const rest = startsWord(text, at) ? follow(1, at + 1) : null
    if (rest) return { score: scatteredScore(text, [at, ...rest]), at: [at, ...rest] }
  }
  return null
}

/** Between 0 and 80, beneath whatever is found whole: letters that go on or begin words count, gaps cost. */
function scatteredScore(text: string, at: readonly number[]): number {
  const good = at.filter((place, i) => startsWord(text, place) || place === (at[i - 1] ?? -2) + 1).length
  const gap = (at.at(-1) ?? 0) - (at[0] ?? 0) + 1 - at.length
  return 20 + (60 * good) / at.length - Math.min(20, gap)
}
