import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { keatonLibrary } from '../support/keatonLibrary.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const preview = (page: Page) => page.frameLocator('iframe[title="A page of the site with this theme"]')
const background = (page: Page) =>
  preview(page)
    .locator('html')
    .evaluate(html => getComputedStyle(html).getPropertyValue('--option-accent').trim())

test('themes are seen, duplicated, set, used for the site, exported, removed and imported', async () => {
  test.setTimeout(120_000)
  await keatonLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByText('Girl Shy').first()).toBeVisible()
  await chooseMenu(app, 'site:themes')
  const gallery = page.getByRole('dialog', { name: 'Themes' })
  await expect(gallery.getByText('None yet.')).toBeVisible()
  // A look of each: this library's site as each theme makes it.
  await expect(page.frameLocator('iframe[title="Magazine"]').getByText('Safety Last!').first()).toBeAttached()
  await expect(page.frameLocator('iframe[title="Quiet essay"]').getByText('Safety Last!').first()).toBeAttached()
  await expectAccessible(page, 'all themes', '.look-frame')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: test.info().outputPath('gallery-dark.png') })
  await expectAccessible(page, 'all themes, dark', '.look-frame')
  await page.emulateMedia({ colorScheme: null })
  await page.screenshot({ path: test.info().outputPath('gallery.png') })

  await gallery.getByRole('button', { name: 'More on the theme Magazine' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate…' }).click()
  await page.getByRole('dialog', { name: 'Duplicate the theme' }).getByLabel('Name').fill('Salt')
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click()
  const desk = page.getByRole('dialog', { name: 'Salt' })
  await expect(preview(page).getByRole('heading', { level: 1 })).toBeVisible()
  await desk.getByLabel('Accent').fill('#00aa77')
  await expect.poll(() => background(page)).toBe('#00aa77')
  await desk.getByLabel('Headlines').selectOption({ label: 'Serif' })
  await expect(preview(page).locator('html')).toHaveAttribute('data-typeface', 'serif')
  await desk.getByRole('button', { name: 'Phone' }).click()
  await expectAccessible(page, 'a theme', '.look-frame')
  await page.screenshot({ path: test.info().outputPath('desk.png') })
  await desk.getByRole('button', { name: 'Make these the defaults' }).click()
  await expect(desk.getByRole('button', { name: 'Make these the defaults' })).toBeDisabled()
  expect(readFileSync(join(place.library, 'themes/salt/theme.json'), 'utf8')).toContain('"#00aa77"')
  await desk.getByRole('button', { name: 'Use for the Site' }).click()
  await expect(page.getByText('The site has the theme “Salt”')).toBeVisible()

  await desk.getByRole('button', { name: 'All themes' }).click()
  const zip = join(place.folder, 'salt.zip')
  await answerDialogs(app, { save: zip, open: [zip] })
  const menu = async (name: string) => {
    await gallery.getByRole('button', { name: 'More on the theme Salt', exact: true }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await menu('Export…')
  await expect(page.getByText('The theme “Salt” was exported.')).toBeVisible()
  expect(existsSync(zip)).toBe(true)
  await menu('Remove')
  await page.getByRole('dialog', { name: 'Remove the theme of the site?' }).getByRole('button', { name: 'Remove' }).click()
  await expect(gallery.getByText('None yet.')).toBeVisible()
  expect(existsSync(join(place.library, 'themes/salt'))).toBe(false)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(gallery.getByText('The site’s')).toBeVisible()
  await expect(gallery.getByRole('button', { name: 'Open the theme Salt' })).toBeVisible()
  await gallery.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('menuitem', { name: 'From a zip file…' }).click()
  await expect(page.getByText('The theme “Salt” was imported.')).toBeVisible()
  expect(existsSync(join(place.library, 'themes/salt-2/theme.css'))).toBe(true)
  await page.keyboard.press('Escape')

  // The site's dialog leads here and back, and builds with the theme.
  await chooseMenu(app, 'site:publish')
  const site = page.getByRole('dialog', { name: 'Publish site' })
  await expect(site.getByLabel('Theme', { exact: true })).toHaveValue('own/salt')
  await site.getByRole('button', { name: 'Themes…' }).click()
  await expect(gallery).toBeVisible()
  await gallery.getByRole('button', { name: 'Done' }).click()
  const out = join(place.folder, 'site')
  await answerDialogs(app, { open: [out] })
  await site.getByRole('button', { name: 'Choose…' }).click()
  await site.getByRole('button', { name: 'Build site' }).click()
  await expect(page.getByText('The site has 5 articles')).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(join(out, 'theme/theme.css'), 'utf8')).toContain('--option-accent: #00aa77')
  await quit()
})

test('the files of a theme are written in the app and by other programs; what is wrong is named, and leads to its place', async () => {
  test.setTimeout(120_000)
  await keatonLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByText('Girl Shy').first()).toBeVisible()
  await chooseMenu(app, 'site:themes')
  await page.getByRole('button', { name: 'New theme…' }).click()
  await page.getByRole('dialog', { name: 'New theme' }).getByLabel('Name').fill('Pepper')
  await page.getByRole('button', { name: 'Make', exact: true }).click()
  const desk = page.getByRole('dialog', { name: 'Pepper' })
  await desk.getByRole('tab', { name: 'Files' }).click()
  const faults = desk.getByRole('region', { name: 'What is wrong with the theme' })
  await expect(faults).toContainText('Nothing is wrong')

  // What is written in the app is on the disk and in the preview a moment later.
  const css = desk.getByRole('textbox', { name: 'theme.css' })
  await css.press('Control+End')
  await page.keyboard.type('\nh1 { letter-spacing: 7px; }')
  const spacing = () =>
    preview(page)
      .getByRole('heading', { level: 1 })
      .evaluate(heading => getComputedStyle(heading).letterSpacing)
  await expect.poll(spacing).toBe('7px')
  const file = join(place.library, 'themes/pepper/theme.css')
  expect(readFileSync(file, 'utf8')).toMatch(/\nh1 \{ letter-spacing: 7px; \}$/)

  // Each kind of thing has its colour, which can be read in light and dark.
  // Parsers come a moment later than the text.
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('code-property')?.size ?? 0)).toBeGreaterThan(5)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const [kind, contrast] of await page.evaluate(contrastsOfCode))
      expect(contrast, `${kind}, ${colorScheme}`).toBeGreaterThanOrEqual(4.5)
    await page.screenshot({ path: test.info().outputPath(`colours-${colorScheme}.png`) })
  }
  await page.emulateMedia({ colorScheme: null })

  // Another program is heard.
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nh1 { letter-spacing: 3px; }`)
  await expect.poll(spacing).toBe('3px')
  await expect(css).toHaveValue(/letter-spacing: 3px; \}$/)

  // Tab indents, Escape lets it leave, and undo takes back what it did.
  await css.press('Control+End')
  await page.keyboard.type('\n@media print {')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('h1 { color: red }')
  await page.keyboard.press('Enter')
  await page.keyboard.type('h2 { color: red }')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('}')
  await expect(css).toHaveValue(/@media print \{\n {2}h1 \{ color: red \}\nh2 \{ color: red \}\}$/)
  await page.keyboard.press('Escape')
  await expect(desk).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(css).not.toBeFocused()

  // A template that is broken is named by line, and leads there; the page before it stays.
  await desk.getByLabel('File', { exact: true }).selectOption('templates/article.liquid')
  const template = desk.getByRole('textbox', { name: 'templates/article.liquid' })
  await expect(desk.getByText('Quiet essay’s template stands in.')).toBeVisible()
  const before = await template.inputValue()
  await template.press('Control+End')
  await page.keyboard.type('\n\n{{ article.titel }}')
  const wrong = before.split('\n').length + 2
  await expect(faults.getByRole('button', { name: new RegExp(`templates/article.liquid, line ${wrong}.*titel`) })).toBeVisible()
  await expect(desk.getByRole('status').filter({ hasText: 'titel' })).toBeVisible()
  await expect(preview(page).getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.theme-stage .look-frame')).toHaveCSS('opacity', '1')
  await page.screenshot({ path: test.info().outputPath('files.png') })
  await expectAccessible(page, 'the files of a theme', '.look-frame')
  await desk.getByLabel('File', { exact: true }).selectOption('theme.json')
  await faults.getByRole('button', { name: /titel/ }).click()
  await expect(template).toBeFocused()
  expect(await template.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(
    '{{ article.titel }}',
  )
  await desk.getByRole('button', { name: 'Remove this template' }).click()
  await expect(faults).toContainText('Nothing is wrong')
  expect(existsSync(join(place.library, 'themes/pepper/templates/article.liquid'))).toBe(false)
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(faults).toContainText('titel')
  await quit()
})

/** How each colour of the code stands out from what is behind it (WCAG 2.2). Runs in the page. */
function contrastsOfCode(): [string, number][] {
  const shown = document.querySelector('.code-shown')
  const code = document.querySelector('.code')
  if (!shown || !code) return [['none', 0]]
  const context = document.createElement('canvas').getContext('2d')
  const luminance = (colour: string) => {
    if (!context) return 0
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3), value => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const ground = luminance(getComputedStyle(code).backgroundColor)
  return [...CSS.highlights.keys()]
    .filter(name => name.startsWith('code-'))
    .map(name => {
      const ink = luminance(getComputedStyle(shown, `::highlight(${name})`).color)
      return [name, (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)]
    })
}
