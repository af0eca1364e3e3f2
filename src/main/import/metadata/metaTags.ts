import type { Root } from 'hast'
import { attribute, elementsOf, findElement, lineOf } from '../html/elements.ts'
import { parseDate } from '../../../shared/written/findDate.ts'
import { noMetadata, type PageMetadata } from './PageMetadata.ts'
import { cleanTags, splitTags } from './tags.ts'

/** The address that a browser noted when it saved the page. */
function savedFrom(root: Root): string | null {
  for (const node of [...root.children, ...root.children.flatMap(child => ('children' in child ? child.children : []))]) {
    const match = node.type === 'comment' ? /saved from url=\(\d+\)\s*(?<url>https?:\S+)/u.exec(node.value) : null
    if (match?.groups?.url) return match.groups.url
  }
  return null
}

function absolute(url: string | undefined | null): string | null {
  return url && /^https?:\/\/[^\s/]/iu.test(url) && URL.canParse(url) ? url : null
}

/** What the page's head says: meta elements (Open Graph, article, Dublin Core and the plain ones), title, canonical link, language. */
export function metaTags(root: Root, language: string): PageMetadata {
  const said = new Map<string, string[]>()
  let canonical: string | null = null
  let base: string | null = null
  for (const element of elementsOf(root)) {
    if (element.tagName === 'base') base ??= absolute(attribute(element, 'href')?.trim())
    if (element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical')
      canonical ??= attribute(element, 'href')?.trim() ?? null
    if (element.tagName !== 'meta') continue
    const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemProp'))?.toLowerCase()
    const content = attribute(element, 'content')?.replaceAll(/\s+/gu, ' ').trim()
    if (name && content) said.set(name, [...(said.get(name) ?? []), content])
  }
  const first = (...names: string[]) => names.map(name => said.get(name)?.[0]).find(value => value !== undefined) ?? null
  const html = findElement(root, e => e.tagName === 'html')
  const title = findElement(root, e => e.tagName === 'title')
  const siteName = first('og:site_name', 'application-name')
  const author = [
    first('author', 'article:author_name', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl'),
    first('article:author'),
  ].find(name => name && !/^https?:/iu.test(name))
  return {
    ...noMetadata(),
    title: first('og:title', 'twitter:title', 'dc.title', 'headline') ?? (title ? withoutSite(lineOf(title), siteName) : null),
    siteName,
    description: first('description', 'og:description', 'twitter:description', 'dc.description'),
    language: (html && (attribute(html, 'lang') ?? attribute(html, 'xmlLang'))) || first('og:locale', 'content-language', 'dc.language'),
    author: author?.replace(/^by\s+/iu, '') ?? null,
    publishedAt: parseDate(
      first(
        'article:published_time',
        'og:published_time',
        'datepublished',
        'date',
        'dc.date',
        'dc.date.issued',
        'pubdate',
        'parsely-pub-date',
        'publish-date',
      ) ?? '',
      language,
    ),
    tags: cleanTags(said.get('article:tag') ?? (said.get('keywords') ?? said.get('news_keywords') ?? []).flatMap(splitTags)),
    url: base ?? absolute(canonical) ?? absolute(first('og:url')) ?? absolute(savedFrom(root)),
    canonicalUrl: absolute(canonical) ?? absolute(first('og:url')),
  }
}

/** "The line - Example" is "The line" on a site named Example. */
function withoutSite(title: string, siteName: string | null): string {
  if (siteName) {
    for (const sign of [' - ', ' | ', ' – ', ' — ', ' · ', ' : ', ' » ', ' « ']) {
      if (title.endsWith(sign + siteName)) return title.slice(0, -(sign + siteName).length).trim()
      if (title.startsWith(siteName + sign)) return title.slice((siteName + sign).length).trim()
    }
  }
  return title
}
