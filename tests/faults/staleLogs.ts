import { cpSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupFile } from '../../src/main/library/backups/backupFiles.ts'
import { makeBackup } from '../../src/main/library/backups/makeBackup.ts'
import { restoreLibrary } from '../../src/main/library/backups/restoreLibrary.ts'
import { checkLibrary } from '../../src/main/library/check/check.ts'
import { libraryFile } from '../../src/main/library/file/libraryFile.ts'
import { openLibrary } from '../../src/main/library/file/open.ts'
import { AppError } from '../../src/shared/errors.ts'
import type { BackupName } from '../../src/shared/model/backup.ts'
import type { Fault } from './Fault.ts'
import { callsOf, saveOnce, writtenLibrary } from './support/writtenLibrary.ts'
import { writtenState } from './support/writtenState.ts'

const job = { signal: new AbortController().signal, progress: () => {} }

/**
 * A log of SQLite's that belongs to another state of a library lies about where a backup is restored: beside the backup, in the folder
 * that it is to go to, or beside `library.sqlite` where somebody has put the backup there by hand. It is never played into what
 * was restored, and nothing is thrown away.
 */
export const staleLogs: Fault = {
  name: 'stale-logs',
  what: 'A backup restored beside a stale `-wal` and `-shm`: by Deckle, or by hand over the library’s file',
  counts: { full: 300, short: 6 },
  run: async ({ folder, count, random, told }) => {
    const failures: string[] = []
    const tallies = { 'beside the backup': 0, 'in the folder': 0, 'by hand': 0 }
    const made = join(folder, 'made')
    const written = writtenLibrary(made, random, { articles: 5, saves: 3 })
    written.db.pragma('wal_autocheckpoint = 0')
    const backup = await makeBackup(made, { reason: 'manual', job })
    if (!backup) throw new Error('There is no backup')
    const right = writtenState(written)
    const logs: { wal: Buffer; shm: Buffer }[] = []
    for (let state = 0; state < 8; state += 1) {
      const call = callsOf(written)
      for (let save = 0; save <= state * 3; save += 1) saveOnce(call, random, random.pick(call('article:list', { filter: {} }).items).id)
      logs.push({ wal: readFileSync(join(made, `${libraryFile}-wal`)), shm: readFileSync(join(made, `${libraryFile}-shm`)) })
    }
    written.close()
    for (let round = 0; round < count; round += 1) {
      const place = join(folder, 'place')
      rmSync(place, { recursive: true, force: true })
      cpSync(made, place, { recursive: true })
      const log = random.pick(logs)
      const cut = random.below(2) === 0 ? log.wal : log.wal.subarray(0, random.below(log.wal.length))
      const lay = (path: string) => {
        writeFileSync(`${path}-wal`, cut)
        if (random.below(2) === 0) writeFileSync(`${path}-shm`, log.shm)
      }
      const how = random.pick(['beside the backup', 'in the folder', 'by hand'] as const)
      tallies[how] += 1
      const problem =
        how === 'by hand'
          ? byHand(place, backup.name, lay, cut)
          : how === 'in the folder'
            ? await intoFolder(place, lay, cut)
            : await fromBackup(place, backup.name, lay)
      if (problem) failures.push(`Round ${round}, ${how}: ${problem}`)
      told(round + 1)
    }
    return { tried: count, failures, figures: Object.fromEntries(Object.entries(tallies).map(([how, times]) => [how, times])) }

    /** What is opened is what was backed up, and is sound. */
    function opened(path: string): string | null {
      const library = openLibrary(path, { mode: 'write' })
      try {
        if (writtenState(library) !== right) return 'what was restored is not what was backed up'
        return checkLibrary(library).problems.join(' ') || null
      } finally {
        library.close()
      }
    }

    async function fromBackup(place: string, name: BackupName, lay: (path: string) => void): Promise<string | null> {
      lay(backupFile(place, name))
      const library = openLibrary(place, { mode: 'write' })
      try {
        const shown = callsOf(library)('backup:articles', { name }).items.map(({ title, words }) => `${title} ${words}`)
        const out = join(folder, 'out')
        rmSync(out, { recursive: true, force: true })
        await restoreLibrary(place, name, out, job)
        const found = openLibrary(out, { mode: 'read' })
        const restored = callsOf(found)('article:list', { filter: {} }).items.map(({ title, words }) => `${title} ${words}`)
        found.close()
        if (shown.toSorted().join('\n') !== restored.toSorted().join('\n')) return 'the backup was shown as it is not'
        return opened(out)
      } finally {
        library.close()
      }
    }

    async function intoFolder(place: string, lay: (path: string) => void, cut: Buffer): Promise<string | null> {
      const out = join(folder, 'out')
      rmSync(out, { recursive: true, force: true })
      mkdirSync(out)
      lay(join(out, libraryFile))
      const before = readdirSync(out).join()
      const refused = await restoreLibrary(place, 'latest', out, job).then(
        () => 'it was restored beside a log',
        (error: unknown) => (error instanceof AppError && error.code === 'bad-request' ? null : String(error)),
      )
      const untouched = readdirSync(out).join() === before && readFileSync(join(out, `${libraryFile}-wal`)).equals(cut)
      return refused ?? (untouched ? null : 'the folder was not left as it was')
    }

    function byHand(place: string, name: BackupName, lay: (path: string) => void, cut: Buffer): string | null {
      copyFileSync(backupFile(place, name), join(place, libraryFile))
      lay(join(place, libraryFile))
      const problem = opened(place)
      if (problem) return problem
      const aside = readdirSync(place).filter(file => file.includes('-wal') && existsSync(join(place, file)))
      return cut.length === 0 || aside.some(file => readFileSync(join(place, file)).equals(cut)) ? null : 'the stale log was thrown away'
    }
  },
}
