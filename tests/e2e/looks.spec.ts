import { join } from 'node:path'
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { appear, begin, states } from '../../scripts/pictures/states.mjs'
import { Workplace } from '../support/launchDeckle.ts'
import { root } from '../support/runDeckle.ts'

// Every main state looks as it did: light and dark, at 900, 1,440 and 2,560 pixels, at once and twice the density. Where a look is
// meant to change: `npx playwright test looks --update-snapshots`, and look at what became of it.
test.skip(process.platform !== 'linux', 'Pictures are compared where letters are drawn alike: on Linux.')

type Name = keyof typeof states
type Look = readonly [name: Name, theme: 'light' | 'dark', width: number, scale?: number]

const looks: readonly Look[] = [
  ['window', 'light', 1440],
  ['details', 'light', 1440],
  ['list', 'light', 1440],
  ['search', 'light', 1440],
  ['window', 'light', 2560],
  ['window', 'light', 900, 2],
  ['export', 'light', 900],
  ['settings', 'light', 900],
  ['goals', 'light', 900],
  ['keys', 'light', 900],
  ['trash', 'light', 900],
  ['window', 'dark', 1440],
  ['details', 'dark', 1440],
  ['search', 'dark', 1440],
  ['history', 'dark', 1440],
  ['board', 'dark', 1440],
  ['tabs', 'dark', 1440],
  ['preview', 'dark', 1440],
  ['sides', 'dark', 2560],
  ['window', 'dark', 900, 2],
  ['preview', 'dark', 900],
  ['site', 'dark', 900],
  ['backups', 'dark', 900],
  ['bringIn', 'dark', 900],
  ['writing', 'dark', 900],
  ['checklist', 'dark', 900],
  ['palette', 'dark', 900],
]

let place: Workplace
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  place = new Workplace()
  app = await _electron.launch({
    args: [
      root,
      `--user-data-dir=${place.profile}`,
      '--sample',
      '--disable-gpu',
      '--disable-lcd-text',
      '--disable-font-subpixel-positioning',
      '--force-color-profile=srgb',
    ],
    cwd: root,
    colorScheme: null,
    env: {
      ...(process.env as Record<string, string>),
      HOME: place.folder,
      XDG_DOCUMENTS_DIR: join(place.folder, 'documents'),
      FONTCONFIG_FILE: join(root, 'tests/support/looks.conf'),
      LANG: 'en_GB.UTF-8',
      TZ: 'UTC',
    },
  })
  page = await app.firstWindow()
})
test.afterAll(async () => {
  await app.close()
  await place.clear()
})

test('the window looks as it did, in every main state', async () => {
  test.setTimeout(240_000)
  const screen = await app.context().newCDPSession(page)
  await begin({ app, page })
  await page.getByText('Saved', { exact: true }).waitFor()
  // Days and hours differ from run to run, and what is in the frame has fonts of the system.
  await page.evaluate(() => {
    const hidden = new CSSStyleSheet()
    hidden.replaceSync('.card-meta > :last-child, .history > *, .backups > *, iframe, .goal-days span { opacity: 0 !important }')
    document.adoptedStyleSheets = [hidden]
  })
  let theme: 'light' | 'dark' | null = null
  for (const [name, wanted, width, scale = 1] of looks) {
    if (theme !== wanted) await appear({ app, page }, (theme = wanted))
    const height = width === 2560 ? 1300 : width === 1440 ? 860 : 700
    await screen.send('Emulation.setDeviceMetricsOverride', { width: 1440, height: 860, deviceScaleFactor: 1, mobile: false })
    const { reach, leave } = states[name] as (typeof states)['search']
    await reach({ app, page })
    await screen.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false })
    await page.mouse.move(2, 2)
    // Where the page was left depends on how long each step took.
    await page.evaluate(() => document.querySelectorAll('.editor-scroll').forEach(each => each.scrollTo({ top: 0, behavior: 'instant' })))
    await expect.soft(page).toHaveScreenshot(`${name}-${wanted}-${width}${scale === 2 ? '-2x' : ''}.png`, {
      scale: 'device',
      maxDiffPixelRatio: 0.004,
    })
    await screen.send('Emulation.setDeviceMetricsOverride', { width: 1440, height: 860, deviceScaleFactor: 1, mobile: false })
    await leave?.({ app, page })
  }
})
