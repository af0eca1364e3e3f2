import { noCharacter } from '../document/blockText.ts'

/** A passage of a text: what it is about, and the words before and behind that. */
export type Passage = Readonly<{ before: string; marked: string; behind: string }>

/** So much of a text is shown on either side, in characters. */
const most = { before: 32, behind: 48 } as const

/** The words around a part of a block's text (`blockText`), on one line. What is left out is left out by whole words where they are not too long, and said by an ellipsis. */
export function passageAround(text: string, from: number, to: number): Passage {
  const before = lined(text.slice(0, from)).trimStart()
  const behind = lined(text.slice(to)).trimEnd()
  return {
    before: before.length <= most.before ? before : `…${before.slice(-most.before).replace(/^(?:\S{0,15}\s|\p{Cs})/u, '')}`,
    marked: lined(text.slice(from, to)),
    behind: behind.length <= most.behind ? behind : `${behind.slice(0, most.behind).replace(/(?:\s\S{0,15}|\p{Cs})$/u, '')}…`,
  }
}

function lined(text: string): string {
  return text.replaceAll(noCharacter, '').replaceAll(/\s+/gu, ' ')
}
