import { v7 as uuid } from 'uuid'
import { listId, listItemId, type ArticleId, type ListId, type ListItemId } from '../../../shared/model/ids.ts'
import type { NewListItem } from '../../../shared/model/list.ts'
import type { ListEditInput } from '../../../shared/model/listEdit.ts'

/** Puts new items into a list, the first of them at a place. */
export function insertion(list: ListId, items: readonly NewListItem[], at: number): ListEditInput {
  return {
    kind: 'insert',
    list,
    items: items.map((item, offset) => ({ item: { ...item, id: listItemId.parse(uuid()) }, at: at + offset })),
  }
}

/** A new list, and what makes it. */
export function creation(name: string): { readonly id: ListId; readonly edit: ListEditInput } {
  const id = listId.parse(uuid())
  return { id, edit: { kind: 'create', list: id, name } }
}

/** Puts items into a list one after the other, from whichever lists they are in. `at` is the place of the first in the end. */
export function placing(list: ListId, ids: readonly ListItemId[], at: number): ListEditInput {
  return { kind: 'place', list, items: ids.map((id, offset) => ({ id, at: at + offset })) }
}

const mostInEdit = 10_000

/** Puts a list beneath articles, after their others. */
export function attachments(list: ListId, articles: readonly ArticleId[]): ListEditInput[] {
  return Array.from({ length: Math.ceil(articles.length / mostInEdit) }, (_, at) => ({
    kind: 'attach',
    list,
    articles: articles.slice(at * mostInEdit, (at + 1) * mostInEdit).map(id => ({ id })),
  }))
}
