import { useMemo, useReducer } from 'react'
import type { FoundList } from '../../../shared/model/itemsFound.ts'
import { correctable, rowsOf, type Correctable, type FoundRow } from './foundRows.ts'

/** What can be undone: rows that were dropped, or texts that were filled in, with what stood there before. */
type Past =
  | { readonly kind: 'drop'; readonly rows: readonly FoundRow[] }
  | { readonly kind: 'fill'; readonly rows: readonly FoundRow[]; readonly filled: ReadonlyMap<number, FoundRow> }

type State = { readonly rows: readonly FoundRow[]; readonly past: readonly Past[]; readonly dropped: number }

type Action =
  | { readonly kind: 'found'; readonly lists: readonly FoundList[] }
  | { readonly kind: 'correct'; readonly key: number; readonly field: Correctable; readonly text: string }
  | { readonly kind: 'drop'; readonly keys: ReadonlySet<number> }
  | { readonly kind: 'fill'; readonly rows: ReadonlyMap<number, FoundRow> }
  | { readonly kind: 'undo' }

function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'found':
      return { rows: rowsOf(action.lists), past: [], dropped: 0 }
    case 'correct': {
      const rows = state.rows.map(row => (row.key === action.key ? { ...row, text: { ...row.text, [action.field]: action.text } } : row))
      return { ...state, rows }
    }
    case 'drop': {
      const rows = state.rows.filter(row => !action.keys.has(row.key))
      return { rows, past: [...state.past, { kind: 'drop', rows: state.rows }], dropped: state.dropped + state.rows.length - rows.length }
    }
    case 'fill': {
      const rows = state.rows.map(row => action.rows.get(row.key) ?? row)
      return { ...state, rows, past: [...state.past, { kind: 'fill', rows: state.rows, filled: action.rows }] }
    }
    case 'undo': {
      const last = state.past.at(-1)
      if (!last) return state
      const past = state.past.slice(0, -1)
      if (last.kind === 'fill') {
        const old = new Map(last.rows.map(row => [row.key, row]))
        return { ...state, past, rows: state.rows.map(row => unfilled(row, old.get(row.key), last.filled.get(row.key))) }
      }
      // What was corrected since stays corrected.
      const now = new Map(state.rows.map(row => [row.key, row]))
      const rows = last.rows.map(row => now.get(row.key) ?? row)
      return { rows, past, dropped: state.dropped - (rows.length - state.rows.length) }
    }
    default:
      return action satisfies never
  }
}

/** A row without what was filled in; what was corrected since stays corrected. */
function unfilled(row: FoundRow, before: FoundRow | undefined, filled: FoundRow | undefined): FoundRow {
  if (!before || !filled) return row
  const text = { ...row.text }
  for (const field of correctable) if (text[field] === filled.text[field]) text[field] = before.text[field]
  return { ...row, item: before.item, own: before.own, text }
}

/** The found items while they are corrected; dropping some and filling some in can be undone. */
export function useFoundRows() {
  const [state, act] = useReducer(reduce, { rows: [], past: [], dropped: 0 })
  return useMemo(
    () => ({
      rows: state.rows,
      dropped: state.dropped,
      /** What would be undone. */
      undoes: state.past.at(-1)?.kind ?? null,
      set: (lists: readonly FoundList[]) => act({ kind: 'found', lists }),
      correct: (key: number, field: Correctable, text: string) => act({ kind: 'correct', key, field, text }),
      drop: (keys: readonly number[]) => act({ kind: 'drop', keys: new Set(keys) }),
      /** Puts rows in the place of those with their keys. */
      change: (rows: readonly FoundRow[]) => rows.length > 0 && act({ kind: 'fill', rows: new Map(rows.map(row => [row.key, row])) }),
      undo: () => act({ kind: 'undo' }),
    }),
    [state],
  )
}
