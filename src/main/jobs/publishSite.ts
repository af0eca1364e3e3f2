import { join } from 'node:path'
import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import type { SiteSettings } from '../../shared/model/site.ts'
import { buildSite } from '../publish/site/buildSite.ts'
import { isSiteFolder } from '../publish/site/manifestPlace.ts'
import type { SiteBuilt } from '../publish/site/SiteWork.ts'
import { manifestStore } from './manifestStore.ts'
import { lookForStrayed, type Look } from './lookForStrayed.ts'
import { SiteThreads, usefulThreads } from './siteThreads.ts'
import { themeFolder } from '../publish/theme/themePlaces.ts'

export type SiteJob = Readonly<{
  /** The library's folder, for the threads that read it by themselves. */
  library: string
  settings: SiteSettings
  /** Where the site goes: an absolute path. */
  folder: string
  /** The app's resources: themes and the site's search. */
  resources: string
  /** The folder of the built code. */
  built: string
  /** Deckle's version. */
  version: string
  /** A look at the files that are there, where one has begun. */
  look?: Look
  /** Threads beside this one; as many as are of use where nothing is said. */
  threads?: number
}>

/** Builds a site with the theme that its settings name. Throws `bad-request` if there is no such theme, and like `buildSite`. */
export async function publishSite(access: LibraryAccess, site: SiteJob, control: JobControl): Promise<SiteBuilt> {
  const { library, settings, folder, resources, built, version } = site
  const count = site.threads ?? usefulThreads()
  const look = site.look ?? lookForStrayed(folder, built)
  const threads = new SiteThreads(library, built, isSiteFolder(folder) ? 0 : count)
  try {
    return await buildSite(
      access,
      {
        settings,
        folder,
        theme: themeFolder(settings.theme, resources, library),
        baseTheme: join(resources, 'themes/essay'),
        typefaces: join(resources, 'share'),
        searchScript: join(resources, 'site/search.js'),
        generator: version,
        startThread: threads.start,
        threads: count,
        manifests: manifestStore,
        strayed: look.strayed,
      },
      control,
    )
  } finally {
    threads.end()
    look.end()
  }
}
