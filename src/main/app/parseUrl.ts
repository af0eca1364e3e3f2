/** The URL, or null where it is none: `URL.parse` of later Nodes. */
export function parseUrl(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}
