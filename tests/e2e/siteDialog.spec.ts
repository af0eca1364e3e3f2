import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

/** Enough that a second thread makes some of them. */
const articles = 130

async function libraryOfMany(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  for (let n = 1; n <= articles; n += 1)
    await call('article:add', {
      header: { title: `Review ${n}`, status: 'published', tags: ['silent'], publishedAt: '2025-11-13' },
      sections: [],
      lists: [],
    })
  library.close()
}

test('a site is set up, looked at and built from its dialog', async () => {
  test.setTimeout(180_000)
  await libraryOfMany(place.library)
  const out = join(place.folder, 'site')
  const { app, page } = await place.launch(`--library=${place.library}`)
  await expect(page.getByText('Review 130').first()).toBeVisible()

  await chooseMenu(app, 'site:publish')
  const dialog = page.getByRole('dialog', { name: 'Publish site' })
  await dialog.getByLabel('Title').fill('Silent Reviews')
  // The names of the parts lead to them.
  const part = dialog.getByRole('navigation').getByRole('button', { name: 'Theme' })
  await part.click()
  await expect(part).toHaveAttribute('aria-current', 'true')
  await expect(dialog.getByLabel('Theme', { exact: true })).toBeFocused()
  await dialog.getByLabel('Theme', { exact: true }).selectOption({ label: 'Film notebook' })
  await expect(dialog.getByLabel('Covers as wide as a film')).toBeChecked()
  await dialog.getByLabel('Address on the web').fill('example.org')
  await dialog.getByRole('button', { name: 'Build site' }).click()
  await expect(dialog.getByRole('alert')).toContainText('begins with https://')
  await dialog.getByLabel('Address on the web').fill('https://example.org/reviews/')
  await dialog.getByRole('button', { name: 'Build site' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Choose the folder')
  await expectAccessible(page, 'the dialog of the site')
  await page.screenshot({ path: test.info().outputPath('dialog.png') })

  const opened = app.waitForEvent('window')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  const preview: Page = await opened
  await expect(preview.getByRole('link', { name: 'Silent Reviews' })).toBeVisible({ timeout: 60_000 })
  expect(preview.url()).toBe('app://site/')
  await preview.getByRole('link', { name: 'Review 130' }).click()
  await expect(preview.getByRole('heading', { level: 1, name: 'Review 130' })).toBeVisible()
  await preview.getByRole('link', { name: 'Search' }).click()
  await preview.getByRole('searchbox').fill('review 42')
  await expect(preview.getByRole('link', { name: 'Review 42', exact: true })).toBeVisible()
  await expect(preview.locator('[data-search-status]')).toHaveText('1 article')
  await preview.getByRole('searchbox').fill('review 12')
  await expect(preview.locator('[data-search-status]')).toHaveText('12 articles')
  await preview.screenshot({ path: test.info().outputPath('preview.png') })
  expect(await preview.evaluate(() => 'deckle' in window)).toBe(false)
  await preview.close()

  await answerDialogs(app, { open: [out] })
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  await expect(dialog.getByLabel('Folder')).toHaveValue(out)
  await dialog.getByLabel('Draw a picture for sharing').check()
  await dialog.getByRole('button', { name: 'Build site' }).click()
  await expect(page.getByText(`The site has ${articles} articles`)).toBeVisible({ timeout: 60_000 })
  expect(existsSync(join(out, 'review-130/index.html'))).toBe(true)
  expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('https://example.org/reviews/review-130/')
  const shared = /property="og:image" content="https:\/\/example\.org\/reviews\/([^"]+)"/.exec(
    readFileSync(join(out, 'review-130/index.html'), 'utf8'),
  )
  expect(existsSync(join(out, shared?.[1] ?? 'none'))).toBe(true)
  await chooseMenu(app, 'site:publish')
  await expect(page.getByRole('dialog', { name: 'Publish site' }).getByLabel('Title', { exact: true })).toHaveValue('Silent Reviews')
})
