// npm start [-- --library=DIR]: opens the app; without a display it does the main job once and tells what came of it.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runElectron } from './electronRun.mjs'
import { openDisplay } from './headlessDisplay.mjs'
import { electronExecutable } from './setup/electronStep.mjs'
import { failureSentence, SetupFailure, shownPath } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { setUp } from './setup/setUp.mjs'
import { hasDisplay } from './setup/systemLibraries.mjs'

try {
  // npm has done this, unless its own settings forbid `pre` scripts.
  await setUp()
  const electron = electronExecutable()
  if (!electron) throw new SetupFailure('Deckle is not set up: run `npm run setup`, then this command again.')
  if (hasDisplay()) process.exitCode = await openApp(electron, process.argv.slice(2))
  else await demonstrate(electron)
} catch (error) {
  console.error(failureSentence(error))
  process.exitCode = 1
}

/**
 * @param {string} electron
 * @param {string[]} args
 */
function openApp(electron, args) {
  const choosesLibrary = args.some(argument => argument.startsWith('--library'))
  return runElectron(electron, [root, ...(choosesLibrary ? [] : ['--sample']), ...args])
}

/** @param {string} electron */
async function demonstrate(electron) {
  const folder = join(root, 'out', 'demo')
  console.log('There is no display here, so Deckle runs on one in memory and exports its sample reviews once.')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const profile = mkdtempSync(join(tmpdir(), 'deckle-demo-'))
  const display = await openDisplay()
  try {
    const code = await runElectron(electron, [root, `--user-data-dir=${profile}`, `--demo=${folder}`], {
      env: display.env,
      timeout: 180_000,
    })
    const pages = readdirSync(folder).filter(name => name.endsWith('.html'))
    if (code !== 0 || pages.length === 0)
      throw new SetupFailure(`The app did not finish its demonstration (exit code ${code}): run \`npm test\` to see what is broken.`)
    tellResult(folder, pages)
  } finally {
    display.stop()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * @param {string} folder
 * @param {string[]} pages
 */
function tellResult(folder, pages) {
  const at = shownPath(folder)
  const slug = (pages[0] ?? '').replace(/\.html$/, '')
  console.log(`
${pages.length} reviews, each a page to open in any browser:
${pages.map(page => `  ${join(at, page)}`).join('\n')}
The window:
  ${join(at, 'window.png')}

Go on from the command line with the same library:
  npm run -s deckle -- list --library ${at}/library
  npm run -s deckle -- search iron --library ${at}/library
  npm run -s deckle -- export ${slug} --library ${at}/library --format html --out out/${slug}.html
  npm run -s deckle -- --help
On a machine with a display, \`npm start\` opens the window itself.`)
}
