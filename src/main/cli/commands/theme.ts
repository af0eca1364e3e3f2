import { join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { checkTheme } from '../../publish/theme/checkTheme.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable } from '../output.ts'
import { resourceFolder } from '../resourceFolder.ts'

/** `deckle theme check DIR`: every fault of a theme, with its file and line. Throws `unreadable-file` if there is any. */
export async function theme(options: Options): Promise<void> {
  const [verb, folder] = options.operands
  if (verb !== 'check' || !folder) throw new AppError('bad-request', 'Say which theme to check: "deckle theme check DIR".')
  const faults = await checkTheme(resolve(folder), join(resourceFolder, 'themes/essay'))
  if (options.json) printJson({ ok: faults.length === 0, faults })
  else for (const { file, line, sentence } of faults) printLine(`${file}${line > 0 ? `:${line}` : ''}: ${printable(sentence)}`)
  if (faults.length > 0)
    throw new AppError('unreadable-file', `This theme has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}.`)
  if (!options.json) printLine('Nothing is wrong with this theme.')
}
