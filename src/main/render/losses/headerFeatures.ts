import type { Feature } from '../../../shared/formats/features.ts'
import type { ArticleHeader } from '../../../shared/model/article.ts'
import { shownItems } from '../lists.ts'
import type { PageList } from '../page.ts'

/** What an article says of itself. */
export function featuresOfHeader(header: ArticleHeader): Feature[] {
  const said: readonly (readonly [Feature, boolean])[] = [
    ['details', true],
    ['standfirst', header.standfirst !== ''],
    ['tags', header.tags.length > 0],
    ['subject', header.subject !== null],
    ['rating', header.rating !== null],
    ['cover', header.cover !== null],
    ['description', header.description !== ''],
    ['canonicalUrl', header.canonicalUrl !== ''],
    ['sharing', header.sharing !== undefined],
    ['views', header.views !== null],
  ]
  return said.flatMap(([feature, given]) => (given ? [feature] : []))
}

/** What its lists hold, each with the list's name. */
export function featuresOfLists(lists: readonly PageList[]): (readonly [Feature, string])[] {
  return lists.flatMap(entry => {
    const items = shownItems(entry)
    if (items.length === 0) return []
    const { heading, list } = entry
    const detailed = items.some(({ shown }) => shown.author || shown.date || shown.views !== null || shown.site || shown.note)
    const found: Feature[] = ['lists']
    if (detailed) found.push('itemDetails')
    if (list.rule) found.push('smartRule')
    for (const item of items) if (item.shown.image) found.push('itemPicture')
    return found.map(feature => [feature, heading] as const)
  })
}
