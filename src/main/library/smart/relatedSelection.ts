import type { ArticleHeader } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Relation } from '../../../shared/model/smartRule.ts'
import { requireArticle } from '../articles/articles.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import { similarArticles } from '../similar/similarArticles.ts'
import type { Db } from '../sql.ts'
import { about, createdBy, inLanguage, ofKind, tagged, type LeafSelection } from './leafSelection.ts'
import type { Bound } from './Selection.ts'

/** The article on whose page a smart list stands. `similar` gives the keys of those most like it, the best first; it is worked out once. */
export type Basis = Readonly<{ row: ArticleRow; header: ArticleHeader; similar: () => readonly number[] }>

/** More than any list shows. */
const mostSimilar = 200

/** Throws `not-found`. */
export function basisOf(db: Db, id: ArticleId): Basis {
  const row = requireArticle(db, id)
  let similar: readonly number[] | undefined
  return { row, header: headerOf(row), similar: () => (similar ??= similarArticles(db, row, mostSimilar).map(each => each.row.key)) }
}

/** No article, in words that SQLite does not see through: it has no plan for what is never so and yet is to use an index. */
const nothing: LeafSelection = { test: 'article.key < 0', set: 'SELECT 0 AS key WHERE 0' }

/** The articles that stand to the page's article in this way; none if that says nothing of it, or if there is no page. */
export function relatedSelection(db: Db, by: Relation, basis: Basis | null, bound: Bound): LeafSelection {
  if (!basis) return nothing
  const { subject, tags, author, language } = basis.header
  switch (by) {
    case 'similar': {
      const keys = `SELECT value AS key FROM json_each(${bound.add(JSON.stringify(basis.similar()))})`
      return { test: `article.key IN (${keys})`, set: keys }
    }
    case 'subject':
      return subject?.name.trim() ? about("json_extract(article.subject, '$.name')", subject.name, bound) : nothing
    case 'series':
      return subject?.series?.trim() ? about("json_extract(article.subject, '$.series')", subject.series, bound) : nothing
    case 'creator':
      return subject && subject.creators.length > 0 ? createdBy(subject.creators, bound) : nothing
    case 'tag':
      return tags.length > 0 ? tagged(db, tags, bound) : nothing
    case 'author': {
      const test = `article.author = ${bound.add(author)} COLLATE NOCASE`
      return author.trim() ? { test, set: `SELECT key FROM article WHERE trashed_at IS NULL AND ${test}` } : nothing
    }
    case 'kind':
      return ofKind(subject?.type ?? null, bound)
    case 'language':
      return inLanguage(language.split('-')[0] ?? language, bound)
    case 'newer':
    case 'older':
      return inTime(by, basis.row, bound)
    default:
      return by satisfies never
  }
}

/** By the date of publication; a page that is not published yet is newer than all that are. */
function inTime(by: 'newer' | 'older', { published_at: at }: ArticleRow, bound: Bound): LeafSelection {
  if (at === null) return by === 'newer' ? nothing : { test: 'article.published_at IS NOT NULL' }
  return { test: `article.published_at ${by === 'newer' ? '>' : '<'} ${bound.add(at)}` }
}
