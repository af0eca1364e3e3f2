import bidiFactory from 'bidi-js'
import { brokenText } from './brokenText.ts'
import type { Face, Fonts, Shaped, Weight } from './Fonts.ts'

/** A text's weight, its language (BCP 47, the first subtag), and the direction that it is read in. */
export type Style = Readonly<{ weight: Weight; language: string; rightToLeft: boolean }>

/** A text whose words are measured. */
export type Prepared = Readonly<{ style: Style; words: readonly Measured[]; space: number; dots: number }>

/** Letters of one typeface in a line, in the order in which they are drawn from left to right. */
export type Run = Readonly<{ face: Face; glyphs: readonly Shaped[] }>
/** A line; `width` in ems. */
export type Line = Readonly<{ runs: readonly Run[]; width: number }>

type Measured = Readonly<{ text: string; width: number; spaced: boolean }>
type Level = Readonly<{ face: Face; level: number; text: string }>

const bidi = bidiFactory()
/** Words whose widths are remembered: a site has the same ones in many titles. */
const mostWidths = 20_000

const joiner = /[\p{M}\p{Cf} ]/u

/** Sets texts in the typefaces that come with Deckle: line breaks, both directions of writing, forms of letters that depend on each other. */
export class Typesetter {
  readonly #fonts: Fonts
  readonly #widths = new Map<string, number | null>()

  constructor(fonts: Fonts) {
    this.#fonts = fonts
  }

  /** Measures a text; null where a letter of it has no form in any typeface. */
  prepare(text: string, style: Style): Prepared | null {
    const words: Measured[] = []
    for (const piece of brokenText(text, style.language)) {
      const width = this.#width(piece.text, style)
      if (width === null) return null
      words.push({ ...piece, width })
    }
    return { style, words, space: this.#width(' ', style) ?? 0, dots: this.#width('…', style) ?? 0 }
  }

  /** Lines of about the same length, none longer than `width` ems; `whole` says whether all of the text is in them. */
  set(prepared: Prepared, width: number, mostLines: number): Readonly<{ lines: Line[]; whole: boolean }> {
    const { style, space } = prepared
    const words = prepared.words.flatMap(word => (word.width <= width ? [word] : this.#letters(word, style)))
    const wrap = (within: number) => wrapped(words, within, space)
    const greedy = wrap(width)
    const whole = greedy.length <= mostLines
    const rows = whole ? balanced(greedy, width, wrap) : cut(greedy.slice(0, mostLines), width, prepared)
    return { lines: rows.map(row => this.#line(textOf(row), style)), whole }
  }

  // A word that is longer than a line breaks wherever the line ends.
  #letters(word: Measured, style: Style): Measured[] {
    const letters = Array.from(new Intl.Segmenter(style.language, { granularity: 'grapheme' }).segment(word.text), one => one.segment)
    return letters.map((text, i) => ({ text, width: this.#width(text, style) ?? 0, spaced: word.spaced && i === letters.length - 1 }))
  }

  #width(text: string, style: Style): number | null {
    const key = `${style.weight} ${style.language} ${style.rightToLeft} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    const { runs, width } = this.#line(text, style)
    const found = runs.length > 0 && runs.every(({ glyphs }) => glyphs.every(({ glyph }) => glyph !== 0)) ? width : null
    if (this.#widths.size >= mostWidths) this.#widths.clear()
    this.#widths.set(key, found)
    return found
  }

  #line(text: string, { weight, language, rightToLeft }: Style): Line {
    const runs: Run[] = []
    let width = 0
    for (const level of inOrder(this.#levels(text, weight, language, rightToLeft) ?? [])) {
      const glyphs = this.#shaped(level, language)
      runs.push({ face: level.face, glyphs })
      for (const { advance } of glyphs) width += advance / level.face.unitsPerEm
    }
    return { runs, width }
  }

  #shaped({ face, level, text }: Level, language: string): Shaped[] {
    return this.#fonts.shape(face, text, level % 2 === 1, language)
  }

  // Pieces of one typeface and one direction each, as they are read; null where a letter has no form.
  #levels(text: string, weight: Weight, language: string, rightToLeft: boolean): Level[] | null {
    const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr')
    const found: { face: Face; level: number; text: string }[] = []
    let at = 0
    for (const letter of text) {
      const last = found.at(-1)
      const level = levels[at] ?? 0
      at += letter.length
      const stays = last && joiner.test(letter) && (!/\p{M}/u.test(letter) || last.face.has.has(letter.codePointAt(0) ?? 0))
      const face = stays ? last.face : this.#fonts.faceFor(letter, weight, language)
      if (!face) return null
      if (last && last.face === face && last.level === level) last.text += letter
      else found.push({ face, level, text: letter })
    }
    return found
  }
}

/** Pieces in the order in which they are drawn (Unicode's bidirectional algorithm, rule L2). */
function inOrder(levels: readonly Level[]): Level[] {
  const ordered = [...levels]
  const highest = Math.max(0, ...ordered.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from
      while ((ordered[to]?.level ?? -1) >= level) to += 1
      if (to - from > 1) ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed())
      from = Math.max(from, to)
    }
  }
  return ordered
}

function wrapped(pieces: readonly Measured[], width: number, space: number): Measured[][] {
  const rows: Measured[][] = []
  let row: Measured[] = []
  for (const piece of pieces) {
    if (row.length > 0 && widthOf([...row, piece], space) > width) {
      rows.push(row)
      row = []
    }
    row.push(piece)
  }
  return row.length > 0 ? [...rows, row] : rows
}

function cut(rows: readonly Measured[][], width: number, { space, dots }: Prepared): Measured[][] {
  const last = [...(rows.at(-1) ?? [])]
  while (last.length > 1 && widthOf(last, space) + dots > width) last.pop()
  const end = last.pop()
  return [...rows.slice(0, -1), end ? [...last, { ...end, text: `${end.text.replace(/[\p{P}\s]+$/u, '')}…`, spaced: true }] : last]
}

/** The narrowest lines of which there are as many. */
function balanced(rows: Measured[][], width: number, wrap: (width: number) => Measured[][]): Measured[][] {
  let [low, high, best] = [width / 2, width, rows]
  for (let tries = 0; tries < 7 && rows.length > 1; tries += 1) {
    const middle = (low + high) / 2
    const tried = wrap(middle)
    const fits =
      tried.length === rows.length && tried.every(row => row.length === 1 || row.reduce((sum, one) => sum + one.width, 0) <= middle)
    if (fits) [high, best] = [middle, tried]
    else low = middle
  }
  return best
}

function widthOf(row: readonly Measured[], space: number): number {
  return row.reduce((sum, piece, i) => sum + piece.width + (piece.spaced && i < row.length - 1 ? space : 0), 0)
}

function textOf(row: readonly Measured[]): string {
  return row
    .map(({ text, spaced }) => text + (spaced ? ' ' : ''))
    .join('')
    .trim()
}
