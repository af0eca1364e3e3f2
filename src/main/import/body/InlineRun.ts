import type { Mark, Node } from 'prosemirror-model'
import { documentSchema } from '../../../shared/document/schema.ts'

type Text = Readonly<{ text: string; marks: readonly Mark[] }>
type Piece = Text | Readonly<{ breakMarks: readonly Mark[] }> | Readonly<{ node: Node }>

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

  /** Something that stands in the text as a letter does. */
  node(node: Node): void {
    this.#pieces.push({ node })
  }

  nodes(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.type.name === 'hardBreak') this.break(node.marks)
      else if (!node.isText) this.node(node)
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
      const made: Node | null = 'node' in piece ? piece.node : textNode(piece, spaceBefore)
      if (!made) continue
      if (pending.length > 1 && !keepBreaks && line.length) {
        paragraphs.push(line)
        line = []
      } else if (keepBreaks || line.length) {
        line.push(...pending)
      }
      pending = []
      line.push(made)
      spaceBefore = made.text?.endsWith(' ') ?? false
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
      if ('node' in piece) atEnd = false
      if (!atEnd || 'node' in piece) continue
      const text = piece.text.replace(/ $/u, '')
      folded[i] = { ...piece, text }
      atEnd = text === ''
    }
    return folded
  }
}

function textNode({ text, marks }: Text, spaceBefore: boolean): Node | null {
  const kept = spaceBefore ? text.replace(/^ /u, '') : text
  return kept ? documentSchema.text(kept, marks) : null
}
