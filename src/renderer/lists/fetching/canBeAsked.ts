import type { ShownListItem } from '../../../shared/model/list.ts'

/** Whether an item leads to another site, which can be asked for the title of its page. */
export function canBeAsked({ articleId, own }: ShownListItem): boolean {
  return articleId === null && /^https?:/iu.test(own.url ?? '')
}
