import { linkedArticle } from '../document/links.ts'
import { destinationOf } from '../document/sectionLinks.ts'
import { t } from '../words/words.ts'
import type { MenuItem } from './site.ts'

/** The parts of a site that a menu can lead to; `home` is its first page. */
export const siteParts = ['home', 'most-viewed', 'tags', 'subjects', 'authors', 'years', 'lists', 'search'] as const
export type SitePart = (typeof siteParts)[number]

/** Where a menu's entry leads: to a part of the site, an article, an address on the web, or a path within the site. */
export type MenuTarget =
  | Readonly<{ kind: 'part'; part: SitePart }>
  | Readonly<{ kind: 'article'; id: string }>
  | Readonly<{ kind: 'link'; href: string }>
  | Readonly<{ kind: 'path'; path: string }>

/** Reads `to`. A part is the same whether pages end in a slash or in `.html`. */
export function menuTarget(to: string): MenuTarget {
  const linked = linkedArticle(to)
  if (linked !== null) return { kind: 'article', id: linked }
  if (/^[a-z][a-z0-9+.-]*:/i.test(to)) return { kind: 'link', href: to }
  const path = to.replace(/^\/+/, '')
  const name = path.replace(/(?:\/(?:index\.html)?|\.html)$/, '')
  const part = path === '' || path === 'index.html' ? 'home' : siteParts.find(each => each === name)
  return part === undefined ? { kind: 'path', path } : { kind: 'part', part }
}

/** `to` of an entry that leads to a part. */
export function toPart(part: SitePart): string {
  return part === 'home' ? '' : `${part}/`
}

/** Why an entry of a menu can't be like this, or null. */
export function menuProblem({ label, to }: MenuItem): string | null {
  if (label.trim() === '') return t('An entry of the menu has no name.')
  const target = menuTarget(to)
  const isRight = target.kind !== 'link' || (/^https?:/i.test(target.href) && !destinationOf(target.href).malformed)
  return isRight ? null : t('“{label}” in the menu needs an address that begins with https:// or http://.', { label: label.trim() })
}
