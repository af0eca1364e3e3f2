import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { npm } from './command.mjs'
import { SetupFailure, shownPath } from './failure.mjs'
import { lockFile, withLock } from './lock.mjs'
import { glibcVersion, onPath } from './machine.mjs'
import { logFile, readJson } from './places.mjs'
import { installCommand, installPackages, mayInstall } from './systemPackages.mjs'

/** Change it with the way of compiling, so that older results are not taken from the cache. */
const recipe = 1

/**
 * The package asks for Node-API 10; its functions are in Node 20 and Electron 33 too, but still called experimental there.
 * One binary then serves them and everything newer.
 */
const compilerFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NO_WARNING'

/**
 * A binary of better-sqlite3 compiled here, from the cache if one there loads.
 * @param {import('./setUp.mjs').Context} context
 * @param {string} packageFolder
 * @param {(file: string) => Promise<boolean>} loads
 * @returns {Promise<string>} the file in the cache
 */
export async function provideCompiledBinary({ cache, say }, packageFolder, loads) {
  const version = readJson(join(packageFolder, 'package.json'))?.version
  const library = glibcVersion() ?? (process.platform === 'linux' ? 'musl' : 'system')
  const folder = join(cache, `better-sqlite3-${version}-${process.platform}-${process.arch}-${library}-${recipe}`)
  const file = join(folder, 'better_sqlite3.node')
  return withLock(
    lockFile(cache, folder),
    async () => {
      if (existsSync(file) && (await loads(file))) return file
      await requireTools(say)
      const built = await compile({ cache, say }, packageFolder)
      try {
        if (!(await loads(built.file)))
          throw new SetupFailure(
            `better-sqlite3 was compiled but does not load: install Node 22.14 or newer, then run this command again (details in ${shownPath(logFile)}).`,
          )
        mkdirSync(folder, { recursive: true })
        copyFileSync(built.file, `${file}.new`)
        renameSync(`${file}.new`, file)
      } finally {
        rmSync(built.folder, { recursive: true, force: true })
      }
      return file
    },
    () => say.line('  Waiting for another set-up that is compiling better-sqlite3.'),
  )
}

/**
 * @param {{ cache: string, say: import('./narration.mjs').Narration }} context
 * @param {string} packageFolder
 * @returns {Promise<{ file: string, folder: string }>}
 */
async function compile({ cache, say }, packageFolder) {
  const folder = workFolder(cache)
  const source = join(folder, 'better-sqlite3')
  for (const name of ['binding.gyp', 'package.json', 'lib', 'src', 'deps'])
    cpSync(join(packageFolder, name), join(source, name), { recursive: true })
  const addonApi = dirname(createRequire(join(packageFolder, 'package.json')).resolve('node-addon-api/package.json'))
  cpSync(addonApi, join(source, 'node_modules', 'node-addon-api'), { recursive: true })
  const headers = nodeHeaders()
  const nodedir = headers ? ` --nodedir="${headers}"` : ''
  // `npm exec` finds the node-gyp that npm brings along.
  const command = `node-gyp rebuild --release --force_build=1 --jobs=${availableParallelism()}${nodedir}`
  const result = await npm(['exec', '--offline', '-c', command], {
    cwd: source,
    env: { CXXFLAGS: [process.env.CXXFLAGS, compilerFlags].filter(Boolean).join(' ') },
    onTick: seconds => say.progress(`compiling better-sqlite3 from source, once: ${Math.round(seconds)} s of about 80 s`),
  })
  const file = join(source, 'build', 'Release', 'better_sqlite3.node')
  if (result.ok && existsSync(file)) return { file, folder }
  rmSync(folder, { recursive: true, force: true })
  throw new SetupFailure(compileFailure(result.output))
}

/**
 * A fresh folder to compile in. make knows no paths with spaces.
 * @param {string} cache
 */
function workFolder(cache) {
  if (/\s/.test(cache)) return mkdtempSync(join(tmpdir(), 'deckle-compile-'))
  const folder = join(cache, 'temporary', 'better-sqlite3')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * The C headers beside the running Node; without them node-gyp would download some.
 * @returns {string | null} what node-gyp calls `nodedir`
 */
function nodeHeaders() {
  const candidates = [process.env.npm_config_nodedir, resolve(process.execPath, '../..'), '/usr']
  return candidates.find(folder => folder && headersFit(folder)) ?? null
}

/** @param {string} folder */
function headersFit(folder) {
  const configuration = join(folder, 'include', 'node', 'common.gypi')
  return existsSync(configuration) && existsSync(join(folder, 'include', 'node', 'node_api.h'))
}

/** @param {import('./narration.mjs').Narration} say */
async function requireTools(say) {
  if (process.platform === 'win32')
    throw new SetupFailure('On Windows Deckle needs Node 22.14 or newer: install it from nodejs.org, then run this command again.')
  /** @type {Record<string, string[]>} */
  const wanted = { python3: ['python3'], make: ['make'], 'g++': ['g++', 'c++', 'clang++'] }
  const lacking = Object.keys(wanted).filter(name => !wanted[name]?.some(onPath))
  if (process.env.CXX) lacking.splice(lacking.indexOf('g++') >>> 0, 1)
  if (lacking.length === 0) return
  if (process.platform === 'darwin')
    throw new SetupFailure(
      'A C++ compiler is needed: run `xcode-select --install`, or install Node 22.14 or newer, then run this command again.',
    )
  if (mayInstall() && (await installPackages(lacking, say))) return
  const how = installCommand(lacking) ?? `install ${lacking.join(', ')} with your package manager`
  throw new SetupFailure(`A C++ compiler is needed for the database, once: run \`${how}\`, then this command again.`)
}

/** @param {string} output */
function compileFailure(output) {
  const details = `(details in ${shownPath(logFile)})`
  if (/No space left|ENOSPC/.test(output)) return `The disk is full: make about 500 MB free, then run this command again ${details}.`
  if (/Killed signal|Cannot allocate memory/.test(output))
    return `There was not enough memory to compile better-sqlite3: close other programs (1 GB is enough), then run this command again ${details}.`
  if (/headers|nodejs\.org/.test(output) && !nodeHeaders())
    return `This Node came without its C headers and they cannot be downloaded: install Node from nodejs.org or NodeSource (or Node 22.14 or newer), then run this command again ${details}.`
  if (/std=c\+\+20/.test(output))
    return `The C++ compiler is too old for better-sqlite3: install GCC 10 or newer, then run this command again ${details}.`
  return `better-sqlite3 could not be compiled: install Node 22.14 or newer, which needs no compiling, or see ${shownPath(logFile)}, then run this command again.`
}
