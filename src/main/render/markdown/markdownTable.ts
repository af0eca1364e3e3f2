import type { BlockContent, DefinitionContent, Table } from 'mdast'
import type { Node } from 'prosemirror-model'
import { markAttributes } from '../../../shared/document/marks.ts'
import { escapeText } from '../write.ts'
import { markdownInline } from './markdownInline.ts'
import type { MarkdownScope } from './MarkdownScope.ts'

type Flow = BlockContent | DefinitionContent

/** A table as GitHub writes it where that says all of it; else as HTML, with Markdown in its cells. */
export function markdownTable(node: Node, scope: MarkdownScope, flow: (nodes: readonly Node[]) => Flow[]): Flow[] {
  return isPlain(node) ? [plainTable(node, scope)] : markedTable(node, flow)
}

/** One row of headings, then rows without any; cells of one line; each column set in one way; nothing merged. */
function isPlain(table: Node): boolean {
  const [head, ...rows] = table.children
  if (!head || head.childCount === 0 || table.attrs.caption) return false
  if (table.children.some(row => row.childCount !== head.childCount)) return false
  if (!head.children.every(cell => cell.type.name === 'tableHeader')) return false
  return (
    rows.every(row => row.children.every(cell => cell.type.name === 'tableCell')) &&
    table.children.every(row =>
      row.children.every((cell, column) => isPlainCell(cell) && cell.attrs.align === head.child(column).attrs.align),
    )
  )
}

function isPlainCell(cell: Node): boolean {
  const { colspan, rowspan, colwidth } = cell.attrs
  return colspan === 1 && rowspan === 1 && colwidth === null && cell.childCount === 1 && cell.firstChild?.type.name === 'paragraph'
}

const signs: Readonly<Record<string, 'left' | 'center' | 'right'>> = { start: 'left', center: 'center', end: 'right' }

function plainTable(table: Node, scope: MarkdownScope): Table {
  return {
    type: 'table',
    align: (table.firstChild?.children ?? []).map(cell => signs[String(cell.attrs.align)] ?? null),
    children: table.children.map(row => ({
      type: 'tableRow',
      children: row.children.map(cell => ({
        type: 'tableCell',
        children: cell.firstChild ? markdownInline(cell.firstChild, scope, 'line') : [],
      })),
    })),
  }
}

/** Tags on lines of their own end the Markdown between them, and begin it again (CommonMark, 4.6). */
function markedTable(table: Node, flow: (nodes: readonly Node[]) => Flow[]): Flow[] {
  const caption = String(table.attrs.caption)
  const made: Flow[] = []
  let tags = `<table>${caption ? `\n<caption>${escapeText(caption)}</caption>` : ''}`
  for (const row of table.children) {
    tags += '\n<tr>'
    for (const cell of row.children) {
      const content = flow(cell.children)
      const name = cell.type.name === 'tableHeader' ? 'th' : 'td'
      tags += `\n<${name}${attributes(cell)}>`
      if (content.length > 0) {
        made.push({ type: 'html', value: tags }, ...content)
        tags = ''
      }
      tags += `</${name}>`
    }
    tags += '\n</tr>'
  }
  made.push({ type: 'html', value: `${tags}\n</table>` })
  return made
}

function attributes(cell: Node): string {
  const { colspan, rowspan, align, colwidth } = cell.attrs
  return [
    colspan > 1 ? ` colspan="${Number(colspan)}"` : '',
    rowspan > 1 ? ` rowspan="${Number(rowspan)}"` : '',
    align === 'center' || align === 'end' || align === 'start' ? ` class="align-${align}"` : '',
    Array.isArray(colwidth) ? ` ${markAttributes.width}="${colwidth.map(Number).join(',')}"` : '',
  ].join('')
}
