import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { run } from './command.mjs'
import { onPath } from './machine.mjs'

/**
 * Since 2024 Debian and Ubuntu have these under a second name, after their change to 64-bit times.
 * @type {Record<string, string>}
 */
const renamed = { 'libgtk-3-0': 'libgtk-3-0t64', libasound2: 'libasound2t64' }

/** @returns {boolean} whether this is Debian, Ubuntu or one of their kin */
export function usesApt() {
  if (process.platform !== 'linux' || !onPath('apt-get') || !onPath('dpkg-query')) return false
  try {
    return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** @returns {boolean} whether packages may be installed without asking */
export function mayInstall() {
  return usesApt() && process.getuid?.() === 0
}

/**
 * @param {string[]} names
 * @returns {string[]} those that are not installed, under any of their names
 */
export function notInstalled(names) {
  const asked = names.flatMap(name => [name, renamed[name] ?? []].flat())
  const answer = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\\n', ...asked], { encoding: 'utf8' })
  return stillMissing(names, answer.stdout ?? '')
}

/**
 * @param {string[]} names
 * @param {string} listing lines of `name status`
 * @returns {string[]}
 */
export function stillMissing(names, listing) {
  const installed = new Set(
    listing
      .split('\n')
      .filter(line => line.endsWith(' installed'))
      .map(line => line.split(' ')[0]),
  )
  return names.filter(name => !installed.has(name) && !installed.has(renamed[name] ?? name))
}

/**
 * The command for a person who may not, or would rather, install them personally.
 * @param {string[]} names
 * @returns {string | null} null where there is no apt
 */
export function installCommand(names) {
  return usesApt()
    ? `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install --no-install-recommends ${names.map(nameHere).join(' ')}`
    : null
}

/**
 * Installs packages of the system, as root.
 * @param {string[]} names
 * @param {import('./narration.mjs').Narration} say
 * @returns {Promise<boolean>} whether they are there now
 */
export async function installPackages(names, say) {
  const install = () =>
    apt(
      ['install', '--yes', '--no-install-recommends', ...names.map(nameHere)],
      say,
      names.length > 3 ? `installing ${names.length} packages of the system` : `installing ${names.join(', ')}`,
    )
  if ((await install()).ok) return true
  // A fresh machine has no package lists yet, and an installation that was killed is completed first.
  await run('dpkg', ['--configure', '-a', '--force-confold'], { outlives: true, env: { DEBIAN_FRONTEND: 'noninteractive' } })
  await apt(['update'], say, 'fetching the package lists of the system')
  return (await install()).ok
}

/**
 * @param {string[]} args
 * @param {import('./narration.mjs').Narration} say
 * @param {string} what
 */
function apt(args, say, what) {
  return run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    outlives: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    onTick: seconds => say.progress(`${what}: ${Math.round(seconds)} s (up to a minute)`),
  })
}

/**
 * The name that a package has in this release.
 * @param {string} name
 */
function nameHere(name) {
  const other = renamed[name]
  if (!other) return name
  const known = spawnSync('apt-cache', ['show', '--no-all-versions', other], { stdio: 'ignore' })
  return known.status === 0 ? other : name
}
