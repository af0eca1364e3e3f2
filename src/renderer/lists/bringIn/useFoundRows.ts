import { useMemo, useReducer } from 'react'
import type { FoundList } from '../../../shared/model/itemsFound.ts'
import { rowsOf, type Correctable, type FoundRow } from './foundRows.ts'

type State = { readonly rows: readonly FoundRow[]; readonly past: readonly (readonly FoundRow[])[]; readonly dropped: number }

type Action =
  | { readonly kind: 'found'; readonly lists: readonly FoundList[] }
  | { readonly kind: 'correct'; readonly key: number; readonly field: Correctable; readonly text: string }
  | { readonly kind: 'drop'; readonly keys: ReadonlySet<number> }
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
      return { rows, past: [...state.past, state.rows], dropped: state.dropped + state.rows.length - rows.length }
    }
    case 'undo': {
      const before = state.past.at(-1)
      if (!before) return state
      // What was corrected since stays corrected.
      const now = new Map(state.rows.map(row => [row.key, row]))
      const rows = before.map(row => now.get(row.key) ?? row)
      return { rows, past: state.past.slice(0, -1), dropped: state.dropped - (rows.length - state.rows.length) }
    }
    default:
      return action satisfies never
  }
}

/** The found items while they are corrected; dropping some can be undone. */
export function useFoundRows() {
  const [state, act] = useReducer(reduce, { rows: [], past: [], dropped: 0 })
  return useMemo(
    () => ({
      rows: state.rows,
      dropped: state.dropped,
      canUndo: state.past.length > 0,
      set: (lists: readonly FoundList[]) => act({ kind: 'found', lists }),
      correct: (key: number, field: Correctable, text: string) => act({ kind: 'correct', key, field, text }),
      drop: (keys: readonly number[]) => act({ kind: 'drop', keys: new Set(keys) }),
      undo: () => act({ kind: 'undo' }),
    }),
    [state],
  )
}
