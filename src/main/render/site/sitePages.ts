import type { Element } from 'hast'
import { h } from '../elements.ts'
import type { Article } from '../../../shared/model/article.ts'
import { tabTitle } from '../../../shared/seo/tabTitle.ts'
import { articleHead, meta, property } from '../head.ts'
import { languageOf } from '../language.ts'
import type { PageList } from '../page.ts'
import { scopeOf, textId, type Scope } from '../scope.ts'
import { en } from '../words/en.ts'
import { wordsOf } from '../words/words.ts'
import { articleVariables, safe } from '../theme/articleVariables.ts'
import type { Variables } from '../theme/Templates.ts'
import { rootAttributes } from '../theme/themeStyle.ts'
import { cardVariables } from './cards.ts'
import {
  addressOf,
  outwardOf,
  placeOf,
  relative,
  siteVariables,
  type Card,
  type FeedLink,
  type PageFacts,
  type SiteContext,
  type SitePath,
} from './frame.ts'
import { pictureFrom } from './pictureFiles.ts'
import { siteLinks } from './place.ts'
import { sitePolicy } from './sitePolicy.ts'

export type Neighbour = Readonly<{ title: string; path: SitePath }>

/** An article's page on a site. `standsAlone` ones (“About”) have no neighbours. */
export type ArticlePage = Readonly<{
  path: SitePath
  article: Article
  lists: readonly PageList[]
  newer: Neighbour | null
  older: Neighbour | null
  /** The picture that was drawn of it for sharing. */
  share: SitePath | null
}>

/** Throws `bad-request` and `unreadable-file` like `renderPage`. */
export function renderArticlePage(page: ArticlePage, context: SiteContext): string {
  const { frame, ways } = context
  const { path, article } = page
  const facts = { kind: 'article', path, title: article.header.title }
  const place = { ...placeOf(frame, facts), share: page.share && addressOf(frame, page.share) }
  const to = (target: SitePath | undefined) => (target === undefined ? null : relative(path, target))
  const scope = scopeOf(
    {
      article,
      lists: page.lists,
      images: pictureFrom(path, context),
      links: id => to(ways.articles.get(id)),
      outward: outwardOf(frame),
    },
    true,
    place.address,
  )
  const variables = articleVariables(scope, {
    author: name => to(ways.authors.get(name)),
    tag: name => to(ways.tags.get(name)),
    subject: name => to(ways.subjects.get(name)),
  })
  return context.templates.render('article', {
    ...frameOf(facts, context),
    page: {
      ...pageOf(facts, context, safe(articleHead(scope, place)), scope.language),
      skip: { text: scope.words.skip, language: scope.saidIn },
      newer: page.newer && { title: page.newer.title, url: to(page.newer.path) },
      older: page.older && { title: page.older.title, url: to(page.older.path) },
    },
    article: variables,
  })
}

export type Paging = Readonly<{ number: number; count: number; newer: SitePath | null; older: SitePath | null }>

export type ListingPage = Readonly<{
  kind: string
  path: SitePath
  title: string
  description: string
  cards: readonly Card[]
  paging: Paging
  feeds: readonly FeedLink[]
  /** Reading lists as a page shows them, already made (`renderList`). */
  lists?: readonly Variables[]
  /** What goes into its head besides. */
  extra?: readonly Element[]
}>

export function renderListingPage(page: ListingPage, context: SiteContext): string {
  const { path, paging } = page
  const to = (target: SitePath | null) => (target === null ? null : relative(path, target))
  const base = frameOf(page, context)
  const text = base.site.words.pageOf.replace('{page}', String(paging.number)).replace('{pages}', String(paging.count))
  return context.templates.render('listing', {
    ...base,
    page: pageOf(page, context, headOf(page, page.description, context, page.extra)),
    listing: {
      description: page.description,
      cards: page.cards.map(card => cardVariables(card, path, context)),
      lists: page.lists ?? [],
      feed_url: page.feeds[0] ? to(page.feeds[0].path) : null,
      paging: { number: paging.number, count: paging.count, newer_url: to(paging.newer), older_url: to(paging.older), text },
    },
  })
}

