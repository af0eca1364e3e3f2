import type { DraftList } from '../../../shared/model/draft.ts'
import type { ListId } from '../../../shared/model/ids.ts'
import type { NewListItem } from '../../../shared/model/list.ts'
import { addItems } from './listItems.ts'
import { createList } from './lists.ts'
import { shownItems } from './shownItems.ts'
import { all, first, type Db } from '../sql.ts'

const unnamed = 'Untitled list'

/** The list of this name with these very items if there is one, else a new one. An article that is not in the library becomes an external item. */
export function draftListId(db: Db, draft: DraftList, now: number): ListId {
  const name = draft.name.trim() || unnamed
  const items = draft.items.map(item => reachable(db, item))
  const wanted = JSON.stringify(withoutRepeats(items).map(signature))
  for (const id of candidates(db, name, items[0])) if (JSON.stringify(shownItems(db, id).map(signature)) === wanted) return id
  const id = createList(db, name, now)
  addItems(db, id, items, null)
  return id
}

function candidates(db: Db, name: string, item: NewListItem | undefined): ListId[] {
  const rows = item
    ? all<{ id: ListId }>(
        db,
        `SELECT list.id FROM list_item JOIN list ON list.id = list_item.list_id
         WHERE position = 0 AND title IS ? AND article_id IS ? AND name = ? ORDER BY list.id`,
        [item.own.title, item.articleId, name],
      )
    : all<{ id: ListId }>(
        db,
        'SELECT id FROM list WHERE name = ? AND NOT EXISTS (SELECT 1 FROM list_item WHERE list_id = list.id) ORDER BY id',
        [name],
      )
  return rows.map(row => row.id)
}

function reachable(db: Db, item: NewListItem): NewListItem {
  const { articleId } = item
  return articleId === null || first(db, 'SELECT 1 FROM article WHERE id = ?', [articleId]) ? item : { ...item, articleId: null }
}

/** A list holds each article once, so a draft that repeats one becomes a list that doesn't. */
function withoutRepeats(items: readonly NewListItem[]): NewListItem[] {
  const seen = new Set<string>()
  return items.filter(({ articleId }) => articleId === null || (!seen.has(articleId) && seen.add(articleId)))
}

function signature({ articleId, own }: NewListItem): unknown[] {
  return [articleId, own.title, own.author, own.site, own.date, own.views, own.viewsAt, own.url, own.note, own.image, own.language]
}
