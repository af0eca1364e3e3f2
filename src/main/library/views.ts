import type { Output, Parsed } from '../../shared/contract/contract.ts'
import type { BatchDone } from '../../shared/model/batch.ts'
import type { ArticleId, ListItemId } from '../../shared/model/ids.ts'
import { noteBatch } from './batches.ts'
import { beginWork, type Work } from './batchWork.ts'
import { all, first, type Db } from './sql.ts'

type Rows = Parsed<'views:set'>['rows']
type Matched = { readonly articles: Map<ArticleId, number>; readonly items: Map<ListItemId, number>; readonly unmatched: string[] }

/** An address without what says nothing of the page: scheme, www, query, fragment, a slash at the end. */
function plainAddress(text: string): string {
  return text
    .trim()
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/(?:\/index\.html?|\/+)$/iu, '')
    .toLowerCase()
}

/** The last part of an address or a path, without its ending: what may be a slug. */
function slugIn(plain: string): string {
  const last = plain.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
      .replace(/\.html?$/iu, '')
      .normalize('NFC')
  } catch {
    return last
  }
}

/** By address first, then by slug. Several rows of one page are added together. */
function match(db: Db, rows: Rows): Matched {
  const byAddress = byPlain(
    all<{ key: number; url: string }>(db, "SELECT key, canonical_url AS url FROM article WHERE canonical_url <> ''").map(
      ({ key, url }) => [plainAddress(url), key] as const,
    ),
  )
  const itemsAt = byPlain(
    all<{ id: ListItemId; url: string }>(db, 'SELECT id, url FROM list_item WHERE article_id IS NULL AND url IS NOT NULL').map(
      ({ id, url }) => [plainAddress(url), id] as const,
    ),
  )
  const living = (key: number) => first<{ id: ArticleId }>(db, 'SELECT id FROM article WHERE key = ? AND trashed_at IS NULL', [key])?.id
  const matched: Matched = { articles: new Map(), items: new Map(), unmatched: [] }
  for (const { key, views } of rows) {
    const plain = plainAddress(key)
    const article =
      byAddress
        .get(plain)
        ?.flatMap(number => living(number) ?? [])
        .at(-1) ?? withSlug(db, slugIn(plain))
    const items = itemsAt.get(plain) ?? []
    if (article) matched.articles.set(article, (matched.articles.get(article) ?? 0) + views)
    for (const id of items) matched.items.set(id, (matched.items.get(id) ?? 0) + views)
    if (!article && items.length === 0) matched.unmatched.push(key)
  }
  return matched
}

/** Few of a library's articles are asked for: each by the index. */
function withSlug(db: Db, slug: string): ArticleId | undefined {
  return first<{ id: ArticleId }>(db, 'SELECT id FROM article WHERE slug = ? AND trashed_at IS NULL', [slug])?.id
}

function byPlain<T>(pairs: readonly (readonly [plain: string, what: T])[]): Map<string, T[]> {
  const known = new Map<string, T[]>()
  for (const [plain, what] of pairs) {
    const same = known.get(plain)
    if (same) same.push(what)
    else known.set(plain, [what])
  }
  return known
}

export function matchViews(db: Db, rows: Rows): Output<'views:match'> {
  const { articles, items, unmatched } = match(db, rows)
  return { articles: articles.size, items: items.size, unmatched }
}

/** So many are noted together. */
const together = 500

/** Notes views in the articles and external items that they are for, as one batch that can be undone; many of them in slices. */
export function setViews(db: Db, rows: Rows, at: string, now: number): BatchDone {
  const { articles, items } = match(db, rows)
  const batch = noteBatch(db, { articles: [], tags: { before: [], made: [] } }, now)
  const works = [...inParts(articles, 'views', at), ...inParts(items, 'item-views', at)]
  if (works.length > 0) beginWork(db, batch.number, works, now)
  return { batch: batch.id, articles: articles.size }
}

function inParts(views: ReadonlyMap<string, number>, kind: 'views' | 'item-views', at: string): Work[] {
  const pairs = [...views]
  return Array.from({ length: Math.ceil(pairs.length / together) }, (_, part) => {
    const own = pairs.slice(part * together, (part + 1) * together)
    return { todo: { kind, at, views: Object.fromEntries(own) }, ids: own.map(([id]) => id) }
  })
}
