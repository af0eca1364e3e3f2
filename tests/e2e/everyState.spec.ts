import { expect, test } from '@playwright/test'
import { appear, begin, choose, states } from '../../scripts/pictures/states.mjs'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('axe finds nothing in any state, in the dark and in a small window', async () => {
  test.setTimeout(300_000)
  const { app, page, quit } = await place.launch('--sample')
  const size = (width: number) =>
    app.evaluate(({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 760), width)
  await size(1440)
  await begin({ app, page })
  await appear({ app, page }, 'dark')
  for (const [name, state] of Object.entries(states)) {
    await size(1440)
    await state.reach({ app, page })
    await size(900)
    await page.waitForFunction(() => innerWidth === 900)
    await expectAccessible(page, `${name}, dark, 900 px`)
    // Nothing sticks out of the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(900)
    await size(1440)
    if ('leave' in state) await state.leave({ app, page })
  }
  await quit()
})

test('more contrast, forced colours and less motion are given where they are asked for', async () => {
  const { app, page, quit } = await place.launch('--sample')
  await begin({ app, page })
  const ink = () => page.evaluate(() => getComputedStyle(document.querySelector('.crumb') ?? document.body).color)
  const usual = await ink()
  await page.emulateMedia({ contrast: 'more', colorScheme: null })
  await expect.poll(ink).not.toBe(usual)
  await expectAccessible(page, 'more contrast')
  await choose({ app, page }, 'app:settings')
  await expectAccessible(page, 'settings, more contrast')
  await page.keyboard.press('Escape')

  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active', reducedMotion: 'reduce', colorScheme: null })
  await states.tabs.reach({ app, page })
  // What is chosen is told by more than a shade, which forced colours take away.
  const looks = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(element => {
        const { backgroundColor, outlineStyle, color } = getComputedStyle(element)
        return `${backgroundColor} ${outlineStyle} ${color}`
      })
  expect(await looks('.article-tab[aria-selected=true]')).not.toBe(await looks('.article-tab[aria-selected=false]'))
  expect(await looks('.inspector .tab[aria-selected=true]')).not.toBe(await looks('.inspector .tab[aria-selected=false]'))
  expect(await looks('.card-selected')).not.toBe(await looks('.card:not(.card-selected)'))
  await states.preview.reach({ app, page })
  expect(await looks('.preview-width[aria-pressed=true]')).not.toBe(await looks('.preview-width[aria-pressed=false]'))

  await choose({ app, page }, 'app:settings')
  expect(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0)
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--fast')))).toBe(0)
  await page.keyboard.press('Escape')
  await quit()
})
