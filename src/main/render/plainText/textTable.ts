import type { Node } from 'prosemirror-model'
import { hasText } from '../cleanText.ts'
import { columns } from './columns.ts'

/** The widest table that is drawn: a wider one wraps where it is read, and says nothing any more. */
const widest = 100

/** A table drawn in columns where it has the room, else a line for each cell, under what heads its column. */
export function textTable(table: Node, content: (cell: Node) => string): string {
  const rows = table.children.map(row => row.children.map(cell => content(cell).replaceAll(/\s+/gu, ' ').trim()))
  const caption = String(table.attrs.caption)
  const headed = table.firstChild?.children.every(cell => cell.type.name === 'tableHeader') ?? false
  const widths = rows.reduce<number[]>((found, row) => {
    row.forEach((cell, i) => (found[i] = Math.max(found[i] ?? 1, columns(cell))))
    return found
  }, [])
  const total = widths.reduce((sum, width) => sum + width + 3, -3)
  const made = total <= widest ? drawn(rows, widths, headed) : told(rows, headed)
  return [caption, made].filter(hasText).join('\n')
}

function drawn(rows: readonly (readonly string[])[], widths: readonly number[], headed: boolean): string {
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - columns(cell)))
      .join(' | ')
      .trimEnd()
  const [head, ...rest] = rows.map(line)
  const rule = widths.map(width => '-'.repeat(width)).join('-+-')
  return [head, ...(headed ? [rule] : []), ...rest].join('\n')
}

function told(rows: readonly (readonly string[])[], headed: boolean): string {
  const [head, ...rest] = rows
  const body = headed && rest.length > 0 ? rest : rows
  const named = (cell: string, i: number) => (headed && rest.length > 0 && head?.[i] ? `${head[i]}: ${cell}` : cell)
  return body.map(row => row.map(named).filter(hasText).join('\n')).join('\n\n')
}
