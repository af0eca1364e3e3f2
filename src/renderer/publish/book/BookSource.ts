import type { ArticleFilter, ArticleSort } from '../../../shared/model/article.ts'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { ListSummary } from '../../../shared/model/list.ts'
import { call } from '../../api/call.ts'
import { placeFilter, type Place } from '../../library/place.ts'
import { t } from '../../words/t.ts'

/** What a book is made of: a list in its order, the articles that a filter finds, or those that were chosen. */
export type BookSource =
  | { readonly kind: 'list'; readonly name: string; readonly id: ListId }
  | { readonly kind: 'found'; readonly name: string; readonly filter: ArticleFilter; readonly sort: ArticleSort }
  | { readonly kind: 'chosen'; readonly name: string; readonly ids: readonly ArticleId[] }

/** A chapter of a book to be. `date` is empty where none is known. */
export type BookChapter = { readonly id: ArticleId; readonly title: string; readonly author: string; readonly date: string }

/** The chapters of a book as they come, and how many of a list's items are on other sites, and so in no book. */
export type BookContents = { readonly chapters: readonly BookChapter[]; readonly elsewhere: number }

/** So many chapters a book can have. */
const mostChapters = 5000

/** From the first to the newest: a book is read from its beginning. */
const oldestFirst: ArticleSort = { by: 'published', descending: false }

export function bookOfTag(tag: string): BookSource {
  return { kind: 'found', name: tag.split('/').at(-1) ?? tag, filter: placeFilter({ kind: 'tag', tag }, ''), sort: oldestFirst }
}

/** What a place of the library is as a book; the whole library where it shows no articles of its own. */
export function bookOfPlace(place: Place, lists: readonly Pick<ListSummary, 'id' | 'name'>[], library: string): BookSource {
  if (place.kind === 'list') return { kind: 'list', id: place.id, name: lists.find(({ id }) => id === place.id)?.name ?? library }
  if (place.kind === 'tag') return bookOfTag(place.tag)
  if (place.kind === 'saved') return { kind: 'found', name: place.saved.name, filter: place.saved.filter, sort: place.saved.sort }
  const shown: Place = place.kind === 'status' ? place : { kind: 'status', status: null }
  return { kind: 'found', name: library, filter: placeFilter(shown, ''), sort: oldestFirst }
}

export async function contentsOf(source: BookSource): Promise<BookContents> {
  switch (source.kind) {
    case 'list': {
      const { items } = await call('list:open', { id: source.id })
      const seen = new Map<ArticleId, BookChapter>()
      for (const { articleId: id, state, shown } of items)
        if (id !== null && state === 'ok' && !seen.has(id))
          seen.set(id, { id, title: shown.title, author: shown.author ?? '', date: shown.date ?? '' })
      return { chapters: [...seen.values()], elsewhere: items.filter(({ articleId }) => articleId === null).length }
    }
    case 'found': {
      const { items } = await call('article:list', { filter: source.filter, sort: source.sort, limit: mostChapters })
      return { chapters: items.map(({ id, title, author, publishedAt }) => ({ id, title, author, date: publishedAt ?? '' })), elsewhere: 0 }
    }
    case 'chosen': {
      const all = await call('article:titles')
      const lines = all.titles.split('\n')
      const titles = new Map(all.ids.split('\n').map((id, place) => [id, lines[place] ?? ''] as const))
      return { chapters: source.ids.map(id => ({ id, title: titles.get(id) ?? t('Untitled'), author: '', date: '' })), elsewhere: 0 }
    }
    default:
      return source satisfies never
  }
}
