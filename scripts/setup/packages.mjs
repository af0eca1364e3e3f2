import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './command.mjs'
import { SetupFailure, shownPath } from './failure.mjs'
import { logFile, readJson, root } from './places.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Whether what npm says it installed is what the lockfile asks for. npm writes its own record last, so an install that
 * was killed has none. Optional packages may be absent: they are for other platforms.
 * @param {Lockfile | null} wanted package-lock.json
 * @param {Lockfile | null} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function lockfileSatisfied(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '') continue
    const present = installed.packages[path]
    if (!present && entry.optional) continue
    if (!present || present.version !== entry.version || present.integrity !== entry.integrity) return false
  }
  return Object.keys(installed.packages).every(path => path in (wanted.packages ?? {}))
}

/** Step: what the lockfile lists, in node_modules. */
export const packagesStep = {
  title: 'packages from the npm registry',

  missing() {
    const installed = readJson(join(root, 'node_modules', '.package-lock.json'))
    if (!lockfileSatisfied(readJson(join(root, 'package-lock.json')), installed)) return true
    return Object.keys(installed.packages).some(path => !existsSync(join(root, path)))
  },

  /** @param {import('./setUp.mjs').Context} context */
  async provide({ say }) {
    // npm would follow the link and empty the folder behind it, which belongs to another clone.
    if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
      throw new SetupFailure('node_modules is a link to another folder: remove the link (`rm node_modules`), then run this command again.')
    // Install scripts of packages are not needed: what they would fetch or compile, the later steps provide.
    // NODE_ENV=production or a user's own settings would leave out what the build and the tests need.
    const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http']
    const traffic = new RegistryTraffic()
    const result = await npm(args, {
      cwd: root,
      onOutput: text => traffic.read(text),
      onTick(seconds, stop) {
        say.progress(`npm ci: ${traffic.packages} packages fetched, ${Math.round(seconds)} s (about 30 s on a fast line)`)
        // npm itself would go on trying for a quarter of an hour.
        if (seconds > patience && traffic.inVain) stop()
      },
    })
    if (!result.ok) throw new SetupFailure(npmFailure(traffic.inVain ? `${result.output}\nnetwork: ${traffic.lastError}` : result.output))
  },
}

/** Seconds of failing requests alone after which the registry counts as unreachable. */
const patience = 20

/** What npm's log says of its requests. */
export class RegistryTraffic {
  packages = 0
  lastError = ''
  #answers = 0

  /** @param {string} text */
  read(text) {
    for (const line of text.split('\n')) {
      if (/ GET 200 | 304 |\(cache hit\)/.test(line)) this.#answers += 1
      if (/ GET 200 .*\.tgz /.test(line)) this.packages += 1
      this.lastError = / attempt \d+ failed with (\w+)/.exec(line)?.[1] ?? this.lastError
    }
  }

  /** Requests fail, and not one was answered. */
  get inVain() {
    return this.lastError !== '' && this.#answers === 0
  }
}

/**
 * @param {string} output what npm printed
 * @returns {string} one sentence
 */
export function npmFailure(output) {
  const details = `(details in ${shownPath(logFile)})`
  if (/EUSAGE|npm ci.*can only install|not in sync/i.test(output))
    return `package.json and package-lock.json do not belong together: run \`npm install\` once, then this command again ${details}.`
  if (/CERT|self-signed|ISSUER/i.test(output))
    return `The npm registry's certificate is not trusted here: set NODE_EXTRA_CA_CERTS to the certificates of your network, then run this command again ${details}.`
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET|network/i.test(output))
    return `The npm registry cannot be reached: check the connection or the registry in your npm settings, then run this command again ${details}.`
  if (/ENOSPC/.test(output)) return `The disk is full: make about 1 GB free, then run this command again ${details}.`
  if (/EACCES|EPERM/.test(output)) return `npm may not write to ${root}: make the folder yours, then run this command again ${details}.`
  if (/ENOENT/.test(output) && !/npm/.test(output))
    return `npm is not installed: install it with Node.js from nodejs.org, then run this command again ${details}.`
  return `npm ci failed: run \`npm ci\` to see why, then this command again ${details}.`
}
