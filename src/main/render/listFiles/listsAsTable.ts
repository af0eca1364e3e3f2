import Papa from 'papaparse'
import { toCell } from '../../../shared/lists/cells.ts'
import { listedItem, type ListedItems } from './listedItem.ts'

const columns = ['list', 'title', 'author', 'site', 'date', 'views', 'counted on', 'url', 'note', 'language', 'image', 'article'] as const

/** Lists as CSV or TSV (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8). No cell is run as a formula. */
export function listsAsTable(lists: readonly ListedItems[], delimiter: ',' | '\t'): string {
  const rows = lists.flatMap(list =>
    list.items.map(item => {
      const { title, author, site, date, views, viewsAt, url, note, language, image, article } = listedItem(item)
      return [list.name, title, author, site, date, views === null ? null : String(views), viewsAt, url, note, language, image, article]
    }),
  )
  const cells = [columns, ...rows].map(row => row.map(cell => toCell(cell ?? '')))
  return `\uFEFF${Papa.unparse(cells, { delimiter, newline: '\r\n' })}\r\n`
}
