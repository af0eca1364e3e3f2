import { spawn } from 'node:child_process'
import { tiedToThisProcess } from './setup/command.mjs'
import { SetupFailure } from './setup/failure.mjs'
import { onPath } from './setup/machine.mjs'
import { hasDisplay } from './setup/systemLibraries.mjs'
import { installCommand } from './setup/systemPackages.mjs'

/** @typedef {{ env: NodeJS.ProcessEnv, own: boolean, stop: () => void }} Display */

/**
 * The screen of the desktop, or where there is none an X server of our own in memory.
 * @returns {Promise<Display>} `env` is what a program needs to use it
 * @throws {SetupFailure} where no X server is installed
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, own: false, stop() {} }
  const program = onPath('Xvfb')
  if (!program) {
    const how = installCommand(['xvfb', 'xauth']) ?? 'install Xvfb with your package manager'
    throw new SetupFailure(`There is no display and no Xvfb to stand in for one: run \`${how}\`, then this command again.`)
  }
  const [file, args, detached] = tiedToThisProcess(program, [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1440x900x24',
    '-nolisten',
    'tcp',
    '-noreset',
  ])
  const server = spawn(file, args, { detached, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = () => void server.kill()
  process.once('exit', stop)
  // A signal alone would end this process without its `exit`.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
  return { env: { DISPLAY: `:${await displayNumber(server)}` }, own: true, stop }
}

/**
 * Xvfb chooses a free number and tells it once it listens.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new SetupFailure('Xvfb did not start: run `Xvfb :99` to see why, then this command again.'))
    const timer = setTimeout(fail, 20_000)
    let text = ''
    server.stdio[3]?.on('data', data => {
      text += String(data)
      if (!text.includes('\n')) return
      clearTimeout(timer)
      resolve(text.trim())
    })
    server.once('error', fail)
    server.once('exit', fail)
  })
}
