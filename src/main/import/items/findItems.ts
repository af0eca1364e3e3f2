import type { LibraryAccess } from '../../../shared/contract/access.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { FoundList, ItemsFound } from '../../../shared/model/itemsFound.ts'
import { settledItems } from '../storeReading.ts'
import { linksOfArticle } from './articleLinks.ts'
import { readItems, type ItemsSource } from './readItems.ts'

/**
 * Reads items, and tells those that are articles of this library from those that it doesn't have. Throws as `readItems`
 * does, and `not-found` for an article that is gone.
 */
export async function findItems(
  access: LibraryAccess,
  source: ItemsSource | Readonly<{ kind: 'article'; id: ArticleId }>,
  language: string,
): Promise<ItemsFound> {
  const found =
    source.kind === 'article'
      ? { lists: linksOfArticle(await access.call('article:open', { id: source.id })), warnings: [] }
      : readItems(source, language)
  const lists = []
  for (const list of found.lists) {
    const settled = source.kind === 'article' ? list : await settledItems(access, list)
    lists.push({ ...settled, ...(await ownArticles(access, settled)) })
  }
  return { lists, warnings: found.warnings }
}

/** Which articles of this library external items lead to by their addresses; nothing where none does. */
async function ownArticles(access: LibraryAccess, { items }: FoundList): Promise<Pick<FoundList, 'own'>> {
  const urls = items.map(({ articleId, own }) => (articleId === null ? (own.url ?? '') : ''))
  const { articles } = await access.call('list:own-addresses', { urls })
  return articles.some(article => article !== null) ? { own: articles } : {}
}
