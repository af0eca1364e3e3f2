import { safeHref } from '../../../shared/document/links.ts'

const looksLikeHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?$/u
const looksLikeMail = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/u

/** The link that a person means: what `safeHref` keeps, or a bare `example.org/x` or `a@example.org` made whole; else null. */
export function hrefOf(typed: string): string | null {
  const text = typed.trim()
  const safe = safeHref(text)
  if (safe !== null) return safe
  if (looksLikeMail.test(text)) return safeHref(`mailto:${text}`)
  return looksLikeHost.test(text) ? safeHref(`https://${text}`) : null
}

/** The address that a pasted text is, and nothing but that; null for any other text. */
export function pastedAddress(text: string): string | null {
  const address = text.trim()
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(address) ? safeHref(address) : null
}
