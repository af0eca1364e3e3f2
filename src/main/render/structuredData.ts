import { machineDate } from './dates.ts'
import { sharingOf } from '../../shared/model/sharing.ts'
import { itemHref, shownItems } from './lists.ts'
import type { PageList } from './page.ts'
import { reviewedItem, type JsonLd } from './reviewedItem.ts'
import { titleOf, type Scope } from './scope.ts'
import { sharedImage } from './sharedImage.ts'

/**
 * What search engines are told of a page (schema.org, as JSON-LD): a Review, or an Article where nothing is judged, and each list.
 * `drawn` is the address of a picture that stands in for a cover.
 */
export function structuredData(scope: Scope, drawn: string | null = null): JsonLd[] {
  return [post(scope, drawn), ...scope.page.lists.filter(list => shownItems(list).length > 0).map(list => itemList(list, scope))]
}

function post(scope: Scope, drawn: string | null): JsonLd {
  const { header } = scope.page.article
  const item = header.subject && reviewedItem(header.subject)
  const about = common(scope, drawn)
  if (!header.rating || !item) return { '@context': 'https://schema.org', '@type': 'Article', headline: about.name, ...about }
  const { value, best, worst } = header.rating
  return {
    '@context': 'https://schema.org',
    '@type': 'Review',
    ...about,
    itemReviewed: item,
    reviewRating: { '@type': 'Rating', ratingValue: value, bestRating: best, worstRating: worst },
    ...noted(scope),
  }
}

/** Pros and cons, as search engines take them: two statements at least, whichever way they speak. */
function noted({ points: { pros, cons } }: Scope): Readonly<Record<string, unknown>> {
  if (pros.length + cons.length < 2) return {}
  return { ...notes('positiveNotes', pros), ...notes('negativeNotes', cons) }
}

function notes(key: string, points: readonly string[]): Readonly<Record<string, unknown>> {
  if (points.length === 0) return {}
  const itemListElement = points.map((name, i) => ({ '@type': 'ListItem', position: i + 1, name }))
  return { [key]: { '@type': 'ItemList', itemListElement } }
}

function common(scope: Scope, drawn: string | null) {
  const { page, language } = scope
  const { article } = page
  const { header } = article
  const url = scope.address
  const description = header.description || header.standfirst
  const image = sharedImage(scope, drawn)?.url ?? drawn
  const { searchTitle } = sharingOf(header)
  const published = header.publishedAt && machineDate(header.publishedAt)
  return {
    name: titleOf(header.title, scope),
    ...(searchTitle.trim() ? { alternativeHeadline: searchTitle.trim() } : {}),
    ...(url === null ? {} : { url }),
    ...(description ? { description } : {}),
    ...(header.author ? { author: { '@type': 'Person', name: header.author } } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(image ? { image } : {}),
    ...(header.tags.length > 0 ? { keywords: header.tags } : {}),
    ...(header.views === null ? {} : { interactionStatistic: viewCount(header.views) }),
    inLanguage: language.tag,
    wordCount: article.words,
  }
}

/** A reading list as search engines take it. */
export function itemList(entry: PageList, scope: Scope): JsonLd {
  const items = shownItems(entry)
  const hasPictures = entry.list.settings?.parts.includes('image')
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: entry.heading,
    numberOfItems: items.length,
    itemListElement: items.map((item, i) => {
      const { shown } = item
      const href = itemHref(item, scope)
      const url = href === null ? null : scope.absolute(href)
      const published = shown.date && machineDate(shown.date)
      const source = hasPictures && shown.image ? scope.page.images(shown.image) : null
      const image = source && scope.absolute(source.src)
      return {
        '@type': 'ListItem',
        position: i + 1,
        item: {
          '@type': 'Article',
          name: titleOf(shown.title, scope),
          ...(url === null ? {} : { url }),
          ...(shown.author ? { author: { '@type': 'Person', name: shown.author } } : {}),
          ...(shown.site ? { publisher: { '@type': 'Organization', name: shown.site } } : {}),
          ...(published ? { datePublished: published } : {}),
          ...(image ? { image } : {}),
          ...(shown.views === null ? {} : { interactionStatistic: viewCount(shown.views) }),
        },
      }
    }),
  }
}

function viewCount(n: number) {
  return {
    '@type': 'InteractionCounter',
    interactionType: { '@type': 'ViewAction' },
    userInteractionCount: n,
  }
}
