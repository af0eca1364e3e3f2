import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

async function libraryWithAbout(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  const add = (title: string, status: 'draft' | 'published') =>
    call('article:add', { header: { title, status, tags: ['silent'], publishedAt: '2025-11-13' }, sections: [], lists: [] })
  await add('About us', 'draft')
  await add('The General', 'published')
  library.close()
}

test('a site has the pages and the menu that were made for it', async () => {
  await libraryWithAbout(place.library)
  const out = join(place.folder, 'site')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByText('The General').first()).toBeVisible()
  await chooseMenu(app, 'site:publish')
  const dialog = page.getByRole('dialog', { name: 'Publish Site' })

  await dialog.getByRole('button', { name: 'Add a page…' }).click()
  const picker = page.getByRole('dialog', { name: 'Pages' })
  await picker.getByRole('option', { name: /About us/ }).click()
  await picker.getByRole('button', { name: 'Done' }).click()
  await expect(dialog.getByRole('button', { name: 'Remove the page About us' })).toBeVisible()

  const addToMenu = async (name: string) => {
    await dialog.getByRole('button', { name: 'Add to the menu' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await addToMenu('Tags')
  await expect(dialog.getByLabel('Name of entry 1')).toBeFocused()
  await addToMenu('About us')
  await expect(dialog.getByLabel('Name of entry 2')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(dialog.getByLabel('Name of entry 1')).toBeFocused()
  await expect(dialog.getByLabel('Name of entry 1')).toHaveValue('About us')
  await addToMenu('A link…')
  await dialog.getByLabel('Name of entry 3').fill('Archive')
  await dialog.getByLabel('Address of entry 3').fill('javascript:alert(1)')
  await answerDialogs(app, { open: [out] })
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  await dialog.getByRole('button', { name: 'Build Site' }).click()
  await expect(dialog.getByRole('alert')).toContainText('“Archive” in the menu needs an address')
  await dialog.getByLabel('Address of entry 3').fill('https://archive.example/')
  await expectAccessible(page, 'the menu of the site')
  await dialog.getByLabel('Name of entry 2').scrollIntoViewIfNeeded()
  await page.screenshot({ path: test.info().outputPath('menu.png') })

  await dialog.getByRole('button', { name: 'Build Site' }).click()
  await expect(page.getByText('The site has 2 articles')).toBeVisible({ timeout: 60_000 })
  const home = readFileSync(join(out, 'index.html'), 'utf8')
  expect(
    [...home.matchAll(/<a href="([^"]*)"[^>]*>(About us|Tags|Archive)<\/a>/g)].map(([, href, name]) => [name, href]).slice(0, 3),
  ).toEqual([
    ['About us', 'about-us/'],
    ['Tags', 'tags/'],
    ['Archive', 'https://archive.example/'],
  ])
  await quit()
})
