import { articleId, type ArticleId } from '../../shared/model/ids.ts'
import { call } from '../api/call.ts'

/** What is exported: the articles that were chosen, or all that are not in the trash. */
export type ExportScope = 'chosen' | 'all'

/** The articles that an export is of. */
export async function scopedIds(scope: ExportScope, chosen: readonly ArticleId[]): Promise<ArticleId[]> {
  if (scope === 'chosen') return [...chosen]
  const { ids } = await call('article:titles')
  return ids
    .split('\n')
    .filter(Boolean)
    .map(id => articleId.parse(id))
}
