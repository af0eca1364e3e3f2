import type { Element } from 'hast'
import { h } from 'hastscript'
import { isEntryLine, isMetaLine } from '../entries/entryMeta.ts'
import { isKnownLabel } from '../entries/labels.ts'
import { isVerdictHeading } from '../body/verdictHeading.ts'
import { isHeadingLine, isLongerText } from '../body/promoteHeadings.ts'
import { noMetadata } from '../metadata/PageMetadata.ts'
import type { Reading } from '../reading.ts'
import { readTree } from '../readTree.ts'
import { Warnings } from '../Warnings.ts'
import { endsEarly, joined, textBlocks, wrapWidth, type TextBlock } from './textLines.ts'

/** One paragraph, heading or list of a plain text. A `line` may still turn out to be a heading, from what is around it. */
type Piece =
  | Readonly<{ kind: 'line'; text: string }>
  | Readonly<{ kind: 'lines'; lines: readonly string[] }>
  | Readonly<{ kind: 'heading'; text: string; level: number }>
  | Readonly<{ kind: 'list'; ordered: boolean; start: number; items: readonly string[] }>
  | Readonly<{ kind: 'quote'; lines: readonly string[] }>
  | Readonly<{ kind: 'rule' }>

const bullet = /^[-*•·▪◦‣–]\s+(?<text>.+)$/u
const number = /^(?<number>\d{1,3})[.)]\s+(?<text>.+)$/u
const marked = /^(?<signs>#{1,6})\s+(?<text>.*?)\s*#*$/u
const underline = /^(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$/u
const ruleLine = /^(?:[-*_=~]\s*){3,}$|^[*⁂]$/u

function isMeta(text: string): boolean {
  return isMetaLine([{ text }], 'und')
}

/** A block of lines, one of which is a date line: they are entries or a byline, and stay lines. */
function isEntries(block: TextBlock): boolean {
  return block.length > 1 && block.some(line => isMeta(line.text) || isEntryLine(line.text))
}

function listPiece(block: TextBlock): Piece | null {
  const [first] = block
  if (!first || block.length < 1) return null
  const pattern = bullet.test(first.text) ? bullet : number.test(first.text) ? number : null
  if (!pattern || (pattern === number && block.filter(line => number.test(line.text)).length < 2)) return null
  const items: string[] = []
  for (const line of block) {
    const item = pattern.exec(line.text)?.groups?.text
    const last = items.at(-1)
    if (item !== undefined) items.push(item)
    else if (last !== undefined) items[items.length - 1] = joined(last, line.text)
  }
  return { kind: 'list', ordered: pattern === number, start: Number(number.exec(first.text)?.groups?.number ?? 1), items }
}

/** The pieces of one block. Lines wrapped by hand are joined; those ended on purpose stay lines. */
function piecesOf(block: TextBlock, width: number): Piece[] {
  const [first, second, ...others] = block
  if (!first) return []
  if (block.length === 1) return [singleLine(first.text)]
  if (second && underline.test(second.text) && isHeadingLine(first.text)) {
    const heading: Piece = { kind: 'heading', text: first.text, level: second.text.startsWith('=') ? 1 : 2 }
    return [heading, ...piecesOf(others, width)]
  }
  if (ruleLine.test(first.text)) return [{ kind: 'rule' }, ...piecesOf(block.slice(1), width)]
  const markedHeading = marked.exec(first.text)?.groups
  if (markedHeading?.text)
    return [{ kind: 'heading', text: markedHeading.text, level: markedHeading.signs?.length ?? 2 }, ...piecesOf(block.slice(1), width)]
  if (isEntries(block)) return block.map(line => singleLine(line.text))
  const list = listPiece(block)
  if (list) return [list]
  if (block.every(line => line.text.startsWith('>'))) return [{ kind: 'quote', lines: block.map(line => line.text.replace(/^>+\s?/u, '')) }]
  if (width === 0) return block.map(line => ({ kind: 'line', text: line.text }))
  const lines = [first.text]
  block.slice(1).forEach((line, index) => {
    const before = block[index]?.text ?? ''
    const last = lines.at(-1) ?? ''
    if (endsEarly(before, line.text, width)) lines.push(line.text)
    else lines[lines.length - 1] = joined(last, line.text)
  })
  const [opening = '', ...rest] = lines
  if (rest.length && isHeadingLine(opening) && isLongerText(rest.join(' '), opening) && opening === first.text) {
    return [{ kind: 'line', text: opening }, rest.length > 1 ? { kind: 'lines', lines: rest } : { kind: 'line', text: rest[0] ?? '' }]
  }
  return [rest.length ? { kind: 'lines', lines } : { kind: 'line', text: opening }]
}

function singleLine(text: string): Piece {
  const heading = marked.exec(text)?.groups
  if (heading?.text) return { kind: 'heading', text: heading.text, level: heading.signs?.length ?? 2 }
  if (ruleLine.test(text)) return { kind: 'rule' }
  return { kind: 'line', text }
}

function textOf(piece: Piece | undefined): string | null {
  if (!piece) return null
  if (piece.kind === 'line' || piece.kind === 'heading') return piece.text
  return piece.kind === 'rule' ? null : (piece.kind === 'list' ? piece.items : piece.lines).join(' ')
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()
}

/** Lines that are headings by what is around them: short, of their own, between longer paragraphs. */
function withHeadings(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'line' || !isHeadingLine(piece.text) || isMeta(piece.text) || isEntryLine(piece.text) || bullet.test(piece.text))
      return piece
    const [before, after] = [pieces[index - 1], pieces[index + 1]]
    const next = textOf(after)
    if (!after || next === null || after.kind === 'heading') return piece
    const longer = after.kind === 'list' || after.kind === 'quote' || isLongerText(next, piece.text)
    const previous = textOf(before)
    const apart =
      previous === null || before?.kind === 'heading' || before?.kind === 'list' || isLongerText(previous, piece.text) || isMeta(previous)
    // A verdict may be one short line.
    const known = isCapitals(piece.text) || isVerdictHeading(piece.text)
    if ((!longer && !isVerdictHeading(piece.text)) || (isMeta(next) && !known) || (!apart && !known)) return piece
    return { kind: 'heading', text: piece.text, level: /^\d+\.\d+/u.test(piece.text) ? 3 : 2 }
  })
}

