import type { Output, Parsed } from '../../shared/contract/contract.ts'
import type { BatchDone } from '../../shared/model/batch.ts'
import type { ArticleId, ListItemId } from '../../shared/model/ids.ts'
import { changeHeaders, rememberBatch } from './batches.ts'
import { all, run, type Db } from './sql.ts'

type Rows = Parsed<'views:set'>['rows']
type Matched = { readonly articles: Map<ArticleId, number>; readonly items: Map<ListItemId, number>; readonly unmatched: string[] }
type Item = { readonly id: ListItemId; readonly url: string; readonly views: number | null; readonly viewsAt: string | null }

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
  const articles = all<{ id: ArticleId; slug: string; url: string }>(
    db,
    'SELECT id, slug, canonical_url AS url FROM article WHERE trashed_at IS NULL',
  )
  const byAddress = new Map(articles.flatMap(({ id, url }) => (url === '' ? [] : [[plainAddress(url), id] as const])))
  const bySlug = new Map(articles.map(({ id, slug }) => [slug.toLowerCase(), id] as const))
  const itemsAt = new Map<string, ListItemId[]>()
  for (const { id, url } of externalItems(db)) itemsAt.set(plainAddress(url), [...(itemsAt.get(plainAddress(url)) ?? []), id])
  const matched: Matched = { articles: new Map(), items: new Map(), unmatched: [] }
  for (const { key, views } of rows) {
    const plain = plainAddress(key)
    const article = byAddress.get(plain) ?? bySlug.get(slugIn(plain))
    const items = itemsAt.get(plain) ?? []
    if (article) matched.articles.set(article, (matched.articles.get(article) ?? 0) + views)
    for (const id of items) matched.items.set(id, (matched.items.get(id) ?? 0) + views)
    if (!article && items.length === 0) matched.unmatched.push(key)
  }
  return matched
}

function externalItems(db: Db): Item[] {
  return all<Item>(db, 'SELECT id, url, views, views_at AS viewsAt FROM list_item WHERE article_id IS NULL AND url IS NOT NULL')
}

export function matchViews(db: Db, rows: Rows): Output<'views:match'> {
  const { articles, items, unmatched } = match(db, rows)
  return { articles: articles.size, items: items.size, unmatched }
}

/** Notes views in the articles and external items that they are for, as one batch that can be undone. */
export function setViews(db: Db, rows: Rows, at: string, now: number): BatchDone {
  const matched = match(db, rows)
  const articles = [...matched.articles].flatMap(([id, views]) => changeHeaders(db, [id], () => ({ views, viewsAt: at }), now))
  const items = externalItems(db).flatMap(({ id, views: before, viewsAt }) => {
    const views = matched.items.get(id)
    if (views === undefined) return []
    run(db, 'UPDATE list_item SET views = ?, views_at = ? WHERE id = ?', [views, at, id])
    return [{ id, before: { views: before, viewsAt }, after: { views, viewsAt: at } }]
  })
  return rememberBatch(db, { articles, items, tags: { before: [], made: [] } }, now)
}
