import { Mark, type Node } from 'prosemirror-model'
import { compareWords } from './words.ts'

/**
 * A stretch of text under the same marks. `restyled` text reads the same and is marked otherwise: `was` are the marks
 * that it had. A line break is `\n`. A footnote is a part of its own, whose text is the object replacement character.
 */
export type InlinePart = Readonly<{
  change: 'same' | 'added' | 'removed' | 'restyled'
  text: string
  marks: readonly Mark[]
  was: readonly Mark[]
  note: Node | null
}>

const object = '\ufffc'

/** What turns the text of one block into that of another. Either may be missing: then all is added, or removed. */
export function compareInline(before: Node | null, after: Node | null): InlinePart[] {
  if (before && after && before.content.eq(after.content)) return after.children.map(unchanged)
  const notes = new Notes()
  const [old, next] = [spread(before, notes), spread(after, notes)]
  let [at, to] = [0, 0]
  return compareWords(old.text, next.text).flatMap(({ change, text }) => {
    const parts = stretches(change, text, old.marks.slice(at, at + text.length), next.marks.slice(to, to + text.length), notes)
    if (change !== 'added') at += text.length
    if (change !== 'removed') to += text.length
    return parts
  })
}

function unchanged(child: Node): InlinePart {
  const note = child.type.name === 'footnote' ? child : null
  return { change: 'same', text: note ? object : child.isText ? (child.text ?? '') : '\n', marks: child.marks, was: child.marks, note }
}

/** Gives each footnote that says something else a character of its own, so that texts can be compared with the notes in them. */
class Notes {
  readonly #signs = new Map<string, string>()
  readonly #notes = new Map<string, Node>()

  sign(note: Node): string {
    const key = JSON.stringify(note.content.toJSON())
    const known = this.#signs.get(key)
    if (known !== undefined) return known
    // Of the private use area: no text of ours has them, and each is a word by itself.
    const sign = String.fromCharCode(0xe100 + (this.#signs.size % 0x1700))
    this.#signs.set(key, sign)
    this.#notes.set(sign, note)
    return sign
  }

  note(sign: string): Node | null {
    return this.#notes.get(sign) ?? null
  }
}

type Spread = Readonly<{ text: string; marks: readonly (readonly Mark[])[] }>

/** The text of a block, and the marks of each of its UTF-16 units. */
function spread(block: Node | null, notes: Notes): Spread {
  let text = ''
  const marks: (readonly Mark[])[] = []
  block?.forEach(child => {
    const own = child.type.name === 'footnote' ? notes.sign(child) : child.isText ? (child.text ?? '') : '\n'
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
  notes: Notes,
): InlinePart[] {
  const parts: InlinePart[] = []
  for (let i = 0; i < text.length; i += 1) {
    const then = (change === 'added' ? next : old)[i] ?? Mark.none
    const now = (change === 'removed' ? old : next)[i] ?? Mark.none
    const kind = change === 'same' && !Mark.sameSet(then, now) ? 'restyled' : change
    const last = parts.at(-1)
    const letter = text.charAt(i)
    const note = notes.note(letter)
    if (!note && last && !last.note && last.change === kind && Mark.sameSet(last.marks, now) && Mark.sameSet(last.was, then))
      parts[parts.length - 1] = { ...last, text: last.text + letter }
    else parts.push({ change: kind, text: note ? object : letter, marks: now, was: then, note })
  }
  return parts
}
