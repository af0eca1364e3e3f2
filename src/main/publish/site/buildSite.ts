import { readFile } from 'node:fs/promises'
import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import { readThemeSource, themeOf } from '../readTheme.ts'
import { buildOn } from './buildOn.ts'
import { buildWhole } from './buildWhole.ts'
import { planTheme } from './planExtras.ts'
import { printOf } from './print.ts'
import { SiteFolder } from './SiteFolder.ts'
import { proceed, type SiteBuild, type SiteBuilt, type SiteWork } from './SiteWork.ts'

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
  const themeFiles = await planTheme(source, theme.css)
  const inputs = printOf([
    { ...settings, folder: '', theme: '' },
    [build.generator, theme.name, theme.options, source.templates, script],
    themeFiles.map(({ file, needs }) => [file, needs]),
  ])
  proceed(job)
  const folder = new SiteFolder(build.folder, build.manifests)
  try {
    const work: SiteWork = { access, build, job, folder, source, theme, themeFiles, script, inputs }
    return (await buildOn(work)) ?? (await buildWhole(work))
  } finally {
    folder.close()
  }
}
