import type { ArticleId } from '../../../shared/model/ids.ts'
import { libraryMoment, type LibraryMoment } from '../../../shared/model/site.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import type { SearchEntry } from '../../render/site/searchIndex.ts'
import { Addresses } from './Addresses.ts'
import { ArticleMaker } from './ArticleMaker.ts'
import { Changes } from './Changes.ts'
import type { PlannedFile } from './FilePlan.ts'
import { ListPrints } from './ListPrints.ts'
import { makePictures } from './makePictures.ts'
import type { FileRecord, Needs, OpenManifest } from './Manifest.ts'
import { articlePlanner, linksPrint } from './planArticles.ts'
import { planAgain } from './planAgain.ts'
import { planMessages, searchLanguage } from './planExtras.ts'
import { Reach } from './Reach.ts'
import { reserved } from './SiteModel.ts'
import { choiceOf, proceed, shareCards, warningsOf, type Basis, type SiteBuilt, type SiteWork } from './SiteWork.ts'

/** So many changes that no page shows are passed over before they are noted. */
const mostPassed = 20

/**
 * Goes on from the last build where what has changed since reaches few pages: makes these and what shows them, and looks at
 * nothing else of the library. Null where there is more to it; then nothing was done.
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
  const { access, build, folder, job, inputs } = work
  const { settings } = build
  const since = momentIn(manifest)
  const basis = JSON.parse(manifest.note('basis') ?? 'null') as Basis | null
  const common = commonNeeds(manifest)
  if (!since || !basis || !common || manifest.note('inputs') !== inputs) return null
  const news = await access.call('site:changes', { ...choiceOf(settings), since })
  const reach = news && (await Reach.of(news, work, manifest, basis))
  if (!news || !reach) return null
  proceed(job)

  const setup = {
    frame: basis.frame,
    templates: work.source.templates,
    ways: { ...basis.ways, articles: [] },
    assets: news.assets,
    search: searchLanguage(settings),
    staged: folder.staged,
    typefaces: build.typefaces,
  }
  const { pathOf } = reach
  const maker = new ArticleMaker(access, setup, { get: pathOf, has: id => pathOf(id) !== undefined })
  const lists = new ListPrints(reach.model, maker)
  const changes = new Changes(folder, { isSameLibrary: reach.isOfTexts, file: path => manifest.file(path) })
  const shareOf = shareCards(work, basis.frame)
  const planner = articlePlanner({ changes, common, lists, shareOf, ways: basis.ways, pathOf })
  for (const id of reach.pages) {
    const place = manifest.place(id)
    const article = reach.article(id)
    if (!place || !article) return null
    await planner.plan(article, reach.article(place.around[0]), reach.article(place.around[1]))
  }
  const messages = reach.formerSlugs ? messagesAgain(work, reach, maker, common) : []
  const { planned: jobs } = planner
  folder.assertOurs(
    [...jobs.map(one => one.place.address.file), ...messages.map(one => one.file)].filter(file => !manifest.file(file)),
    {},
  )
  const total = jobs.length + reach.files.size + messages.length
  let done = 0
  const step = (label: string) => job.progress(label, (done += 1), total)

  const entries = new Map<ArticleId, SearchEntry>()
  for (const { job: one, place, needs, why } of jobs) {
    const made = await maker.make(one)
    if (made.entry) entries.set(one.id, made.entry)
    changes.made(place.address.file, { ...made, needs: { ...needs, links: linksPrint(made.links, pathOf) }, why })
    step(place.card.title.trim() || 'Untitled')
    proceed(job)
  }
  const again = await planAgain([...reach.files], { access, manifest, maker, folder, reach, lists, entries })
  if (!again) return null
  for (const each of [...again, ...messages]) {
    if (await changes.make(each)) step(each.file)
    proceed(job)
  }
  const troubles = await makePictures(access, changes, maker.context.pictures, job)
  if (troubles.length > 0 || !(await areAllAsLeft(work, manifest))) return null
  proceed(job)

  job.progress(phrase('Putting the pages in place'), total, total)
  const gone = goneFiles(changes, reach, manifest, basis, messages)
  const { moves, reasons } = changes
  const remade = changes.remade()
  const files = basis.files + remade.filter(([file]) => !manifest.file(file)).length - gone.length
  const places = [...planner.places].map(([id, place]) => [id, { ...place, shownIn: manifest.place(id)?.shownIn ?? [] }] as const)
  const moved = reach.formerSlugs ? messages.flatMap(({ file, needs }) => ('to' in needs ? [file] : [])) : basis.moved
  manifest.close()
  const notes = {
    moment: JSON.stringify(news.moment),
    outline: '',
    ruled: JSON.stringify(reach.ruled),
    ...(files === basis.files && moved === basis.moved ? {} : { basis: JSON.stringify({ ...basis, files, moved } satisfies Basis) }),
  }
  if (remade.length > 0 || gone.length > 0) folder.patch(moves, { notes, files: remade, places, gone })
  else if (news.moment.at > since.at + mostPassed) folder.patch([], { notes, files: [], places, gone })
  return {
    folder: build.folder,
    articles: basis.articles,
    files,
    written: moves.length,
    removed: gone.length,
    reasons,
    warnings: warningsOf(settings, basis.articles),
  }
}

/** What all pages depend on. */
function commonNeeds(manifest: OpenManifest): Needs | null {
  const { site, theme } = manifest.file('index.html')?.needs ?? {}
  return site === undefined || theme === undefined ? null : { site, theme }
}

