import type { SearchHit, SearchResult } from '../../shared/model/library.ts'
import { formatNumber } from '../ui/counted.ts'
import { t } from '../words/t.ts'

/** An article with the places that were found in it, in the order in which they were found. */
export type HitGroup = { readonly article: SearchHit; readonly hits: readonly SearchHit[] }

/** Hits by article; the article with the best hit comes first. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<string, { article: SearchHit; hits: SearchHit[] }>()
  for (const hit of hits) {
    const group = groups.get(hit.id)
    if (group) group.hits.push(hit)
    else groups.set(hit.id, { article: hit, hits: [hit] })
  }
  return [...groups.values()]
}

/** The line above the results: "12 places in 5 articles". */
export function resultLine({ hits, total, more }: SearchResult, articles: number): string {
  if (hits.length === 0) return t('Nothing found')
  if (more) return t('The first {count, plural, one {# place} other {# places}}; there are more', { count: hits.length })
  if (total > hits.length)
    return t('The first {hits} of {count, plural, one {# place} other {# places}}', { hits: formatNumber(hits.length), count: total })
  return t('{places, plural, one {# place} other {# places}} in {articles, plural, one {# article} other {# articles}}', {
    places: total,
    articles,
  })
}

/** A passage in pieces: every second one is marked. */
export function passageParts(passage: string): string[] {
  return passage.split(/[\ue000\ue001]/u)
}
