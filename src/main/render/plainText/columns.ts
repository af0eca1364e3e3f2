const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** How many columns a text takes where every letter has one, and those of East Asia two. */
export function columns(text: string): number {
  let width = 0
  for (const { segment } of segmenter.segment(text)) width += wide.test(segment) ? 2 : 1
  return width
}

/** A text behind a sign, its further lines set in as far as that reaches. */
export function hung(sign: string, text: string): string {
  return sign + text.replaceAll('\n', `\n${' '.repeat(columns(sign))}`)
}
