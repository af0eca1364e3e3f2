import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronExecutable } from './electronStep.mjs'
import { SetupFailure } from './failure.mjs'
import { onPath } from './machine.mjs'
import { readJson, root } from './places.mjs'
import { installCommand, installPackages, mayInstall, notInstalled, usesApt } from './systemPackages.mjs'

const libraries = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']
const display = ['xvfb', 'xauth']
const fonts = ['fonts-noto-cjk', 'fonts-noto-color-emoji']

/** @returns {boolean} whether there is a screen to show a window on */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Step: what Electron needs of a Linux system. Elsewhere there is nothing to do. */
export const systemLibrariesStep = {
  title: 'libraries of the system',

  /** @param {import('./setUp.mjs').Context} context */
  missing({ forTests }) {
    if (process.platform !== 'linux') return false
    if (!usesApt()) return librariesNotFound().length > 0
    const lacking = lackingPackages(forTests)
    return lacking.length > 0 && !advised().includes(lacking.join(' '))
  },

  /** @param {import('./setUp.mjs').Context} context */
  async provide({ forTests, say }) {
    const lacking = usesApt() ? lackingPackages(forTests) : []
    const installed = mayInstall() && (await installPackages(lacking, say))
    const notFound = librariesNotFound()
    if (notFound.length === 0) {
      if (!installed && lacking.length > 0) advise(lacking, say)
      return
    }
    const how =
      lacking.length > 0 ? `run \`${installCommand(lacking)}\`` : `install what brings ${notFound.join(', ')} with your package manager`
    throw new SetupFailure(`Electron lacks libraries of the system: ${how}, then run this command again.`)
  },
}

const adviceFile = join(root, 'node_modules', '.deckle-advice.json')

/** @returns {string[]} the lists of packages that the person has been told of: once is enough where everything runs */
function advised() {
  return readJson(adviceFile) ?? []
}

/**
 * @param {string[]} lacking
 * @param {import('./narration.mjs').Narration} say
 */
function advise(lacking, say) {
  say.line(`  Not installed here: run \`${installCommand(lacking)}\` if a window, a font or a test is missing.`)
  writeFileSync(adviceFile, JSON.stringify([...advised(), lacking.join(' ')]))
}

/** @param {boolean} forTests */
function lackingPackages(forTests) {
  const names = [...libraries, ...fonts]
  if (!hasDisplay() && !onPath('Xvfb')) names.push(...display)
  // The Nu HTML checker, which some tests put pages through, is a Java program.
  if (forTests && !onPath('java')) names.push('default-jre-headless')
  return notInstalled(names)
}

/**
 * @returns {string[]} shared libraries that Electron asks for and the system has not
 */
function librariesNotFound() {
  const electron = electronExecutable()
  if (!electron || !onPath('ldd')) return []
  const answer = spawnSync('ldd', [electron], { encoding: 'utf8' })
  return [...(answer.stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? '')
}
