import { parentPort, workerData } from 'node:worker_threads'
import { toWireError, type Result } from '../../shared/errors.ts'
import { localAccess } from '../library/localAccess.ts'
import { openLibrary } from '../library/open.ts'
import { ArticleMaker, type ArticleJob, type ArticleMade, type MakerSetup } from '../publish/site/ArticleMaker.ts'

/** What a thread of a site's build is started with. */
export type SiteThreadData = Readonly<{ library: string; setup: MakerSetup }>

const { library: folder, setup } = workerData as SiteThreadData
const library = openLibrary(folder, { mode: 'read' })
const maker = new ArticleMaker(localAccess(library), setup)

parentPort?.on('message', (jobs: readonly ArticleJob[] | null) => {
  if (jobs) return send(jobs)
  library.close()
  parentPort?.close()
  return undefined
})

function send(jobs: readonly ArticleJob[]): undefined {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void answer(jobs).then(result => parentPort?.postMessage(result))
}

async function answer(jobs: readonly ArticleJob[]): Promise<Result<ArticleMade[]>> {
  try {
    const made: ArticleMade[] = []
    for (const job of jobs) made.push(await maker.make(job))
    return { ok: true, value: made }
  } catch (error) {
    return { ok: false, error: toWireError(error) }
  }
}
