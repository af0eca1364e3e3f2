import { Mark, type Node } from 'prosemirror-model'
import { compareWords } from './words.ts'

/**
 * A stretch of text under the same marks. `restyled` text reads the same and is marked otherwise: `was` are the marks
 * that it had. A line break is `\n`.
 */
export type InlinePart = Readonly<{
  change: 'same' | 'added' | 'removed' | 'restyled'
  text: string
  marks: readonly Mark[]
  was: readonly Mark[]
}>

/** What turns the text of one block into that of another. Either may be missing: then all is added, or removed. */
export function compareInline(before: Node | null, after: Node | null): InlinePart[] {
  if (before && after && before.content.eq(after.content)) return after.children.map(unchanged)
  const [old, next] = [spread(before), spread(after)]
  let [at, to] = [0, 0]
  return compareWords(old.text, next.text).flatMap(({ change, text }) => {
    const parts = stretches(change, text, old.marks.slice(at, at + text.length), next.marks.slice(to, to + text.length))
    if (change !== 'added') at += text.length
    if (change !== 'removed') to += text.length
    return parts
  })
}

function unchanged(child: Node): InlinePart {
  return { change: 'same', text: textOf(child), marks: child.marks, was: child.marks }
}

function textOf(child: Node): string {
  return child.isText ? (child.text ?? '') : '\n'
}

type Spread = Readonly<{ text: string; marks: readonly (readonly Mark[])[] }>

/** The text of a block, and the marks of each of its UTF-16 units. */
function spread(block: Node | null): Spread {
  let text = ''
  const marks: (readonly Mark[])[] = []
  block?.forEach(child => {
    const own = textOf(child)
    text += own
    for (let i = 0; i < own.length; i += 1) marks.push(child.marks)
  })
  return { text, marks }
}

function stretches(
  change: 'same' | 'added' | 'removed',
  text: string,
  old: readonly (readonly Mark[])[],
  next: readonly (readonly Mark[])[],
): InlinePart[] {
  const parts: InlinePart[] = []
  for (let i = 0; i < text.length; i += 1) {
    const then = (change === 'added' ? next : old)[i] ?? Mark.none
    const now = (change === 'removed' ? old : next)[i] ?? Mark.none
    const kind = change === 'same' && !Mark.sameSet(then, now) ? 'restyled' : change
    const last = parts.at(-1)
    const letter = text.charAt(i)
    if (last && last.change === kind && Mark.sameSet(last.marks, now) && Mark.sameSet(last.was, then))
      parts[parts.length - 1] = { ...last, text: last.text + letter }
    else parts.push({ change: kind, text: letter, marks: now, was: then })
  }
  return parts
}
