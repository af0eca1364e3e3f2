import { AppError } from '../../../shared/errors.ts'
import { readViews } from '../../../shared/written/findViews.ts'
import { decodeText } from '../source/decodeText.ts'
import { parseTable, saidInRow } from './readTable.ts'

const most = 200_000

/** Views by address, path or slug, from a table such as analytics export. Throws `unreadable-file` where no column counts views. */
export function readViewsTable(bytes: Uint8Array): { key: string; views: number }[] {
  const table = parseTable(decodeText(bytes, false).text)
  if (!table.columns.includes('views') || !table.columns.some(column => column === 'url' || column === 'slug')) {
    throw new AppError(
      'unreadable-file',
      'This table has no column for views, or none for the pages. Name them “Views” and “URL” (or “Slug”) in its first line.',
    )
  }
  return table.rows
    .flatMap(row => {
      const { url, slug, views: written } = saidInRow(table, row)
      const key = (url ?? slug ?? '').trim()
      const views = written === undefined ? null : readViews(written)
      return key === '' || key.length > 5000 || views === null ? [] : [{ key, views }]
    })
    .slice(0, most)
}
