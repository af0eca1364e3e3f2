import { safeHref } from '../../../shared/document/links.ts'
import { isoDate } from '../../../shared/model/dates.ts'
import { articleId, assetId } from '../../../shared/model/ids.ts'
import { noItemFields, type NewListItem } from '../../../shared/model/list.ts'
import { readDate } from '../../../shared/written/readDate.ts'
import { readViews } from '../../../shared/written/findViews.ts'
import { languageTag } from '../metadata/language.ts'

/** What a source says of an item, as text, in whatever form. */
export type SaidOfItem = Readonly<{
  title?: string | null | undefined
  author?: string | null | undefined
  site?: string | null | undefined
  date?: string | null | undefined
  views?: string | number | null | undefined
  viewsAt?: string | null | undefined
  url?: string | null | undefined
  note?: string | null | undefined
  image?: string | null | undefined
  language?: string | null | undefined
  /** Our own: the article of the library that it is. */
  article?: string | null | undefined
}>

/** Text without what no one can see; null where nothing is left. A note keeps its lines. */
function text(value: string | null | undefined, most: number, lines = false): string | null {
  const plain = (value ?? '').replaceAll(lines ? /[^\P{Cc}\n]/gu : /[\p{Cc}\s]+/gu, lines ? '' : ' ').trim()
  return plain === '' ? null : plain.slice(0, most)
}

/** An address that a list may hold: http or https, else null. */
export function webAddress(value: string | null | undefined): string | null {
  const href = safeHref((value ?? '').trim())
  return href !== null && /^https?:/iu.test(href) && URL.canParse(href) && href.length <= 5000 ? href : null
}

function dayOf(value: string | null | undefined, language: string): string | null {
  if (!value) return null
  const exact = isoDate.safeParse(value.trim())
  return exact.success ? exact.data : readDate(value, language, null)
}

function viewsOf(value: string | number | null | undefined): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null
  const views = value ? readViews(value) : null
  return views !== null && views >= 0 ? views : null
}

/** An item from what a source says; null where it says too little to be one. `language` tells how days are written. */
export function itemOf(said: SaidOfItem, language = 'und'): NewListItem | null {
  const url = webAddress(said.url)
  const article = articleId.safeParse(said.article)
  const title = text(said.title, 5000)
  if (title === null && url === null && !article.success) return null
  return {
    articleId: article.success ? article.data : null,
    own: {
      ...noItemFields,
      title: title ?? (article.success ? null : url),
      author: text(said.author, 500),
      site: text(said.site, 500),
      date: dayOf(said.date, language),
      views: viewsOf(said.views),
      viewsAt: dayOf(said.viewsAt, language),
      url,
      note: text(said.note, 5000, true),
      image: assetId.safeParse(said.image).data ?? null,
      language: said.language ? languageTag(said.language) : null,
    },
  }
}
