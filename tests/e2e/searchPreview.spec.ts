import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { deckleJson } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('an article is shown as results, links and feeds show it; what its page lacks leads to its place', async () => {
  const title = 'The General, or how a train, a cannon and a very patient man draw a straight line'
  await libraryWithDraft(place.library, title)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toBeVisible()

  await chooseMenu(app, 'article:search-preview')
  const dialog = page.getByRole('dialog', { name: 'Search and sharing' })
  const result = dialog.getByRole('figure', { name: 'As a result' })
  await expect(result).toContainText('The General, or how a train')
  await expect(result).not.toContainText('straight line')
  const properties = dialog.getByRole('list', { name: 'Properties' })
  await expect(properties.getByRole('button', { name: /Width of the title/ })).toContainText('results cut it after 580 px')
  await expectAccessible(page, 'the search preview')
  await page.screenshot({ path: test.info().outputPath('search.png') })

  await dialog.getByRole('tab', { name: 'Sharing' }).click()
  await expect(properties.getByRole('button', { name: /og:url/ })).toContainText('The site has no address yet.')
  await expectAccessible(page, 'the sharing preview')
  await page.screenshot({ path: test.info().outputPath('sharing.png') })
  await dialog.getByRole('tab', { name: 'Feed' }).click()
  await expect(dialog.getByRole('figure', { name: 'In a feed reader' })).toContainText('straight line')

  await dialog.getByRole('tab', { name: 'Search' }).click()
  await properties.getByRole('button', { name: /^author/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('Author', { exact: true })).toBeFocused()
  await page.keyboard.type('Ada Kim')
  await chooseMenu(app, 'article:search-preview')
  await expect(properties.getByText('Ada Kim')).toBeVisible()
  await properties.getByRole('button', { name: /^Description/ }).click()
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toBeFocused()
  await page.keyboard.type('A chase that is also a line.')

  await chooseMenu(app, 'article:search-preview')
  await expect(result).toContainText('A chase that is also a line.')
  await properties.getByRole('button', { name: /^Canonical address/ }).click()
  await expect(page.getByRole('dialog', { name: 'Publish site' })).toBeVisible()
  await quit()
})

test('what results and shared links say is written beside its preview, and is undone as one', async () => {
  await libraryWithDraft(place.library, 'The General, or how a train, a cannon and a very patient man draw a straight line')
  const picture = join(place.folder, 'card.png')
  writeFileSync(
    picture,
    await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#335577' } })
      .png()
      .toBuffer(),
  )
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toBeVisible()
  await chooseMenu(app, 'article:search-preview')
  const dialog = page.getByRole('dialog', { name: 'Search and sharing' })
  const properties = dialog.getByRole('list', { name: 'Properties' })
  await properties.getByRole('button', { name: /Width of the title/ }).click()
  await expect(dialog.getByRole('textbox', { name: 'Title in results' })).toBeFocused()
  await page.keyboard.type('The General: a line')
  await expect(dialog.getByRole('figure', { name: 'As a result' })).toContainText('The General: a line')
  await expect(properties.getByText(/^\d+ of 580 px$/)).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Keep it out of search engines' }).check()
  await expect(dialog.getByText('The page asks search engines to leave it out: they don’t show this.')).toBeVisible()
  await expectAccessible(page, 'fields for search engines')
  await page.screenshot({ path: test.info().outputPath('search.png') })

  await dialog.getByRole('tab', { name: 'Sharing' }).click()
  await dialog.getByRole('textbox', { name: 'Title where it is shared' }).fill('Have you seen it?')
  await answerDialogs(app, { open: [picture] })
  await dialog.getByRole('radio', { name: /Another picture…/ }).click()
  const card = dialog.getByRole('figure', { name: 'Where its link is shared' })
  await expect(card.locator('img')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Description of the picture' }).fill('A blue card')
  await expect(card.getByRole('img', { name: 'A blue card' })).toBeVisible()
  await expect(card).toContainText('Have you seen it?')
  await expectAccessible(page, 'fields for shared links')
  await page.screenshot({ path: test.info().outputPath('sharing.png') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: test.info().outputPath('sharing-dark.png') })
  await page.emulateMedia({ colorScheme: null })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Search and sharing were changed.')).toBeVisible()
  const told = async () => {
    const [first] = await deckleJson<{ slug: string }[]>(['list', '--library', place.library])
    return (await deckleJson<{ sharing: unknown }>(['show', first?.slug ?? '', '--library', place.library])).sharing
  }
  await expect.poll(told).toMatchObject({
    searchTitle: 'The General: a line',
    title: 'Have you seen it?',
    picture: { alt: 'A blue card', width: 1200, height: 630 },
    noindex: true,
  })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(told).toBeNull()
  await quit()
})
