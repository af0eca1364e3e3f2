import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  moveTableColumn,
  moveTableRow,
  selectedRect,
  toggleHeader,
} from '@tiptap/pm/tables'
import { chainCommands } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import type { CellAlign } from '../../../shared/document/attributes.ts'

const inTable =
  (command: Command): Command =>
  (state, dispatch, view) =>
    isInTable(state) && command(state, dispatch, view)

/** Tab: on to the next cell, and behind the last one into a new row. */
export const nextCell: Command = chainCommands(
  goToNextCell(1),
  inTable((state, dispatch, view) => {
    if (!view || !dispatch) return isInTable(state)
    addRowAfter(state, dispatch)
    return goToNextCell(1)(view.state, view.dispatch, view)
  }),
)

/** Moves the row that holds the caret up or down. */
export function moveRow(step: -1 | 1): Command {
  return inTable((state, dispatch) => {
    const { top, map } = selectedRect(state)
    const to = top + step
    return to >= 0 && to < map.height && moveTableRow({ from: top, to, select: true })(state, dispatch)
  })
}

/** Moves the column that holds the caret to the left or the right. */
export function moveColumn(step: -1 | 1): Command {
  return inTable((state, dispatch) => {
    const { left, map } = selectedRect(state)
    const to = left + step
    return to >= 0 && to < map.width && moveTableColumn({ from: left, to, select: true })(state, dispatch)
  })
}

/** Sets the text of the columns that hold the selection. */
function alignColumns(align: CellAlign): Command {
  return inTable((state, dispatch) => {
    const { left, right, map, table, tableStart } = selectedRect(state)
    const { tr } = state
    for (const pos of new Set(map.cellsInRect({ left, right, top: 0, bottom: map.height })))
      if (table.nodeAt(pos)?.attrs.align !== align) tr.setNodeAttribute(tableStart + pos, 'align', align)
    dispatch?.(tr)
    return true
  })
}

/** What can be done to the table that holds the caret. */
export const tableCommands = {
  'table:row-above': inTable(addRowBefore),
  'table:row-below': inTable(addRowAfter),
  'table:row-up': moveRow(-1),
  'table:row-down': moveRow(1),
  'table:row-delete': inTable(deleteRow),
  'table:column-before': inTable(addColumnBefore),
  'table:column-after': inTable(addColumnAfter),
  'table:column-left': moveColumn(-1),
  'table:column-right': moveColumn(1),
  'table:column-delete': inTable(deleteColumn),
  'table:head-row': inTable(toggleHeader('row')),
  'table:head-column': inTable(toggleHeader('column')),
  'table:align-start': alignColumns(null),
  'table:align-center': alignColumns('center'),
  'table:align-end': alignColumns('end'),
  'table:delete': inTable(deleteTable),
} as const satisfies Readonly<Record<string, Command>>
