import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import type { ListId } from '../../shared/model/ids.ts'
import type { LinkCheck } from '../../shared/model/listHealth.ts'
import type { Asking } from './askAddress.ts'
import { askPage } from './askPage.ts'
import { inTurns } from './inTurns.ts'

export type LinksChecked = { checked: number; dead: number }

/**
 * Asks every site that a list links to whether its address still leads somewhere, and notes the answers in the library,
 * those that were had before a cancellation too. Throws `not-found` and `cancelled`; `bad-request` if this computer is offline.
 */
export async function checkLinks(
  access: LibraryAccess,
  id: ListId,
  { signal, progress }: Readonly<{ signal: AbortSignal; progress: JobControl['progress'] }>,
  options: Omit<Asking, 'signal'> = {},
): Promise<LinksChecked> {
  const list = await access.call('list:open', { id })
  const urls = [...new Set(list.items.flatMap(item => (item.articleId === null && item.shown.url ? [item.shown.url] : [])))]
  const checks: LinkCheck[] = []
  await inTurns(urls, signal, async url => {
    progress(`Checking links of “${list.name}”`, checks.length, urls.length)
    const page = await askPage(url, { ...options, signal })
    if (page) checks.push({ url, problem: page.problem, title: page.title, site: page.site })
  })
  // A cable that is out is no reason to call every link dead.
  const offline = checks.length > 0 && checks.every(check => check.problem?.includes('offline'))
  if (offline) throw new AppError('bad-request', 'This computer seems to be offline. Connect it, and check the links again.')
  for (let first = 0; first < checks.length; first += 500)
    await access.call('list:note-links', { checks: checks.slice(first, first + 500) })
  if (signal.aborted) throw new AppError('cancelled', 'The check was stopped. What was found until then is kept.')
  return { checked: checks.length, dead: checks.filter(check => check.problem !== null).length }
}
