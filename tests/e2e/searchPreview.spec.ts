import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('an article is shown as results, links and feeds show it; what its page lacks leads to its place', async () => {
  const title = 'The General, or how a train, a cannon and a very patient man draw a straight line'
  await libraryWithDraft(place.library, title)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toBeVisible()

  await chooseMenu(app, 'article:search-preview')
  const dialog = page.getByRole('dialog', { name: 'Search and Sharing' })
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
  await expect(page.getByRole('dialog', { name: 'Publish Site' })).toBeVisible()
  await quit()
})
