import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { SiteOutline } from '../../../shared/model/site.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import type { SearchEntry } from '../../render/site/searchIndex.ts'
import { ArticleMaker, type ArticleMade, type MakerSetup } from './ArticleMaker.ts'
import { Changes } from './Changes.ts'
import type { PlannedFile } from './FilePlan.ts'
import { ListPrints } from './ListPrints.ts'
import { makeArticles } from './makeArticles.ts'
import { makePictures } from './makePictures.ts'
import { manifestFormat, type ListPlace, type Place } from './Manifest.ts'
import { articlePlanner, linksPrint, pathIn, planArticles } from './planArticles.ts'
import { planMessages, planSearch, searchLanguage } from './planExtras.ts'
import { planFeeds } from './planFeeds.ts'
import { planListings, type PlanParts } from './planListings.ts'
import { print, printOf } from './print.ts'
import { siteFrame, waysOf } from './siteFrame.ts'
import { siteModel, type SiteModel } from './SiteModel.ts'
import { choiceOf, proceed, ruledPrints, shareCards, warningsOf, type Basis, type SiteBuilt, type SiteWork } from './SiteWork.ts'

/** Builds a site by going through all that it consists of: every article, every list and every file. */
export async function buildWhole({ access, build, job, folder, source, theme, themeFiles, script, inputs }: SiteWork): Promise<SiteBuilt> {
  const { settings } = build
  const outline = await access.call('site:outline', choiceOf(settings))
  proceed(job)
  const model = siteModel(outline, settings)
  const frame = siteFrame({
    settings,
    model,
    themeName: theme.name,
    options: theme.options,
    templates: source.templates,
    generator: 'Deckle',
  })
  const setup: MakerSetup = {
    frame,
    templates: source.templates,
    ways: waysOf(model),
    assets: outline.assets,
    search: searchLanguage(settings),
    staged: folder.staged,
    typefaces: build.typefaces,
  }
  const maker = new ArticleMaker(access, setup)
  const common = { site: printOf(frame), theme: printOf([source.templates, build.generator]) }
  const lists = new ListPrints(model, maker)
  const parts: PlanParts = { settings, model, context: maker.context, common, maker, lists }
  folder.know(await build.strayed)
  const before = folder.files()
  const notes = folder.notes(['outline', 'moment', 'inputs'])
  const library = outlinePrint(outline)
  const changes = new Changes(folder, {
    isSameLibrary: notes['outline'] === library,
    file: path => (Object.hasOwn(before, path) ? before[path] : undefined),
  })
  const planned = [
    ...planListings(parts),
    ...(await planFeeds(parts, access, changes)),
    ...planMessages(parts, outline.formerSlugs),
    ...themeFiles,
  ]
  // What the search knows of an article comes with its page; of pages that stay as they are, it is read again.
  const entries = new Map<ArticleId, SearchEntry>()
  const search = planSearch(parts, script, async ({ source: { id } }) => entries.get(id) ?? maker.searchEntry(id))
  proceed(job)

  const shareOf = shareCards({ build, theme }, frame)
  const planner = articlePlanner({ changes, common, lists, shareOf, ways: setup.ways, pathOf: pathIn(model) })
  await planArticles(model, planner, () => proceed(job))
  const { planned: jobs, places } = planner
  folder.assertOurs([...jobs.map(({ place }) => place.address.file), ...[...planned, ...search].map(({ file }) => file)], before)
  const total = jobs.length + [...planned, ...search].filter(each => changes.isDue(each)).length
  let done = 0
  const step = (label: string) => job.progress(label, (done += 1), total)
  const byNumber = new Map(jobs.map(each => [each.job.number, each]))
  const onMade = (made: ArticleMade) => {
    const one = byNumber.get(made.number)
    if (!one) return
    const needs = { ...one.needs, links: linksPrint(made.links, pathIn(model)) }
    if (made.entry) entries.set(one.job.id, made.entry)
    changes.made(one.place.address.file, { ...made, needs, why: one.why })
    step(one.place.card.title.trim() || 'Untitled')
  }
  const articles = makeArticles(
    jobs.map(each => each.job),
    maker,
    setup,
    build,
    onMade,
    job.signal,
  )
  // This thread makes the rest meanwhile, and helps with the articles when it is done.
  const makeAll = async (files: readonly PlannedFile[]) => {
    for (const each of files) {
      if (await changes.make(each)) step(each.file)
      if (changes.isBreathDue()) await breath()
      proceed(job)
    }
  }
  await makeAll(planned)
  await articles.help()
  await makeAll(search)
  proceed(job)
  const troubles = await makePictures(access, changes, maker.context.pictures, job)
  proceed(job)
  job.progress(phrase('Putting the pages in place'), total, total)

  const { after, moves, reasons } = changes
  const removed = Object.keys(before).filter(file => !Object.hasOwn(after, file))
  const [count, files] = [model.byId.size, Object.keys(after).length]
  // Lists that are another on each page may be others with every word, and what is amiss is to be said each time.
  const isSettled = troubles.length === 0 && outline.lists.every(({ id, kind }) => kind !== 'relative' || !model.uses.has(id))
  const { authors, tags, subjects } = setup.ways
  const told = {
    format: String(manifestFormat),
    outline: library,
    inputs,
    moment: isSettled ? JSON.stringify(outline.moment) : '',
    basis: JSON.stringify({
      frame,
      ways: { authors, tags, subjects },
      articles: count,
      files,
      isPlain: model.isPlain,
      moved: planned.flatMap(({ file, needs }) => ('to' in needs ? [file] : [])),
    } satisfies Basis),
    ruled: JSON.stringify(ruledPrints(outline.lists)),
  }
  if (moves.length > 0 || removed.length > 0 || Object.keys(reasons).length > 0)
    folder.commit(moves, removed, {
      notes: told,
      files: after,
      places: withFiles(places, [...planned, ...search]),
      lists: listPlaces(model, planned),
    })
  else if (told.moment !== notes['moment'] || inputs !== notes['inputs']) folder.patch([], { notes: told, files: [], places: [], gone: [] })
  const warnings = [...troubles, ...warningsOf(settings, count)]
  return { folder: build.folder, articles: count, files, written: moves.length, removed: removed.length, reasons, warnings }
}

function withFiles(places: ReadonlyMap<ArticleId, Omit<Place, 'shownIn'>>, planned: readonly PlannedFile[]): Map<string, Place> {
  const shownIn = new Map<string, string[]>()
  for (const { file, again } of planned) {
    for (const [id] of again?.members ?? []) {
      const files = shownIn.get(id)
      if (files) files.push(file)
      else shownIn.set(id, [file])
    }
  }
  return new Map([...places].map(([id, place]) => [id, { ...place, shownIn: shownIn.get(id) ?? [] }]))
}

function listPlaces({ lists }: SiteModel, planned: readonly PlannedFile[]): Map<ListId, ListPlace> {
  const shownIn = new Map<ListId, string[]>(lists.map(({ source }) => [source.id, []]))
  for (const { file, again } of planned) if (again && 'list' in again) shownIn.get(again.list)?.push(file)
  return new Map(lists.map(({ source: { id, name, count } }) => [id, { name, count, shownIn: shownIn.get(id) ?? [] }]))
}

/** The same as long as nothing is changed that any page could show. */
function outlinePrint({ articles, lists }: SiteOutline): string {
  return print([...articles, ...lists].map(one => one.print).join(' '))
}

/** Lets messages in: of other threads, and of a person who wants to stop. */
function breath(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
