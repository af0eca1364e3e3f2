import { linkedArticle } from '../../../shared/document/links.ts'
import { parseSection } from '../../../shared/document/section.ts'
import type { Article } from '../../../shared/model/article.ts'
import type { FoundList } from '../../../shared/model/itemsFound.ts'
import { noItemFields, type NewListItem } from '../../../shared/model/list.ts'
import { articleId } from '../../../shared/model/ids.ts'
import { itemOf } from './itemOf.ts'

/** The links in an article's text, each once, in their order. Those to articles of the library are items of the library. */
export function linksOfArticle({ sections, header }: Pick<Article, 'sections' | 'header'>): FoundList[] {
  const found = new Map<string, string>()
  for (const section of sections) {
    parseSection(section).descendants(node => {
      const href = node.marks.find(mark => mark.type.name === 'link')?.attrs.href
      // A link that goes on through bold words is one link in several pieces.
      if (typeof href === 'string' && node.isText) found.set(href, (found.get(href) ?? '') + (node.text ?? ''))
      return true
    })
  }
  const items = [...found].flatMap(([href, text]): NewListItem[] => {
    const id = articleId.safeParse(linkedArticle(href))
    if (id.success) return [{ articleId: id.data, own: noItemFields }]
    const item = itemOf({ title: text, url: href })
    return item?.own.url ? [item] : []
  })
  return items.length > 0 ? [{ name: header.title.slice(0, 500) || null, items }] : []
}
