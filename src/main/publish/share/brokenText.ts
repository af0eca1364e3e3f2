/** A piece of text that no line breaks within. `spaced` ones are followed by a space where the line goes on. */
export type Piece = Readonly<{ text: string; spaced: boolean }>

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
// What begins no line, and what ends none (JIS X 4051, in short).
const closing = /^[\p{Pe}\p{Pf}、。，．！？：；・ー々〜～…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ%,.!?:;]$/u
const opening = /^[\p{Ps}\p{Pi}]$/u

/** Where lines may break: at spaces, after hyphens and dashes, between ideographs but for their rules, and between the words of Thai. */
export function brokenText(text: string, language: string): Piece[] {
  const pieces: Piece[] = []
  for (const word of text.split(' ')) {
    const parts = word.split(/(?<=[\p{L}\p{N}][-‐–—/])(?=\p{L})/u).flatMap(part => splitWord(part, language))
    for (const [i, part] of parts.entries()) pieces.push({ text: part, spaced: i === parts.length - 1 })
  }
  return pieces.filter(({ text: part }) => part !== '')
}

function splitWord(word: string, language: string): string[] {
  if (/\p{Script=Thai}/u.test(word))
    return Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(word), part => part.segment)
  if (!ideograph.test(word)) return [word]
  const letters = Array.from(new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(word), part => part.segment)
  const parts: string[] = []
  let last = ''
  for (const letter of letters) {
    const joins = (!ideograph.test(letter) && !ideograph.test(last)) || closing.test(letter) || opening.test(last)
    if (parts.length > 0 && joins) parts[parts.length - 1] += letter
    else parts.push(letter)
    last = letter
  }
  return parts
}
