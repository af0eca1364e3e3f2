import type { Element } from 'hast'
import { element, elementsIn, hasClassOf, isBlank, isElement, lineIn, said, stylesOf, textIn, type Parent } from './tree.ts'

/** A table with words for a caption, where it has none of its own. */
export function captioned(table: Element, words: string): Element {
  if (words === '' || elementsIn(table).some(each => each.tagName === 'caption')) return table
  return { ...table, children: [element('caption', {}, [{ type: 'text', value: words }]), ...table.children] }
}

/** Makes captions of the lines that Word sets as captions above or beneath a table or a picture. */
export function captionTables(root: Parent): void {
  for (const parent of [root, ...elementsIn(root)]) {
    const shown = parent.children.flatMap(child => (isElement(child) && !isBlank(child) ? [child] : []))
    for (const [at, line] of shown.entries()) {
      if (line.tagName !== 'p' || !hasClassOf(line, /^MsoCaption$/u)) continue
      const beside = [shown[at + 1], shown[at - 1]].filter(each => each !== undefined)
      const table = beside.find(each => each.tagName === 'table')
      const picture = beside.map(pictureAlone).find(each => each !== null)
      if (table) table.children = captioned(table, lineIn(line)).children
      else if (picture && said(picture, 'dataCaption') === '') picture.properties.dataCaption = lineIn(line)
      else continue
      parent.children = parent.children.filter(child => child !== line)
    }
  }
}

/** The picture of a paragraph that holds nothing else. */
function pictureAlone(line: Element): Element | null {
  const [image, ...others] = elementsIn(line).filter(each => each.tagName === 'img')
  return line.tagName === 'p' && image && others.length === 0 && lineIn(line) === '' ? image : null
}

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
