import type { Node } from 'prosemirror-model'

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const wordlike = /[\p{L}\p{N}]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * Words as a person counts them: runs between spaces that hold a letter or a digit; in scripts that are written
 * without spaces, the words that Unicode's segmentation (UAX #29 and its dictionaries) finds.
 */
export function countWords(text: string): number {
  let count = 0
  for (const run of text.split(/\s+/u)) {
    if (!wordlike.test(run)) continue
    if (!wide.test(run)) count += 1
    else for (const part of segmenter.segment(run)) if (part.isWordLike) count += 1
  }
  return count
}

/** Minutes to read so many words, at 240 a minute and at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 240))
}

/** The plain text of a node, a line for each block. Captions belong to the text, alternative texts don't. */
export function plainText(node: Node): string {
  if (node.isTextblock) return node.textBetween(0, node.content.size, '', '\n')
  if (node.type.name === 'image') return String(node.attrs.caption)
  const lines: string[] = []
  node.forEach(child => {
    const text = plainText(child)
    if (text) lines.push(text)
  })
  return lines.join('\n')
}
