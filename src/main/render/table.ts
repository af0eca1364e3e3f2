import type { Element, ElementContent } from 'hast'
import { h } from './elements.ts'
import type { Node } from 'prosemirror-model'
import { markAttributes } from '../../shared/document/marks.ts'
import type { Scope } from './scope.ts'

/** A table with its caption: its first rows of headings as its head, the other headings as those of their rows. */
export function table(node: Node, content: (cell: Node) => ElementContent[], scope: Scope): Element | null {
  const rows = node.children
  // A table of headings alone has one row of them at its head.
  const headed = rows.findIndex(row => !isHead(row))
  const head = headed < 0 ? 1 : headed
  const made = rows.map((row, i) =>
    h(
      'tr',
      row.children.map(cell => tableCell(cell, i < head, content(cell), scope)),
    ),
  )
  if (made.every(row => row.children.length === 0)) return null
  const caption = String(node.attrs.caption)
  const whole = h(
    'table',
    caption ? h('caption', caption) : null,
    scope.marked ? columns(node) : null,
    head > 0 ? h('thead', made.slice(0, head)) : null,
    made.length > head ? h('tbody', made.slice(head)) : null,
  )
  return scope.marked ? h('div', { className: ['table'] }, whole) : whole
}

function isHead(row: Node): boolean {
  return row.childCount > 0 && row.children.every(cell => cell.type.name === 'tableHeader' && cell.attrs.rowspan === 1)
}

function tableCell(cell: Node, inHead: boolean, content: ElementContent[], { marked }: Scope): Element {
  const { colspan, rowspan, align, colwidth } = cell.attrs
  const heads = cell.type.name === 'tableHeader'
  return h(
    heads ? 'th' : 'td',
    {
      scope: heads ? (inHead ? 'col' : 'row') : null,
      colSpan: colspan > 1 ? Number(colspan) : null,
      rowSpan: rowspan > 1 ? Number(rowspan) : null,
      ...(marked && align && align !== 'start' ? { className: [`align-${String(align)}`] } : {}),
      ...(marked && Array.isArray(colwidth) ? { [markAttributes.width]: colwidth.join(',') } : {}),
    },
    content,
  )
}

/** The share of the width that each column has, in steps of 5%, where the writer has set them. */
function columns(node: Node): Element | null {
  const widths = (node.firstChild?.children ?? []).flatMap((cell): number[] => {
    const { colspan, colwidth } = cell.attrs
    return Array.from({ length: Number(colspan) }, (_, i) => (Array.isArray(colwidth) ? Number(colwidth[i] ?? 0) : 0))
  })
  if (widths.length === 0 || widths.some(width => width <= 0)) return null
  const total = widths.reduce((sum, width) => sum + width, 0)
  const share = (width: number) => Math.min(95, Math.max(5, Math.round((width / total) * 20) * 5))
  return h(
    'colgroup',
    widths.map(width => h('col', { className: [`w-${share(width)}`] })),
  )
}
