import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { AppError, toWireError } from '../../shared/errors.ts'
import { articleFilter } from '../../shared/model/article.ts'
import type { Jobs } from '../jobs/Jobs.ts'
import { writeError } from '../publish/atomicWrite.ts'
import type { CurrentLibrary } from './CurrentLibrary.ts'
import { log } from './log.ts'
import type { Places } from './places.ts'
import { readySample } from './sampleLibrary.ts'

export interface DemoParts {
  readonly jobs: Jobs
  readonly library: CurrentLibrary
  readonly places: Places
  readonly openWindow: () => BrowserWindow
}

/** How long the window may take to show the first article, in milliseconds. */
const patience = 30_000

/** Runs the demonstration and ends the app: with 0, or with 1 and one sentence that says why. */
export async function runDemo(folder: string, parts: DemoParts): Promise<void> {
  try {
    await demonstrate(folder, parts)
    app.quit()
  } catch (error) {
    if (!(error instanceof AppError)) log('error', 'The demonstration failed.', error)
    process.stderr.write(`${toWireError(error).message}\n`)
    app.exit(1)
  }
}

/** The main job done once without anybody there: a fresh sample library in `folder`, each of its articles as a page beside it, and a picture of the window. */
async function demonstrate(folder: string, { jobs, library, places, openWindow }: DemoParts): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeError(error, join(folder, 'library'))
  })
  await clearLibrary(join(folder, 'library'))
  const opened = await library.open(await readySample(jobs, places.sample, join(folder, 'library')))
  const { items } = await library.client.call('article:list', { filter: articleFilter.parse({}), limit: 100_000 })
  const window = openWindow()
  await jobs.run(
    {
      kind: 'export',
      format: 'html',
      library: opened.folder,
      ids: items.map(item => item.id),
      out: { folder },
      images: 'inline',
      theme: 'essay',
      resources: places.resources,
    },
    (...call) => library.client.request(...call),
  )
  await painted(window)
  const picture = await window.webContents.capturePage()
  await writeFile(join(folder, 'window.png'), picture.toPNG())
}

/** Removes what an earlier demonstration left; a folder that is no library of ours is not touched. */
async function clearLibrary(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return rm(folder, { recursive: true, force: true })
  if (!(await stat(join(folder, 'library.sqlite')).catch(() => null)))
    throw new AppError('write-failed', `${folder} holds something else than a library. Name another folder.`)
  await rm(folder, { recursive: true })
}

const shown = `(async () => {
  await document.fonts.ready
  const article = document.querySelector('.ProseMirror')
  const images = [...document.images]
  return Boolean(article?.textContent?.trim()) && images.every(image => image.complete)
})()`

async function painted(window: BrowserWindow): Promise<void> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    if ((await window.webContents.executeJavaScript(shown)) === true) {
      // One more turn, so that what was laid out last is on the picture.
      await pause(400)
      return
    }
    await pause(100)
  }
  throw new AppError('internal', `The window did not show an article within ${patience / 1000} seconds.`)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
