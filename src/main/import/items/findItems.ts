import type { LibraryAccess } from '../../../shared/contract/access.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ItemsFound } from '../../../shared/model/itemsFound.ts'
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
  for (const list of found.lists) lists.push(source.kind === 'article' ? list : await settledItems(access, list))
  return { lists, warnings: found.warnings }
}
