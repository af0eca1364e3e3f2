import { locale, t } from '../../words/t.ts'
import type { BookChapter, BookSource } from './BookSource.ts'

/** `given` is the order in which the chapters came, `own` the one that somebody has put them in. */
export type BookOrder = 'given' | 'oldest' | 'newest' | 'title' | 'own'

export const bookOrders: Readonly<Record<BookOrder, (source: BookSource) => string>> = {
  given: source =>
    source.kind === 'list' ? t('As in the list') : source.kind === 'chosen' ? t('As they were chosen') : t('As they are found'),
  oldest: () => t('The oldest first'),
  newest: () => t('The newest first'),
  title: () => t('By title'),
  own: () => t('Your own'),
}

/** The orders that can be chosen. Chosen articles come without their dates. */
export function ordersOf({ kind }: BookSource, now: BookOrder): BookOrder[] {
  const dated: BookOrder[] = kind === 'chosen' ? [] : ['oldest', 'newest']
  return ['given', ...dated, 'title', ...(now === 'own' ? (['own'] as const) : [])]
}

/** Chapters in an order; `given` is all of them as they came. What has no date stands last. */
export function inOrder(order: BookOrder, given: readonly BookChapter[], now: readonly BookChapter[]): readonly BookChapter[] {
  const kept = new Set(now.map(({ id }) => id))
  const rest = given.filter(({ id }) => kept.has(id))
  switch (order) {
    case 'given':
      return rest
    case 'own':
      return now
    case 'title': {
      const { compare } = new Intl.Collator(locale(), { numeric: true })
      return rest.toSorted((a, b) => compare(a.title, b.title))
    }
    case 'oldest':
      return rest.toSorted((a, b) => byDate(a, b, 1))
    case 'newest':
      return rest.toSorted((a, b) => byDate(a, b, -1))
    default:
      return order satisfies never
  }
}

function byDate(a: BookChapter, b: BookChapter, way: 1 | -1): number {
  if (a.date === b.date) return 0
  if (a.date === '' || b.date === '') return a.date === '' ? 1 : -1
  return a.date < b.date ? -way : way
}
