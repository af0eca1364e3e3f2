import { languageOf } from '../../render/language.ts'
import { renderListPage } from '../../render/site/listPage.ts'
import type { FeedLink, SiteContext } from '../../render/site/frame.ts'
import { renderIndexPage, renderListingPage, type IndexPage } from '../../render/site/sitePages.ts'
import { siteWordsOf } from '../../render/site/siteWords.ts'
import { counted } from '../../render/words/words.ts'
import type { ListId } from '../../../shared/model/ids.ts'
import type { SiteSettings } from '../../../shared/model/site.ts'
import type { Member } from './Again.ts'
import type { ArticleMaker } from './ArticleMaker.ts'
import type { Address } from './Addresses.ts'
import type { Made, PlannedFile } from './FilePlan.ts'
import type { Needs } from './Manifest.ts'
import { print, printOf } from './print.ts'
import type { ListPrints } from './ListPrints.ts'
import { feedLinks, hasViews, mostViewed, partPath } from './siteFrame.ts'
import type { Group, ShownArticle, SiteArticle, SiteModel } from './SiteModel.ts'

export type PlanParts = Readonly<{
  settings: SiteSettings
  model: SiteModel
  context: SiteContext
  /** What every page depends on: the frame and the theme. */
  common: Needs
  maker: ArticleMaker
  lists: ListPrints
}>

/** Home, tags, authors, subjects, years, lists, most viewed: everything that leads to articles. */
export function planListings(parts: PlanParts): PlannedFile[] {
  const { settings, model, context } = parts
  const { words } = siteWordsOf(languageOf(settings.language).base)
  const home: Address = { file: 'index.html', path: '' }
  return [
    ...listing(parts, {
      kind: 'home',
      title: context.frame.title,
      description: settings.description,
      first: home,
      members: model.articles,
    }),
    ...(hasViews(model) ? popular(parts, words.mostViewed) : []),
    ...groupPages(parts, 'tag', model.tags, group => group.name, tagFeeds),
    ...groupPages(parts, 'author', model.authors, group => group.name),
    ...groupPages(parts, 'subject', model.severalOf, group => words.reviewsOf.replace('{name}', () => group.name)),
    ...groupPages(parts, 'year', model.years, group => group.name),
    ...index(parts, 'tags', words.tags, model.tags),
    ...index(parts, 'authors', words.authors, model.authors),
    ...index(parts, 'subjects', words.subjects, model.subjects),
    ...index(parts, 'years', words.years, model.years),
    ...listPages(parts, words.lists),
  ]
}

const tagFeeds = (group: Group) => feedLinks(group.name, feedFolder(group))

/** The folder of the feeds of a tag or a list, with a slash at its end. */
export function feedFolder({ address }: Pick<Group, 'address'>): string {
  return address.path.endsWith('/') ? address.path : `${address.path.replace(/\.html$/, '')}/`
}

type Listing = Readonly<{
  kind: string
  title: string
  description: string
  first: Address
  members: readonly SiteArticle[]
  feeds?: readonly FeedLink[]
}>

function listing(
  { settings, model, context, common }: PlanParts,
  { kind, title, description, first, members, feeds = [] }: Listing,
): PlannedFile[] {
  const count = Math.max(1, Math.ceil(members.length / settings.perPage))
  const pages = Array.from({ length: count }, (_, i) => model.addresses.paged(first, i + 1))
  return pages.map(({ file, path }, i) => {
    const shown = members.slice(i * settings.perPage, (i + 1) * settings.perPage)
    const paging = { number: i + 1, count, newer: pages[i - 1]?.path ?? null, older: pages[i + 1]?.path ?? null }
    const page = { kind, path, title, description, paging, feeds }
    return {
      file,
      needs: { ...common, articles: articlesPrint(shown), paging: printOf([title, description, paging]) },
      make: () => renderListingPage({ ...page, cards: shown.map(({ card }) => card) }, context),
      again: { kind: 'listing', page, members: membersOf(shown) },
    }
  })
}

