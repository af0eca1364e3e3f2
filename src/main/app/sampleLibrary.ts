import { access, constants, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { Jobs } from '../jobs/Jobs.ts'
import { documents } from './places.ts'

const name = 'Sample Library'

/** Where the sample library is or will be: among the person's documents, or in the profile if it is one of its own or documents can't be written. */
export async function samplePlace(ownProfile: boolean): Promise<string> {
  const inProfile = join(app.getPath('userData'), name)
  if (ownProfile) return inProfile
  const folder = join(documents(), 'Deckle')
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return join(folder, name)
  } catch {
    return inProfile
  }
}

/** The sample library's folder, made by a job if it is not there yet. */
export async function readySample(jobs: Jobs, source: string, folder: string): Promise<string> {
  const there = await access(folder).then(
    () => true,
    () => false,
  )
  if (!there) await jobs.run({ kind: 'sample', source, folder }, noLibrary)
  return folder
}

/** The sample is made by its job alone, so that nothing is to be relayed. */
function noLibrary(): Promise<{ ok: false; error: { code: 'no-library'; message: string } }> {
  return Promise.resolve({ ok: false, error: { code: 'no-library', message: 'No library is open.' } })
}
