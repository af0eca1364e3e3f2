import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { ListId } from '../../shared/model/ids.ts'
import type { ReadingList } from '../../shared/model/list.ts'
import { listAsJsonFeed } from '../render/listFiles/listAsJsonFeed.ts'
import { listsAsMarkdown } from '../render/listFiles/listsAsMarkdown.ts'
import { listsAsOpml } from '../render/listFiles/listsAsOpml.ts'
import { listsAsTable } from '../render/listFiles/listsAsTable.ts'
import { atomicWrite } from './atomicWrite.ts'

export type ListFormat = 'csv' | 'tsv' | 'json' | 'opml' | 'md'

/** The text of a file that holds these lists. A JSON Feed holds one: of several, the items of all. */
function listsAsText(lists: readonly Pick<ReadingList, 'name' | 'items' | 'settings'>[], format: ListFormat): string {
  switch (format) {
    case 'csv':
      return listsAsTable(lists, ',')
    case 'tsv':
      return listsAsTable(lists, '\t')
    case 'json':
      return listAsJsonFeed({ name: lists.map(list => list.name).join(', '), items: lists.flatMap(list => list.items) })
    case 'opml':
      return listsAsOpml(lists)
    case 'md':
      return listsAsMarkdown(lists)
    default:
      return format satisfies never
  }
}

/** Writes lists into a file, whole or not at all. Throws `not-found` and what `atomicWrite` throws. */
export async function exportLists(access: LibraryAccess, ids: readonly ListId[], format: ListFormat, path: string): Promise<void> {
  const lists: ReadingList[] = []
  for (const id of ids) lists.push(await access.call('list:open', { id }))
  await atomicWrite(path, listsAsText(lists, format))
}
