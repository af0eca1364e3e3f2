import { tidyItems } from '../../../shared/lists/tidyItems.ts'
import type { AttachedList } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { PageList } from '../../../shared/model/list.ts'
import { usualListSettings } from '../../../shared/model/listSettings.ts'
import { requireArticle } from '../articles/articles.ts'
import { attachedLists } from './attachments.ts'
import { openList } from './lists.ts'
import { listTemplatesOf } from './listTemplates.ts'
import type { Db } from '../sql.ts'

/**
 * The lists that stand beneath an article, its own and then those that follow every article, each once, under its heading
 * and with the items that it shows there: smart lists worked out, and all of them tidied. Throws `not-found`.
 */
export function pageLists(db: Db, id: ArticleId): PageList[] {
  requireArticle(db, id)
  return withEverywhere(attachedLists(db, id), listTemplatesOf(db).everywhere).map(({ listId, heading }) => {
    const list = openList(db, listId, id)
    return {
      heading: heading?.trim() || list.name,
      list: { ...list, items: tidyItems(list.items, list.settings ?? usualListSettings, id) },
      trashed: list.items.filter(item => item.state === 'trashed').length,
    }
  })
}

/** An article's own lists, and then those that follow every article, each list once. */
export function withEverywhere(own: readonly AttachedList[], everywhere: readonly AttachedList[]): AttachedList[] {
  return [...own, ...everywhere.filter(({ listId }) => !own.some(each => each.listId === listId))]
}
