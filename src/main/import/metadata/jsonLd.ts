import type { Root } from 'hast'
import { attribute, findElements } from '../html/elements.ts'
import { parseDate } from '../../../shared/written/findDate.ts'
import { noMetadata, type PageMetadata } from './PageMetadata.ts'
import { asList, asNumber, asText, isPlainObject, namesOf, type PlainObject } from './plainData.ts'
import { minutesOf, ratingFrom, subjectFrom, subjectTypeOf, yearOf } from './subject.ts'
import { cleanTags, splitTags } from './tags.ts'

const articleTypes = /^(?:.*Article|BlogPosting|Review|CriticReview|MediaReview|Report|SocialMediaPosting)$/u

function typesOf(thing: PlainObject): string[] {
  return asList(thing['@type']).flatMap(type => asText(type)?.replace(/^https?:\/\/schema\.org\//u, '') ?? [])
}

/** Everything that JSON-LD on the page describes, graphs opened. Damaged blocks are passed over: they describe nothing. */
function thingsOf(root: Root): PlainObject[] {
  const things: PlainObject[] = []
  const open = (value: unknown, depth: number) => {
    for (const item of asList(value)) {
      if (!isPlainObject(item) || depth > 4) continue
      things.push(item)
      open(item['@graph'], depth + 1)
      open(item.mainEntity, depth + 1)
    }
  }
  for (const script of findElements(root, e => e.tagName === 'script' && attribute(e, 'type')?.toLowerCase() === 'application/ld+json')) {
    const text = script.children.map(child => (child.type === 'text' ? child.value : '')).join('')
    try {
      open(JSON.parse(text), 0)
    } catch {
      continue
    }
  }
  return things
}

function pageUrl(value: unknown): string | null {
  const text = asText(isPlainObject(value) ? (value['@id'] ?? value.url) : value)
  return text && /^https?:\/\//iu.test(text) ? text : null
}

function viewsOf(value: unknown): number | null {
  for (const statistic of asList(value)) {
    if (!isPlainObject(statistic)) continue
    const kind = asText(isPlainObject(statistic.interactionType) ? statistic.interactionType['@type'] : statistic.interactionType) ?? ''
    const count = asNumber(statistic.userInteractionCount)
    if (/(?:View|Watch|Read|Visit)Action/u.test(kind) && count !== null && Number.isInteger(count) && count >= 0) return count
  }
  return null
}

function subjectOf(value: unknown): PageMetadata['subject'] {
  const item = asList(value)[0]
  if (!isPlainObject(item)) return null
  const name = asText(item.name)
  if (!name) return null
  const makers = ['director', 'creator', 'author', 'byArtist', 'brand', 'manufacturer', 'performer']
    .map(key => namesOf(item[key]))
    .find(names => names.length)
  const links = [...asList(item.sameAs), item.url].flatMap(link => pageUrl(link) ?? [])
  return subjectFrom({
    type: subjectTypeOf(typesOf(item)[0] ?? ''),
    name,
    creators: makers ?? [],
    year: yearOf(item.datePublished ?? item.dateCreated ?? item.copyrightYear ?? item.releaseDate),
    country: namesOf(item.countryOfOrigin)[0] ?? '',
    link: links[0] ?? '',
    duration: minutesOf(item.duration ?? item.timeRequired),
  })
}

/** What the page's JSON-LD (schema.org Article, its kinds, and Review) says. */
export function jsonLdMetadata(root: Root, language: string): PageMetadata {
  const things = thingsOf(root)
  const articles = things.filter(thing => typesOf(thing).some(type => articleTypes.test(type)))
  const result = noMetadata()
  for (const thing of articles) {
    const review = isPlainObject(thing.review) ? thing.review : thing
    result.title ??= asText(thing.headline) ?? asText(thing.name)
    result.author ??= namesOf(thing.author).join(', ') || null
    result.publishedAt ??= parseDate(asText(thing.datePublished) ?? '', language)
    result.language ??= asText(isPlainObject(thing.inLanguage) ? thing.inLanguage.alternateName : thing.inLanguage)
    result.description ??= asText(thing.description)
    result.standfirst ??= asText(thing.alternativeHeadline)
    result.url ??= pageUrl(thing.mainEntityOfPage) ?? pageUrl(thing.url)
    result.views ??= viewsOf(thing.interactionStatistic)
    result.siteName ??= namesOf(thing.publisher)[0] ?? null
    if (!result.tags.length) result.tags = cleanTags(asList(thing.keywords).flatMap(words => splitTags(asText(words) ?? '')))
    result.subject ??= subjectOf(review.itemReviewed)
    result.rating ??= isPlainObject(review.reviewRating) ? ratingFrom(review.reviewRating) : null
  }
  return result
}
