/** "To come": what journalists leave where something is still to be written. Also several in a row. */
const sign = /(?<![\p{L}\p{M}\p{N}_])(?:TK)+(?![\p{L}\p{M}\p{N}_])/gu

/** How often a text says TK: that something is still to be written there. */
export function countUnfinished(text: string): number {
  // Most texts don't, and are told by one look.
  return text.includes('TK') ? (text.match(sign)?.length ?? 0) : 0
}

/** Where the first TK at or behind a place in a text stands, or null. */
export function findUnfinished(text: string, from: number): { at: number; length: number } | null {
  for (const match of text.matchAll(sign)) if (match.index >= from) return { at: match.index, length: match[0].length }
  return null
}
