import type { Element } from 'hast'
import { h } from './elements.ts'
import { markAttributes, metaNames } from '../../shared/document/marks.ts'
import type { ArticleHeader } from '../../shared/model/article.ts'
import { ownPictureOf, sharingOf, type Sharing } from '../../shared/model/sharing.ts'
import { tabTitle } from '../../shared/seo/tabTitle.ts'
import { machineDate } from './dates.ts'
import { scriptText, styleText } from './embedded.ts'
import { webHref } from './href.ts'
import { sharedImage } from './sharedImage.ts'
import { titleOf, type Scope } from './scope.ts'
import { siteLinks, type Place } from './site/place.ts'
import { sitePolicy } from './site/sitePolicy.ts'
import { structuredData } from './structuredData.ts'

/** Where a page stands: by itself, with its style sheet inside, or on a site. */
export type Setting = Readonly<{ css: string; generator?: string | undefined }> | Place

/** The head of an article's page: what browsers, search engines and other sites read of it. It is made after the body, whose pictures it allows. */
export function articleHead(scope: Scope, setting: Setting): Element[] {
  const { header } = scope.page.article
  const title = titleOf(header.title, scope)
  const description = header.description || header.standfirst
  const canonical = scope.address
  const said = sharingOf(header)
  const alone = 'css' in setting ? setting : null
  const site = 'css' in setting ? null : setting
  return [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: site ? sitePolicy : policy(scope.sources, alone?.css ?? '') }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', tabTitle(said.searchTitle.trim() || title, site?.title ?? '')),
    said.noindex ? meta('robots', 'noindex') : null,
    description
      ? h('meta', {
          name: 'description',
          content: description,
          ...(header.description || site ? {} : { [markAttributes.descriptionDerived]: '' }),
        })
      : null,
    header.author ? meta('author', header.author) : null,
    canonical === null ? null : h('link', { rel: ['canonical'], href: canonical }),
    meta('color-scheme', 'light dark'),
    setting.generator ? meta('generator', setting.generator) : null,
    ...(site ? [] : ownMetas(header, scope)),
    ...sharing(scope, { title, description, canonical, siteTitle: site?.title ?? '', drawn: site?.share ?? null }),
    ...structuredData(scope, site?.share ?? null).map(data => h('script', { type: 'application/ld+json' }, scriptText(data))),
    ...(alone ? [h('style', styleText(alone.css))] : []),
    ...(site ? siteLinks(site) : []),
  ].filter(found => found !== null)
}

export function meta(name: string, content: string): Element {
  return h('meta', { name, content })
}

export function property(name: string, content: string): Element {
  return h('meta', { property: name, content })
}

// Nothing runs and nothing is fetched but the page's own pictures, even should a mistake of ours let something through.
function policy(sources: ReadonlySet<string>, css: string): string {
  const origins = new Set<string>()
  // A style sheet's own fonts and pictures stand in it.
  const embedded = css.includes('url("data:')
  if (embedded) origins.add('data:')
  for (const src of sources) {
    if (src.startsWith('data:')) origins.add('data:')
    else if (webHref(src) === null) origins.add("'self'")
    else origins.add(new URL(src).origin)
  }
  const images = origins.size === 0 ? "'none'" : [...origins].sort().join(' ')
  const fonts = embedded ? ' font-src data:;' : ''
  return `default-src 'none'; img-src ${images};${fonts} style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
}

// What the article says of itself without a visible place on the page: import reads it back.
function ownMetas(header: ArticleHeader, { page }: Scope): Element[] {
  const picture = ownPictureOf(header)
  const image = picture && page.images(picture.asset)?.src
  return [
    header.slug ? meta(metaNames.slug, header.slug) : null,
    meta(metaNames.slugFollowsTitle, String(header.slugFollowsTitle)),
    meta(metaNames.status, header.status),
    header.views === null ? null : meta(metaNames.views, String(header.views)),
    header.rating?.scores ? meta(metaNames.scores, JSON.stringify(header.rating.scores)) : null,
    header.viewsAt === null ? null : meta(metaNames.viewsAt, header.viewsAt),
    header.sharing ? meta(metaNames.sharing, sharingText(header.sharing)) : null,
    image ? meta(metaNames.sharedPicture, image) : null,
  ].filter(found => found !== null)
}

// The picture is beside it.
function sharingText({ picture, ...texts }: Sharing): string {
  return JSON.stringify({ ...texts, picture: picture === null || picture === 'drawn' ? picture : { alt: picture.alt } })
}

type Summary = Readonly<{ title: string; description: string; canonical: string | null; siteTitle: string; drawn: string | null }>

/** Open Graph (ogp.me) and what the sites that read Twitter's cards need beyond it. */
function sharing(scope: Scope, { title, description, canonical, siteTitle, drawn }: Summary): Element[] {
  const { page, language } = scope
  const { header } = page.article
  const said = sharingOf(header)
  const shownAs = said.description.trim() || description
  const picture = sharedImage(scope, drawn)
  const published = header.publishedAt && machineDate(header.publishedAt)
  return [
    property('og:type', 'article'),
    property('og:title', said.title.trim() || title),
    siteTitle ? property('og:site_name', siteTitle) : null,
    shownAs ? property('og:description', shownAs) : null,
    canonical === null ? null : property('og:url', canonical),
    language.territory ? property('og:locale', `${language.base}_${language.territory}`) : null,
    ...(picture
      ? [
          property('og:image', picture.url),
          property('og:image:width', String(picture.width)),
          property('og:image:height', String(picture.height)),
          picture.alt ? property('og:image:alt', picture.alt) : null,
        ]
      : drawn
        ? [
            property('og:image', drawn),
            property('og:image:type', drawn.endsWith('.jpg') ? 'image/jpeg' : 'image/png'),
            property('og:image:width', '1200'),
            property('og:image:height', '630'),
            property('og:image:alt', title),
          ]
        : []),
    published ? property('article:published_time', published) : null,
    header.author ? property('article:author', header.author) : null,
    ...header.tags.map(tag => property('article:tag', tag)),
    meta('twitter:card', picture || drawn ? 'summary_large_image' : 'summary'),
  ].filter(found => found !== null)
}
