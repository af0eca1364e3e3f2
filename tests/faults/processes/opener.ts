import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import Database from 'better-sqlite3'
import { openLibrary } from '../../../src/main/library/file/open.ts'

// Opens a library for writing, and so brings it up to date; dies of SIGKILL before its step of this number. 0 counts the steps.
const [folder = '', death = '0'] = process.argv.slice(2)
let steps = 0

/** Every call of these is a step: each writes, or comes before something that does. */
function stepping(host: object, names: readonly string[]): void {
  for (const name of names) {
    const original: unknown = Reflect.get(host, name)
    if (typeof original !== 'function') throw new Error(`There is no ${name} to step through`)
    Reflect.set(host, name, function step(this: unknown, ...args: unknown[]): unknown {
      steps += 1
      if (steps === Number(death)) process.kill(process.pid, 'SIGKILL')
      return Reflect.apply(original, this, args)
    })
  }
}

stepping(Database.prototype, ['exec', 'pragma', 'prepare'])
stepping(fs, ['openSync', 'writeFileSync', 'writeSync', 'renameSync', 'linkSync', 'copyFileSync', 'rmSync', 'mkdirSync', 'fsyncSync'])
syncBuiltinESMExports()
openLibrary(folder, { mode: 'write' }).close()
process.send?.(steps)
process.disconnect()
