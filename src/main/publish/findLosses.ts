import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import { formatOf, type FormatId } from '../../shared/formats/formats.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { ArticleLosses, LossReport } from '../../shared/model/loss.ts'
import { lossesOf } from '../render/losses/lossesOf.ts'
import { proceed } from './exportEach.ts'
import { phrase } from '../../shared/words/phrase.ts'

/** What an export of these articles would lose; `most` articles are named with their places. Throws `not-found` and `cancelled`. */
export async function findLosses(
  access: LibraryAccess,
  ids: readonly ArticleId[],
  format: FormatId,
  most: number,
  job: JobControl,
): Promise<LossReport> {
  const { loses } = formatOf(format)
  const wanted = Object.keys(loses).length === 0 ? [] : [...new Set(ids)]
  const articles: ArticleLosses[] = []
  let losing = 0
  for (const [index, id] of wanted.entries()) {
    proceed(job)
    const article = await access.call('article:open', { id })
    if (index % 20 === 0) job.progress(phrase('Looking for what can’t be kept'), index, wanted.length)
    const losses = lossesOf(article, await access.call('article:lists', { id }), loses)
    if (losses.length === 0) continue
    losing += 1
    if (articles.length < most) articles.push({ id, title: article.header.title, losses })
  }
  return { articles, losing, looked: new Set(ids).size }
}
