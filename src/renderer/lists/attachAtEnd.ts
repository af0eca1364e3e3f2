import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import { call } from '../api/call.ts'

/** Puts a list beneath an article, after its others. */
export async function attachAtEnd(article: ArticleId, listId: ListId): Promise<void> {
  const { lists } = await call('article:open', { id: article })
  await call('article:set-lists', { id: article, lists: [...lists, { listId, heading: null }] })
}
