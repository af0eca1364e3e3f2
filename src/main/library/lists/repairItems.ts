import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { ListEdit } from '../../../shared/model/listEdit.ts'
import { editLists } from './listEdits.ts'
import { listHealth } from './listHealth.ts'
import type { Db } from '../sql.ts'

type Returned = Extract<ListEdit, { kind: 'insert' }>['items'][number]

/**
 * Points items that lead nowhere, or by an address, to the articles of this library that they mean; one whose article is
 * in the list already goes. Says how many were put right; `undo`, sent as edits, makes them as they were. Throws `not-found`.
 */
export function repairItems(db: Db, id: ListId, now: number): { repaired: number; undo: ListEdit[] } {
  const { items } = listHealth(db, id, now)
  const present = new Set<ArticleId | null>(items.map(item => item.articleId).filter(each => each !== null))
  const right: Returned[] = []
  const wrong: Returned['item']['id'][] = []
  items.forEach((item, index) => {
    const trouble = item.troubles.find(({ is }) => is === 'missing' || is === 'own-address')
    const repair = trouble && 'repair' in trouble ? trouble.repair : null
    if (!repair) return
    // Those that went before it are not there any more.
    const at = index - (wrong.length - right.length)
    wrong.push(item.id)
    if (present.has(repair.articleId)) return
    present.add(repair.articleId)
    right.push({ item: { ...repair, id: item.id, missing: false, was: null, last: null }, at })
  })
  if (wrong.length === 0) return { repaired: 0, undo: [] }
  const edits: ListEdit[] = [{ kind: 'remove', list: id, items: wrong }]
  if (right.length > 0) edits.push({ kind: 'insert', list: id, items: right })
  return { repaired: wrong.length, undo: editLists(db, edits, now).undo }
}
