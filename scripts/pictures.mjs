// npm run pictures: takes the documentation's pictures (docs/images) of the real app on its sample library.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDisplay } from './headlessDisplay.mjs'
import { failureSentence } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { setUp } from './setup/setUp.mjs'
import { appear, begin, states } from './pictures/states.mjs'

const images = join(root, 'docs', 'images')

/** Which picture shows which state, and how. @type {readonly (readonly [string, keyof typeof states, 'light' | 'dark'])[]} */
const shown = [
  ['window-light', 'window', 'light'],
  ['window-dark', 'window', 'dark'],
  ['editor', 'details', 'light'],
  ['editor-dark', 'details', 'dark'],
  ['preview', 'preview', 'light'],
  ['sides', 'sides', 'dark'],
  ['list', 'list', 'light'],
  ['board-dark', 'board', 'dark'],
]

try {
  await setUp()
  const display = await openDisplay()
  const place = mkdtempSync(join(tmpdir(), 'deckle-pictures-'))
  try {
    mkdirSync(images, { recursive: true })
    await takePictures(place, display.env)
  } finally {
    display.stop()
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
} catch (error) {
  console.error(failureSentence(error))
  process.exitCode = 1
}

/**
 * @param {string} place a folder for the profile
 * @param {NodeJS.ProcessEnv} env
 */
async function takePictures(place, env) {
  const { _electron } = createRequire(join(root, 'package.json'))('@playwright/test')
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${place}`, '--lang=en', '--sample'],
    cwd: root,
    // Follow the app's own theme: by default the page is told that it is light.
    colorScheme: null,
    env: { ...process.env, ...env, HOME: place },
  })
  const page = await app.firstWindow()
  /** @param {string} name */
  const take = async name => {
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(images, `${name}.png`) })
    console.log(`docs/images/${name}.png`)
  }
  await app.evaluate((/** @type {any} */ electron) => electron.BrowserWindow.getAllWindows()[0].setContentSize(1440, 860))
  const window = { app, page }
  await begin(window)
  for (const [picture, name, theme] of shown) {
    await appear(window, theme)
    /** @type {import('./pictures/states.mjs').State} */
    const { reach, leave } = states[name]
    await reach(window)
    await take(picture)
    await leave?.(window)
  }
  await appear(window, 'light')
  await exportedPages(app, page, place)
  await app.close()
}

/**
 * The exported page, read in a bare window: the app's own session opens no files.
 * @param {any} app
 * @param {any} page
 * @param {string} place
 */
async function exportedPages(app, page, place) {
  const file = join(place, 'the-general.html')
  await app.evaluate((/** @type {any} */ { dialog }, /** @type {string} */ filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: /^All articles/ }).click()
  await page
    .getByRole('row', { name: /The General/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click()
  await page.getByText('Exported as').first().waitFor()
  const opened = app.waitForEvent('window')
  await app.evaluate((/** @type {any} */ { BrowserWindow }, /** @type {string} */ path) => {
    const window = new BrowserWindow({ width: 1100, height: 860, webPreferences: { sandbox: true, partition: 'reader' } })
    void window.loadFile(path)
  }, file)
  const reader = await opened
  for (const [name, scheme, width] of [
    ['page-light', 'light', 1100],
    ['page-dark', 'dark', 1100],
    ['page-phone', 'light', 390],
  ]) {
    await reader.setViewportSize({ width, height: 860 })
    await app.evaluate((/** @type {any} */ electron, /** @type {any} */ value) => void (electron.nativeTheme.themeSource = value), scheme)
    await reader.waitForTimeout(400)
    await reader.screenshot({ path: join(images, `${name}.png`) })
    console.log(`docs/images/${name}.png`)
  }
}
