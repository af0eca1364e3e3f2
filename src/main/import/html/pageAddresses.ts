import type { Element } from 'hast'
import { safeHref } from '../../../shared/document/links.ts'
import { articleId } from '../../../shared/model/ids.ts'
import { attribute } from './elements.ts'
import type { FlowContext } from '../body/FlowContext.ts'

function cleaned(href: string): string {
  // Browsers drop tabs and line feeds inside an address, and spaces around it (URL standard §4.1).
  return href.replaceAll(/[\t\n\r]/gu, '').trim()
}

/** An address on the web in full, or null where it is relative and the page doesn't say to what. */
export function absoluteUrl(href: string, base: string | null): string | null {
  const address = cleaned(href)
  if (/^(?:https?|mailto):/iu.test(address)) return safeHref(address)
  if (/^[a-z][a-z\d+.-]*:/iu.test(address) || address.startsWith('#')) return null
  const root = base ?? (address.startsWith('//') ? 'https://localhost/' : null)
  return root !== null && URL.canParse(address, root) ? safeHref(new URL(address, root).href) : null
}

/** How the links of a page are read: made whole by its base, and kept only as far as `safeHref` allows. */
export function linkReader(base: string | null): FlowContext['link'] {
  return (element: Element) => {
    const article = attribute(element, 'dataArticle')
    if (article !== null && articleId.safeParse(article).success) return { href: `deckle:${article}` }
    const href = cleaned(attribute(element, 'href') ?? '')
    const kept = safeHref(href)
    if (kept !== null) return { href: kept }
    if (/^[a-z][a-z\d+.-]*:/iu.test(href)) return { refused: 'unsafe' }
    const absolute = href === '' ? null : absoluteUrl(href, base)
    return absolute === null ? { refused: href.startsWith('#') ? 'unsafe' : 'relative' } : { href: absolute }
  }
}
