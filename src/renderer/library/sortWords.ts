import type { ArticleSort, SortKey } from '../../shared/model/article.ts'
import { t } from '../words/t.ts'

export const sortWords: Readonly<Record<SortKey, string>> = {
  edited: t('Edited'),
  created: t('Created'),
  published: t('Published'),
  title: t('Title'),
  words: t('Words'),
  views: t('Views'),
  rating: t('Rating'),
}

/** The two directions as they read for what is sorted: the one that people want first comes first. */
export function directionWords(by: SortKey): { readonly descending: string; readonly ascending: string } {
  if (by === 'title') return { descending: t('Z to A'), ascending: t('A to Z') }
  if (by === 'edited' || by === 'created' || by === 'published') return { descending: t('Newest first'), ascending: t('Oldest first') }
  return { descending: t('Most first'), ascending: t('Fewest first') }
}

/** What choosing a key means: the direction that people want of it, or the one that is there where the key stays. */
export function sortBy(by: SortKey, now: ArticleSort): ArticleSort {
  return by === now.by ? now : { by, descending: by !== 'title' }
}
