import { join } from 'node:path'
import { keepSoon } from './keepSoon.ts'
import { preparedScript } from '../jobs/preparedScript.ts'

// The first script of the library's process. What it runs is `src/main/library/process/host.ts`, as one file. Where code is kept is said by who starts it.
const [, , folder] = process.argv
const file = join(import.meta.dirname, 'libraryHost.cjs')
if (folder === undefined) throw new Error('The library process is started by Deckle, which names the folder that code is kept in.')
preparedScript(file, folder, keepSoon)
