import { copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { provideCompiledBinary } from './compileBetterSqlite.mjs'
import { electronExecutable } from './electronStep.mjs'
import { SetupFailure, shownPath } from './failure.mjs'
import { logFile, readJson, root } from './places.mjs'

/**
 * A program that must be able to load the database.
 * @typedef {{ name: string, executable: string, env: NodeJS.ProcessEnv }} Host
 */

/** The package's folder; `prebuilds` in it need this version of Node-API and crash whatever has an older one. */
const packageFolder = join(root, 'node_modules', 'better-sqlite3')
const prebuiltNodeApi = 10

const compiledBinary = join(packageFolder, 'build', 'Release', 'better_sqlite3.node')
const stampFile = join(root, 'node_modules', '.deckle-better-sqlite3.json')

/** Step: a better-sqlite3 that loads in this Node and, but for the command line, in Electron. */
export const betterSqliteStep = {
  title: 'the database (better-sqlite3)',

  /** @param {import('./setUp.mjs').Context} context */
  missing({ audience }) {
    const stamp = readJson(stampFile)
    return !stamp || stamp.binary !== binaryMark() || hostsFor(audience).some(host => !stamp.hosts?.includes(hostMark(host)))
  },

  /** @param {import('./setUp.mjs').Context} context */
  async provide(context) {
    const hosts = hostsFor(context.audience)
    if (!(await presentBinaryLoads(hosts))) {
      const binary = await provideCompiledBinary(context, packageFolder, file => loadsIn(hosts, file))
      mkdirSync(join(packageFolder, 'build', 'Release'), { recursive: true })
      copyFileSync(binary, `${compiledBinary}.${process.pid}`)
      renameSync(`${compiledBinary}.${process.pid}`, compiledBinary)
    }
    writeFileSync(`${stampFile}.${process.pid}`, JSON.stringify({ binary: binaryMark(), hosts: hosts.map(hostMark) }))
    renameSync(`${stampFile}.${process.pid}`, stampFile)
  },
}

/**
 * Tries what is there: a compiled binary, else the prebuilt one where no host is too old for it.
 * @param {Host[]} hosts
 */
async function presentBinaryLoads(hosts) {
  const nodeApis = await Promise.all(hosts.map(nodeApiOf))
  if (existsSync(compiledBinary)) {
    if (await loadsIn(hosts, compiledBinary)) return true
    rmSync(join(packageFolder, 'build'), { recursive: true, force: true })
  }
  return nodeApis.every(version => version >= prebuiltNodeApi) && (await loadsIn(hosts, null))
}

/** @param {'app' | 'cli'} audience @returns {Host[]} */
function hostsFor(audience) {
  const node = { name: `Node ${process.version}`, executable: process.execPath, env: {} }
  const electron = electronExecutable()
  if (!electron || audience === 'cli') return [node]
  return [node, { name: 'Electron', executable: electron, env: { ELECTRON_RUN_AS_NODE: '1' } }]
}

/** @param {Host} host */
async function nodeApiOf(host) {
  const result = await run(host.executable, ['-p', 'process.versions.napi'], { env: host.env })
  const version = Number(result.output.split('\n').at(-1))
  if (result.ok && version > 0) return version
  throw new SetupFailure(
    `${host.name} does not start: delete node_modules, then run this command again (details in ${shownPath(logFile)}).`,
  )
}

/**
 * In processes of their own: a binary that does not fit ends the process that loads it.
 * @param {Host[]} hosts
 * @param {string | null} binary null for the one that the package chooses
 */
async function loadsIn(hosts, binary) {
  const script = `
    const [folder, nativeBinding] = process.argv.slice(-2)
    const Database = require(folder)
    const database = new Database(':memory:', nativeBinding ? { nativeBinding } : {})
    database.exec('CREATE VIRTUAL TABLE t USING fts5(x)')
    database.prepare('INSERT INTO t VALUES (?)').run('text')
    if (database.prepare("SELECT x FROM t WHERE t MATCH 'text'").get().x !== 'text') process.exit(1)`
  const results = await Promise.all(
    hosts.map(host => run(host.executable, ['-e', script, '--', packageFolder, binary ?? ''], { env: host.env })),
  )
  return results.every(result => result.ok)
}

/** Tells binaries apart without reading 2 MB. */
function binaryMark() {
  if (!existsSync(join(packageFolder, 'package.json'))) return 'none'
  const compiled = statSync(compiledBinary, { throwIfNoEntry: false })
  return compiled ? `compiled ${compiled.size} ${compiled.mtimeMs}` : 'prebuilt'
}

/** @param {Host} host */
function hostMark(host) {
  const { size, mtimeMs } = statSync(host.executable)
  return `${realpathSync(host.executable)} ${size} ${mtimeMs} ${host.executable === process.execPath ? process.version : ''}`
}
