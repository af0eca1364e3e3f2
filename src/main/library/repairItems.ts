import type { ListId } from '../../shared/model/ids.ts'
import { listHealth } from './listHealth.ts'
import { removeItems, updateItem } from './listItems.ts'
import { first, run, type Db } from './sql.ts'

/**
 * Points items that lead nowhere, or by an address, to the articles of this library that they mean; one whose article is
 * in the list already goes. Returns how many were put right. Throws `not-found`.
 */
export function repairItems(db: Db, id: ListId, now: number): number {
  let repaired = 0
  for (const item of listHealth(db, id, now).items) {
    for (const trouble of item.troubles) {
      const repair = trouble.is === 'missing' || trouble.is === 'own-address' ? trouble.repair : null
      if (!repair) continue
      if (first(db, 'SELECT 1 FROM list_item WHERE list_id = ? AND article_id = ?', [id, repair.articleId])) removeItems(db, id, [item.id])
      else {
        run(db, 'UPDATE list_item SET article_id = ?, missing = 0, was_article = NULL WHERE id = ?', [repair.articleId, item.id])
        updateItem(db, id, item.id, repair.own)
      }
      repaired += 1
    }
  }
  return repaired
}
