import type { JobControl } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import { askingPages, type PageSaid } from '../../shared/model/pageSaid.ts'
import type { Asking } from './askAddress.ts'
import { askPage } from './askPage.ts'
import { inTurns } from './inTurns.ts'

export type PagesAsked = { pages: PageSaid[]; stopped: boolean }

/**
 * Asks pages of other sites what they are called, each once. A page that can't be asked has its reason; what was had
 * before a cancellation is kept. Throws `bad-request` if this computer is offline.
 */
export async function askPages(
  addresses: readonly string[],
  { signal, progress }: Readonly<{ signal: AbortSignal; progress: JobControl['progress'] }>,
  options: Omit<Asking, 'signal'> = {},
): Promise<PagesAsked> {
  const urls = [...new Set(addresses)]
  const pages: PageSaid[] = []
  progress(askingPages, 0, urls.length)
  await inTurns(urls, signal, async url => {
    const page = await askPage(url, { ...options, signal })
    if (page) pages.push(page)
    progress(askingPages, pages.length, urls.length)
  })
  if (pages.length > 0 && pages.every(page => page.problem?.includes('offline')))
    throw new AppError('bad-request', 'This computer seems to be offline. Connect it, and fetch the titles again.')
  return { pages, stopped: signal.aborted }
}
