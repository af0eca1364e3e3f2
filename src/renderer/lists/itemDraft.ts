import type { ListItemFields } from '../../shared/model/list.ts'
import { parseAddress, parseWhole } from '../ui/parse.ts'

/** A list item as text in a form. */
export type ItemDraft = { readonly [K in keyof ListItemFields]: string }

export const emptyDraft: ItemDraft = { title: '', author: '', site: '', date: '', views: '', viewsAt: '', url: '', note: '' }

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
  }
}

export type ItemErrors = {
  readonly title?: string
  readonly url?: string
  readonly views?: string
  readonly [other: string]: string | undefined
}

const parseViews = parseWhole(0, Number.MAX_SAFE_INTEGER, 'Type the views as a whole number, such as 1200.')

const text = (value: string) => value.trim() || null

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
    ...(titleNeeded && draft.title.trim() === '' ? { title: 'An external item needs a title.' } : {}),
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
  }
  return { fields, errors }
}
