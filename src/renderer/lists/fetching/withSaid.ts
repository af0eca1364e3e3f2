import { plainAddress } from '../../../shared/lists/tidyItems.ts'
import type { ListItemFields } from '../../../shared/model/list.ts'
import type { PageSaid } from '../../../shared/model/pageSaid.ts'

/** Whether a title is none: it is missing, or it is the address again. */
export function isNoTitle(title: string | null, url: string | null): boolean {
  const said = title?.trim() ?? ''
  return said === '' || (url !== null && plainAddress(said) === plainAddress(url))
}

type Fetched = Pick<ListItemFields, 'title' | 'site' | 'author' | 'date' | 'language'>

/** An item with what its page says: the title if there was none, or if `retitle` asks for it; the rest where nothing stood. */
export function withSaid<T extends Fetched & Pick<ListItemFields, 'url'>>(
  own: T,
  page: PageSaid,
  { retitle }: { readonly retitle: boolean },
): T {
  const title = retitle || isNoTitle(own.title, own.url) ? (page.title ?? own.title) : own.title
  return {
    ...own,
    title,
    site: own.site ?? page.site,
    author: own.author ?? page.author,
    date: own.date ?? page.date,
    language: own.language ?? page.language,
  }
}

/** Whether a page had anything to say. */
export function saysSomething(page: PageSaid): boolean {
  return page.problem === null && [page.title, page.site, page.author, page.date].some(value => value !== null)
}
