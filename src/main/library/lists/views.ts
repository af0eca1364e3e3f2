import type { JobControl } from '../../../shared/contract/access.ts'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { BatchDone } from '../../../shared/model/batch.ts'
import type { ArticleId, ListItemId } from '../../../shared/model/ids.ts'
import type { CountedPages } from '../../../shared/model/itemsFound.ts'
import { keptBatch, noteBatch } from '../batches/batches.ts'
import { beginWork, type Work } from '../batches/batchWork.ts'
import { all, first, type Db } from '../sql.ts'

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

/** So many pages are matched before it is asked whether somebody has cancelled. */
const matchedAtOnce = 1000

/**
 * Which articles and external items counts of views are for: by address first, then by slug. Several rows of one page are
 * added together. All addresses of the library are read, so a process that only reads does it. Throws `cancelled`.
 */
export async function matchViews(db: Db, rows: CountedPages, { signal }: Pick<JobControl, 'signal'>): Promise<Output<'views:read'>> {
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
  const [articles, items] = [new Map<ArticleId, number>(), new Map<ListItemId, number>()]
  const unmatched: string[] = []
  for (const [index, { key, views }] of rows.entries()) {
    if (index % matchedAtOnce === 0) await new Promise(resolve => setImmediate(resolve))
    if (signal.aborted) throw new AppError('cancelled', 'Cancelled.')
    const plain = plainAddress(key)
    const article =
      byAddress
        .get(plain)
        ?.flatMap(number => living(number) ?? [])
        .at(-1) ?? withSlug(db, slugIn(plain))
    const found = itemsAt.get(plain) ?? []
    if (article) articles.set(article, (articles.get(article) ?? 0) + views)
    for (const id of found) items.set(id, (items.get(id) ?? 0) + views)
    if (!article && found.length === 0) unmatched.push(key)
  }
  return {
    pages: rows.length,
    views: {
      articles: Array.from(articles, ([id, views]) => ({ id, views })),
      items: Array.from(items, ([id, views]) => ({ id, views })),
    },
    unmatched,
  }
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

/** So many are noted together. */
const together = 500

/** Notes views in articles and external items as a batch that can be undone, or more of one; many of them in slices. Throws `not-found` for a batch that is gone. */
export function setViews(db: Db, { views, at, batch }: Parsed<'views:set'>, now: number): BatchDone {
  const { id, number } = batch
    ? { id: batch, number: keptBatch(db, batch).number }
    : noteBatch(db, { articles: [], tags: { before: [], made: [] } }, now)
  const works = [...inParts(views.articles, 'views', at), ...inParts(views.items, 'item-views', at)]
  if (works.length > 0) beginWork(db, number, works, now)
  return { batch: id, articles: views.articles.length }
}

function inParts(views: readonly Readonly<{ id: string; views: number }>[], kind: 'views' | 'item-views', at: string): Work[] {
  return Array.from({ length: Math.ceil(views.length / together) }, (_, part) => {
    const own = views.slice(part * together, (part + 1) * together)
    return { todo: { kind, at, views: Object.fromEntries(own.map(each => [each.id, each.views])) }, ids: own.map(({ id }) => id) }
  })
}
