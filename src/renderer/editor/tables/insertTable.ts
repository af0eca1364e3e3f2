import type { Node, Schema } from '@tiptap/pm/model'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import { placeBlock } from '../blocks/placeBlock.ts'
import { nodeOf } from '../sections/sections.ts'

/** Puts a table after the current block of a section (in place of it where it is empty), with a row of headings, and the caret into it. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const empty = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))
    const tr = placeTable(state, tableOf(state.schema, empty, true))
    if (tr) dispatch?.(tr)
    return tr !== null
  }
}

/** A table of these texts, row by row. */
export function tableOf(schema: Schema, rows: readonly (readonly string[])[], headed: boolean): Node {
  const width = Math.max(1, ...rows.map(row => row.length))
  const cell = (text: string, type: string) =>
    nodeOf(schema, type, null, nodeOf(schema, 'paragraph', null, text ? schema.text(text) : undefined))
  const made = rows.map((row, i) => {
    const type = headed && i === 0 ? 'tableHeader' : 'tableCell'
    return nodeOf(
      schema,
      'tableRow',
      null,
      Array.from({ length: width }, (_, column) => cell(row[column] ?? '', type)),
    )
  })
  return nodeOf(schema, 'table', null, made)
}

/** The transaction that puts a table where the caret is; null in a heading, and in another table. */
export function placeTable(state: EditorState, table: Node): Transaction | null {
  return placeBlock(state, table)
}
