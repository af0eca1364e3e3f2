import type { Mark, Node } from 'prosemirror-model'
import { documentSchema } from '../../../shared/document/schema.ts'

type Piece = Readonly<{ text: string; marks: readonly Mark[] }> | Readonly<{ breakMarks: readonly Mark[] }>

// White space of HTML: what it folds into one space. Others, such as the no-break space, are kept.
const spaces = /[\t\n\f\r ]+/gu

/** Gathers inline content and folds its white space as HTML does: one space for a run, none at the ends and beside line breaks. */
export class InlineRun {
  #pieces: Piece[] = []

  text(text: string, marks: readonly Mark[]): void {
    if (text) this.#pieces.push({ text: text.replaceAll(spaces, ' '), marks })
  }

  /** A line break; the marks around it are kept on it. */
  break(marks: readonly Mark[] = []): void {
    this.#pieces.push({ breakMarks: marks })
  }

  nodes(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.type.name === 'hardBreak') this.break(node.marks)
      else this.text(node.text ?? '', node.marks)
    }
  }

  /**
   * What was gathered, as the contents of paragraphs; the run is empty afterwards. Two breaks in a row start a new
   * paragraph, unless `keepBreaks`.
   */
  take(keepBreaks = false): Node[][] {
    const paragraphs: Node[][] = []
    let line: Node[] = []
    let pending: Node[] = []
    let spaceBefore = true
    for (const piece of this.#folded()) {
      if ('breakMarks' in piece) {
        pending.push(documentSchema.nodes.hardBreak.create(null, null, piece.breakMarks))
        spaceBefore = true
        continue
      }
      const text: string = spaceBefore ? piece.text.replace(/^ /u, '') : piece.text
      if (!text) continue
      if (pending.length > 1 && !keepBreaks && line.length) {
        paragraphs.push(line)
        line = []
      } else if (keepBreaks || line.length) {
        line.push(...pending)
      }
      pending = []
      line.push(documentSchema.text(text, piece.marks))
      spaceBefore = text.endsWith(' ')
    }
    if (keepBreaks) line.push(...pending)
    if (line.length) paragraphs.push(line)
    this.#pieces = []
    return paragraphs
  }

  /** The pieces without the spaces that stand before a break or the end. */
  #folded(): Piece[] {
    const folded = [...this.#pieces]
    let atEnd = true
    for (let i = folded.length - 1; i >= 0; i -= 1) {
      const piece = folded[i]
      if (piece === undefined || 'breakMarks' in piece) {
        atEnd = true
        continue
      }
      if (!atEnd) continue
      const text = piece.text.replace(/ $/u, '')
      folded[i] = { ...piece, text }
      atEnd = text === ''
    }
    return folded
  }
}
