import type { SectionKind, Status } from '../model/article.ts'

/** A word or phrase to look for, as it was typed. `prefix` says that it may be the beginning of a longer word. */
export type SearchTerm = { readonly text: string; readonly prefix: boolean; readonly not: boolean }

export const comparators = ['<=', '>=', '<', '>', '='] as const

/** What a number has to be: `>= 4`. */
export type Comparison = { readonly is: (typeof comparators)[number]; readonly value: number }

/** Days as `YYYY-MM-DD`, in the time of the place where one is; `until` is the first day that is too late. Null is open. */
export type Period = { readonly from: string | null; readonly until: string | null }

export const havings = ['image', 'cover', 'link', 'deadlink', 'list'] as const
export type Having = (typeof havings)[number]

/** What an article, or with `kind` a section, has to be. */
export type SearchFilter = { readonly not: boolean } & (
  | { readonly field: 'tag' | 'by' | 'lang' | 'links-to'; readonly value: string }
  | { readonly field: 'status'; readonly value: Status }
  | { readonly field: 'kind'; readonly value: SectionKind }
  | { readonly field: 'in'; readonly value: 'trash' }
  | { readonly field: 'is'; readonly value: 'orphan' }
  | { readonly field: 'has'; readonly value: Having }
  | { readonly field: 'year'; readonly all: readonly Comparison[] }
  /** `share` compares parts of the best value (0.8 is four of five), else the value on its own scale. */
  | { readonly field: 'rating'; readonly all: readonly Comparison[]; readonly share: boolean }
  | { readonly field: 'updated' | 'created' | 'published'; readonly period: Period }
)

export type FilterName = SearchFilter['field']

/** A query that is understood. */
export type SearchQuery = { readonly terms: readonly SearchTerm[]; readonly filters: readonly SearchFilter[] }

/** Every filter, with an example that is right. */
export const filterExamples: Readonly<Record<FilterName, string>> = {
  tag: 'tag:essay',
  status: 'status:draft',
  kind: 'kind:verdict',
  rating: 'rating:>=4',
  by: 'by:"Ann Lee"',
  year: 'year:1926',
  lang: 'lang:en',
  in: 'in:trash',
  has: 'has:image',
  is: 'is:orphan',
  'links-to': 'links-to:the-general',
  updated: 'updated:<2026-01',
  created: 'created:2025',
  published: 'published:>=2025-11-13',
}
