import type { LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import { articleFilter, articleSort, sortKeys, type ArticleFilter, type ArticleSort } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Options } from './options.ts'
import { printable } from './output.ts'

/** Whether a command line says which articles are meant. */
export function namesArticles({ operands, all, tag, list, filter }: Options): boolean {
  return operands.length > 0 || all || tag !== undefined || list !== undefined || filter !== undefined
}

/**
 * The articles that a command line names, in their order: those that are named one by one, a list's in its order, those of a tag or
 * of a filter that is kept, or all. Throws `not-found`, and `bad-request` for several of these at once.
 */
export async function chosenArticles(access: LibraryAccess, options: Options): Promise<ArticleId[]> {
  const { operands, all, tag, list, filter } = options
  const ways = [operands.length > 0, all, tag !== undefined, list !== undefined, filter !== undefined].filter(Boolean)
  if (ways.length > 1) throw new AppError('bad-request', 'Name articles, or a --list, a --tag or a --filter, or --all: one of these.')
  if (list !== undefined) return listed(access, list)
  if (filter !== undefined) {
    const { filters } = await access.call('library:overview')
    const kept = filters.find(({ name }) => name === filter)
    if (!kept) throw new AppError('not-found', `No filter is kept under the name “${printable(filter)}”.`)
    return found(access, kept.filter, sortOf(options) ?? kept.sort, `The filter “${printable(filter)}” finds no articles.`)
  }
  const oldestFirst: ArticleSort = { by: 'published', descending: false }
  if (tag !== undefined)
    return found(access, articleFilter.parse({ tag }), sortOf(options) ?? oldestFirst, `No articles have the tag “${printable(tag)}”.`)
  if (all) return found(access, articleFilter.parse({}), sortOf(options), 'This library has no articles.')
  return Promise.all(operands.map(async key => (await access.call('article:find', { key })).id))
}

async function listed(access: LibraryAccess, named: string): Promise<ArticleId[]> {
  const { lists } = await access.call('library:overview')
  const [list, ...others] = lists.filter(({ id, name }) => name === named || id === named)
  if (!list) throw new AppError('not-found', `There is no list “${printable(named)}” in this library.`)
  if (others.length > 0) throw new AppError('bad-request', `Several lists are called “${printable(named)}”: give the id of one.`)
  const { items } = await access.call('list:open', { id: list.id })
  const ids = [...new Set(items.flatMap(({ articleId, state }) => (articleId !== null && state === 'ok' ? [articleId] : [])))]
  if (ids.length === 0) throw new AppError('not-found', `No articles of this library are in the list “${printable(named)}”.`)
  return ids
}

async function found(access: LibraryAccess, filter: ArticleFilter, sort: ArticleSort | null, none: string): Promise<ArticleId[]> {
  const { items } = await access.call('article:list', { filter, ...(sort ? { sort } : {}), limit: 100_000 })
  if (items.length === 0) throw new AppError('not-found', none)
  return items.map(({ id }) => id)
}

/** `--sort published` or, from the other end, `--sort published:desc`. */
function sortOf({ sort }: Options): ArticleSort | null {
  if (sort === undefined) return null
  const [by, way] = sort.split(':')
  const parsed = articleSort.safeParse({ by, descending: way === 'desc' })
  if (!parsed.success || (way !== undefined && way !== 'desc' && way !== 'asc'))
    throw new AppError('bad-request', `--sort is ${sortKeys.join(', ')}, with :desc after it for the other way.`)
  return parsed.data
}
