import type { ArticleId } from '../../shared/model/ids.ts'
import { noItemFields, type NewListItem } from '../../shared/model/list.ts'

/** An item that says of itself what its article says. */
export function asArticleSays(articleId: ArticleId): NewListItem {
  return {
    articleId,
    own: noItemFields,
  }
}
