import type { AttachedList } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { listTemplates, type ListTemplates } from '../../shared/model/listSettings.ts'
import type { Subject } from '../../shared/model/subject.ts'
import { attachedLists, attachLists } from './attachments.ts'
import { first, type Db } from './sql.ts'
import { storedSetting, storeSetting } from './storedSetting.ts'

const key = 'lists.templates'

/** The lists that articles get by themselves; those that were deleted since are not among them. */
export function listTemplatesOf(db: Db): ListTemplates {
  const { everywhere, sets } = storedSetting(db, key, listTemplates)
  const there = (lists: readonly AttachedList[]) => lists.filter(({ listId }) => first(db, 'SELECT 1 FROM list WHERE id = ?', [listId]))
  return {
    everywhere: there(everywhere),
    sets: sets.map(({ kind, lists }) => ({ kind, lists: there(lists) })).filter(({ lists }) => lists.length > 0),
  }
}

export function setListTemplates(db: Db, templates: ListTemplates): void {
  storeSetting(db, key, templates)
}

/** Puts the lists of a kind's set on an article that has none yet. */
export function applyTemplate(db: Db, id: ArticleId, kind: Subject['type'] | null): void {
  if (attachedLists(db, id).length > 0) return
  const set = listTemplatesOf(db).sets.find(each => each.kind === kind)
  if (set) attachLists(db, id, set.lists)
}
