import { watch } from 'node:fs'
import { resolve } from 'node:path'
import packageJson from '../../../../../package.json' with { type: 'json' }
import type { LibraryAccess } from '../../../../shared/contract/access.ts'
import { AppError } from '../../../../shared/errors.ts'
import { siteSettings, type SiteSettings } from '../../../../shared/model/site.ts'
import { publishSite } from '../../../jobs/publishSite.ts'
import type { Look } from '../../../jobs/lookForStrayed.ts'
import { choiceOf, type SiteBuilt } from '../../../publish/site/SiteWork.ts'
import { assertFinished } from '../../assertFinished.ts'
import { libraryFolder } from '../../libraryFolder.ts'
import { namedTheme } from '../../namedTheme.ts'
import type { Options } from '../../options.ts'
import { printJson, printLine, printable, say } from '../../output.ts'
import { plainJob } from '../../plainJob.ts'
import { builtFolder, resourceFolder } from '../../resourceFolder.ts'
import { withLibrary } from '../../withLibrary.ts'
import { inEnglish } from '../../../../shared/words/say.ts'

/** The library as a whole site, or what has changed of it. `look` is a look at the files of the folder that the options name. */
export async function publishedSite(options: Options, look: Look | null): Promise<void> {
  await withLibrary(options, 'read', async access => {
    const settings = await settingsOf(access, options)
    const folder = options.out ?? settings.folder
    if (!folder) throw new AppError('bad-request', 'Say where the site goes: add --out DIR.')
    const library = await libraryFolder(options.library)
    const job = plainJob()
    const built = { resources: resourceFolder, built: builtFolder, version: packageJson.version }
    const build = async (looked: Look | null) => {
      if (!options.unfinished) assertFinished(await access.call('site:unfinished', choiceOf(settings)), 'build')
      const site = { library, settings, folder: resolve(folder), ...built, ...(looked ? { look: looked } : {}) }
      report(await publishSite(access, site, job), options)
    }
    if (options.watch) await keepBuilding(library, job.signal, build, look)
    else await build(look)
  })
}

async function settingsOf(access: LibraryAccess, options: Options): Promise<SiteSettings> {
  const stored = await access.call('site:settings')
  const parsed = siteSettings.safeParse({
    ...stored,
    ...(options['base-url'] === undefined ? {} : { baseUrl: options['base-url'] }),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.theme === undefined ? {} : { theme: namedTheme(options.theme) }),
    ...(options.addresses === undefined ? {} : { addresses: options.addresses }),
    ...(options['share-pictures'] || options['share-covers'] ? { sharePictures: true } : {}),
    ...(options['share-covers'] ? { shareCovers: true } : {}),
    ...(options['link-rel'] === undefined ? {} : { linkRel: options['link-rel'].split(',').filter(word => word !== '') }),
    ...(options.status === undefined ? {} : { statuses: options.status.split(',') }),
    ...(options.all ? { statuses: ['draft', 'ready', 'published', 'archived'] } : {}),
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new AppError('bad-request', `The site can’t be built like this: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

function report(built: SiteBuilt, options: Options): void {
  if (options.json) return printJson({ ...built, warnings: built.warnings.map(inEnglish) })
  printLine(`${built.folder}  (${built.articles} articles, ${built.files} files: ${built.written} written, ${built.removed} removed)`)
  for (const [why, count] of Object.entries(built.reasons)) say(`  ${count} × ${printable(why)}`)
  for (const warning of built.warnings) say(`  ${printable(inEnglish(warning))}`)
}

/** How long the library has to be quiet before it is looked at again, in milliseconds. */
const quiet = 250

/** Builds, and again whenever the library's file changes, until the signal ends it. What fails is said, and watching goes on. */
async function keepBuilding(library: string, signal: AbortSignal, build: (look: Look | null) => Promise<void>, look: Look | null) {
  const attempt = (looked: Look | null) =>
    build(looked).catch((error: unknown) => say(error instanceof AppError ? printable(error.message) : String(error)))
  let timer: ReturnType<typeof setTimeout> | undefined
  let building = attempt(look)
  const watcher = watch(library, (_, name) => {
    if (!name?.startsWith('library.sqlite')) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      building = building.then(() => attempt(null))
    }, quiet)
  })
  const ended = new Promise<void>(done => signal.addEventListener('abort', () => done(), { once: true }))
  await building
  if (!signal.aborted) say('Watching the library. Ctrl+C ends it.')
  await ended
  watcher.close()
  clearTimeout(timer)
  await building
}
