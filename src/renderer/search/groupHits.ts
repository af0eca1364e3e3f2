import type { SearchHit, SearchResult } from '../../shared/model/library.ts'
import { counted, formatNumber } from '../ui/counted.ts'

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
  if (hits.length === 0) return 'Nothing found'
  if (more) return `The first ${counted(hits.length, 'place')}; there are more`
  if (total > hits.length) return `The first ${formatNumber(hits.length)} of ${counted(total, 'place')}`
  return `${counted(total, 'place')} in ${counted(articles, 'article')}`
}

/** A passage in pieces: every second one is marked. */
export function passageParts(passage: string): string[] {
  return passage.split(/[\ue000\ue001]/u)
}
