import type { Element } from 'hast'
import { elementsIn, isBlank, isElement, stylesOf, textIn, type Parent } from './tree.ts'

/** Makes the first row of a sheet its heading where that alone is bold: spreadsheets know no other. Works on formats as elements. */
export function headTables(root: Parent): void {
  for (const table of elementsIn(root)) {
    if (table.tagName !== 'table') continue
    const rows = elementsIn(table).filter(each => each.tagName === 'tr')
    const [first, ...rest] = rows.map(row => row.children.filter(isElement))
    if (!first || rest.length === 0 || first.some(cell => cell.tagName !== 'td')) continue
    if (first.length === 0 || !first.every(isBold) || rest.some(row => row.every(isBold))) continue
    if (first.every(isBlank)) continue
    for (const cell of first) cell.tagName = 'th'
  }
}

function isBold(cell: Element): boolean {
  const weight = stylesOf(cell).get('font-weight') ?? ''
  if (/^(?:bold|[6-9]00)$/u.test(weight)) return true
  const words = elementsIn(cell).filter(
    each => /^(?:b|strong)$/u.test(each.tagName) && !/normal/u.test(stylesOf(each).get('font-weight') ?? ''),
  )
  const styled = elementsIn(cell).filter(each => /^(?:bold|[6-9]00)$/u.test(stylesOf(each).get('font-weight') ?? ''))
  const all = textIn(cell).trim()
  return all !== '' && [...words, ...styled].some(each => textIn(each).trim() === all)
}
