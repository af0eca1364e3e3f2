import type { PageSaid } from '../../../shared/model/pageSaid.ts'
import { parseAddress } from '../../ui/parse.ts'
import { isNoTitle, withSaid } from '../fetching/withSaid.ts'
import type { FoundRow } from './foundRows.ts'

const said = (text: string) => text.trim() || null

/** The addresses of the items of other sites to which a title, a site, an author or a date is lacking. */
export function lackingUrls(rows: readonly FoundRow[]): string[] {
  return rows.flatMap(({ item, text }) => {
    const address = parseAddress(text.url)
    if (item.articleId !== null || !address.ok || address.value === '') return []
    const { title, site, author, date } = text
    return isNoTitle(title, address.value) || [site, author, date].some(part => said(part) === null) ? [address.value] : []
  })
}

/** The rows that pages of other sites had something to add to; what was found or typed already stays. */
export function filledRows(rows: readonly FoundRow[], pages: readonly PageSaid[]): FoundRow[] {
  const byUrl = new Map(pages.map(page => [page.url, page]))
  return rows.flatMap(row => {
    const { item, text } = row
    const page = item.articleId === null ? byUrl.get(text.url.trim()) : undefined
    if (!page) return []
    const before = {
      title: said(text.title),
      url: said(text.url),
      site: said(text.site),
      author: said(text.author),
      date: said(text.date),
      language: item.own.language,
    }
    const { title, site, author, date, language } = withSaid(before, page, { retitle: false })
    const filled = { ...text, title: title ?? '', site: site ?? '', author: author ?? '', date: date ?? '' }
    return [{ ...row, item: { ...item, own: { ...item.own, language } }, text: filled }]
  })
}
