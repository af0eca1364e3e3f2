import { h } from '../elements.ts'
import { emptyHeader, type Article } from '../../../shared/model/article.ts'
import { articleId } from '../../../shared/model/ids.ts'
import type { ReadingList } from '../../../shared/model/list.ts'
import { scriptText } from '../embedded.ts'
import { readingList } from '../lists.ts'
import { scopeOf } from '../scope.ts'
import { itemList } from '../structuredData.ts'
import { safe } from '../theme/articleVariables.ts'
import { addressOf, relative, type SiteContext } from './frame.ts'
import { pictureFrom } from './pictureFiles.ts'
import { renderListingPage, type ListingPage } from './sitePages.ts'

/** No article: what a list stands on where it stands by itself. */
const nobody = articleId.parse('00000000-0000-7000-8000-000000000000')

/** A reading list as a page of its own. */
export function renderListPage(page: Pick<ListingPage, 'path' | 'title' | 'feeds'>, list: ReadingList, context: SiteContext): string {
  const { frame, ways } = context
  const article: Article = {
    id: nobody,
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
    words: 0,
    sections: [],
    lists: [],
    header: { ...emptyHeader, language: frame.language },
  }
  const links = (id: string) => {
    const path = ways.articles.get(id)
    return path === undefined ? null : relative(page.path, path)
  }
  const entry = { heading: list.name, list }
  const scope = scopeOf({ article, lists: [entry], images: pictureFrom(page.path, context), links }, true, addressOf(frame, page.path))
  const shown = readingList(entry, scope)
  const paging = { number: 1, count: 1, newer: null, older: null }
  return renderListingPage(
    {
      ...page,
      kind: 'list',
      description: list.description,
      cards: [],
      paging,
      lists: shown ? [{ heading: list.name, html: safe([shown]) }] : [],
      extra: shown ? [h('script', { type: 'application/ld+json' }, scriptText(itemList(entry, scope)))] : [],
    },
    context,
  )
}