/** What articles say of themselves anywhere: their prints, and where they are. */
export function articlesPrint(articles: readonly ShownArticle[]): string {
  let all = ''
  for (const { source, card } of articles) all += `${source.print} ${card.path}\n`
  return print(all)
}

export function membersOf(articles: readonly ShownArticle[]): Member[] {
  return articles.map(({ source, card }) => [source.id, card.path])
}

const mostPopular = 100

function popular({ settings, model, context, common }: PlanParts, title: string): PlannedFile[] {
  const path = partPath(settings, 'most-viewed')
  const shown = mostViewed(model).slice(0, mostPopular)
  const paging = { number: 1, count: 1, newer: null, older: null }
  const page = { kind: 'most-viewed', path, title, description: '', paging, feeds: [] }
  return [
    {
      file: path.endsWith('/') ? `${path}index.html` : path,
      needs: { ...common, articles: articlesPrint(shown) },
      make: () => renderListingPage({ ...page, cards: shown.map(({ card }) => card) }, context),
      again: { kind: 'listing', page, members: membersOf(shown) },
    },
  ]
}

function groupPages(
  parts: PlanParts,
  kind: string,
  groups: readonly Group[],
  titleOf: (group: Group) => string,
  feedsOf: (group: Group) => readonly FeedLink[] = () => [],
): PlannedFile[] {
  return groups.flatMap(group =>
    listing(parts, { kind, title: titleOf(group), description: '', first: group.address, members: group.articles, feeds: feedsOf(group) }),
  )
}

function index({ settings, context, common }: PlanParts, kind: string, title: string, groups: readonly Group[]): PlannedFile[] {
  if (groups.length === 0) return []
  const entries = groups.map(({ name, address, articles }) => {
    const [only] = articles
    const path = kind === 'subjects' && articles.length === 1 && only ? only.address.path : address.path
    return { name, path, count: articles.length }
  })
  return [indexFile({ settings, context, common }, kind, title, entries)]
}

function indexFile(
  { settings, context, common }: Pick<PlanParts, 'settings' | 'context' | 'common'>,
  kind: string,
  title: string,
  entries: readonly Omit<IndexPage['entries'][number], 'countText'>[],
): PlannedFile {
  const language = languageOf(settings.language)
  const { words, saidIn } = siteWordsOf(language.base)
  const path = partPath(settings, kind)
  return {
    file: path.endsWith('/') ? `${path}index.html` : path,
    needs: { ...common, entries: printOf(entries) },
    make: () => {
      const counting = entries.map(entry => ({ ...entry, countText: counted(words.articles, entry.count, saidIn) }))
      return renderIndexPage({ kind, path, title, entries: counting }, context)
    },
  }
}

function listPages(parts: PlanParts, title: string): PlannedFile[] {
  const { model, common, lists } = parts
  if (model.lists.length === 0) return []
  const pages = model.lists.map(({ source, address }): PlannedFile => {
    const page = { path: address.path, title: source.name, feeds: feedLinks(source.name, feedFolder({ address })) }
    return {
      file: address.file,
      needs: { ...common, list: lists.byItself(source.id), feeds: feedFolder({ address }) },
      make: () => listPage(parts, page, source.id),
      again: { kind: 'list', list: source.id, page, members: [] },
    }
  })
  const entries = model.lists.map(({ source, address }) => ({ name: source.name, path: address.path, count: source.count }))
  return [...pages, indexFile(parts, 'lists', title, entries)]
}

/** The page of a list, with the pictures that it shows. */
export async function listPage(
  { context, maker }: Pick<PlanParts, 'context' | 'maker'>,
  page: Parameters<typeof renderListPage>[0],
  id: ListId,
): Promise<Made> {
  const list = await maker.list(id, null)
  const shown = list.settings?.parts.includes('image') ? list.items.flatMap(item => item.shown.image ?? []) : []
  const assets = [...new Set(shown)].filter(asset => context.pictures.has(asset)).sort()
  return { text: renderListPage(page, list, context), assets }
}
