import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { manifestName, ownFolder } from '../publish/site/manifestPlace.ts'

export type Look = Readonly<{ strayed: Promise<ReadonlySet<string> | null>; end: () => void }>

/**
 * Looks for the files of a site that are not as they were left, by a thread of its own, while this one does something else; null
 * where it can't be told. `built` is the folder of the built code.
 */
export function lookForStrayed(folder: string, built: string): Look {
  if (!existsSync(join(folder, ownFolder, manifestName))) return { strayed: Promise.resolve(null), end: () => undefined }
  const worker = new Worker(join(built, 'lookThread.js'), { workerData: folder })
  const strayed = new Promise<ReadonlySet<string> | null>(resolve => {
    worker.once('message', (files: string[]) => resolve(new Set(files)))
    worker.once('error', () => resolve(null))
    worker.once('exit', () => resolve(null))
  })
  return { strayed, end: () => void worker.terminate() }
}
