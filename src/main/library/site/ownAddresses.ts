import { plainAddress } from '../../../shared/lists/tidyItems.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { first, type Db } from '../sql.ts'
import { keptSiteSettings } from './siteSettings.ts'

/** Where the library's site is on the web, in a form that is the same for the same place. */
export type OwnSite = Readonly<{ base: string }>

/** The library's site, or null while it has no address. */
export function ownSite(db: Db): OwnSite | null {
  const address = keptSiteSettings(db)?.baseUrl
  return address ? { base: plainAddress(address) } : null
}

/**
 * The article outside the trash that an address is of: its canonical address, where it was published, or its page on the
 * library's site, by the slug that it has or had. However the address is written. Null for any other.
 */
export function articleAt(db: Db, url: string, site: OwnSite | null): ArticleId | null {
  return atCanonical(db, url) ?? (site && onSite(db, plainAddress(url), site))
}

/** The articles that addresses are of, each with its title. */
export function articlesAt(db: Db, urls: readonly string[]): ({ id: ArticleId; title: string } | null)[] {
  const site = ownSite(db)
  return urls.map(url => {
    const id = articleAt(db, url, site)
    return (id && first<{ id: ArticleId; title: string }>(db, 'SELECT id, title FROM article WHERE id = ?', [id])) ?? null
  })
}

function atCanonical(db: Db, url: string): ArticleId | null {
  const [place = '', query] = plainAddress(url).split('?', 2)
  const asked = query === undefined ? '' : `?${query}`
  const written = ['https://', 'http://', 'https://www.', 'http://www.'].flatMap(start => [
    `${start}${place}${asked}`,
    `${start}${place}/${asked}`,
  ])
  const all = JSON.stringify([url, ...written])
  const canonical =
    "SELECT id FROM article WHERE canonical_url IN (SELECT value FROM json_each(?)) AND canonical_url <> '' AND trashed_at IS NULL"
  const published = `SELECT id FROM publication JOIN article ON article.id = article_id
     WHERE url IN (SELECT value FROM json_each(?)) AND trashed_at IS NULL ORDER BY at DESC`
  return (first<{ id: ArticleId }>(db, canonical, [all]) ?? first<{ id: ArticleId }>(db, published, [all]))?.id ?? null
}

/** Pages of the site are `slug/`, `slug/index.html` or `slug.html`. */
function onSite(db: Db, place: string, { base }: OwnSite): ArticleId | null {
  if (!place.startsWith(`${base}/`)) return null
  const path = place
    .slice(base.length + 1)
    .replace(/\?.*$/u, '')
    .replace(/(?:\/index)?\.html$/u, '')
  const slug = decoded(path)
  if (slug === '' || slug.includes('/')) return null
  const now = first<{ id: ArticleId }>(db, 'SELECT id FROM article WHERE slug = ? AND trashed_at IS NULL', [slug])
  const before = `SELECT id FROM former_slug JOIN article ON article.id = article_id WHERE former_slug.slug = ? AND trashed_at IS NULL`
  return (now ?? first<{ id: ArticleId }>(db, before, [slug]))?.id ?? null
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return ''
  }
}
