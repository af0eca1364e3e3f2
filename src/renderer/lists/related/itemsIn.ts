import type { NewListItem } from '../../../shared/model/list.ts'
import { call } from '../../api/call.ts'
import { takeArticles } from '../../library/articleDrag.ts'
import { asArticleSays } from '../asArticleSays.ts'
import { allCarried, takeItems } from '../board/carriedItems.ts'
import { sourceOf } from '../bringIn/sourceOf.ts'

/** What was dropped or pasted, as items of a list; null where it can't be any. Must be asked within the event. */
export function itemsIn(data: DataTransfer): Promise<readonly NewListItem[]> | null {
  const items = takeItems(data)
  if (items) return allCarried(items)
  const articles = takeArticles(data)
  if (articles) return Promise.resolve(articles.map(asArticleSays))
  const source = sourceOf(data)
  return source && read(source)
}

async function read(source: NonNullable<ReturnType<typeof sourceOf>>): Promise<readonly NewListItem[]> {
  const { lists } = await call('item:read', { source: await source, language: document.documentElement.lang || 'en' })
  return lists.flatMap(list => list.items)
}
