import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localAccess } from '../src/main/library/localAccess.ts'
import { createLibrary } from '../src/main/library/file/open.ts'
import { sectionsOf } from './prose.ts'
import { timeToPaint } from './start/timeToPaint.ts'
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
      bare.push(
        await timeToPaint({ electronPath, root, folder }, [join(root, 'bench/start/bare'), `--user-data-dir=${join(folder, 'bare')}`]),
      )
      deckle.push(
        await timeToPaint({ electronPath, root, folder }, [
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
