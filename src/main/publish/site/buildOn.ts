import type { ArticleId } from '../../../shared/model/ids.ts'
import { libraryMoment, type LibraryMoment, type OutlinedArticle } from '../../../shared/model/site.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import type { SearchEntry } from '../../render/site/searchIndex.ts'
import { shareCard } from '../share/ShareCard.ts'
import { ArticleMaker } from './ArticleMaker.ts'
import { Changes } from './Changes.ts'
import type { FileRecord, OpenManifest, Place } from './Manifest.ts'
import { articlePrint, linksPrint } from './planArticles.ts'
import { planAgain, type ChangedArticle } from './planAgain.ts'
import { searchLanguage } from './planExtras.ts'
import { choiceOf, proceed, warningsOf, type Basis, type SiteBuilt, type SiteWork } from './SiteWork.ts'

/** So many changes that no page shows are passed over before they are noted. */
const mostPassed = 20

/**
 * Goes on from the last build where nothing has changed since but the texts of some articles: makes their pages and what shows
 * them, and looks at nothing else of the library. Null where there is more to it; then nothing was done.
 */
export async function buildOn(work: SiteWork): Promise<SiteBuilt | null> {
  const manifest = work.folder.manifest()
  if (!manifest) return null
  try {
    return await goOn(work, manifest)
  } finally {
    manifest.close()
  }
}

async function goOn(work: SiteWork, manifest: OpenManifest): Promise<SiteBuilt | null> {
  const { access, build, folder, job, inputs, theme } = work
  const { settings } = build
  const since = momentIn(manifest)
  const basis = JSON.parse(manifest.note('basis') ?? 'null') as Basis | null
  if (!since || !basis || manifest.note('inputs') !== inputs) return null
  const news = await access.call('site:changes', { ...choiceOf(settings), since })
  if (!news || news.others.some(id => manifest.place(id))) return null
  const articles = changedArticles(news.articles, manifest, basis)
  if (!articles) return null
  proceed(job)

  const { frame, ways } = basis
  const setup = {
    frame,
    templates: work.source.templates,
    ways: { ...ways, articles: [] },
    assets: news.assets,
    search: searchLanguage(settings),
    staged: folder.staged,
    typefaces: build.typefaces,
  }
  const pathOf = (id: string) => manifest.place(id)?.path
  const maker = new ArticleMaker(access, setup, { get: pathOf, has: id => pathOf(id) !== undefined })
  const changes = new Changes(folder, { isSameLibrary: false, file: path => manifest.file(path) })
  const files = new Set(articles.flatMap(({ place }) => place.shownIn))
  const total = articles.length + files.size
  let done = 0
  const step = (label: string) => job.progress(label, (done += 1), total)

  const entries = new Map<ArticleId, SearchEntry>()
  for (const [number, { source, place, known }] of articles.entries()) {
    const { share: drawn } = known.needs
    const card = drawn === undefined ? null : shareCard(source.header, frame.title, theme.options)
    const share = card === null || drawn === undefined ? null : { card, file: drawn, isThere: changes.printAsLeft(drawn) !== null }
    const { path, newer, older } = place
    const was = changes.printAsLeft(place.file)
    const made = await maker.make({ number, id: source.id, path, newer, older, was, share })
    // Other pictures are other files, and what no page shows any more has to go.
    if (made.assets.join() !== (known.assets ?? []).join() || (made.share?.file ?? undefined) !== known.share) return null
    if (made.entry) entries.set(source.id, made.entry)
    const needs = { ...known.needs, article: articlePrint(source, place), links: linksPrint(made.links, pathOf) }
    changes.made(place.file, { ...made, needs, why: 'article' })
    step(source.header.title.trim() || 'Untitled')
    proceed(job)
  }
  const planned = await planAgain([...files], { access, manifest, maker, folder, articles, entries })
  if (!planned) return null
  for (const each of planned) {
    if (await changes.make(each)) step(each.file)
    proceed(job)
  }
  if (!(await areAllAsLeft(work, manifest))) return null
  proceed(job)

  job.progress(phrase('Putting the pages in place'), total, total)
  manifest.close()
  const notes = { moment: JSON.stringify(news.moment), outline: '' }
  const { moves, reasons } = changes
  if (articles.length > 0) {
    const places = articles.map(({ source, place }) => [source.id, { ...place, changed: source.updatedAt }] as const)
    folder.patch(moves, { notes, files: changes.remade(), places })
  } else if (news.moment.at > since.at + mostPassed) folder.patch([], { notes, files: [], places: [] })
  const { articles: count, files: all } = basis
  return {
    folder: build.folder,
    articles: count,
    files: all,
    written: moves.length,
    removed: 0,
    reasons,
    warnings: warningsOf(settings, count),
  }
}

function momentIn(manifest: OpenManifest): LibraryMoment | null {
  const moment = manifest.note('moment')
  return moment ? libraryMoment.parse(JSON.parse(moment)) : null
}

/** The changed articles with their places, or null where one of them has no place, or says otherwise what others show of it. */
function changedArticles(sources: readonly OutlinedArticle[], manifest: OpenManifest, { frame }: Basis): ChangedArticle[] | null {
  const everywhere = new Set([...frame.latest, ...frame.mostViewed].map(({ path }) => path))
  const found: ChangedArticle[] = []
  for (const source of sources) {
    const place: Place | undefined = manifest.place(source.id)
    const known: FileRecord | undefined = place && manifest.file(place.file)
    if (!place || !known || place.face !== source.face || everywhere.has(place.path)) return null
    found.push({ source, place, known })
  }
  return found
}

/** What was removed or altered by somebody else is made again by a build that goes through everything. */
async function areAllAsLeft({ build, folder }: SiteWork, manifest: OpenManifest): Promise<boolean> {
  const strayed = await build.strayed
  return folder.know(strayed) && strayed ? strayed.size === 0 : folder.areAsLeft(manifest.files())
}
