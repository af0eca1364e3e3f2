import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { deckleJson } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

async function makeLibrary(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const access = localAccess(library)
  for (const [title, views] of [
    ['Nosferatu', 20],
    ['Faust', 300],
    ['Metropolis', 1],
  ] as const)
    await access.call('article:add', { header: { title, views, tags: ['Silent'] }, sections: [], lists: [] })
  await access.call('list:create', { name: 'Related news' })
  await access.call('tag:create', { name: 'Seen twice' })
  library.close()
}

const titles = (page: Page) => page.locator('.card-title').allTextContents()

async function sortBy(page: Page, ...choices: readonly string[]): Promise<void> {
  for (const choice of choices) {
    await page.getByRole('button', { name: /^Sorted by/ }).click()
    await page.getByRole('menuitemcheckbox', { name: choice }).click()
  }
}

test('the list is sorted, each place in its own way, and a view of it is kept as a filter', async () => {
  await makeLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect.poll(() => titles(page)).toEqual(['Metropolis', 'Faust', 'Nosferatu'])
  await sortBy(page, 'Title')
  await expect.poll(() => titles(page)).toEqual(['Faust', 'Metropolis', 'Nosferatu'])
  await page.getByRole('button', { name: /^Drafts/ }).click()
  await sortBy(page, 'Views', 'Fewest first')
  await expect.poll(() => titles(page)).toEqual(['Metropolis', 'Nosferatu', 'Faust'])

  await page.getByRole('searchbox', { name: 'Filter articles' }).fill('s')
  await page.getByRole('searchbox', { name: 'Filter articles' }).fill('osfer')
  await expect.poll(() => titles(page)).toEqual(['Nosferatu'])
  await page.getByRole('button', { name: /^Sorted by views/ }).click()
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await expectAccessible(page, `${appearance}, sorting`)
    await page.screenshot({ path: test.info().outputPath(`sort-${appearance}.png`) })
  }
  await page.getByRole('menuitem', { name: 'Keep as a filter…' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Vampires')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Vampires' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('button', { name: /^All articles/ }).click()
  await expect.poll(() => titles(page)).toEqual(['Faust', 'Metropolis', 'Nosferatu'])
  await page.getByRole('button', { name: 'Vampires' }).click()
  await expect.poll(() => titles(page)).toEqual(['Nosferatu'])
  await expect(page.getByRole('button', { name: /^Sorted by views/ })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: 'Vampires' })).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Vampires' })).toBeVisible()
  await quit()
})

test('several articles get a status and tags at once, by menu and by dragging, and one undo takes it back', async () => {
  await makeLibrary(place.library)
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('row', { name: /Metropolis/ }).click()
  await page.getByRole('row', { name: /Faust/ }).click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('row', { name: /Faust/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Status' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Ready' }).click()
  await expect(page.getByRole('button', { name: /^Ready/ })).toContainText('2')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Ready/ })).toContainText('0')

  await page.getByRole('row', { name: /Faust/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Tags…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tags of 2 articles' })
  await dialog.getByRole('combobox', { name: 'Add' }).fill('German')
  await page.keyboard.press('Enter')
  await dialog.getByRole('combobox', { name: 'Take off' }).fill('Silent')
  await page.keyboard.press('Enter')
  await expectAccessible(page, 'tags of several')
  await dialog.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByRole('button', { name: /^German/ })).toContainText('2')
  await expect(page.getByRole('button', { name: /^Silent/ })).toContainText('1')

  await page.getByRole('row', { name: /Faust/ }).dragTo(page.getByRole('button', { name: /^Seen twice/ }))
  await expect(page.getByRole('button', { name: /^Seen twice/ })).toContainText('2')
  await page.getByRole('row', { name: /Nosferatu/ }).dragTo(page.getByRole('button', { name: /^Related news/ }))
  await expect(page.getByRole('button', { name: /^Related news/ })).toContainText('1')
  await quit()

  const articles = await deckleJson<{ title: string; tags: string[] }[]>(['list', '--library', place.library])
  expect(Object.fromEntries(articles.map(each => [each.title, each.tags]))).toEqual({
    Metropolis: ['German', 'Seen twice'],
    Faust: ['German', 'Seen twice'],
    Nosferatu: ['Silent'],
  })
})
