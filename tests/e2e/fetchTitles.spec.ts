import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { copyText } from '../support/clipboard.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { nearbyWeb } from '../support/nearbyWeb.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const pageOf = (title: string) =>
  `<html lang=en><title>${title} | The Quay</title><meta property=og:site_name content="The Quay"><meta name=author content="Ada North">
   <meta property=article:published_time content=2025-11-13>`

test('titles come from the pages themselves when a person asks, with errors that say why not, and all of it is undone', async () => {
  await libraryWithDraft(place.library, 'Our Hospitality')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('row', { name: /Our Hospitality/ })).toBeVisible()
  const asked: string[] = []
  const close = await nearbyWeb(app, (request, response) => {
    asked.push(`${request.headers.host}${request.url}`)
    response.setHeader('content-type', 'text/html').end(pageOf(request.url === '/1' ? 'Harbour lights' : 'A piano'))
  })

  // Bring in two bare addresses and one of a site within the network.
  await copyText(app, 'https://quay.example/1\nhttps://quay.example/2\nhttp://box.inside.example/3')
  await chooseMenu(app, 'list:bring-in')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  expect(asked).toEqual([])
  await dialog.getByRole('button', { name: 'Fetch what 3 pages say' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Title of item 1' })).toHaveValue('Harbour lights')
  await expect(dialog.getByRole('textbox', { name: 'Site of item 2' })).toHaveValue('The Quay')
  await expect(dialog.getByRole('status').getByText(/2 pages of 3 answered.*network/)).toBeVisible()
  expect(asked.toSorted()).toEqual(['quay.example/1', 'quay.example/2'])
  await expectAccessible(page, 'titles that were fetched')
  await page.screenshot({ path: 'test-results/fetch-titles.png' })
  await dialog.getByRole('button', { name: 'Changed: undo' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Title of item 1' })).not.toHaveValue('Harbour lights')
  await dialog.getByRole('button', { name: 'Add 3 items' }).click()
  await expect(dialog).toBeHidden()

  // On the items of a list, by the command.
  const titles = page.getByRole('main').locator('.item-title')
  await expect(titles).toHaveCount(3)
  const before = await titles.allTextContents()
  await titles.nth(1).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await chooseMenu(app, 'list:fetch-titles')
  await expect(titles.nth(1)).toHaveText('A piano')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(titles.nth(1)).toHaveText(before[1] ?? '')

  // In the editor of an item, with an error where there is no way to the web.
  await titles.nth(0).click()
  await dialog.getByRole('textbox', { name: 'Address' }).fill('http://any.offline.example/')
  await dialog.getByRole('button', { name: 'Fetch title' }).click()
  await expect(dialog.getByText(/seems to be offline/)).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Address' }).fill('http://127.0.0.1:1/')
  await dialog.getByRole('button', { name: 'Fetch title' }).click()
  await expect(dialog.getByText(/this computer or its network/)).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Address' }).fill('https://quay.example/1')
  await dialog.getByRole('button', { name: 'Fetch title' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Harbour lights')
  await expect(dialog.getByRole('textbox', { name: 'Author' })).toHaveValue('Ada North')
  await page.screenshot({ path: 'test-results/fetch-title.png' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(titles.nth(0)).toHaveText('Harbour lights')
  close()
  await quit()
})
