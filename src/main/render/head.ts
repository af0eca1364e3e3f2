import type { Element } from 'hast'
import { h } from 'hastscript'
import { markAttributes, metaNames } from '../../shared/document/marks.ts'
import { machineDate } from './dates.ts'
import { scriptText, styleText } from './embedded.ts'
import { webHref } from './href.ts'
import type { Page } from './page.ts'
import { titleOf, type Scope } from './scope.ts'
import { structuredData } from './structuredData.ts'

/** The head of a page: what browsers, search engines and other sites read of it. It is made after the body, whose pictures it allows. */
export function head(page: Page, scope: Scope): Element {
  const { header } = page.article
  const title = titleOf(header.title, scope)
  const description = header.description || header.standfirst
  const canonical = webHref(header.canonicalUrl)
  return h(
    'head',
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(scope.sources) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', tabTitle(title)),
    description
      ? h('meta', {
          name: 'description',
          content: description,
          ...(header.description ? {} : { [markAttributes.descriptionDerived]: '' }),
        })
      : null,
    header.author ? meta('author', header.author) : null,
    canonical === null ? null : h('link', { rel: ['canonical'], href: canonical }),
    meta('color-scheme', 'light dark'),
    page.generator ? meta('generator', page.generator) : null,
    ownMetas(page),
    sharing(page, scope, { title, description, canonical }),
    structuredData(scope).map(data => h('script', { type: 'application/ld+json' }, scriptText(data))),
    h('style', styleText(page.theme.css)),
  )
}

// As much as tabs, bookmarks and search results show: 70 characters, escapes counted as checkers do. The whole title is in the
// heading and in what is shared.
function tabTitle(title: string): string {
  const room = 70 - 4 * (title.slice(0, 70).match(/[<>&]/g)?.length ?? 0)
  if (title.length <= room) return title
  const cut = title.slice(0, room - 1)
  const lastWord = cut.search(/\s+\S*$/u)
  return `${lastWord > room / 2 ? cut.slice(0, lastWord) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}

function meta(name: string, content: string): Element {
  return h('meta', { name, content })
}

function property(name: string, content: string): Element {
  return h('meta', { property: name, content })
}

// Nothing runs and nothing is fetched but the page's own pictures, even should a mistake of ours let something through.
function policy(sources: ReadonlySet<string>): string {
  const origins = new Set<string>()
  for (const src of sources) {
    if (src.startsWith('data:')) origins.add('data:')
    else if (webHref(src) === null) origins.add("'self'")
    else origins.add(new URL(src).origin)
  }
  const images = origins.size === 0 ? "'none'" : [...origins].sort().join(' ')
  return `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
}

// What the article says of itself without a visible place on the page: import reads it back.
function ownMetas({ article: { header } }: Page): Element[] {
  return [
    header.slug ? meta(metaNames.slug, header.slug) : null,
    meta(metaNames.slugFollowsTitle, String(header.slugFollowsTitle)),
    meta(metaNames.status, header.status),
    header.views === null ? null : meta(metaNames.views, String(header.views)),
    header.viewsAt === null ? null : meta(metaNames.viewsAt, header.viewsAt),
  ].filter(found => found !== null)
}

type Summary = Readonly<{ title: string; description: string; canonical: string | null }>

/** Open Graph (ogp.me) and what the sites that read Twitter's cards need beyond it. */
function sharing(page: Page, { language }: Scope, { title, description, canonical }: Summary): Element[] {
  const { header } = page.article
  const cover = header.cover
  const image = cover && webHref(page.images(cover.asset)?.src ?? '')
  const published = header.publishedAt && machineDate(header.publishedAt)
  return [
    property('og:type', 'article'),
    property('og:title', title),
    description ? property('og:description', description) : null,
    canonical === null ? null : property('og:url', canonical),
    language.territory ? property('og:locale', `${language.base}_${language.territory}`) : null,
    ...(cover && image
      ? [
          property('og:image', image),
          property('og:image:width', String(cover.width)),
          property('og:image:height', String(cover.height)),
          cover.alt ? property('og:image:alt', cover.alt) : null,
        ]
      : []),
    published ? property('article:published_time', published) : null,
    header.author ? property('article:author', header.author) : null,
    ...header.tags.map(tag => property('article:tag', tag)),
    meta('twitter:card', image ? 'summary_large_image' : 'summary'),
  ].filter(found => found !== null)
}
