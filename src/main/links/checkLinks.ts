import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import type { ListId } from '../../shared/model/ids.ts'
import type { LinkCheck } from '../../shared/model/listHealth.ts'
import { decodeText } from '../import/source/decodeText.ts'
import { parseHtml } from '../import/html/parseHtml.ts'
import { metaTags } from '../import/metadata/metaTags.ts'
import { askAddress, type Asking } from './askAddress.ts'

/** How many sites are asked at a time. */
const atOnce = 4

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
  const waiting = [...urls]
  const checks: LinkCheck[] = []
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined && !signal.aborted; url = waiting.shift()) {
      progress(`Checking links of “${list.name}”`, checks.length, urls.length)
      const check = await checkOne(url, { ...options, signal })
      if (check) checks.push(check)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  // A cable that is out is no reason to call every link dead.
  const offline = checks.length > 0 && checks.every(check => check.problem?.includes('offline'))
  if (offline) throw new AppError('bad-request', 'This computer seems to be offline. Connect it, and check the links again.')
  for (let first = 0; first < checks.length; first += 500)
    await access.call('list:note-links', { checks: checks.slice(first, first + 500) })
  if (signal.aborted) throw new AppError('cancelled', 'The check was stopped. What was found until then is kept.')
  return { checked: checks.length, dead: checks.filter(check => check.problem !== null).length }
}

/** Null for one that was stopped. */
async function checkOne(url: string, asking: Asking): Promise<LinkCheck | null> {
  try {
    const { status, type, body } = await askAddress(url, asking)
    if (status >= 400) return { url, problem: problemOf(status), title: null, site: null }
    return { url, problem: null, ...(/html/iu.test(type) ? saidIn(body) : { title: null, site: null }) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.code === 'cancelled' ? null : { url, problem: error.message, title: null, site: null }
  }
}

function problemOf(status: number): string {
  if (status === 404 || status === 410) return `The page is gone (${status}).`
  if (status === 401 || status === 403) return `The site does not show the page to everyone (${status}).`
  if (status === 429) return 'The site asks to be asked later (429).'
  return status >= 500 ? `The site has a fault of its own (${status}).` : `The site answers ${status}.`
}

/** What a page says of itself; nothing where it can't be read. */
function saidIn(body: Uint8Array): Pick<LinkCheck, 'title' | 'site'> {
  try {
    const { title, siteName } = metaTags(parseHtml(decodeText(body, true).text).root, 'en')
    return { title: title?.slice(0, 5000) || null, site: siteName?.slice(0, 500) || null }
  } catch (error) {
    if (error instanceof AppError) return { title: null, site: null }
    throw error
  }
}
