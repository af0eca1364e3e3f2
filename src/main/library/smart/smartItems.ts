import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import type { SmartRule } from '../../../shared/model/smartRule.ts'
import { articlesAsItems, shownItems } from '../lists/shownItems.ts'
import type { Db } from '../sql.ts'
import { findByRule } from './findByRule.ts'
import { placed } from './placed.ts'
import { basisOf } from './relatedSelection.ts'

/** What a smart list shows on the page of an article, or by itself: what its rule finds, and between it what was put in by hand. */
export function smartItems(db: Db, id: ListId, rule: SmartRule, page: ArticleId | null): ShownListItem[] {
  return itemsByRule(db, rule, shownItems(db, id), page)
}

/** The same for a rule that no list has yet. Items of the page's own article are left out. Throws `bad-request` and `not-found`. */
export function itemsByRule(db: Db, rule: SmartRule, byHand: readonly ShownListItem[], page: ArticleId | null): ShownListItem[] {
  const hand = byHand.filter(item => page === null || item.articleId !== page).slice(0, rule.limit)
  const without = hand.flatMap(item => item.articleId ?? [])
  const keys = findByRule(db, rule, page && basisOf(db, page), without, rule.limit - hand.length)
  const found = articlesAsItems(db, keys).map((item): ShownListItem => ({ ...item, origin: 'rule' }))
  return placed(
    found,
    hand.map((item): ShownListItem => ({ ...item, origin: 'hand' })),
    rule.places,
  )
}
