import { stringify } from 'yaml'
import { headingOf, parseSection } from '../../../shared/document/section.ts'
import { plainText } from '../../../shared/document/text.ts'
import type { Cover } from '../../../shared/model/article.ts'
import type { Sharing } from '../../../shared/model/sharing.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { shownItems } from '../lists.ts'
import type { Fragment, PageList } from '../page.ts'

/** The form of what is written here: import takes a text that names it at its word. */
const markdownFormat = 1

/** All that an article says apart from its text, as YAML: what is not given is left out. */
export function frontMatter(page: Fragment): string {
  const { article, lists } = page
  const { header } = article
  const data = {
    title: header.title,
    slug: header.slug,
    slugFollowsTitle: header.slugFollowsTitle ? null : false,
    standfirst: header.standfirst,
    language: header.language,
    author: header.author,
    status: header.status,
    date: header.publishedAt,
    tags: header.tags,
    subject: header.subject && given({ ...header.subject }),
    rating: header.rating && { ...header.rating },
    cover: header.cover && coverOf(header.cover, page),
    description: header.description,
    canonicalUrl: header.canonicalUrl,
    sharing: header.sharing && sharingData(header.sharing, page),
    views: header.views,
    viewsAt: header.viewsAt,
    lists: lists.flatMap(entry => listOf(entry, page)),
    deckle: {
      format: markdownFormat,
      article: article.id,
      // Which of its headings each section had, so that what each is can be told when some were moved elsewhere.
      sections: article.sections.map(section => {
        const heading = headingOf(parseSection(section))
        return { id: section.id, kind: section.kind, ...(heading ? { heading: plainText(heading) } : {}) }
      }),
    },
  }
  return stringify(given(data), { lineWidth: 0 })
}

function coverOf({ asset, alt, caption, credit, focus }: Cover, { images }: Fragment): object | null {
  const source = images(asset)
  return source && given({ image: source.src, alt, caption, credit, focus })
}

function sharingData({ searchTitle, title, description, picture, noindex }: Sharing, { images }: Fragment): object {
  const source = picture === null || picture === 'drawn' ? null : images(picture.asset)
  const shown = picture === null || picture === 'drawn' ? picture : source && given({ image: source.src, alt: picture.alt })
  return given({ searchTitle, title, description, picture: shown, noindex: noindex || null })
}

function listOf(entry: PageList, page: Fragment): object[] {
  const items = shownItems(entry)
  if (items.length === 0) return []
  const { heading, list } = entry
  return [{ name: list.name, ...(heading === list.name ? {} : { heading }), items: items.map(item => itemOf(item, page)) }]
}

function itemOf({ articleId, own, shown }: ShownListItem, { images }: Fragment): object {
  const { title, author, date, views, viewsAt, site, url, note, language } = shown
  const image = own.image === null ? null : (images(own.image)?.src ?? null)
  return given({ title, author, date, views, viewsAt, site, url, note, language, image, article: articleId })
}

function given(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
