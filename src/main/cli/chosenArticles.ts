import type { LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import { articleFilter } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Options } from './options.ts'

/** The articles that a command line names by id or slug, or with `--all` every one. Throws `not-found`. */
export async function chosenArticles(access: LibraryAccess, { all, operands }: Pick<Options, 'all' | 'operands'>): Promise<ArticleId[]> {
  if (!all) return Promise.all(operands.map(async key => (await access.call('article:find', { key })).id))
  const { items } = await access.call('article:list', { filter: articleFilter.parse({}), limit: 100_000 })
  if (items.length === 0) throw new AppError('not-found', 'This library has no articles.')
  return items.map(item => item.id)
}
