import { linkedArticle, safeHref } from '../../shared/document/links.ts'

// URL code points of the WHATWG URL standard.
const valid =
  /^(?:[\w!$&'()*+,\-./:;=?@~\u{A0}-\u{D7FF}\u{E000}-\u{10FFFD}]|%[0-9a-f]{2})*(?:#(?:[\w!$&'()*+,\-./:;=?@~\u{A0}-\u{D7FF}\u{E000}-\u{10FFFD}]|%[0-9a-f]{2})*)?$/iu
const invalidCharacter = /%(?![0-9a-f]{2})|[^\w!$&'()*+,\-./:;=?@~%#\u{A0}-\u{D7FF}\u{E000}-\u{10FFFD}]/giu

/** A link out of the library as it may stand in a page: http, https, mailto or a fragment, and a valid URL. Else null. */
export function pageHref(href: string): string | null {
  const safe = safeHref(href)
  if (safe === null || linkedArticle(safe) !== null) return null
  if (safe.startsWith('#')) return '#' + encoded(safe.slice(1).replaceAll('#', '%23'))
  if (!URL.canParse(safe)) return null
  if (valid.test(safe)) return safe
  const url = new URL(safe)
  const start = url.protocol === 'mailto:' ? url.protocol : `${url.protocol}//${url.host}`
  return start + encoded(url.pathname + url.search) + (url.hash && '#' + encoded(url.hash.slice(1).replaceAll('#', '%23')))
}

/** The same for what must be a page on the web: http or https alone. */
export function webHref(href: string): string | null {
  const safe = pageHref(href)
  return safe !== null && /^https?:/i.test(safe) ? safe : null
}

function encoded(text: string): string {
  return text.replace(invalidCharacter, character => encodeURIComponent(character.replace(/\p{Cs}/u, '\uFFFD')))
}
