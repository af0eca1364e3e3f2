/** Most titles, and at once: nothing in them has another form. */
const ascii = /^[ -~]*$/u
const marks = /[\u0300-\u036f]/gu

/**
 * Text as the palette compares it: compatible forms equal, lower case, without European accents, Hangul as its letters, so
 * that half a syllable finds the whole. Folding a text is folding its characters one by one: places can be led back.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').toLowerCase().replace(marks, '').replaceAll('ς', 'σ')
}

/** The words of a query, folded. Longer than any word, and they cost time without finding more. */
export function foldedTerms(query: string): readonly string[] {
  return fold(query.slice(0, 200)).split(/\s+/u).filter(Boolean)
}

/** For each place in the folded text, the place in the text that it comes from. */
export function foldedPlaces(text: string): readonly number[] {
  const places: number[] = []
  let at = 0
  for (const character of text) {
    for (let i = fold(character).length; i > 0; i -= 1) places.push(at)
    at += character.length
  }
  return places
}
