import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The full path of a program on PATH, or null.
 * @param {string} name
 * @returns {string | null}
 */
export function onPath(name) {
  const endings = process.platform === 'win32' ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : ['']
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, name + ending)
      if (folder && existsSync(file)) return file
    }
  }
  return null
}

/**
 * The version of the GNU C library, or null on musl and outside Linux.
 * @returns {string | null}
 */
export function glibcVersion() {
  if (process.platform !== 'linux') return null
  // Without this the report asks the network for the names of its interfaces, which takes seconds where there is none.
  const report = /** @type {{ excludeNetwork: boolean, getReport: () => any }} */ (/** @type {unknown} */ (process.report))
  report.excludeNetwork = true
  return report.getReport().header.glibcVersionRuntime ?? null
}
