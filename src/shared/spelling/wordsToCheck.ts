/** A word of a text, and where it begins. */
export type PlacedWord = Readonly<{ word: string; at: number }>

const chunks = /[^\s\ufffc]+/gu
const words = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ·‑-][\p{L}\p{M}\p{N}]+)*/gu
/** Addresses, paths, handles, tags, and what else is no prose. */
const notProse = /:\/\/|^www\.|@|^[#/\\~]|[\\_=<>{}|]|\p{L}\.\p{L}{2,}(?:[/:?#]|$)|\p{L}\/\p{L}.*\//u
const signsAtEnd = /\p{P}+$/u
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u

/**
 * The words of a text that a dictionary can say something about. Left out are addresses and names of files, words with
 * digits or capitals inside (a TK and other abbreviations among them), single letters, and other scripts than the
 * dictionaries' own.
 */
export function wordsToCheck(text: string): PlacedWord[] {
  return [...text.matchAll(chunks)].flatMap(({ 0: chunk, index: start }) => {
    if (notProse.test(chunk.replace(signsAtEnd, ''))) return []
    return [...chunk.matchAll(words)].flatMap(({ 0: word, index }) => (isProse(word) ? [{ word, at: start + index }] : []))
  })
}

function isProse(word: string): boolean {
  if (word.length < 2 || !latin.test(word) || /\p{N}/u.test(word)) return false
  // Capitals after a hyphen or an apostrophe are not inside of a word: "Anglo-Saxon", "l’Arrivée".
  return word.split(/['’ʼ·‑-]/u).every(part => !/\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(part))
}
