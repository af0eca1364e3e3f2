import type { ArticleSort, SortKey } from '../../shared/model/article.ts'

export const sortWords: Readonly<Record<SortKey, string>> = {
  edited: 'Edited',
  created: 'Created',
  published: 'Published',
  title: 'Title',
  words: 'Words',
  views: 'Views',
  rating: 'Rating',
}

/** The two directions as they read for what is sorted: the one that people want first comes first. */
export function directionWords(by: SortKey): { readonly descending: string; readonly ascending: string } {
  if (by === 'title') return { descending: 'Z to A', ascending: 'A to Z' }
  if (by === 'edited' || by === 'created' || by === 'published') return { descending: 'Newest first', ascending: 'Oldest first' }
  return { descending: 'Most first', ascending: 'Fewest first' }
}

/** What choosing a key means: the direction that people want of it, or the one that is there where the key stays. */
export function sortBy(by: SortKey, now: ArticleSort): ArticleSort {
  return by === now.by ? now : { by, descending: by !== 'title' }
}
