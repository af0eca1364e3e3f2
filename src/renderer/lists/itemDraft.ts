import type { ListItemFields } from '../../shared/model/list.ts'
import type { AssetId } from '../../shared/model/ids.ts'
import { readViews } from '../../shared/written/findViews.ts'
import { parseAddress } from '../ui/parse.ts'
import type { Parsed } from '../ui/useDraft.ts'
import { t } from '../words/t.ts'

/** A list item as text in a form. */
export type ItemDraft = { readonly [K in keyof Omit<ListItemFields, 'image'>]: string } & { readonly image: AssetId | null }

export const emptyDraft: ItemDraft = {
  title: '',
  author: '',
  site: '',
  date: '',
  views: '',
  viewsAt: '',
  url: '',
  note: '',
  language: '',
  image: null,
}

export function itemDraft(own: ListItemFields): ItemDraft {
  return {
    title: own.title ?? '',
    author: own.author ?? '',
    site: own.site ?? '',
    date: own.date ?? '',
    views: own.views === null ? '' : String(own.views),
    viewsAt: own.viewsAt ?? '',
    url: own.url ?? '',
    note: own.note ?? '',
    language: own.language ?? '',
    image: own.image,
  }
}

export type ItemErrors = {
  readonly title?: string
  readonly url?: string
  readonly views?: string
  readonly [other: string]: string | undefined
}

/** Views as people write them: "1200", "1,200", "1.2K". */
function parseViews(text: string): Parsed<number | null> {
  if (text.trim() === '') return { ok: true, value: null }
  const value = readViews(text)
  return value === null ? { ok: false, error: t('Type the views as a number, such as 1200 or 1.2K.') } : { ok: true, value }
}

const text = (value: string) => value.trim() || null

/** What of a draft can be filled in by its page: null where nothing stands yet. */
export function draftSaid({ title, url, site, author, date, language }: ItemDraft) {
  return { title: text(title), url: text(url), site: text(site), author: text(author), date: text(date), language: text(language) }
}

/** The item, or null and what is wrong with it. Empty is null: "not known", or "as the article says". */
export function parseItemDraft(
  draft: ItemDraft,
  { titleNeeded }: { readonly titleNeeded: boolean },
): {
  readonly fields: ListItemFields | null
  readonly errors: ItemErrors
} {
  const views = parseViews(draft.views)
  const url = parseAddress(draft.url)
  const errors: ItemErrors = {
    ...(titleNeeded && draft.title.trim() === '' ? { title: t('An external item needs a title.') } : {}),
    ...(views.ok ? {} : { views: views.error }),
    ...(url.ok ? {} : { url: url.error }),
  }
  if (!views.ok || !url.ok || Object.keys(errors).length > 0) return { fields: null, errors }
  const fields = {
    title: text(draft.title),
    author: text(draft.author),
    site: text(draft.site),
    date: draft.date || null,
    views: views.value,
    viewsAt: draft.viewsAt || null,
    url: url.value || null,
    note: text(draft.note),
    image: draft.image,
    language: text(draft.language),
  }
  return { fields, errors }
}