export type IndexPage = Readonly<{
  kind: string
  path: SitePath
  title: string
  entries: readonly Readonly<{ name: string; path: SitePath; count: number; countText: string }>[]
}>

/** All tags, all authors …: names that lead to listings. */
export function renderIndexPage(page: IndexPage, context: SiteContext): string {
  return context.templates.render('index', {
    ...frameOf(page, context),
    page: pageOf(page, context, headOf(page, '', context)),
    index: {
      entries: page.entries.map(({ name, path, count, countText }) => ({
        name,
        count,
        count_text: countText,
        url: relative(page.path, path),
      })),
    },
  })
}

/** A page that says one thing, and leads on: not found, moved. `extra` goes into its head. */
export type MessagePage = PageFacts &
  Readonly<{ text: string; way: Readonly<{ label: string; url: string }> | null; extra: readonly Element[] }>

export function renderMessagePage(page: MessagePage, context: SiteContext): string {
  return context.templates.render('message', {
    ...frameOf(page, context),
    page: pageOf(page, context, headOf(page, '', context, page.extra)),
    message: { text: page.text, url: page.way?.url ?? null, label: page.way?.label ?? null },
  })
}

/** The page that searches. Its form works by the script alone, and says so where there is none. */
export function renderSearchPage(page: PageFacts, form: Element, context: SiteContext): string {
  return context.templates.render('search', {
    ...frameOf(page, context),
    page: pageOf(page, context, headOf(page, '', context)),
    search: { html: safe([form]) },
  })
}

const frames = new WeakMap<SiteContext, Map<string, FrameVariables>>()
type FrameVariables = ReturnType<typeof madeFrame>

// The same for all pages from which everything is reached in the same way, but for those that the menu marks as where one is.
function frameOf({ path }: Pick<PageFacts, 'path'>, context: SiteContext): FrameVariables {
  let ofContext = frames.get(context)
  if (!ofContext) frames.set(context, (ofContext = new Map()))
  const { menu, parts } = context.frame
  const isMarked = parts.some(part => part.path === path) || menu.some(way => 'path' in way && way.path === path)
  const key = isMarked ? `at ${path}` : relative(path, '')
  let found = ofContext.get(key)
  if (!found) ofContext.set(key, (found = madeFrame(path, context)))
  return found
}

function madeFrame(path: SitePath, context: SiteContext) {
  const { frame } = context
  const site = siteVariables(frame, path, cards => cards.map(card => cardVariables(card, path, context)))
  return { site, theme: { name: frame.themeName, options: frame.options } }
}

function pageOf(
  facts: Pick<PageFacts, 'kind' | 'path' | 'title'>,
  { frame }: SiteContext,
  head: unknown,
  language: Scope['language'] = languageOf(frame.language),
): Variables {
  const words = wordsOf(languageOf(frame.language).base)
  return {
    kind: facts.kind,
    title: facts.title,
    is_home: facts.path === '',
    language: language.tag,
    attributes_html: rootAttributes(language, frame.options),
    head_html: head,
    text_id: textId,
    skip: { text: (words ?? en).skip, language: words ? languageOf(frame.language).tag : 'en' },
    newer: null,
    older: null,
  }
}

function headOf(facts: PageFacts, description: string, { frame }: SiteContext, extra: readonly Element[] = []) {
  const place = placeOf(frame, facts)
  const said = description || (facts.path === '' ? frame.description : '')
  const title = facts.title.trim() || frame.title || 'Untitled'
  return safe([
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: sitePolicy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', tabTitle(title, frame.title)),
    said ? meta('description', said) : null,
    place.address === null || facts.kind === 'missing' || facts.kind === 'moved'
      ? null
      : h('link', { rel: ['canonical'], href: place.address }),
    meta('color-scheme', 'light dark'),
    frame.generator ? meta('generator', frame.generator) : null,
    property('og:type', 'website'),
    property('og:title', title),
    frame.title ? property('og:site_name', frame.title) : null,
    place.address === null ? null : property('og:url', place.address),
    ...extra,
    ...siteLinks(place),
  ])
}