/** What stands at former addresses, as it is now. */
function messagesAgain({ build: { settings } }: SiteWork, reach: Reach, { context }: ArticleMaker, common: Needs): PlannedFile[] {
  const free = new Addresses(settings.addresses, reserved)
  const exact = (names: readonly string[]) => {
    const address = free.exact(names)
    return address && reach.isTaken(address.file) ? null : address
  }
  return planMessages({ settings, context, common, model: { ...reach.model, addresses: { exact } } }, reach.formerSlugs ?? [])
}

/** The files that are not of the site any more: former pages, what led to them, and pictures that no page shows now. */
function goneFiles({ after }: Changes, reach: Reach, manifest: OpenManifest, { moved }: Basis, messages: readonly PlannedFile[]): string[] {
  const gone = new Set(reach.moved.map(({ place }) => place.file))
  if (reach.formerSlugs) for (const file of [...moved, '_redirects']) gone.add(file)
  for (const { file } of messages) gone.delete(file)
  const shown = new Set(Object.values(after).flatMap(picturesOf))
  const former = [...Object.keys(after), ...gone].flatMap(file => manifest.file(file) ?? [])
  for (const name of new Set(former.flatMap(picturesOf))) {
    if (shown.has(name)) continue
    const naming = manifest.naming(name).map(file => [file, after[file] ?? manifest.file(file)] as const)
    const isShown = naming.some(([file, known]) => !gone.has(file) && (known?.share === name || known?.assets?.includes(name)))
    if (isShown) continue
    for (const [file, known] of naming) if (known?.needs['image'] === name || known?.needs['share'] === file) gone.add(file)
  }
  return [...gone].filter(file => !Object.hasOwn(after, file) && manifest.file(file))
}

/** The pictures that a page shows, and the one that is drawn of it. */
function picturesOf({ assets = [], share }: FileRecord): readonly string[] {
  return share === undefined ? assets : [...assets, share]
}

function momentIn(manifest: OpenManifest): LibraryMoment | null {
  const moment = manifest.note('moment')
  return moment ? libraryMoment.parse(JSON.parse(moment)) : null
}

/** What was removed or altered by somebody else is made again by a build that goes through everything. */
async function areAllAsLeft({ build, folder }: SiteWork, manifest: OpenManifest): Promise<boolean> {
  const strayed = await build.strayed
  return folder.know(strayed) && strayed ? strayed.size === 0 : folder.areAsLeft(manifest.files())
}
