import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from '../../src/main/library/backups/backupFiles.ts'
import { listBackups } from '../../src/main/library/backups/listBackups.ts'
import { contentsOf } from '../../src/main/library/backups/contents.ts'
import { checkLibrary } from '../../src/main/library/check/check.ts'
import { newestVersion, schemaVersion } from '../../src/main/library/file/migrate.ts'
import { openLibrary } from '../../src/main/library/file/open.ts'
import type { Fault } from './Fault.ts'
import { ofChanges, oldLibrary } from './support/oldLibrary.ts'
import { bundleProcess, runProcess } from './support/processes.ts'

/**
 * A process that brings an older library up to date is killed before each of its steps: every statement, every file that it
 * opens, writes, renames or removes. The next one to open the library does it all, and finds a verified backup of
 * what was.
 */
export const killedMigrations: Fault = {
  name: 'killed-migrations',
  what: 'Killed before each step of bringing a library up to date, from every earlier schema',
  // So many of the steps from each schema; the full run takes them all.
  counts: { full: 100_000, short: 2 },
  run: async ({ folder, count, random, told }) => {
    const script = await bundleProcess(folder, 'opener')
    const failures: string[] = []
    const steps: string[] = []
    let tried = 0
    for (let version = 1; version < newestVersion(); version += 1) {
      const original = join(folder, `schema-${version}`)
      oldLibrary(original, version, random, { articles: 3, saves: 2 })
      const copy = `${original}-copy`
      const renew = () => {
        rmSync(copy, { recursive: true, force: true })
        cpSync(original, copy, { recursive: true })
      }
      renew()
      const dry = await runProcess(script, [copy, '0'])
      const total = Number(dry.said[0])
      const right = stateOf(copy)
      steps.push(`${total} from ${version}`)
      const due = Array.from({ length: total }, (_, index) => index + 1)
      const chosen = count >= total ? due : Array.from({ length: count }, () => random.pick(due))
      for (const step of chosen) {
        renew()
        const { signal } = await runProcess(script, [copy, String(step)])
        const problem = signal === 'SIGKILL' ? problemWith(copy, right) : 'it was not killed'
        if (problem) failures.push(`From schema ${version}, killed before step ${step}: ${problem}`)
        tried += 1
        told(tried)
      }
    }
    return { tried, failures, figures: { [`steps (${steps.join(', ')})`]: tried } }
  },
}

type State = Readonly<{ schema: number; contents: string; problems: readonly string[] }>

/** What a library holds once it is open, but for the search and what is noted of changes. */
function stateOf(folder: string): State {
  const library = openLibrary(folder, { mode: 'write' })
  try {
    const kept = Object.entries(contentsOf(library.db)).filter(
      ([table]) => !/^(?:search|list_search)/u.test(table) && !ofChanges.test(table),
    )
    return { schema: schemaVersion(library.db), contents: JSON.stringify(kept), problems: checkLibrary(library).problems }
  } finally {
    library.close()
  }
}

function problemWith(folder: string, right: State): string | null {
  const state = stateOf(folder)
  if (state.schema !== newestVersion()) return `the schema is ${state.schema}`
  if (state.problems.length > 0) return state.problems.join(' ')
  if (state.contents !== right.contents) return 'it does not hold what it did'
  if (!listBackups(folder).some(({ kind, verified }) => kind === 'migration' && verified)) return 'there is no verified backup of what was'
  const left = readdirSync(backupFolder(folder)).filter(name => name.includes('.part'))
  return left.length === 0 ? null : `${left.join(', ')} is left`
}
