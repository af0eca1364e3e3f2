import { AppError } from '../../../shared/errors.ts'
import type { DamagedSection, Findings, TextSource } from '../../../shared/model/damage.ts'
import { examineLibrary } from '../../library/check/check.ts'
import type { Library } from '../../library/library.ts'
import { rescueSections } from '../../library/check/rescue.ts'
import { transact } from '../../library/sql.ts'
import { isoTime } from '../isoTime.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable } from '../output.ts'
import { plainJob } from '../plainJob.ts'
import { withOpenLibrary } from '../withLibrary.ts'

/**
 * `deckle doctor`: checks every row and file, changes nothing, and fails if anything is wrong. With `--rescue` damaged
 * texts are brought back first, as new revisions.
 */
export async function doctor(options: Options): Promise<void> {
  const report = await withOpenLibrary(options, options.rescue ? 'write' : 'read', async library => {
    const rescued = options.rescue ? rescue(library) : []
    return { rescued, ...examine(library) }
  })
  const { problems, damaged } = report
  if (options.json) printJson({ ok: problems.length === 0, ...report })
  else {
    for (const section of report.rescued) printLine(`Rescued ${printable(section.place)}: ${source(section.from)}.`)
    printLine(`Checked ${report.articles} articles, ${report.sections} sections and ${report.assets} images.`)
    for (const problem of problems) printLine(`  ${printable(problem)}`)
    offer(damaged)
  }
  if (problems.length > 0)
    throw new AppError(
      'library-damaged',
      'The library has damage. Make a copy of its folder before you go on, and restore a backup if need be.',
    )
  if (!options.json) printLine('All is well.')
}

function examine(library: Library) {
  const job = plainJob()
  return examineLibrary(library, (done, total) => {
    if (done % 1000 === 0) job.progress('Checking the library', done, total)
  })
}

function rescue(library: Library): DamagedSection[] {
  const damaged = examine(library).damaged.filter(section => section.from !== null)
  transact(library.db, () => rescueSections(library, damaged, Date.now()))
  return damaged
}

function offer(damaged: Findings['damaged']): void {
  const possible = damaged.filter(({ from }) => from !== null)
  if (possible.length === 0) return
  printLine('“deckle doctor --rescue” would bring back, each as a new revision:')
  for (const section of possible) printLine(`  ${printable(section.place)}: ${source(section.from)}`)
}

function source(from: TextSource | null): string {
  if (!from) return 'no text of it is whole'
  const text = from.exact ? 'the very text that was saved' : `its text of ${isoTime(from.at)}`
  return from.backup ? `${text}, from the backup ${from.backup}` : text
}
