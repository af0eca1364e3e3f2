import { v7 as uuid } from 'uuid'
import { listItemId, type ListItemId } from '../../../shared/model/ids.ts'
import type { ListItem, ShownListItem } from '../../../shared/model/list.ts'
import type { SmartRule } from '../../../shared/model/smartRule.ts'
import { asArticleSays } from '../asArticleSays.ts'
import { conditionOf, draftOf, type GroupDraft } from './conditionDraft.ts'

/** A smart list as it is edited: its rule, and what is put in by hand. */
export type RuleDraft = Omit<SmartRule, 'where'> & { readonly where: GroupDraft; readonly hand: readonly ListItem[] }

export function ruleDraft(rule: SmartRule, hand: readonly ListItem[]): RuleDraft {
  return { ...rule, where: draftOf(rule.where), hand }
}

/** The rule, without places of items that are there no more. */
export function ruleOf({ where, hand, ...draft }: RuleDraft): SmartRule {
  const places = Object.fromEntries(
    hand.flatMap(({ id }) => {
      const place = draft.places[id]
      return place === undefined ? [] : [[id, place] as const]
    }),
  )
  return { ...draft, where: conditionOf(where), places }
}

/** Puts an item that the rule found at the place where it stands now, for good. */
export function pinned(draft: RuleDraft, item: ShownListItem, at: number): RuleDraft {
  if (item.articleId === null) return draft
  const made: ListItem = { ...asArticleSays(item.articleId), id: listItemId.parse(uuid()) }
  return { ...draft, hand: [...draft.hand, made], places: { ...draft.places, [made.id]: at } }
}

export function unpinned(draft: RuleDraft, id: ListItemId): RuleDraft {
  return { ...draft, hand: draft.hand.filter(item => item.id !== id) }
}

export function placedAt(draft: RuleDraft, id: ListItemId, at: number): RuleDraft {
  return { ...draft, places: { ...draft.places, [id]: Math.max(0, at) } }
}

/** Never shows an article again, wherever it came from. */
export function excluded(draft: RuleDraft, item: ShownListItem): RuleDraft {
  const without = unpinned(draft, item.id)
  return item.articleId === null ? without : { ...without, excluded: [...draft.excluded, item.articleId] }
}
