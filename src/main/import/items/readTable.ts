import Papa from 'papaparse'
import { fromCell } from '../../../shared/lists/cells.ts'
import type { FoundList } from '../../../shared/model/itemsFound.ts'
import { findDate } from '../../../shared/written/findDate.ts'
import { columnOf, type Column } from './columns.ts'
import { itemOf, webAddress, type SaidOfItem } from './itemOf.ts'

/** A table with what its columns hold; the rows are without the one that names them. */
export type Table = Readonly<{ columns: readonly (Column | null)[]; rows: readonly (readonly string[])[] }>

/** Reads CSV or TSV (RFC 4180, any of the usual separators). Lines of remarks before the names of the columns are passed over. */
export function parseTable(text: string): Table {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, '').replace(/^sep=.\r?\n/u, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: ['\t', ',', ';', '|'],
  })
  const rows = data.map(row => row.map(fromCell))
  // Analytics begin with what was asked for, and when.
  const head = rows
    .slice(0, 20)
    .findIndex(row => row.filter(cell => columnOf(cell) !== null).length >= Math.min(2, row.length) && isHead(row))
  if (head >= 0) return { columns: named(rows[head] ?? []), rows: rows.slice(head + 1) }
  return { columns: guessed(rows), rows }
}

function isHead(row: readonly string[]): boolean {
  return row.every(cell => webAddress(cell) === null) && row.some(cell => columnOf(cell) !== null)
}

/** The first column of a name is meant: analytics have several that count views. */
function named(head: readonly string[]): (Column | null)[] {
  const taken = new Set<Column>()
  return head.map(cell => {
    const column = columnOf(cell)
    if (column === null || taken.has(column)) return null
    taken.add(column)
    return column
  })
}

/** Where nobody named them: addresses, days and numbers are told by their looks, and what is left begins with the title. */
function guessed(rows: readonly (readonly string[])[]): (Column | null)[] {
  const sample = rows.slice(0, 50)
  const width = Math.max(0, ...sample.map(row => row.length))
  const most = (at: number, test: (cell: string) => boolean) => {
    const cells = sample.map(row => row[at] ?? '').filter(cell => cell.trim() !== '')
    return cells.length > 0 && cells.filter(test).length > cells.length / 2
  }
  const free: Column[] = ['title', 'author', 'site', 'note']
  return Array.from({ length: width }, (_, at) => {
    if (most(at, cell => webAddress(cell) !== null)) return 'url'
    if (most(at, cell => findDate(cell, 'und') !== null)) return 'date'
    if (most(at, cell => /^[\d.,\s]+[kmKM]?$/u.test(cell))) return 'views'
    return most(at, () => true) ? (free.shift() ?? null) : null
  })
}

/** What a row says, column by column. */
export function saidInRow({ columns }: Table, row: readonly string[]): Partial<Record<Column, string>> {
  return Object.fromEntries(columns.flatMap((column, at) => (column === null || !row[at] ? [] : [[column, row[at]]])))
}

/** The items of a table, by the lists that a column of it names. */
export function readTable(text: string, language: string): FoundList[] {
  const table = parseTable(text)
  const lists = new Map<string, FoundList>()
  for (const row of table.rows) {
    const { list = '', ...said } = saidInRow(table, row)
    const item = itemOf(said satisfies SaidOfItem, language)
    if (!item) continue
    const found = lists.get(list) ?? { name: list || null, items: [] }
    found.items.push(item)
    lists.set(list, found)
  }
  return [...lists.values()]
}
