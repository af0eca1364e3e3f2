import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone that these scripts belong to. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Where the details of a set-up go; every failure names it. */
export const logFile = join(root, 'out', 'setup.log')

/**
 * The folder outside every clone where runtimes and compiled binaries are kept.
 * @param {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string }} machine
 * @returns {string}
 */
export function cacheFolder({ env, platform, home } = { env: process.env, platform: process.platform, home: homedir() }) {
  if (env.DECKLE_CACHE) return resolve(env.DECKLE_CACHE)
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'deckle', 'Cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'deckle')
  // The XDG specification has relative paths ignored.
  const base = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(home, '.cache')
  return join(base, 'deckle')
}

/**
 * Parsed JSON, or null where the file is missing or was cut short by a kill.
 * @param {string} file
 * @returns {any}
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * A hash of the names and contents of files and of everything in folders.
 * @param {string} base the folder that names are relative to
 * @param {string[]} names files or folders; what is missing counts as missing
 * @returns {string} hexadecimal
 */
export function contentHash(base, names) {
  const hash = createHash('sha256')
  /** @param {string} name */
  const add = name => {
    const file = join(base, name)
    let children
    try {
      children = readdirSync(file).sort()
    } catch (error) {
      if (error.code === 'ENOTDIR') {
        const content = readFileSync(file)
        hash.update(`${name}\0${content.length}\0`).update(content)
      }
      return
    }
    for (const child of children) add(`${name}/${child}`)
  }
  names.forEach(add)
  return hash.digest('hex')
}
