import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onPath } from './machine.mjs'
import { logFile } from './places.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Starts the log of this set-up. */
export function startLog() {
  mkdirSync(dirname(logFile), { recursive: true })
  writeFileSync(logFile, `Set-up of ${new Date().toISOString()}, Node ${process.version}, ${process.platform} ${process.arch}\n`)
}

/**
 * Adds to the log; a log that can't be written is no reason to stop.
 * @param {string} text
 */
export function log(text) {
  try {
    appendFileSync(logFile, text.endsWith('\n') ? text : `${text}\n`)
  } catch {}
}

/** Ends what this set-up has started; for when it is told to stop. */
export function stopCommands() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs a program to its end; what it prints goes to the log.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env] added to this process's environment
 * @param {boolean} [options.outlives] go on when this process is killed (a package manager of the system must not be cut short)
 * @param {boolean} [options.shell]
 * @param {(seconds: number, stop: () => void) => void} [options.onTick] called twice a second
 * @param {(text: string) => void} [options.onOutput] called with what was printed, as it comes
 * @returns {Promise<{ ok: boolean, code: number | null, output: string }>} `output` is the end of what was printed
 */
export function run(command, args, { cwd, env, outlives = false, shell = false, onTick, onOutput } = {}) {
  const [file, parameters, detached] = outlives ? [command, args, false] : tiedToThisProcess(command, args)
  log(`\n$ ${command} ${args.join(' ')}`)
  return new Promise(resolve => {
    const child = spawn(file, parameters, {
      cwd,
      shell,
      detached,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    running.add(child)
    const started = Date.now()
    const timer = onTick && setInterval(() => onTick((Date.now() - started) / 1000, () => child.kill('SIGTERM')), 500)
    let output = ''
    /** @param {Buffer} data */
    const take = data => {
      log(String(data))
      onOutput?.(String(data))
      output = (output + String(data)).slice(-65_536)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    /** @param {number | null} code */
    const finish = code => {
      clearInterval(timer)
      running.delete(child)
      resolve({ ok: code === 0, code, output: output.trim() })
    }
    child.on('error', error => {
      take(Buffer.from(`${error.message}\n`))
      finish(null)
    })
    child.on('close', finish)
  })
}

/**
 * Runs npm: the one that runs this script, else the one on PATH.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const script = npmScript()
  if (script) return run(process.execPath, [script, ...args], options)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, shell: process.platform === 'win32' })
}

/** @returns {string | null} npm's entry file */
function npmScript() {
  const current = process.env.npm_execpath
  if (current && /npm-cli\.[cm]?js$/.test(current) && existsSync(current)) return current
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return process.platform === 'win32' && existsSync(beside) ? beside : null
}

/** Ends itself and all that it started when it is told to; its exit code is that of the command. */
const guardian = 'trap "trap - TERM; kill 0" TERM; "$@" & wait $!'

/**
 * On Linux the kernel ends the command, and all that it started, with this process: an `npm ci` that outlives a killed
 * set-up would write into the folder that the next one is repairing.
 * @param {string} command
 * @param {string[]} args
 * @returns {[string, string[], boolean]} what to start, and whether to start it as a process group of its own
 */
export function tiedToThisProcess(command, args) {
  const setpriv = process.platform === 'linux' ? onPath('setpriv') : null
  if (!setpriv) return [command, args, false]
  return [setpriv, ['--pdeathsig', 'TERM', 'sh', '-c', guardian, 'sh', command, ...args], true]
}
