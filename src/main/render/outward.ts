import type { LinkRel } from '../../shared/model/listSettings.ts'
import type { Scope } from './scope.ts'

/** What links that leave the site say of themselves in `rel`, and where the site is on the web: empty while that is not known. */
export type Outward = Readonly<{ rel: readonly LinkRel[]; site: string }>

/** `rel` of a link in the text to an address on the web. Null where it has none to say, and for every address within the site itself. */
export function outwardRel(href: string, { page: { outward } }: Pick<Scope, 'page'>): string[] | null {
  if (!outward || outward.rel.length === 0 || !/^https?:/i.test(href) || isWithin(href, outward.site)) return null
  return [...outward.rel]
}

/** Whether an address is that of a site, or beneath it, by http or by https. */
function isWithin(href: string, site: string): boolean {
  if (!URL.canParse(href) || !URL.canParse(site)) return false
  const [leads, own] = [new URL(href), new URL(site)]
  return leads.host === own.host && `${leads.pathname}/`.startsWith(own.pathname.replace(/\/*$/, '/'))
}
