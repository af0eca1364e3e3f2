import { AppError } from '../../shared/errors.ts'
import { pageSaid, type PageSaid } from '../../shared/model/pageSaid.ts'
import { attribute, findElement } from '../import/html/elements.ts'
import { parseHtml } from '../import/html/parseHtml.ts'
import { jsonLdMetadata } from '../import/metadata/jsonLd.ts'
import { languageTag } from '../import/metadata/language.ts'
import { metaTags } from '../import/metadata/metaTags.ts'
import { firstOf } from '../import/metadata/PageMetadata.ts'
import { decodeText } from '../import/source/decodeText.ts'
import { askAddress, type Asking } from './askAddress.ts'

const nothing = { title: null, site: null, author: null, date: null, language: null } as const

/** Asks a page what it says of itself. Null when it was stopped. */
export async function askPage(url: string, asking: Asking): Promise<PageSaid | null> {
  try {
    const { status, type, body } = await askAddress(url, asking)
    if (status >= 400) return { url, problem: problemOf(status), ...nothing }
    return { url, problem: null, ...(/html/iu.test(type) ? saidIn(body) : nothing) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.code === 'cancelled' ? null : { url, problem: error.message, ...nothing }
  }
}

function problemOf(status: number): string {
  if (status === 404 || status === 410) return `The page is gone (${status}).`
  if (status === 401 || status === 403) return `The site does not show the page to everyone (${status}).`
  if (status === 429) return 'The site asks to be asked later (429).'
  return status >= 500 ? `The site has a fault of its own (${status}).` : `The site answers ${status}.`
}

type Said = Omit<PageSaid, 'url' | 'problem'>

/** What a page's head and its structured data say; nothing where it can't be read. */
function saidIn(body: Uint8Array): Said {
  try {
    const { root } = parseHtml(decodeText(body, true).text)
    const html = findElement(root, element => element.tagName === 'html')
    const written = (html && attribute(html, 'lang')) ?? 'und'
    const { title, siteName, author, publishedAt, language } = firstOf(metaTags(root, written), jsonLdMetadata(root, written))
    return {
      title: title?.trim().slice(0, 5000) || null,
      site: siteName?.trim().slice(0, 500) || null,
      author: author?.trim().slice(0, 500) || null,
      // A date that is none in the end is no date.
      date: pageSaid.shape.date.safeParse(publishedAt).data ?? null,
      language: pageSaid.shape.language.safeParse(languageTag(language ?? '')).data ?? null,
    }
  } catch (error) {
    if (error instanceof AppError) return nothing
    throw error
  }
}
