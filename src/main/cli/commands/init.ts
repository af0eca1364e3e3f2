import { resolve } from 'node:path'
import { createLibrary } from '../../library/file/open.ts'
import { libraryFolder } from '../libraryFolder.ts'
import type { Options } from '../options.ts'
import { printJson, printLine } from '../output.ts'

/** `deckle init [DIR]`: makes a new library. */
export async function init(options: Options): Promise<void> {
  const operand = options.operands[0]
  const folder = operand ? resolve(operand) : await libraryFolder(options.library)
  const library = createLibrary(folder)
  library.close()
  if (options.json) printJson({ folder })
  else printLine(`Made a new library in ${folder}`)
}
