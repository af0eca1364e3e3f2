import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { OutlinedList, SiteSettings } from '../../../shared/model/site.ts'
import { say, type Said } from '../../../shared/words/say.ts'
import type { Theme } from '../../render/page.ts'
import type { Frame } from '../../render/site/frame.ts'
import { isDrawn, shareCard, type ShareCard } from '../share/ShareCard.ts'
import type { ThemeSource } from '../readTheme.ts'
import type { MakerSetup } from './ArticleMaker.ts'
import type { PlannedFile } from './FilePlan.ts'
import type { StartThread } from './makeArticles.ts'
import type { ManifestStore } from './Manifest.ts'
import type { SiteFolder } from './SiteFolder.ts'
import { statusesOf, type SiteArticle } from './SiteModel.ts'

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
  readonly manifests: ManifestStore
  /** The files of the site that are not as they were left, by their sizes and times; null where nobody knows. */
  readonly strayed: Promise<ReadonlySet<string> | null>
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

/** What pages have in common, as a build that goes on from this one finds it. */
export type Basis = Readonly<{
  frame: MakerSetup['frame']
  ways: Omit<MakerSetup['ways'], 'articles'>
  articles: number
  files: number
  /** Whether every article has the very address that it wished for. */
  isPlain: boolean
  /** What stands at the addresses that articles had before. */
  moved: readonly string[]
}>

/** The prints of the lists that find their items themselves, by id. */
export type RuledPrints = Readonly<Record<string, string>>

/** What every build begins with. */
export interface SiteWork {
  readonly access: LibraryAccess
  readonly build: SiteBuild
  readonly job: JobControl
  readonly folder: SiteFolder
  readonly source: ThemeSource
  readonly theme: Theme
  readonly themeFiles: readonly PlannedFile[]
  readonly script: string
  /** A print of all that pages are made from beside the library. */
  readonly inputs: string
}

export function ruledPrints(lists: readonly OutlinedList[]): RuledPrints {
  return Object.fromEntries(lists.flatMap(({ id, kind, print }) => (kind === 'manual' ? [] : [[id, print]])))
}

/** Which articles a site has. */
export function choiceOf(settings: SiteSettings) {
  const statuses = statusesOf(settings)
  return { statuses: statuses && [...statuses], pages: settings.pages }
}

/** The pictures that are drawn of articles for sharing; null for those of which none is. */
export function shareCards({ build: { settings }, theme }: Pick<SiteWork, 'build' | 'theme'>, frame: Frame) {
  return ({ source: { header } }: SiteArticle): ShareCard | null =>
    frame.baseUrl !== '' && isDrawn(header, settings) ? shareCard(header, frame.title, theme.options) : null
}

/** What a person should know of a site, however it was built. */
export function warningsOf(settings: SiteSettings, articles: number): Said[] {
  return [
    ...(settings.baseUrl === '' ? [say('The site has no base address yet: its feeds and its site map say http://localhost/.')] : []),
    ...(articles === 0 ? [say('No article is on this site: articles go there when their status is Published.')] : []),
  ]
}

/** Throws `cancelled` if that was asked for. */
export function proceed({ signal }: JobControl): void {
  if (signal.aborted) throw new AppError('cancelled', 'The build was stopped. The site is as it was.')
}
