import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { deckleJson } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

async function libraryOf(folder: string, articles: Readonly<Record<string, string[]>>): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  for (const [title, tags] of Object.entries(articles))
    await localAccess(library).call('article:add', { header: { title, tags }, sections: [], lists: [] })
  library.close()
}

const tagLine = (page: Page, name: string) => page.locator('.tag-line').filter({ has: page.locator(`button.place[title="${name}"]`) })
const tagNames = (page: Page) => page.locator('.tag-line .place').evaluateAll(all => all.map(each => each.textContent))
const titles = (page: Page) => page.locator('.card-title').allTextContents()

async function chooseFor(page: Page, tag: string, ...items: readonly string[]): Promise<void> {
  await tagLine(page, tag).click({ button: 'right' })
  for (const item of items) await page.getByRole(/^(None|Teal)$/u.test(item) ? 'menuitemcheckbox' : 'menuitem', { name: item }).click()
}

test('tags are nested, renamed, merged, coloured and deleted from the sidebar, and each is taken back', async () => {
  await libraryOf(place.library, { Faust: ['Film', 'Film/Silent'], Metropolis: ['Film/Silent'], Walden: ['Books'] })
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect.poll(() => tagNames(page)).toEqual(['Books1', 'Film2', 'Silent2'])

  await tagLine(page, 'Film').getByRole('button', { name: /^Film/ }).click()
  await expect.poll(() => titles(page)).toEqual(['Metropolis', 'Faust'])
  await page.getByRole('button', { name: 'Fold Film' }).click()
  await expect.poll(() => tagNames(page)).toEqual(['Books1', 'Film2'])
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => tagNames(page)).toEqual(['Books1', 'Film2', 'Silent2'])

  // The open article's own tags follow, without a conflict.
  await page.getByRole('row', { name: /Metropolis/ }).click()
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.getByRole('button', { name: 'Remove Film/Silent' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('A city.')
  await tagLine(page, 'Film').locator('.place').focus()
  await page.keyboard.press('F2')
  await page.getByRole('dialog').getByRole('textbox').fill('Cinema')
  await page.getByRole('dialog').getByRole('textbox').press('Enter')
  await expect(page.getByText('“Film” is now “Cinema” on 2 articles.')).toBeVisible()
  await expect.poll(() => tagNames(page)).toEqual(['Books1', 'Cinema2', 'Silent2'])
  await expect(page.getByRole('button', { name: 'Remove Cinema/Silent' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('A city of two halves.')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => tagNames(page)).toEqual(['Books1', 'Film2', 'Silent2'])
  await expect(page.getByRole('button', { name: 'Remove Film/Silent' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toHaveText('A city of two halves.')
  await expect.poll(() => titles(page)).toEqual(['Metropolis', 'Faust'])

  await chooseFor(page, 'Film', 'Colour', 'Teal')
  await expect(tagLine(page, 'Film').locator('.tag-teal')).toBeVisible()
  await chooseFor(page, 'Books', 'Merge into…')
  await page.getByRole('dialog').getByLabel('Into').selectOption('Film/Silent')
  await expectAccessible(page, 'merging')
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click()
  await expect.poll(() => tagNames(page)).toEqual(['Film3', 'Silent3'])

  await chooseFor(page, 'Film', 'Delete…')
  await expect(page.getByRole('dialog')).toContainText('It is taken off 3 articles.')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect.poll(() => tagNames(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => tagNames(page)).toEqual(['Film3', 'Silent3'])

  await page.getByRole('button', { name: 'New tag', exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('To see')
  await page.keyboard.press('Enter')
  await expect.poll(() => tagNames(page)).toEqual(['Film3', 'Silent3', 'To see0'])
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await tagLine(page, 'Film').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Colour' }).click()
    await expect(page.getByRole('menuitemcheckbox', { name: 'Teal' })).toBeVisible()
    await expectAccessible(page, `${appearance}, tags and their menu`)
    await page.screenshot({ path: test.info().outputPath(`tags-${appearance}.png`) })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'More for tags' }).click()
  await page.getByRole('menuitem', { name: 'Remove 1 tag without articles' }).click()
  await expect.poll(() => tagNames(page)).toEqual(['Film3', 'Silent3'])
  await quit()

  const articles = await deckleJson<{ title: string; tags: string[] }[]>(['list', '--library', place.library, '--tag', 'Film'])
  expect(Object.fromEntries(articles.map(each => [each.title, each.tags]))).toEqual({
    Faust: ['Film', 'Film/Silent'],
    Metropolis: ['Film/Silent'],
    Walden: ['Film/Silent'],
  })
})
