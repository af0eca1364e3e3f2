import type { Element, ElementContent } from 'hast'
import type { Article } from '../../../shared/model/article.ts'
import { footnotes } from '../footnotes.ts'
import { citedList } from '../lists.ts'
import type { PageList } from '../page.ts'
import { scopeOf } from '../scope.ts'
import { plainSection } from '../sections.ts'
import { write } from '../write.ts'
import { unknownAddress } from './feeds.ts'
import { outwardOf, type SiteContext } from './frame.ts'
import { sitePicture } from './pictureFiles.ts'

/** An article's text and its reading lists for a feed: clean, with absolute addresses, without spoilers. Throws `bad-request` like `renderPage`. */
export function feedContent(article: Article, lists: readonly PageList[], { frame, ways, pictures }: SiteContext): string {
  const base = frame.baseUrl || unknownAddress
  const scope = scopeOf(
    {
      article,
      lists,
      images: asset => sitePicture(asset, pictures, path => base + path),
      links: id => {
        const path = ways.articles.get(id)
        return path === undefined ? null : base + path
      },
      outward: outwardOf(frame),
    },
    false,
  )
  const text = article.sections.flatMap(stored => plainSection(stored, scope)).flatMap(withoutSpoilers)
  const notes = footnotes(scope)
  return write([...text, ...(notes ? [notes] : []), ...lists.flatMap(list => citedList(list, scope))])
}

// A feed reader shows all that it gets: what is closed on the page is not in it at all.
function withoutSpoilers(element: Element): Element[] {
  if (element.tagName === 'details') return []
  const children = element.children.flatMap((child): ElementContent[] => (child.type === 'element' ? withoutSpoilers(child) : [child]))
  return [{ ...element, children }]
}
