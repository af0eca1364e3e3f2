import type { ArticleId } from '../../shared/model/ids.ts'
import type { NewListItem } from '../../shared/model/list.ts'

/** An item that says of itself what its article says. */
export function asArticleSays(articleId: ArticleId): NewListItem {
  return {
    articleId,
    own: { title: null, author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null },
  }
}
