import { mkdir, rename, rm } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import type { Library } from '../library/library.ts'
import { localAccess } from '../library/localAccess.ts'
import { createLibrary, openLibrary } from '../library/file/open.ts'
import { copyHtml } from '../publish/copyHtml.ts'
import { exportArticles } from '../publish/exportArticles.ts'
import { exportHtml } from '../publish/exportHtml.ts'
import type { Print } from '../publish/formats/FormatWriter.ts'
import { unsavedAccess } from './unsavedAccess.ts'
import { readTheme } from '../publish/readTheme.ts'
import { pageTheme } from '../publish/theme/pageTheme.ts'
import type { Job, JobOutputs } from './messages.ts'
import { phrase } from '../../shared/words/phrase.ts'
import type { Said } from '../../shared/words/say.ts'

// Parsers are large and take longer to load than a page takes to write, so that jobs which read nothing in go without them.

/** Does a job. Reading goes by a connection of the job's own; writing by `relay`, to the process that owns the library; printing by `print`, in main. */
export async function perform(
  job: Job,
  relay: LibraryAccess | undefined,
  control: JobControl,
  print?: Print,
): Promise<JobOutputs[Job['kind']]> {
  switch (job.kind) {
    case 'export':
      return reading(job.library, async access => exportArticles(access, job, { theme: await pageTheme(access, job), print }, control))
    case 'losses':
      return reading(job.library, async access =>
        (await import('../publish/findLosses.ts')).findLosses(access, job.ids, job.format, 100, control),
      )
    case 'copy-html':
      return reading(job.library, access => copyHtml(access, job.id, job.target))
    case 'check':
      return checking(job.library, job.depth, control)
    case 'check-links':
      if (!relay) throw new AppError('no-library', 'No library is open to check links of.')
      return (await import('../links/checkLinks.ts')).checkLinks(relay, job.id, control)
    case 'ask-pages':
      return (await import('../links/askPages.ts')).askPages(job.urls, control)
    case 'fetch-pictures':
      if (!relay) throw new AppError('no-library', 'No library is open to take pictures into.')
      return (await import('../links/fetchPictures.ts')).fetchPictures(relay, job.urls, control)
    case 'site': {
      const { publishSite } = await import('./publishSite.ts')
      return reading(job.library, access => publishSite(access, job, control))
    }
    case 'check-site':
      return reading(job.library, async access => (await import('../publish/site/checkSite.ts')).checkSite(access, job.asked, control))
    case 'import':
      if (!relay) throw new AppError('no-library', 'No library is open to import into.')
      return (await import('../import/importFiles.ts')).importFiles(relay, job.paths, control, job.duplicates)
    case 'read-views':
      return withReader(job.library, async ({ db }) => {
        const { readViewsTable } = await import('../import/items/readViewsTable.ts')
        return (await import('../library/lists/views.ts')).matchViews(db, readViewsTable(job.bytes), control)
      })
    case 'read-items':
      return reading(job.library, async access =>
        (await import('../import/items/findItems.ts')).findItems(access, job.source, job.language),
      )
    case 'export-lists':
      return reading(job.library, async access => {
        await (await import('../publish/exportLists.ts')).exportLists(access, job.ids, job.format, job.path)
        return null
      })
    case 'backup':
      return (await import('../library/backups/makeBackup.ts')).backUp(job.library, { reason: job.reason, job: control })
    case 'second-place':
      return (await import('../library/backups/secondCopy.ts')).lookAtSecond(job.library)
    case 'restore':
      return (await import('../library/backups/restoreLibrary.ts')).restoreLibrary(job.library, job.name, job.folder, control)
    case 'restore-in-place':
      return (await import('../library/backups/restoreInPlace.ts')).restoreInPlace(job.library, job.name, control)
    case 'copy-library':
      return (await import('../library/backups/copyLibrary.ts')).copyLibrary(job.library, job.folder, control)
    case 'save-copy':
      return saveCopy(job, control)
    case 'replace-find':
      return withReader(job.library, async ({ db }) =>
        (await import('../library/replace/findInLibrary.ts')).findInLibrary(db, job.request, control),
      )
    case 'replace-run':
      if (!relay) throw new AppError('no-library', 'No library is open to replace in.')
      return withReader(job.library, async ({ db }) =>
        (await import('../library/replace/replaceInLibrary.ts')).replaceInLibrary(db, relay, job.request, control),
      )
    case 'replace-undo':
      if (!relay) throw new AppError('no-library', 'No library is open to replace in.')
      return (await import('../library/replace/replaceInLibrary.ts')).undoReplacement(relay, job.batch, control)
    case 'take-theme':
      return (await import('../publish/theme/handThemes.ts')).takeTheme(job)
    case 'give-theme':
      return (await import('../publish/theme/handThemes.ts')).giveTheme(job)
    case 'sample':
      return makeSample(job.source, job.folder, control)
    default:
      return job satisfies never
  }
}

async function reading<T>(folder: string, use: (access: LibraryAccess) => Promise<T>): Promise<T> {
  return withReader(folder, library => use(localAccess(library)))
}

async function withReader<T>(folder: string, use: (library: Library) => Promise<T>): Promise<T> {
  const library = openLibrary(folder, { mode: 'read' })
  try {
    return await use(library)
  } finally {
    library.close()
  }
}

/** How long the check at a start may work, in milliseconds. */
const lightBudget = 2000

/** Looks for damage when nobody else needs the machine. */
async function checking(folder: string, depth: 'light' | 'full', { signal, progress }: JobControl): Promise<JobOutputs['check']> {
  makeWay()
  const { examineLibrary } = await import('../library/check/check.ts')
  const { lightCheck } = await import('../library/check/lightCheck.ts')
  const library = openLibrary(folder, { mode: 'read' })
  try {
    if (depth === 'light') return await lightCheck(library, { budget: lightBudget, rest: ms => setTimeout(ms, undefined, { signal }) })
    let told = 0
    const { problems, damaged } = examineLibrary(library, (done, total) => {
      if (performance.now() - told < 100 && done > 0) return
      told = performance.now()
      progress(phrase('Checking the library'), done, total)
    })
    return { problems, damaged }
  } finally {
    library.close()
  }
}

function makeWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_LOW)
  } catch {
    // Not every system lets a process say so: then it is as quick as the others.
  }
}

/** The page is made of what the window sent; images come from the library's folder as far as that can be reached. */
async function saveCopy(
  { library, article, out, theme }: Extract<Job, { kind: 'save-copy' }>,
  control: JobControl,
): Promise<{ warnings: Said[] }> {
  const access = unsavedAccess(library, article)
  const { warnings } = await exportHtml(access, { ids: [article.id], out, images: 'inline', theme: await readTheme(theme) }, control)
  return { warnings }
}

/** Made beside its place and then renamed: a sample library is whole or not there. */
async function makeSample(source: string, folder: string, control: JobControl): Promise<null> {
  const beside = join(dirname(folder), `.${basename(folder)}.part`)
  await rm(beside, { recursive: true, force: true })
  await mkdir(dirname(folder), { recursive: true })
  const { importSample } = await import('../import/sample.ts')
  const library = createLibrary(beside)
  try {
    await importSample(localAccess(library), source, control)
  } finally {
    library.close()
  }
  await rename(beside, folder)
  return null
}
