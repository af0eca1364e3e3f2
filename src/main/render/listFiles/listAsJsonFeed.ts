import { listedItem, type ListedItems } from './listedItem.ts'

/** A list as a JSON Feed 1.1. What the standard has no field for stands in `_deckle` (its extensions). */
export function listAsJsonFeed(list: ListedItems): string {
  const items = list.items.map(item => {
    const { title, author, site, date, views, viewsAt, url, note, language, image, article } = listedItem(item)
    return {
      id: url ?? `urn:uuid:${item.id}`,
      ...(url === null ? {} : { url }),
      title,
      // Every item has to have a content.
      content_text: note ?? title,
      ...(note === null ? {} : { summary: note }),
      ...(date === null ? {} : { date_published: date.length === 10 ? `${date}T00:00:00Z` : date }),
      ...(author === null ? {} : { authors: [{ name: author }] }),
      ...(language === null ? {} : { language }),
      _deckle: { site, date, views, viewsAt, image, article },
    }
  })
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: list.name, items }, null, 2)}\n`
}
