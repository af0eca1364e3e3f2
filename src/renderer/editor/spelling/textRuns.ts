import type { Node } from '@tiptap/pm/model'
import { wordsToCheck } from '../../../shared/spelling/wordsToCheck.ts'

/** A word of a block: where it begins in the block, and its language if a mark says that it is another than the article's. */
export type BlockWord = Readonly<{ word: string; at: number; language: string | null }>

const known = new WeakMap<Node, readonly BlockWord[]>()

/** The words of a text block that spelling is checked of: not those in code. Read once as long as the block stays the same. */
export function blockWords(block: Node): readonly BlockWord[] {
  const before = known.get(block)
  if (before) return before
  const found = runsOf(block).flatMap(({ text, at, language }) =>
    wordsToCheck(text).map(placed => ({ word: placed.word, at: at + placed.at, language })),
  )
  known.set(block, found)
  return found
}

type Run = { text: string; readonly at: number; readonly language: string | null }

/** The text of a block in pieces of one language each. What is no text, or code, stands there as signs of the same length. */
function runsOf(block: Node): Run[] {
  const runs: Run[] = []
  block.forEach((child, at) => {
    const language = child.marks.find(mark => mark.type.name === 'language')?.attrs.tag
    const tag = typeof language === 'string' ? language : null
    const isProse = child.isText && !child.marks.some(mark => mark.type.name === 'code')
    const text = isProse ? (child.text ?? '') : '\ufffc'.repeat(child.nodeSize)
    const last = runs.at(-1)
    if (last?.language === tag) last.text += text
    else runs.push({ text, at, language: tag })
  })
  return runs
}
