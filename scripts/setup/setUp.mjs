import { betterSqliteStep } from './betterSqlite.mjs'
import { buildStep } from './buildStep.mjs'
import { startLog, stopCommands } from './command.mjs'
import { electronStep } from './electronStep.mjs'
import { SetupFailure } from './failure.mjs'
import { lockFile, releaseLocks, withLock } from './lock.mjs'
import { Narration } from './narration.mjs'
import { packagesStep } from './packages.mjs'
import { cacheFolder, root } from './places.mjs'
import { systemLibrariesStep } from './systemLibraries.mjs'

/**
 * @typedef {object} Context
 * @property {'app' | 'cli'} audience the command line needs neither Electron nor the libraries of a desktop
 * @property {boolean} forTests also what only tests need
 * @property {string} cache
 * @property {Narration} say
 *
 * @typedef {object} Step
 * @property {string} title
 * @property {(context: Context) => boolean} missing quick: it runs before every command
 * @property {(context: Context) => Promise<void>} provide may be killed at any point and is then run again
 */

/**
 * Brings the clone to where its commands can run. Quick when nothing is missing.
 * @param {object} [options]
 * @param {'app' | 'cli'} [options.audience]
 * @param {boolean} [options.forTests]
 * @param {boolean} [options.build]
 * @returns {Promise<boolean>} whether there was something to do
 * @throws {SetupFailure}
 */
export async function setUp({ audience = 'app', forTests = false, build = true } = {}) {
  requireNode(process.versions.node)
  const steps = [
    packagesStep,
    ...(audience === 'app' ? [electronStep, systemLibrariesStep] : []),
    betterSqliteStep,
    ...(build ? [buildStep] : []),
  ]
  const say = new Narration(steps.length)
  const context = { audience, forTests, say, cache: cacheFolder() }
  if (!steps.some(step => step.missing(context))) return false
  const listenNoMore = stopWhenTold(say)
  const provideAll = async () => {
    startLog()
    for (const [index, step] of steps.entries()) {
      // Asked again: another set-up may have done it while this one waited.
      if (!step.missing(context)) continue
      say.step(index + 1, step.title)
      await step.provide(context)
    }
  }
  try {
    await withLock(lockFile(context.cache, root), provideAll, () => say.line('Waiting for another set-up of this clone.'))
  } catch (error) {
    if (/^(?:EACCES|EROFS|EPERM)$/.test(error.code) && String(error.path).startsWith(context.cache))
      throw new SetupFailure(`${context.cache} cannot be written: set DECKLE_CACHE to a folder that can, then run this command again.`, {
        cause: error,
      })
    if (error.code === 'ENOSPC')
      throw new SetupFailure('The disk is full: make about 2 GB free, then run this command again.', { cause: error })
    throw error
  } finally {
    listenNoMore()
    say.end()
  }
  return true
}

/**
 * @param {string} version
 * @throws {SetupFailure} below Node 20.19
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupFailure(
      `Deckle needs Node 20.19 or newer and this is ${version}: install a newer one from nodejs.org, then run this command again.`,
    )
}

/**
 * @param {Narration} say
 * @returns {() => void} ends it
 */
function stopWhenTold(say) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const stop = () => {
    say.end()
    stopCommands()
    releaseLocks()
    process.exit(130)
  }
  for (const signal of signals) process.once(signal, stop)
  return () => signals.forEach(signal => process.off(signal, stop))
}
