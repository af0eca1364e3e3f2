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
  model: SiteModel
  changes: Changes
  common: Needs
  lists: ListPrints
  /** The picture that is drawn of an article for sharing, or null where none is. */
  shareOf: (article: SiteArticle) => ShareCard | null
}>

/** The pages of articles that have to be made; those that have not are kept. `proceed` is called now and then, and throws to stop. */
export async function planArticles(
  { model, changes, common, lists, shareOf }: ArticlePlan,
  proceed: () => void,
): Promise<{ planned: PlannedArticle[]; places: Map<ArticleId, Omit<Place, 'shownIn'>> }> {
  const planned: PlannedArticle[] = []
  const places = new Map<ArticleId, Omit<Place, 'shownIn'>>()
  const ways = waysPrints(model)
  const pathOf = pathIn(model)
  const plan = async (place: SiteArticle, newer: SiteArticle | undefined, older: SiteArticle | undefined) => {
    const { source, address } = place
    const known = changes.known(address.file)
    const listed = source.lists.length > 0
    const card = shareOf(place)
    const file = card && shareFile(card)
    const own: Omit<Place, 'shownIn'> = {
      ...address,
      face: source.face,
      ways: ways(place),
      newer: neighbour(newer),
      older: neighbour(older),
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
  for (const [i, place] of model.articles.entries()) {
    await plan(place, model.articles[i - 1], model.articles[i + 1])
    if (i % 200 === 0) proceed()
  }
  for (const place of model.alone) await plan(place, undefined, undefined)
  return { planned, places }
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

// Where the pages are that an article's page leads to by name.
function waysPrints(model: SiteModel): (place: SiteArticle) => string {
  const [tags, authors, subjects] = [pathsOf(model.tags), pathsOf(model.authors), pathsOf(model.severalOf)]
  return ({ card }) => [...card.tags.map(tag => tags.get(tag)), authors.get(card.author), subjects.get(card.subject?.name ?? '')].join(' ')
}

function pathsOf(groups: SiteModel['tags']): ReadonlyMap<string, string> {
  return new Map(groups.map(({ name, address }) => [name, address.path]))
}
