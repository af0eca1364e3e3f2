import type { ArticleId } from '../../shared/model/ids.ts'
import type { Found, FoundArticle, ReplaceChoice, ReplaceHit } from '../../shared/model/replacement.ts'
import { t } from '../words/t.ts'

/** The places that are left out, by article: all others are replaced. */
export type LeftOut = ReadonlyMap<ArticleId, ReadonlySet<number>>

export function isChosen(leftOut: LeftOut, id: ArticleId, hit: number): boolean {
  return !leftOut.get(id)?.has(hit)
}

/** How many places of an article are chosen. */
export function chosenOf(leftOut: LeftOut, { id, count }: FoundArticle): number {
  return count - (leftOut.get(id)?.size ?? 0)
}

/** Takes a place in, or leaves it out. */
export function withHit(leftOut: LeftOut, id: ArticleId, hit: number, chosen: boolean): LeftOut {
  const own = new Set(leftOut.get(id))
  if (chosen) own.delete(hit)
  else own.add(hit)
  return new Map(leftOut).set(id, own)
}

/** Takes all places of an article in, or leaves them all out. */
export function withArticle(leftOut: LeftOut, { id, count }: FoundArticle, chosen: boolean): LeftOut {
  return new Map(leftOut).set(id, new Set(chosen ? [] : Array(count).keys()))
}

/** What is to be replaced, article by article; those without a chosen place are left out. */
export function choicesOf({ articles }: Found, leftOut: LeftOut): ReplaceChoice[] {
  return articles
    .filter(article => chosenOf(leftOut, article) > 0)
    .map(({ id, version, count }) => {
      const isWhole = (leftOut.get(id)?.size ?? 0) === 0
      return { id, version, hits: isWhole ? null : [...Array(count).keys()].filter(hit => isChosen(leftOut, id, hit)) }
    })
}

/** How many places are chosen, in how many articles. */
export function countChosen({ articles }: Found, leftOut: LeftOut): { places: number; articles: number } {
  const chosen = articles.map(article => chosenOf(leftOut, article)).filter(count => count > 0)
  return { places: chosen.reduce((sum, count) => sum + count, 0), articles: chosen.length }
}

/** A line of the preview: an article, a place in the one above, or that its places are still to come. */
export type PreviewRow =
  | { readonly kind: 'article'; readonly article: FoundArticle }
  | { readonly kind: 'hit'; readonly article: FoundArticle; readonly hit: ReplaceHit; readonly number: number }
  | { readonly kind: 'unread'; readonly article: FoundArticle }

export function previewRows({ articles }: Found): PreviewRow[] {
  return articles.flatMap((article): PreviewRow[] => [
    { kind: 'article', article },
    ...(article.hits.length < article.count ? [{ kind: 'unread' as const, article }] : []),
    ...article.hits.map((hit, number) => ({ kind: 'hit' as const, article, hit, number })),
  ])
}

/** Where a place is, in words. */
export function placeName({ part, heading }: ReplaceHit): string {
  if (part === 'title') return t('Title')
  if (part === 'standfirst') return t('Standfirst')
  return heading === null ? t('Opening') : heading.trim() || t('Untitled section')
}
