const marks = /[\u0300-\u036f]/gu
/** One of them, NUL, would end a query in the middle. */
const controls = /\p{Cc}/gu

/** Of plain letters nothing but their case folds: most of many libraries, at a tenth of the cost. */
const plain = /^[ -~]*$/u

/** Text as filters and searches compare it: compatible forms made equal, lower case, without the accents of European scripts, control characters as spaces. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text.replace(controls, ' ').normalize('NFKC').toLowerCase().normalize('NFD').replace(marks, '').normalize('NFC')
}

/** The words of a filter or query, folded. */
export function foldedTerms(text: string): string[] {
  return [...new Set(fold(text).split(/\s+/u).filter(Boolean))]
}
