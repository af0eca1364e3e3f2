import { v7 as uuid } from 'uuid'
import type { Parsed } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { ArticleAdded } from '../../shared/model/draft.ts'
import { listItemId, type ArticleId } from '../../shared/model/ids.ts'
import type { ListItem } from '../../shared/model/list.ts'
import { storeArticle } from './addArticle.ts'
import { setItems } from './listItems.ts'
import { setListSettings } from './lists.ts'
import { prepareSection } from './preparedSection.ts'
import { setRule } from './smart/smartLists.ts'
import { column, first, run, type Db } from './sql.ts'

/** Those of these articles that are here, in the trash or out of it. */
export function knownArticles(db: Db, ids: readonly ArticleId[]): ArticleId[] {
  return column<ArticleId>(db, 'SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)])
}

/** Adds an article of an archive under its own id. Throws `bad-request` when that is taken, or a section breaks the grammar. */
export function addArchivedArticle(db: Db, { id, updatedAt, header, sections }: Parsed<'archive:add-article'>, now: number): ArticleAdded {
  if (knownArticles(db, [id]).length > 0) throw new AppError('bad-request', 'This article is in the library already.')
  const prepared = sections.map(prepareSection)
  return storeArticle(db, { id, header, sections: prepared, lists: [], reason: 'add', now: Math.max(0, Math.min(updatedAt, now)) })
}

/** Adds a list of an archive under its own id. An item whose article is not here says itself what it showed. Throws `bad-request` for a rule that is none. */
export function addArchivedList(db: Db, list: Parsed<'archive:add-list'>, now: number): void {
  const { id, name, description, settings, rule } = list
  if (first(db, 'SELECT 1 FROM list WHERE id = ?', [id])) return
  run(db, "INSERT INTO list (id, kind, name, description, created_at) VALUES (?, 'manual', ?, ?, ?)", [
    id,
    name.trim() || 'Untitled list',
    description,
    now,
  ])
  if (settings) setListSettings(db, { id, settings })
  const here = new Set(
    knownArticles(
      db,
      list.items.flatMap(item => item.articleId ?? []),
    ),
  )
  const items = list.items.map(({ shown, ...item }): ListItem => {
    const taken = first(db, 'SELECT 1 FROM list_item WHERE id = ?', [item.id]) !== undefined
    const kept = taken ? { ...item, id: listItemId.parse(uuid()) } : item
    return kept.articleId === null || here.has(kept.articleId) ? kept : { ...kept, articleId: null, own: shown }
  })
  if (rule) setRule(db, { id, rule, items })
  else setItems(db, id, items)
}
