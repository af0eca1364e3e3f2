import type { ShownListItem } from '../../shared/model/list.ts'
import { formatViews } from '../ui/counted.ts'
import { formatDate } from '../ui/formatDate.ts'
import { t } from '../words/t.ts'

/** The line beneath an item's title: "Ada North · 13 Nov 2025 · 41 views · This library". Where room is short, the source goes first. */
export function itemLine(item: ShownListItem): string {
  const { author, site, date, views } = item.shown
  const parts = [
    author,
    date && formatDate(date),
    views === null ? null : formatViews(views),
    item.articleId === null ? site || t('External') : t('This library'),
  ]
  // Lines break between the parts, never within one that is short.
  return parts.flatMap(part => (part ? [part.length > 24 ? part : part.replaceAll(' ', '\u00A0')] : [])).join('\u00A0· ')
}

/** What is wrong with an item, if anything: it would be left out of a published page. */
export function itemProblem(item: ShownListItem): string | null {
  if (item.state === 'trashed') return t('In the trash: left out when published')
  if (item.state === 'missing') return t('Deleted: left out when published')
  return null
}
