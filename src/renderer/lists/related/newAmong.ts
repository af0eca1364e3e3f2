import type { NewListItem } from '../../../shared/model/list.ts'

/** Those items that lead where none of `there`, and none before them, leads already. One without a place to lead to is always new. */
export function newAmong(items: readonly NewListItem[], there: readonly NewListItem[]): readonly NewListItem[] {
  const known = new Set(there.flatMap(item => leadsTo(item) ?? []))
  return items.filter(item => {
    const to = leadsTo(item)
    if (to === null) return true
    if (known.has(to)) return false
    known.add(to)
    return true
  })
}

function leadsTo({ articleId, own }: NewListItem): string | null {
  return articleId ?? own.url
}
