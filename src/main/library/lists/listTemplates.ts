import type { AttachedList } from '../../../shared/model/article.ts'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { ListEdit } from '../../../shared/model/listEdit.ts'
import { listTemplates, mostInSet, type ListTemplates } from '../../../shared/model/listSettings.ts'
import type { Subject } from '../../../shared/model/subject.ts'
import { attachedLists, attachLists } from './attachments.ts'
import { isDeleted } from './deletedLists.ts'
import { first, type Db } from '../sql.ts'
import { storedSetting, storeSetting } from '../storedSetting.ts'

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

/** The lists that follow every article, with those that were deleted and may come back. */
export function followsEverywhere(db: Db): ReadonlySet<ListId> {
  return new Set(storedSetting(db, key, listTemplates).everywhere.map(({ listId }) => listId))
}

function setOf(sets: ListTemplates['sets'], kind: Subject['type'] | null): readonly AttachedList[] {
  return sets.find(each => each.kind === kind)?.lists ?? []
}

/** Lists that were deleted and can come back keep their places. */
export function setListTemplates(db: Db, { everywhere, sets }: ListTemplates): void {
  const before = storedSetting(db, key, listTemplates)
  const withAway = (lists: readonly AttachedList[], were: readonly AttachedList[]) =>
    [...lists, ...were.filter(({ listId }) => isDeleted(db, listId) && !lists.some(each => each.listId === listId))].slice(0, mostInSet)
  const kinds = new Set([...sets, ...before.sets].map(({ kind }) => kind))
  storeSetting(db, key, {
    everywhere: withAway(everywhere, before.everywhere),
    sets: [...kinds]
      .map(kind => ({ kind, lists: withAway(setOf(sets, kind), setOf(before.sets, kind)) }))
      .filter(({ lists }) => lists.length > 0),
  })
}

export type TemplateEdit = Extract<ListEdit, { kind: 'everywhere' | 'template' }>

/**
 * Does an edit of which lists articles get by themselves, and answers with what takes it back; null where it changes nothing. What takes
 * it back names deleted lists too, so that they come back to their places.
 */
export function editTemplates(db: Db, edit: TemplateEdit): ListEdit | null {
  const { everywhere, sets } = storedSetting(db, key, listTemplates)
  const isForAll = edit.kind === 'everywhere'
  const stored = (templates: ListTemplates) => (isForAll ? templates.everywhere : setOf(templates.sets, edit.about))
  const before = stored({ everywhere, sets })
  // One that was forgotten meanwhile never comes back.
  const lists = edit.lists.filter(({ listId }) => first(db, 'SELECT 1 FROM list WHERE id = ?', [listId]) || isDeleted(db, listId))
  const others = isForAll ? sets : sets.filter(({ kind }) => kind !== edit.about)
  const next = isForAll ? { everywhere: lists, sets } : { everywhere, sets: [...others, { kind: edit.about, lists }] }
  if (edit.namesDeleted) storeSetting(db, key, { ...next, sets: next.sets.filter(set => set.lists.length > 0) })
  else setListTemplates(db, next)
  const after = stored(storedSetting(db, key, listTemplates))
  return JSON.stringify(after) === JSON.stringify(before) ? null : { ...edit, lists: [...before], namesDeleted: true }
}

/** Puts the lists of a kind's set on an article that has none yet. */
export function applyTemplate(db: Db, id: ArticleId, kind: Subject['type'] | null): void {
  if (attachedLists(db, id).length > 0) return
  const set = listTemplatesOf(db).sets.find(each => each.kind === kind)
  if (set) attachLists(db, id, set.lists)
}
