import type { ListEdit } from '../../../shared/model/listEdit.ts'
import { deleteList, isDeleted, restoreList } from './deletedLists.ts'
import { createListAs, requireList, ruleOf, setListSettings, settingsOf, updateList } from './lists.ts'
import { setRule, storedItem } from '../smart/smartLists.ts'
import { shownItems } from './shownItems.ts'
import { first, type Db } from '../sql.ts'

type EditOf<K extends ListEdit['kind']> = Extract<ListEdit, { kind: K }>
export type WholeListEdit = EditOf<'create' | 'delete' | 'restore' | 'describe' | 'rule'>

/** Does an edit of a list as a whole, and answers with what takes it back; null where it can't be done any more. */
export function editWholeList(db: Db, edit: WholeListEdit, now: number): ListEdit | null {
  const { list } = edit
  const isThere = first(db, 'SELECT 1 FROM list WHERE id = ?', [list]) !== undefined
  switch (edit.kind) {
    case 'create':
      // Under the id of one that can come back, it would stand in its way.
      if (isThere || isDeleted(db, list)) return null
      createListAs(db, list, edit.name, now)
      return { kind: 'delete', list }
    case 'restore':
      return restoreList(db, list) ? { kind: 'delete', list } : null
    case 'delete':
      if (!isThere) return null
      deleteList(db, list, now)
      return { kind: 'restore', list }
    case 'describe':
      return describe(db, edit)
    case 'rule':
      return rule(db, edit)
    default:
      return edit satisfies never
  }
}

function describe(db: Db, { list, name, description, settings }: EditOf<'describe'>): ListEdit {
  const row = requireList(db, list)
  const undo: ListEdit = {
    kind: 'describe',
    list,
    name: name === null ? null : row.name,
    description: description === null ? null : row.description,
    ...(settings === undefined ? {} : { settings: settingsOf(row) }),
  }
  updateList(db, { id: list, name, description })
  if (settings !== undefined) setListSettings(db, { id: list, settings })
  return undo
}

function rule(db: Db, edit: EditOf<'rule'>): ListEdit {
  const { list, items } = edit
  const before = ruleOf(requireList(db, list))
  const undo: ListEdit = { kind: 'rule', list, rule: before, items: items && shownItems(db, list).map(storedItem) }
  setRule(db, { id: list, rule: edit.rule, items })
  return undo
}
