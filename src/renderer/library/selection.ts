import type { ArticleId } from '../../shared/model/ids.ts'

/** The chosen articles. `lead` has the keyboard, `anchor` is where a range began. */
export type Selection = { readonly ids: ReadonlySet<ArticleId>; readonly lead: ArticleId | null; readonly anchor: ArticleId | null }

export const nothingSelected: Selection = { ids: new Set(), lead: null, anchor: null }

export function only(id: ArticleId): Selection {
  return { ids: new Set([id]), lead: id, anchor: id }
}

/** Adds one or takes it away; the last one can't be taken away. */
export function toggled(selection: Selection, id: ArticleId): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  else if (ids.size === 0) return selection
  return { ids, lead: id, anchor: id }
}

/** From the anchor to a new lead: `range` is all that lies between, both ends included. */
export function spanned(selection: Selection, range: readonly ArticleId[], lead: ArticleId): Selection {
  return { ids: new Set(range), lead, anchor: selection.anchor ?? lead }
}

/** What an action on `id` is for: all that is selected if `id` is among them, else `id` alone. */
export function targets(selection: Selection, id: ArticleId): readonly ArticleId[] {
  return selection.ids.has(id) ? [...selection.ids] : [id]
}
