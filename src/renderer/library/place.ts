import type { ArticleFilter, Status } from '../../shared/model/article.ts'
import type { ListId } from '../../shared/model/ids.ts'
import type { ListSummary } from '../../shared/model/list.ts'
import type { SubjectName } from '../../shared/model/reviewedSubject.ts'
import type { SavedFilter } from '../../shared/model/savedFilter.ts'
import { phrase } from '../../shared/words/phrase.ts'
import { t } from '../words/t.ts'

/** Where in the library one is: what the sidebar has marked. */
export type Place =
  | { readonly kind: 'status'; readonly status: Status | null }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'list'; readonly id: ListId }
  | { readonly kind: 'lists' }
  | { readonly kind: 'saved'; readonly saved: SavedFilter }
  /** Links that lead nowhere, and what nothing leads to. */
  | { readonly kind: 'links' }
  /** What reviews are about; and all reviews of one thing. */
  | { readonly kind: 'subjects' }
  | { readonly kind: 'subject'; readonly subject: SubjectName }
  | { readonly kind: 'trash' }

export const everything: Place = { kind: 'status', status: null }

/** Whether a place is a page of its own, in whose stead neither articles are listed nor one is written. */
export function isPage(place: Place): boolean {
  return isOfLists(place) || place.kind === 'links' || place.kind === 'subjects' || place.kind === 'subject'
}

export function samePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b)
}

/** A text that names a place, for keys. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'status':
      return `status:${place.status ?? 'all'}`
    case 'tag':
      return `tag:${place.tag}`
    case 'list':
      return `list:${place.id}`
    case 'saved':
      return `saved:${place.saved.id}`
    case 'lists':
      return 'lists'
    case 'links':
      return 'links'
    case 'subjects':
      return 'subjects'
    case 'subject':
      return `subject:${place.subject.type}:${place.subject.name}`
    case 'trash':
      return 'trash'
    default:
      return place satisfies never
  }
}

/** Whether a place shows lists, and no article. */
function isOfLists(place: Place): boolean {
  return place.kind === 'list' || place.kind === 'lists'
}

/** What the article list shows in a place. */
export function placeFilter(place: Place, text: string): ArticleFilter {
  if (place.kind === 'saved') return { ...place.saved.filter, text: `${place.saved.filter.text} ${text}`.trim() }
  return {
    status: place.kind === 'status' ? place.status : null,
    tag: place.kind === 'tag' ? place.tag : null,
    text: text.trim(),
    inTrash: place.kind === 'trash',
  }
}

/** Keys of texts, so that each language can say them in its own way. */
const countedStatus = {
  ready: phrase('{count, plural, other {# ready}}'),
  published: phrase('{count, plural, other {# published}}'),
  archived: phrase('{count, plural, other {# archived}}'),
} as const

/** The line above the article list: "12 drafts". */
export function placeLine(place: Place, total: number, text: string): string {
  if (text.trim()) return t('{count, plural, one {# article} other {# articles}} found', { count: total })
  if (place.kind === 'trash') return t('{count, plural, one {# article} other {# articles}} in the trash', { count: total })
  if (place.kind === 'tag' || place.kind === 'saved') return t('{count, plural, one {# article} other {# articles}}', { count: total })
  if (place.kind === 'status' && place.status)
    return place.status === 'draft'
      ? t('{count, plural, one {# draft} other {# drafts}}', { count: total })
      : t(countedStatus[place.status], { count: total })
  return t('{count, plural, one {# article} other {# articles}}', { count: total })
}

/** What a page of its own is called; null for places that list articles. */
export function pageName(place: Place, lists: readonly ListSummary[]): string | null {
  if (place.kind === 'list') return lists.find(list => list.id === place.id)?.name ?? t('List')
  if (place.kind === 'lists') return t('Lists')
  if (place.kind === 'links') return t('Links')
  if (place.kind === 'subjects') return t('Subjects')
  return place.kind === 'subject' ? place.subject.name : null
}
