import type { Parsed } from '../../../shared/contract/contract.ts'
import type { ArticleFilter, ArticleSort, ArticleSummary } from '../../../shared/model/article.ts'
import { articleOrder } from './articleOrder.ts'
import { FilterTexts } from './FilterTexts.ts'
import { foldedTerms } from '../search/fold.ts'
import { keysInGroup } from './groups.ts'
import { all, type Db } from '../sql.ts'

/** More terms than anyone types. */
const maxTerms = 20

/** One page of the articles that match, in the order asked for, and how many match in all. */
export function listArticles(
  db: Db,
  { filter, sort, group, offset, limit }: Parsed<'article:list'>,
): { items: ArticleSummary[]; total: number } {
  const terms = foldedTerms(filter.text).slice(0, maxTerms)
  if (group) {
    const { keys, total } = keysInGroup(db, filter, sort, group, terms, { offset, limit })
    return { items: summariesOf(db, keys), total }
  }
  const keys = matchingKeys(db, filter, sort)
  return { items: summariesOf(db, keys.slice(offset, offset + limit)), total: keys.length }
}

/** The keys of all articles that pass a filter, in the order asked for. */
export function matchingKeys(db: Db, filter: ArticleFilter, sort: ArticleSort): readonly number[] {
  const terms = foldedTerms(filter.text).slice(0, maxTerms)
  const order = articleOrder(db, filter, sort)
  return terms.length > 0 ? FilterTexts.of(db).matching(order, terms) : order
}

type SummaryRow = Pick<ArticleSummary, 'id' | 'title' | 'slug' | 'standfirst' | 'status' | 'language' | 'author' | 'views' | 'words'> & {
  published_at: string | null
  updated_at: number
  trashed_at: number | null
  tags: string
}

function summariesOf(db: Db, keys: readonly number[]): ArticleSummary[] {
  return all<SummaryRow>(
    db,
    `SELECT article.id, title, slug, standfirst, status, language, author, tags, published_at, views, words, updated_at, trashed_at
     FROM json_each(?) AS place CROSS JOIN article ON article.key = place.value ORDER BY place.key`,
    [JSON.stringify(keys)],
  ).map(({ published_at, updated_at, trashed_at, tags, ...row }) => ({
    ...row,
    tags: JSON.parse(tags) as string[],
    publishedAt: published_at,
    updatedAt: updated_at,
    trashedAt: trashed_at,
  }))
}
