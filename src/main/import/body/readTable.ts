import type { Element } from 'hast'
import { attribute, elementsOf, findElement, findElements, headingLevel, lineOf } from '../html/elements.ts'

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
