import { parseUrl } from './parseUrl.ts'

const outside = new Set(['http:', 'https:', 'mailto:'])

/** The URL in the form that may be handed to the system's browser or mail program, or null: http, https and mailto only. */
export function externalUrl(url: string): string | null {
  if (/\p{Cc}/u.test(url)) return null
  const parsed = parseUrl(url.trim())
  return parsed && outside.has(parsed.protocol) ? parsed.href : null
}
