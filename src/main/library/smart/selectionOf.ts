import type { SmartCondition } from '../../../shared/model/smartRule.ts'
import { first, type Db } from '../sql.ts'
import { leafSelection, type LeafSelection } from './leafSelection.ts'
import { relatedSelection, type Basis } from './relatedSelection.ts'
import type { Bound, Selection } from './Selection.ts'

/** Up to so many articles are gathered first and then asked the rest; where there are more, the order is walked and each asked. */
const fewAre = 5000

/** The articles that a condition takes, on the page of `basis` if there is one: without, nothing stands to it in any way. */
export function selectionOf(db: Db, condition: SmartCondition, basis: Basis | null, bound: Bound): Selection {
  switch (condition.is) {
    case 'all':
    case 'any': {
      const parts = condition.of.map(each => selectionOf(db, each, basis, bound))
      return condition.is === 'all' ? all(parts) : any(parts)
    }
    case 'not':
      // What is not known is not so: without this, neither a condition nor its opposite would take it.
      return { test: `NOT coalesce((${selectionOf(db, condition.of, basis, bound).test}), 0)` }
    case 'related':
      return counted(db, relatedSelection(db, condition.by, basis, bound), bound)
    default:
      return counted(db, leafSelection(db, condition, bound), bound)
  }
}

function all(parts: readonly Selection[]): Selection {
  const test = parts.length === 0 ? '1' : parts.map(part => `(${part.test})`).join(' AND ')
  const few = parts.find(part => part.few !== undefined)?.few
  return few === undefined ? { test } : { test, few }
}

function any(parts: readonly Selection[]): Selection {
  if (parts.length === 0) return { test: 'article.key < 0', few: 'SELECT 0 AS key WHERE 0' }
  const test = parts.map(part => `(${part.test})`).join(' OR ')
  const few = parts.flatMap(part => (part.few === undefined ? [] : [part.few]))
  return few.length === parts.length ? { test, few: few.map(each => `SELECT * FROM (${each})`).join(' UNION ') } : { test }
}

function counted(db: Db, { test, set }: LeafSelection, bound: Bound): Selection {
  if (set === undefined) return { test }
  const sql = `SELECT count(*) AS size FROM (${set} LIMIT ${fewAre})`
  const size = first<{ size: number }>(db, sql, bound.usedBy(sql))?.size ?? 0
  return size < fewAre ? { test, few: set } : { test }
}
