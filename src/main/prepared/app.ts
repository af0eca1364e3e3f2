import { createRequire } from 'node:module'
import { join } from 'node:path'
import { keepSoon } from './keepSoon.ts'
import { preparedScript } from '../jobs/preparedScript.ts'

// The first script of all: a module, since Electron parses a CommonJS one twice. What it runs is `src/main/index.ts`, as one file.
// Electron is required, as importing it would read all parts that it has.
const { app } = createRequire(import.meta.url)('electron') as typeof import('electron')
preparedScript(join(import.meta.dirname, 'app.cjs'), join(app.getPath('userData'), 'code'), keepSoon)
