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

/** The words that are counted, without the signs around them, folded to lower case. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/u).flatMap(run => {
    if (!wordlike.test(run)) return []
    if (!wide.test(run)) return [run.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase()]
    return [...segmenter.segment(run)].flatMap(part => (part.isWordLike ? [part.segment.toLowerCase()] : []))
  })
}

/** Minutes to read so many words, at 240 a minute and at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 240))
}

/**
 * The plain text of a node, a line for each block. Captions, footnotes (after the block that calls for them) and what
 * stands beside a text belong to it; alternative texts don't.
 */
export function plainText(node: Node): string {
  if (node.isTextblock) return lines([ownText(node), ...(node.type.name === 'sectionHeading' ? [] : noteTexts(node))])
  if (node.type.name === 'image') return String(node.attrs.caption)
  if (node.type.name === 'embed') return String(node.attrs.title)
  const beside = lineBeside[node.type.name]
  const before = beside?.before === true ? String(node.attrs[beside.name]) : ''
  const after = beside?.before === false ? String(node.attrs[beside.name]) : ''
  return lines([before, ...node.children.map(plainText), after])
}

/** The text of a text block itself, without its footnotes. A line break is a line feed. */
export function ownText(block: Node): string {
  let text = ''
  block.forEach(child => {
    if (child.isText) text += child.text ?? ''
    else if (child.type.name === 'hardBreak') text += '\n'
  })
  return text
}

/** The texts of the footnotes that a text block calls for. */
export function noteTexts(block: Node): string[] {
  return block.children.flatMap(child => (child.type.name === 'footnote' ? [ownText(child)] : []))
}

/** Attributes that are read as a line of their own. */
const lineBeside: Readonly<Record<string, { readonly name: string; readonly before: boolean }>> = {
  blockquote: { name: 'attribution', before: false },
  spoiler: { name: 'summary', before: true },
  table: { name: 'caption', before: true },
  gallery: { name: 'caption', before: false },
}

function lines(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n')
}
