/** Longer texts are cut before anything is measured, in letters: no picture has room for more. */
const mostLetters = 300

// The marks that make a picture or a key of the letter before them are taken away apart, since they combine.
const keycap = '\u{20E3}'
const pictures =
  /\p{Extended_Pictographic}\u{FE0F}|[\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Regional_Indicator}\u{E0020}-\u{E007F}]|\u{FE0E}|\u{FE0F}/gu
// All that has no form of its own, but for the joiners that Persian and Indian scripts are written with.
const formless = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/gu

/** A text as a picture can show it: on one line, without emoji and without what only steers other letters. */
export function drawnText(text: string): string {
  const clean = text.normalize('NFC').replace(pictures, '').replaceAll(keycap, '').replace(/\s+/gu, ' ').replace(formless, '').trim()
  const letters = Array.from(clean.slice(0, mostLetters * 4))
  return letters.length <= mostLetters ? letters.join('') : `${letters.slice(0, mostLetters).join('').trimEnd()}…`
}
