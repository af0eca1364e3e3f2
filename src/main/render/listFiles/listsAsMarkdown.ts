import type { ReadingList, ShownListItem } from '../../../shared/model/list.ts'
import { usualListSettings, type ItemPart } from '../../../shared/model/listSettings.ts'
import type { ListedItems } from './listedItem.ts'

/** Lists as Markdown (CommonMark): a heading and a numbered list for each, whose items say what the list's settings have them say, in that order. */
export function listsAsMarkdown(lists: readonly (ListedItems & Partial<Pick<ReadingList, 'settings'>>)[]): string {
  return lists
    .map(({ name, items, settings }) => {
      const { parts } = settings ?? usualListSettings
      const entries = items.map((item, at) => entryOf(item, at + 1, parts))
      return `## ${plain(name)}\n\n${entries.length > 0 ? `${entries.join('\n')}\n` : ''}`
    })
    .join('\n')
}

function entryOf({ shown }: ShownListItem, number: number, parts: readonly ItemPart[]): string {
  const title = plain(shown.title) || 'Untitled'
  const said: Readonly<Record<Exclude<ItemPart, 'image'>, string | null>> = {
    author: shown.author,
    site: shown.site,
    date: shown.date?.slice(0, 10) ?? null,
    views: shown.views === null ? null : `${shown.views} ${shown.views === 1 ? 'view' : 'views'}`,
    note: shown.note,
  }
  const details = parts.flatMap(part => (part === 'image' ? [] : plain(said[part] ?? '') || []))
  const link = shown.url === null ? title : `[${title}](<${shown.url.replaceAll(/[<>\s\\]/gu, encodeURIComponent)}>)`
  return `${number}. ${[link, ...details].join(' · ')}`
}

/** A text on one line that means itself: what CommonMark would read as a sign is escaped. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>&~|#]/gu, String.raw`\$&`)
    .replace(/^(?<number>\d{1,9})(?=[.)])/u, '$<number>\\')
    .replace(/^(?=[-+=])/u, '\\')
}
