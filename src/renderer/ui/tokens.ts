/** Text without case and diacritics, as people compare it. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase().trim()
}

/** The tokens with one more at the end: trimmed, inner space made single, and only if it is not there yet in any case. */
export function addToken(tokens: readonly string[], text: string): string[] {
  const token = text.trim().replaceAll(/\s+/g, ' ')
  const known = tokens.some(each => each.toLocaleLowerCase() === token.toLocaleLowerCase())
  return token === '' || known ? [...tokens] : [...tokens, token]
}

/** At most seven known tokens that are not chosen yet and hold the text, those that begin with it first. */
export function suggestionsFor(known: readonly string[], chosen: readonly string[], text: string): string[] {
  const wanted = folded(text)
  const free = known.filter(each => !chosen.includes(each) && folded(each).includes(wanted))
  const begins = free.filter(each => folded(each).startsWith(wanted))
  return [...begins, ...free.filter(each => !begins.includes(each))].slice(0, 7)
}