/** Single bulleted lines with blank lines between are one list, as are numbered ones that go on from a list. */
function withLists(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let open: { ordered: boolean; items: string[] } | undefined
  for (const piece of pieces) {
    const item = piece.kind === 'line' && !isMeta(piece.text) ? (bullet.exec(piece.text) ?? number.exec(piece.text)) : null
    const text = item?.groups?.text
    const ordered = item?.groups?.number !== undefined
    if (text !== undefined && open?.ordered === ordered) {
      open.items.push(text)
      continue
    }
    open = undefined
    if (piece.kind === 'list') open = { ordered: piece.ordered, items: [...piece.items] }
    else if (text !== undefined && !ordered) open = { ordered, items: [text] }
    result.push(open ? { kind: 'list', ordered: open.ordered, start: piece.kind === 'list' ? piece.start : 1, items: open.items } : piece)
  }
  return result
}

function elementOf(piece: Piece): Element {
  switch (piece.kind) {
    case 'line':
      return h('p', piece.text)
    case 'lines':
      return h(
        'p',
        piece.lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line])),
      )
    case 'heading':
      return h(`h${Math.min(6, piece.level)}`, piece.text)
    case 'list':
      return h(
        piece.ordered ? 'ol' : 'ul',
        piece.ordered && piece.start !== 1 ? { start: piece.start } : {},
        piece.items.map(item => h('li', item)),
      )
    case 'quote':
      return h('blockquote', h('p', piece.lines.join(' ')))
    case 'rule':
      return h('hr')
    default:
      return piece satisfies never
  }
}

/** The first line, if it can be a title; it is taken off the pieces. */
function takeTitle(pieces: Piece[]): string | null {
  const [first] = pieces
  if (first?.kind === 'heading') {
    const level = first.level
    const alone = !pieces.slice(1).some(piece => piece.kind === 'heading' && piece.level < level)
    if (!alone) return null
  } else if (first?.kind !== 'line' || first.text.length > 150 || /[.。;,:]$/u.test(first.text) || isMeta(first.text) || pieces.length < 2)
    return null
  pieces.shift()
  return first.text
}

/**
 * Reads plain text. Its first short line is the title; blank lines part paragraphs (where there are none, every line
 * is one); short lines of their own between longer paragraphs are headings, as are underlined ones, capitals and
 * those marked with `#`.
 */
export function readText(text: string, fileName: string): Reading {
  const warnings = new Warnings()
  const blocks = textBlocks(text)
  const width = wrapWidth(blocks.filter(block => !isEntries(block)))
  const pieces = blocks.flatMap(block => piecesOf(block, width))
  const title = takeTitle(pieces)
  const body = withLists(withHeadings(pieces)).map(piece =>
    piece.kind === 'heading' && piece.level === 1 ? { ...piece, level: 2 } : piece,
  )
  // A label has its entries under it: that it looks like a heading over a long line must not make it a section.
  const elements = body.map(piece => (piece.kind === 'heading' && isKnownLabel(piece.text) ? h('p', piece.text) : elementOf(piece)))
  const page = { type: 'root' as const, children: [...(title === null ? [] : [h('h1', title)]), ...elements] }
  return readTree({
    page,
    scope: page,
    body: page,
    chrome: new Set(),
    closed: new Set(),
    said: new Set(),
    metadata: { ...noMetadata(), title: title ?? fileName },
    own: {},
    written: true,
    fileName,
    warnings,
  })
}
