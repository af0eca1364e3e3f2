import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, rounded } from '../statistics.ts'
import { timeToPaint } from '../start/timeToPaint.ts'

const rounds = 7

/** An article in the window's list. */
const firstInList = '.card-title'

export type WindowStart = Readonly<{ startMs: number; startMaxMs: number }>

/** From the creation of the process to the first frame with articles in the list, by a profile that knows the library; the median, and the longest but for the first. */
export async function windowStart(electronPath: string, root: string, library: string): Promise<WindowStart> {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-bench-window-'))
  try {
    const args = [root, `--user-data-dir=${join(folder, 'profile')}`, `--library=${library}`]
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await timeToPaint({ electronPath, root, folder }, args, firstInList))
    // The first fills caches, and makes the profile.
    const warm = times.slice(1)
    return { startMs: rounded(median(warm)), startMaxMs: rounded(Math.max(...warm)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
