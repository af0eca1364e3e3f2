const unknown = 0
const pieceEnd = 1
const between = 2

/** Whatever folding does not make of a character by itself alone: the last letter of a Greek word. */
const byPlace = 'Σ'

/** Latin, Greek and Cyrillic; the usual signs between words; signs and letters of East Asia. */
const ranges = [
  [0x80, 0x52f],
  [0x2010, 0x2027],
  [0x3000, 0x3002],
  [0x300c, 0x300f],
  [0x3041, 0x30fb],
  [0xff01, 0xff0c],
  [0xff1a, 0xff1f],
] as const

/** Han characters that most texts are written with, and syllables of Hangul: folding leaves them as they are. */
const unfolded = [
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
] as const

const wordLetter = /^[\p{L}\p{N}]$/u
const noLetter = /^[^\p{L}\p{N}\p{M}]+$/u

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
}

function table(): Uint16Array {
  const letters = new Uint16Array(2 ** 16)
  for (let code = 0; code < 0x80; code += 1) {
    const character = String.fromCharCode(code)
    letters[code] = /[a-z0-9]/i.test(character) ? character.toLowerCase().charCodeAt(0) : pieceEnd
  }
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCharCode(code)
      const plain = folded(character)
      if (noLetter.test(plain)) letters[code] = between
      else if (wordLetter.test(plain) && character !== byPlace) letters[code] = plain.charCodeAt(0)
    }
  }
  for (const [first, last] of unfolded) for (let code = first; code <= last; code += 1) letters[code] = code
  return letters
}

/**
 * What a search knows words by, by character (UTF-16): the letter or digit without case and accents, or what it is between words.
 * `pieceEnd` are the plain characters that no word holds; `unknown` are those of which folding makes more or less than one letter, or
 * something that follows from what stands beside them. Letters from `firstSpaceless` on are of scripts without spaces.
 */
export const wordLetters = { letters: table(), unknown, pieceEnd, between, firstSpaceless: 0x3041, folded } as const
