import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localAccess } from '../src/main/library/localAccess.ts'
import { createLibrary } from '../src/main/library/open.ts'
import { sectionsOf } from './prose.ts'
import { median, rounded, spread } from './statistics.ts'

const rounds = 9

/**
 * From the creation of the process to an editable draft on the screen: Deckle with a library whose newest article has
 * 3,000 words, against a bare Electron window with one editable line, in turn, on the same runtime.
 */
export default async function start({ root, electronPath }: { root: string; electronPath: string }): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-bench-'))
  try {
    const library = createLibrary(join(folder, 'library'))
    await localAccess(library).call('article:add', { header: { title: 'A draft' }, sections: sectionsOf(108, 18), lists: [] })
    library.close()
    const bare: number[] = []
    const deckle: number[] = []
    for (let i = 0; i < rounds; i++) {
      bare.push(await timeToDraft(electronPath, root, folder, [join(root, 'bench/start/bare'), `--user-data-dir=${join(folder, 'bare')}`]))
      deckle.push(
        await timeToDraft(electronPath, root, folder, [
          root,
          `--user-data-dir=${join(folder, 'profile')}`,
          `--library=${join(folder, 'library')}`,
        ]),
      )
    }
    // The first of each fills caches.
    return {
      bare: spread(bare.slice(1)),
      deckle: spread(deckle.slice(1)),
      ratioToBare: rounded(median(deckle.slice(1)) / median(bare.slice(1))),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function timeToDraft(electronPath: string, root: string, folder: string, args: readonly string[]): Promise<number> {
  const clockFile = join(folder, 'clock')
  rmSync(clockFile, { force: true })
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return new Promise((resolve, reject) => {
    const app = spawn(electronPath, ['-r', join(root, 'bench/start/clock.cjs'), ...asRoot, ...args], {
      env: { ...process.env, DECKLE_CLOCK_FILE: clockFile },
      stdio: 'ignore',
    })
    const timer = setTimeout(() => app.kill('SIGKILL'), 60_000)
    app.once('error', reject)
    app.once('exit', code => {
      clearTimeout(timer)
      try {
        resolve(Number(readFileSync(clockFile, 'utf8')))
      } catch (cause) {
        reject(new Error(`The app ended (${code}) before it had painted a draft.`, { cause }))
      }
    })
  })
}
