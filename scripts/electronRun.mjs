import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { onPath } from './setup/machine.mjs'

/** What Chromium says of a desktop that lacks a session bus, a keyring or a graphics card: true, and of no use to anybody here. */
const noise =
  /^\[[\d:./]+:(?:ERROR|WARNING|INFO):.*(?:bus\.cc|object_proxy\.cc|gpu|viz_main|gl_|angle|vaapi|vulkan|egl|desktop_idle|xdg_|atom_cache|system_network|network_service|interface_endpoint_client)|^(?:libva|MESA|libEGL|ATTENTION: default value of option)|Failed to connect to the bus|Gtk-(?:WARNING|Message)|^\s*$/i

/**
 * @param {string} line of Electron's stderr
 * @returns {boolean}
 */
export function isNoise(line) {
  return noise.test(line)
}

/**
 * Runs Electron until it ends, in this terminal.
 * @param {string} executable
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.timeout] milliseconds after which it is ended
 * @returns {Promise<number>} its exit code
 */
export function runElectron(executable, args, { env = {}, timeout } = {}) {
  const child = spawn(executable, [...sandboxSwitches(), ...args], {
    stdio: ['inherit', 'inherit', 'pipe'],
    env: { ...process.env, ...env },
    ...(timeout ? { timeout, killSignal: 'SIGKILL' } : {}),
  })
  createInterface({ input: child.stderr }).on('line', line => {
    if (!isNoise(line)) console.error(line)
  })
  const end = () => void child.kill()
  process.once('exit', end)
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })
}

/**
 * Chromium's sandbox cannot be had as root, nor where the system denies user namespaces to a program that was not
 * installed (Ubuntu since 24.04, many containers). The pages' own sandbox, which keeps Node from them, is not affected.
 * @returns {string[]}
 */
function sandboxSwitches() {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const unshare = onPath('unshare')
  if (!unshare || spawnSync(unshare, ['--user', '--map-root-user', '--net', 'true'], { stdio: 'ignore' }).status === 0) return []
  console.error('This system gives a program run from a folder no sandbox, so this run goes without one; installed packages have it.')
  return ['--no-sandbox']
}
