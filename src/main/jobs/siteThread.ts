import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import { lateImports } from '../publish/lateImports.ts'
import type { SiteThreadData } from './articleThread.ts'
import { preparedScript } from './preparedScript.ts'

// Electron keeps nothing of what V8 makes of code, and the app's threads come from code that it has read long before.
const whole = join((workerData as SiteThreadData).built, 'articleThread.cjs')
const isPrepared = process.versions.electron === undefined && existsSync(whole)
const { makeAsTold } = (isPrepared ? preparedScript(whole) : await import('./articleThread.ts')) as Pick<
  typeof import('./articleThread.ts'),
  'makeAsTold'
>
makeAsTold(lateImports())
