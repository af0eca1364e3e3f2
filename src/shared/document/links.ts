/** The scheme of links to an article of the same library: `deckle:` and its id. They become URLs when a page is made. */
const internal = 'deckle:'

export function internalHref(articleId: string): string {
  return internal + articleId
}

/** The article that a link leads to, or null if it leads out of the library. */
export function linkedArticle(href: string): string | null {
  return href.startsWith(internal) ? href.slice(internal.length) : null
}

// Written out and strict: a browser forgives control characters inside a scheme, so a link that holds any is refused.
const kept = /^(?:https?:\/\/[^\s/]|mailto:\S|#\S)/iu
const controls = /\p{Cc}/u

/** The link if it is one that Deckle keeps (http, https, mailto, internal, or a fragment), else null. */
export function safeHref(href: string): string | null {
  const trimmed = href.trim()
  if (controls.test(trimmed)) return null
  return kept.test(trimmed) || linkedArticle(trimmed) !== null ? trimmed : null
}
