import { parentPort, workerData } from 'node:worker_threads'
import { toWireError, type Result } from '../../shared/errors.ts'
import { localAccess } from '../library/localAccess.ts'
import { openLibrary } from '../library/file/open.ts'
import { importBy, type LateImports } from '../publish/lateImports.ts'
import { ArticleMaker, type ArticleJob, type ArticleMade, type MakerSetup } from '../publish/site/ArticleMaker.ts'

/** What a thread of a site's build is started with: the library's folder, and that of the built code. It may be started before there is anything to do. */
export type SiteThreadData = Readonly<{ library: string; built: string }>
/** What it is told: first how pages are made, then which, and null at the end. */
export type SiteThreadMessage = Readonly<{ setup: MakerSetup }> | readonly ArticleJob[] | null

/** How much of the library's file a thread keeps in memory, in KiB. */
const cacheSize = 8192

/** Makes pages as this thread is told to. `imports` are lent to code that can't import by itself (`preparedScript.ts`). */
export function makeAsTold(imports: LateImports): void {
  importBy(imports)
  const { library: folder } = workerData as SiteThreadData
  const library = openLibrary(folder, { mode: 'read' })
  // Each article is read once: nothing of it need be kept.
  library.db.pragma(`cache_size = -${cacheSize}`)
  let maker: ArticleMaker | null = null
  let answered = Promise.resolve()
  const next = (work: () => Promise<void> | void) => void (answered = answered.then(work))
  parentPort?.on('message', (message: SiteThreadMessage) => {
    if (message === null)
      next(() => {
        library.close()
        parentPort?.close()
      })
    else if ('setup' in message) maker = new ArticleMaker(localAccess(library), message.setup)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    else next(async () => parentPort?.postMessage(await answer(maker, message)))
  })
}

async function answer(maker: ArticleMaker | null, jobs: readonly ArticleJob[]): Promise<Result<ArticleMade[]>> {
  try {
    if (!maker) throw new Error('A thread was given pages before it was told how to make them')
    const made: ArticleMade[] = []
    for (const job of jobs) made.push(await maker.make(job))
    return { ok: true, value: made }
  } catch (error) {
    return { ok: false, error: toWireError(error) }
  }
}
