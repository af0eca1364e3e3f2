import { generateOpml } from 'feedsmith'
import { opmlAttributes } from '../../../shared/lists/opmlNames.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { listedItem, xmlText, type ListedItems } from './listedItem.ts'

/** Lists as OPML 2.0: one list is the document, several are outlines in it. */
export function listsAsOpml(lists: readonly ListedItems[]): string {
  const [only] = lists
  const outlines =
    lists.length === 1 && only
      ? only.items.map(outlineOf)
      : lists.map(list => ({ text: xmlText(list.name), outlines: list.items.map(outlineOf) }))
  const title = lists.length === 1 && only ? xmlText(only.name) : 'Lists'
  return `${generateOpml({ head: { title }, body: { outlines } }, { extraOutlineAttributes: [...opmlAttributes] })}\n`
}

function outlineOf(item: ShownListItem) {
  const { title, author, site, date, views, viewsAt, url, note, language, image, article } = listedItem(item)
  const said = { url, author, site, date, views: views === null ? null : String(views), viewsAt, note, lang: language, image, article }
  return {
    text: xmlText(title),
    type: 'link',
    ...Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, xmlText(value)]]))),
  }
}
