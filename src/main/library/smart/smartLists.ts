import { v7 as uuid } from 'uuid'
import type { Parsed } from '../../../shared/contract/contract.ts'
import { listItemId } from '../../../shared/model/ids.ts'
import type { ListItem, ShownListItem } from '../../../shared/model/list.ts'
import type { SmartRule } from '../../../shared/model/smartRule.ts'
import { AppError } from '../../../shared/errors.ts'
import { setItems } from '../lists/listItems.ts'
import { ruleOf, requireList } from '../lists/lists.ts'
import { shownItems, withArticles } from '../lists/shownItems.ts'
import { run, type Db } from '../sql.ts'
import { itemsByRule, smartItems } from './smartItems.ts'

/** Makes a list smart by a rule, or one that is kept by hand (null), with these items put in by hand; null leaves those as they are. Throws `not-found` and `bad-request`. */
export function setRule(db: Db, { id, rule, items }: Parsed<'list:set-rule'>): void {
  requireList(db, id)
  // A rule that can't be followed is refused now, not whenever the list is shown.
  if (rule) itemsByRule(db, rule, [], null)
  run(db, 'UPDATE list SET kind = ?, rule = ? WHERE id = ?', [rule ? 'smart' : 'manual', rule && JSON.stringify(rule), id])
  if (items) setItems(db, id, items)
}

/**
 * Makes a smart list one that is kept by hand, with the items that it shows now. Gives what it was, for `setRule` to take
 * that back. Throws `bad-request` for a list that is no smart one.
 */
export function freezeList(db: Db, { id, page }: Parsed<'list:freeze'>): { rule: SmartRule; items: ListItem[] } {
  const rule = ruleOf(requireList(db, id))
  if (!rule) throw new AppError('bad-request', 'This list is kept by hand already.')
  const before = shownItems(db, id).map(storedItem)
  const now = smartItems(db, id, rule, page).map(item =>
    item.origin === 'rule' ? { ...storedItem(item), id: listItemId.parse(uuid()) } : storedItem(item),
  )
  setRule(db, { id, rule: null, items: now })
  return { rule, items: before }
}

/** What a rule would show on an article's page, or by itself. Throws `bad-request` for a text that is no query. */
export function previewRule(db: Db, { rule, items, page }: Parsed<'list:preview'>): ShownListItem[] {
  return itemsByRule(db, rule, withArticles(db, items), page)
}

/** What a list stores of an item that is shown. */
export function storedItem({ id, articleId, own }: ShownListItem): ListItem {
  return { id, articleId, own }
}
