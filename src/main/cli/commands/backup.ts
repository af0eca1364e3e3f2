import { AppError } from '../../../shared/errors.ts'
import type { Backup } from '../../../shared/model/backup.ts'
import { listBackups } from '../../library/backups/listBackups.ts'
import { backUp } from '../../library/backups/makeBackup.ts'
import { isoTime } from '../isoTime.ts'
import { libraryFolder } from '../libraryFolder.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable, say } from '../output.ts'
import { plainJob } from '../plainJob.ts'

/** `deckle backup`: backs the library up, while the app is open or not, and verifies the copy. */
export async function backup(options: Options): Promise<void> {
  const { made, second } = await backUp(await libraryFolder(options.library), { reason: 'manual', job: plainJob() })
  if (!made) throw new Error('A backup that was asked for was not made')
  if (options.json) printJson(shown(made))
  else printLine(line(made))
  if (second.problem) say(`deckle: ${printable(second.problem)}`)
  if (!made.verified) throw new AppError('library-damaged', 'The backup holds the faults of the library. "deckle doctor" names them all.')
}

/** `deckle backups`: the backups, the newest first. The library itself need not be in a state to be opened. */
export async function backups(options: Options): Promise<void> {
  const all = listBackups(await libraryFolder(options.library))
  if (options.json) return printJson(all.map(shown))
  for (const each of all) {
    printLine(line(each))
    for (const problem of each.problems) say(`  ${printable(problem)}`)
    for (const path of each.lostThemeFiles) say(`  The theme file “${printable(path)}” is missing or damaged.`)
  }
  if (all.length === 0) printLine('No backups yet.')
}

function shown({ time, ...rest }: Backup): Record<string, unknown> {
  return { ...rest, time: isoTime(time) }
}

function line({ name, verified, articles, size }: Backup): string {
  const megabytes = (size / 1e6).toFixed(1)
  return `${name}  ${verified ? 'verified' : 'faulty  '}  ${String(articles ?? '?').padStart(6)} articles  ${megabytes.padStart(8)} MB`
}
