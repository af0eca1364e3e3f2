import { AlignmentType, Paragraph, ShadingType, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Node } from 'prosemirror-model'
import { hasText } from '../cleanText.ts'
import { directed, styled, type Block } from './paragraphs.ts'
import type { DocxScope } from './DocxScope.ts'
import { inlineRuns, textRuns } from './inlineRuns.ts'

/** The width between the margins of a page of A4, in twentieths of a point. */
export const textWidth = 9026

const margins = { top: 60, bottom: 60, left: 100, right: 100 }

/** What a cell holds, as paragraphs of a style. */
export type CellContent = (cell: Node, style: string) => Block[]

/** A table under its caption; the rows of headings that it begins with are repeated on every page. */
export function docxTable(node: Node, content: CellContent, scope: DocxScope): Block[] {
  const rows = node.children.filter(row => row.childCount > 0)
  const [first] = rows
  if (!first) return []
  const headed = rows.findIndex(row => !isHead(row))
  const head = headed < 0 ? 1 : headed
  const caption = String(node.attrs.caption)
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columnWidths(first),
    margins,
    tableLook: { firstRow: head > 0, firstColumn: rows.slice(head).some(row => row.firstChild?.type.name === 'tableHeader') },
    visuallyRightToLeft: scope.rightToLeft,
    rows: rows.map(
      (row, i) =>
        new TableRow({
          ...(i < head ? { tableHeader: true } : {}),
          cantSplit: true,
          children: row.children.map(cell => tableCell(cell, rows.length - i, content, scope)),
        }),
    ),
  })
  const above = hasText(caption)
    ? [new Paragraph({ style: 'Caption', keepNext: true, children: textRuns(caption, {}, scope.rightToLeft) })]
    : []
  // Word joins tables that touch.
  return [...above, table, new Paragraph({ spacing: { after: 80 } })]
}

function isHead(row: Node): boolean {
  return row.children.every(cell => cell.type.name === 'tableHeader' && cell.attrs.rowspan === 1)
}

function tableCell(cell: Node, rowsLeft: number, content: CellContent, scope: DocxScope): TableCell {
  const heads = cell.type.name === 'tableHeader'
  const style = heads ? 'TableHeading' : 'TableText'
  const alignment = alignmentOf(cell)
  const [only] = cell.childCount === 1 ? cell.children : []
  const blocks = alignment !== null && only?.type.name === 'paragraph' ? [aligned(only, style, alignment, scope)] : content(cell, style)
  return new TableCell({
    columnSpan: Number(cell.attrs.colspan),
    rowSpan: Math.min(Number(cell.attrs.rowspan), rowsLeft),
    ...(heads ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EFEFEF' } } : {}),
    // Word can't open a cell that doesn't end with a paragraph.
    children: blocks.length > 0 ? blocks : [styled(style, [], scope)],
  })
}

type Alignment = typeof AlignmentType.CENTER | typeof AlignmentType.END

function alignmentOf(cell: Node): Alignment | null {
  const align: unknown = cell.attrs.align
  return align === 'center' ? AlignmentType.CENTER : align === 'end' ? AlignmentType.END : null
}

function aligned(paragraph: Node, style: string, alignment: Alignment, scope: DocxScope): Paragraph {
  return new Paragraph({ style, alignment, children: inlineRuns(paragraph, scope), ...directed(scope) })
}

/** Each column's width where the writer has set them, else equal ones. */
function columnWidths(row: Node): number[] {
  const wanted = row.children.flatMap(cell => {
    const widths: unknown = cell.attrs.colwidth
    return Array.from({ length: Number(cell.attrs.colspan) }, (_, i) => (Array.isArray(widths) ? Number(widths[i]) || 0 : 0))
  })
  const known = wanted.filter(width => width > 0)
  const usual = known.length > 0 ? known.reduce((sum, width) => sum + width, 0) / known.length : 1
  const widths = wanted.map(width => (width > 0 ? width : usual))
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths.map(width => Math.max(1, Math.round((width / total) * textWidth)))
}
