import { AppError } from '../../../shared/errors.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable } from '../output.ts'
import { withLibrary } from '../withLibrary.ts'

/** `deckle doctor`: checks every row and file, changes nothing, and fails if anything is wrong. */
export async function doctor(options: Options): Promise<void> {
  const report = await withLibrary(options, 'read', access => access.call('library:check'))
  if (options.json) printJson({ ok: report.problems.length === 0, ...report })
  else {
    printLine(`Checked ${report.articles} articles, ${report.sections} sections and ${report.assets} images.`)
    for (const problem of report.problems) printLine(`  ${printable(problem)}`)
  }
  if (report.problems.length > 0)
    throw new AppError('library-damaged', 'The library has damage. Nothing was changed; make a copy of its folder before you go on.')
  if (!options.json) printLine('All is well.')
}
