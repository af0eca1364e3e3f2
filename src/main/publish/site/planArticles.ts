import { sharingOf } from '../../../shared/model/sharing.ts'
import { articleId, type ArticleId } from '../../../shared/model/ids.ts'
import type { OutlinedArticle } from '../../../shared/model/site.ts'
import type { SitePath } from '../../render/site/frame.ts'
import type { ArticleJob } from './ArticleMaker.ts'
import type { Changes } from './Changes.ts'
import type { ListPrints } from './ListPrints.ts'
import type { Needs, Place } from './Manifest.ts'
import { shareFile, type ShareCard } from '../share/ShareCard.ts'
import { print } from './print.ts'
import type { SiteArticle, SiteModel } from './SiteModel.ts'

/** An article's page that has to be made, what it is made from, and why. */
export type PlannedArticle = Readonly<{ job: ArticleJob; place: SiteArticle; needs: Needs; why: string }>

export type ArticlePlan = Readonly<{
  changes: Changes
  common: Needs
  lists: ListPrints
  /** The picture that is drawn of an article for sharing, or null where none is. */
  shareOf: (article: SiteArticle) => ShareCard | null
  ways: NamedWays
  pathOf: (id: string) => SitePath | undefined
}>

/** Plans pages one by one: those that have to be made are gathered, those that have not are kept. */
export function articlePlanner({ changes, common, lists, shareOf, ways, pathOf }: ArticlePlan) {
  const planned: PlannedArticle[] = []
  const places = new Map<ArticleId, Omit<Place, 'shownIn'>>()
  const waysOf = waysPrints(ways)
  const plan = async (place: SiteArticle, newer: SiteArticle | undefined, older: SiteArticle | undefined) => {
    const { source, address } = place
    const known = changes.known(address.file)
    const listed = source.lists.length > 0
    const card = shareOf(place)
    const file = card && shareFile(card)
    const own: Omit<Place, 'shownIn'> = {
      ...address,
      face: source.face,
      standing: standingOf(source),
      lists: source.lists.map(({ listId }) => listId),
      ways: waysOf(place),
      newer: neighbour(newer),
      older: neighbour(older),
      around: [newer?.source.id ?? null, older?.source.id ?? null],
      changed: source.updatedAt,
    }
    places.set(source.id, own)
    const needs = {
      ...common,
      article: articlePrint(source, own),
      // Opening lists that are another on each page takes long, and nothing is in them where nothing at all has changed.
      ...(listed ? { lists: (changes.isSameLibrary ? known?.needs['lists'] : undefined) ?? (await lists.onPage(place)) } : {}),
      ...(newer || older ? { neighbours: print(`${neighbourPrint(newer)}\n${neighbourPrint(older)}`) } : {}),
      ...(file === null ? {} : { share: file }),
      links: linksPrint(known?.links ?? [], pathOf),
    }
    const drawn = known?.share
    const why =
      changes.whyDue(address.file, needs) ?? (drawn === undefined || changes.printAsLeft(drawn) ? null : 'its picture was changed')
    if (why === null) {
      if (drawn !== undefined) changes.keep(drawn)
      return changes.keep(address.file)
    }
    const was = changes.printAsLeft(address.file)
    const share = card === null || file === null ? null : { card, file, isThere: changes.printAsLeft(file) !== null }
    const job = { number: planned.length, id: source.id, path: address.path, newer: own.newer, older: own.older, was, share }
    planned.push({ job, place, needs, why })
  }
  return { plan, planned, places }
}

/** The pages of articles that have to be made; those that have not are kept. `proceed` is called now and then, and throws to stop. */
export async function planArticles(
  { articles, alone }: Pick<SiteModel, 'articles' | 'alone'>,
  { plan }: Pick<ReturnType<typeof articlePlanner>, 'plan'>,
  proceed: () => void,
): Promise<void> {
  for (const [i, place] of articles.entries()) {
    await plan(place, articles[i - 1], articles[i + 1])
    if (i % 200 === 0) proceed()
  }
  for (const place of alone) await plan(place, undefined, undefined)
}

/** What decides where on a site an article is: in which listings, and between which others. */
export function standingOf({ header }: Pick<OutlinedArticle, 'header'>): string {
  const { publishedAt, author, tags, subject, views } = header
  return print(JSON.stringify([publishedAt, author, tags, subject?.name, views, sharingOf(header).noindex]))
}

/** What an article's page shows of the article itself. */
export function articlePrint({ print: own }: Pick<OutlinedArticle, 'print'>, { path, ways }: Pick<Place, 'path' | 'ways'>): string {
  return print(`${own} ${path} ${ways}`)
}

/** Where the articles are that a text links to. */
export function linksPrint(ids: readonly string[], pathOf: (id: string) => SitePath | undefined): string {
  return ids.length === 0 ? '' : print(ids.map(id => pathOf(id) ?? '').join(' '))
}

/** Where the articles of a site are, by id. */
export function pathIn({ byId }: SiteModel): (id: string) => SitePath | undefined {
  return id => byId.get(articleId.parse(id))?.address.path
}

function neighbour(article: SiteArticle | undefined): ArticleJob['newer'] {
  return article ? { title: article.card.title.trim() || 'Untitled', path: article.address.path } : null
}

function neighbourPrint(article: SiteArticle | undefined): string {
  return article ? `${article.address.path} ${article.card.title}` : ''
}

/** The pages that an article's page leads to by name. */
export type NamedWays = Readonly<Record<'authors' | 'tags' | 'subjects', readonly (readonly [string, SitePath])[]>>

function waysPrints(ways: NamedWays): (place: SiteArticle) => string {
  const [tags, authors, subjects] = [new Map(ways.tags), new Map(ways.authors), new Map(ways.subjects)]
  return ({ card }) => [...card.tags.map(tag => tags.get(tag)), authors.get(card.author), subjects.get(card.subject?.name ?? '')].join(' ')
}
