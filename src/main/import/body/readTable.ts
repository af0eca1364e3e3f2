import type { Element } from 'hast'
import type { Node } from 'prosemirror-model'
import { asLine, type CellAlign } from '../../../shared/document/attributes.ts'
import { markAttributes } from '../../../shared/document/marks.ts'
import { documentSchema } from '../../../shared/document/schema.ts'
import { attribute, elementsOf, findElement, findElements, hasClass, headingLevel, lineOf } from '../html/elements.ts'
import { property } from '../html/property.ts'

const nodes = documentSchema.nodes
const widthProperty = property(markAttributes.width)

/** The rows of a table, without those of tables inside it. */
export function rowsOf(table: Element): Element[] {
  return [...elementsOf(table, e => e.tagName !== 'table')].filter(e => e.tagName === 'tr')
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'))
}

/** Whether a table only arranges a page: its cells hold text of their own, to be read one after the other. */
export function isLayoutTable(table: Element): boolean {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  if (findElement(table, e => e.tagName === 'table' || headingLevel(e) > 0)) return true
  if (findElement(table, e => e.tagName === 'th' || e.tagName === 'caption')) return false
  const rows = rowsOf(table)
  if (rows.every(row => cellsOf(row).length <= 1)) return true
  return rows.some(row => cellsOf(row).some(cell => lineOf(cell).length > 300 || findElements(cell, e => e.tagName === 'p').length > 1))
}

type Cell = Readonly<{ node: Node; colspan: number; rowspan: number }>

/** A table as a node of the document: a rectangle, short rows filled up. Null if it has no cells. */
export function tableOf(element: Element, content: (cell: Element) => readonly Node[]): Node | null {
  const rows = rowsOf(element).map(row => cellsOf(row).map(cell => cellOf(cell, content(cell))))
  if (rows.every(row => row.length === 0)) return null
  const caption = findElement(element, e => e.tagName === 'caption')
  return nodes.table.create({ caption: caption ? asLine(lineOf(caption)) : '' }, rectangle(rows))
}

function cellOf(element: Element, blocks: readonly Node[]): Cell {
  const [colspan, rowspan] = [spanOf(element, 'colSpan'), spanOf(element, 'rowSpan')]
  const widths = attribute(element, widthProperty)?.split(',').map(Number)
  const colwidth =
    widths?.length === colspan && widths.every(width => Number.isInteger(width) && width >= 0 && width <= 10_000) ? widths : null
  const type = element.tagName === 'th' ? nodes.tableHeader : nodes.tableCell
  return {
    node: type.create({ colspan, rowspan, colwidth, align: alignOf(element) }, blocks.length ? blocks : nodes.paragraph.create()),
    colspan,
    rowspan,
  }
}

function spanOf(element: Element, name: string): number {
  const span = Number(attribute(element, name) ?? 1)
  return Number.isInteger(span) ? Math.min(100, Math.max(1, span)) : 1
}

function alignOf(element: Element): CellAlign {
  const said = attribute(element, 'align') ?? /text-align\s*:\s*(\w+)/iu.exec(attribute(element, 'style') ?? '')?.[1] ?? ''
  if (hasClass(element, 'align-center') || /^center$/iu.test(said)) return 'center'
  return hasClass(element, 'align-end') || /^(?:right|end)$/iu.test(said) ? 'end' : null
}

function rectangle(rows: readonly (readonly Cell[])[]): Node[] {
  // How many rows more each column is covered from above.
  const covered: number[] = []
  const lengths = rows.map((row, i) => {
    let column = 0
    const skip = () => {
      while ((covered[column] ?? 0) > 0) column += 1
    }
    for (const { colspan, rowspan } of row) {
      skip()
      for (let c = column; c < column + colspan; c += 1) covered[c] = Math.min(rowspan, rows.length - i)
      column += colspan
    }
    const filled = covered.filter(count => count > 0).length
    covered.forEach((count, c) => (covered[c] = Math.max(0, count - 1)))
    return filled
  })
  const width = Math.max(...lengths)
  return rows.map((row, i) => {
    const own = row.map(({ node, rowspan }) =>
      rowspan > rows.length - i ? node.type.create({ ...node.attrs, rowspan: rows.length - i }, node.content) : node,
    )
    const missing = Array.from({ length: width - (lengths[i] ?? 0) }, () => nodes.tableCell.create(null, nodes.paragraph.create()))
    return nodes.tableRow.create(null, [...own, ...missing])
  })
}
