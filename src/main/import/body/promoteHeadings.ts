import type { Node } from 'prosemirror-model'
import { plainText } from '../../../shared/document/text.ts'
import type { Warnings } from '../Warnings.ts'
import type { FlowItem } from './FlowReader.ts'
import { say } from '../../../shared/words/say.ts'

/** Whether a line could be a heading by itself: short, and not the end of a sentence. */
export function isHeadingLine(text: string): boolean {
  if (text.length > 80 || !/[\p{L}\p{N}]/u.test(text)) return false
  if (/[.…。,;、，；]["'”’)\]]*$/u.test(text)) return false
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) && text.length > 45) return false
  return text.split(/\s+/u).length <= 14
}

/** Whether a line is a paragraph beside such a heading: clearly longer, or whole sentences. */
export function isLongerText(text: string, heading: string): boolean {
  return text.length > heading.length && (text.length >= 80 || /[.!?…。！？]["'”’)\]]*$/u.test(text))
}

function textOfBlock(item: FlowItem | undefined): string | null {
  return item && 'block' in item && item.block.type.name === 'paragraph' ? plainText(item.block).trim() : null
}

function isBold(block: Node): boolean {
  return (
    block.childCount > 0 &&
    block.children.every(node => !node.isText || !node.text?.trim() || node.marks.some(mark => mark.type.name === 'bold'))
  )
}

/**
 * A text without a single heading, whose headings are lines in bold or short lines of their own between longer
 * paragraphs, gets them as headings.
 */
export function promoteHeadings(items: readonly FlowItem[], warnings: Warnings): FlowItem[] {
  if (items.some(item => 'heading' in item)) return [...items]
  const follows = (index: number, text: string) => {
    const next = items[index + 1]
    const nextText = textOfBlock(next)
    return (
      next !== undefined &&
      'block' in next &&
      (nextText === null ? next.block.type.name !== 'horizontalRule' : isLongerText(nextText, text))
    )
  }
  const candidates = (test: (block: Node) => boolean) =>
    items.flatMap((item, index) => {
      const text = textOfBlock(item)
      if (text === null || !('block' in item) || !isHeadingLine(text) || !test(item.block) || !follows(index, text)) return []
      const before = textOfBlock(items[index - 1])
      return index === 0 || before === null || isLongerText(before, text) ? [index] : []
    })
  const inBold = candidates(isBold)
  const chosen = new Set(inBold.length ? inBold : candidates(block => block.childCount > 0))
  if (!chosen.size) return [...items]
  warnings.add(
    inBold.length
      ? say('The text has no headings; its lines in bold became headings.')
      : say('The text has no headings; its short lines between paragraphs became headings.'),
  )
  return items.map((item, index) => {
    if (!chosen.has(index) || !('block' in item)) return item
    const content = item.block.children.map(node => node.mark(node.marks.filter(mark => mark.type.name !== 'bold')))
    return { heading: { level: 2, content, text: plainText(item.block).trim(), element: null } }
  })
}
