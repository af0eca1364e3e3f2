import { readFile } from 'node:fs/promises'
import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { SiteOutline, SiteSettings } from '../../../shared/model/site.ts'
import type { SearchEntry } from '../../render/site/searchIndex.ts'
import { readThemeSource, themeOf } from '../readTheme.ts'
import { shareCard } from '../share/ShareCard.ts'
import { ArticleMaker, type ArticleMade, type MakerSetup } from './ArticleMaker.ts'
import { Changes } from './Changes.ts'
import type { PlannedFile } from './FilePlan.ts'
import { ListPrints } from './ListPrints.ts'
import { linksPrint, planArticles } from './planArticles.ts'
import { planFeeds } from './planFeeds.ts'
import { planListings, type PlanParts } from './planListings.ts'
import { makePictures } from './makePictures.ts'
import { planMessages, planSearch, planTheme, searchLanguage } from './planExtras.ts'
import { print, printOf } from './print.ts'
import { makeArticles, type StartThread } from './makeArticles.ts'
import { SiteFolder } from './SiteFolder.ts'
import { siteFrame, waysOf } from './siteFrame.ts'
import { siteModel, statusesOf, type SiteArticle } from './SiteModel.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import { say, type Said } from '../../../shared/words/say.ts'

export interface SiteBuild {
  /** `settings.folder` and `settings.theme` are not looked at: these are. */
  readonly settings: SiteSettings
  readonly folder: string
  /** The theme's folder, and that of the theme whose templates stand in for those that it lacks. */
  readonly theme: string
  readonly baseTheme: string
  /** The folder of the typefaces that pictures for sharing are drawn with. */
  readonly typefaces: string
  /** The script of the search. */
  readonly searchScript: string
  /** What made the site, and in which version: other code may make other pages. */
  readonly generator: string
  /** Starts one more thread that makes pages. */
  readonly startThread: StartThread
  /** How many of them there may be beside this one. */
  readonly threads: number
}

/** What a build did: numbers of files, why those that were made were, and what a person should know. */
export type SiteBuilt = Readonly<{
  folder: string
  articles: number
  files: number
  written: number
  removed: number
  reasons: Readonly<Record<string, number>>
  warnings: Said[]
}>

/**
 * Builds a site, or what has changed of it since the last time. What a page shows decides: article, lists, neighbours, theme and
 * settings each leave a print in the manifest, and a page is made again if one of them differs; files whose bytes came out
 * the same are left alone. The same library, settings and theme give the same bytes, whatever was in the folder before.
 *
 * Nothing in the folder changes before everything is made. Throws `cancelled`, `unreadable-file` for a broken theme,
 * `conflict` while another build is at it, and like `atomicWrite`.
 */
export async function buildSite(access: LibraryAccess, build: SiteBuild, job: JobControl): Promise<SiteBuilt> {
  const { settings } = build
  job.progress(phrase('Reading the library'), 0, 0)
  const source = await readThemeSource(build.theme, build.baseTheme)
  const theme = themeOf(source, settings.options)
  const script = settings.search ? await readFile(build.searchScript, 'utf8') : ''
  const outline = await access.call('site:outline', { statuses: listed(settings), pages: settings.pages })
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
  const folder = new SiteFolder(build.folder)
  try {
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
    const changes = new Changes(folder, outlinePrint(outline))
    const planned = [
      ...planListings(parts),
      ...(await planFeeds(parts, access, changes)),
      ...planMessages(parts, outline.formerSlugs),
      ...(await planTheme(source, theme.css)),
    ]
    // What the search knows of an article comes with its page; of pages that stay as they are, it is read again.
    const entries = new Map<ArticleId, SearchEntry>()
    const search = planSearch(parts, script, async ({ source: { id } }) => entries.get(id) ?? maker.searchEntry(id))
    proceed(job)

    const shareOf = (article: SiteArticle) =>
      settings.sharePictures && frame.baseUrl !== '' && !article.card.cover
        ? shareCard(article.source.header, frame.title, theme.options)
        : null
    const jobs = await planArticles({ model, changes, common, lists, shareOf }, () => proceed(job))
    folder.assertOurs([...jobs.map(({ place }) => place.address.file), ...[...planned, ...search].map(({ file }) => file)], changes.before)
    const total = jobs.length + [...planned, ...search].filter(each => changes.isDue(each)).length
    let done = 0
    const step = (label: string) => job.progress(label, (done += 1), total)
    const byNumber = new Map(jobs.map(each => [each.job.number, each]))
    const onMade = (made: ArticleMade) => {
      const one = byNumber.get(made.number)
      if (!one) return
      const { links } = made
      const needs = { ...one.needs, links: linksPrint(links, model) }
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
    const warnings = await makePictures(access, changes, maker.context.pictures, job)
    if (settings.baseUrl === '') warnings.push(say('The site has no base address yet: its feeds and its site map say http://localhost/.'))
    if (model.articles.length === 0) warnings.push(say('No article is on this site: articles go there when their status is Published.'))
    proceed(job)
    job.progress(phrase('Putting the pages in place'), total, total)
    const { written, removed, reasons, files } = changes.commit()
    return { folder: build.folder, articles: model.byId.size, files, written, removed, reasons, warnings }
  } finally {
    folder.close()
  }
}

function listed(settings: SiteSettings) {
  const statuses = statusesOf(settings)
  return statuses === null ? null : [...statuses]
}

/** The same as long as nothing is changed that any page could show. */
function outlinePrint({ articles, lists }: SiteOutline): string {
  return print([...articles, ...lists].map(one => one.print).join(' '))
}

function proceed({ signal }: JobControl): void {
  if (signal.aborted) throw new AppError('cancelled', 'The build was stopped. The site is as it was.')
}

/** Lets messages in: of other threads, and of a person who wants to stop. */
function breath(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
