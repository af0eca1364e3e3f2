import { expect, test, type Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { sectionId } from '../../src/shared/model/ids.ts'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { deckleJson } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const link = (text: string, href: string) => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
const section = (...content: object[]) => ({
  id: sectionId.parse(uuid()),
  kind: 'opening' as const,
  content: [{ type: 'paragraph', content }],
})

async function shelf(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  const add = (title: string, ...content: object[]) =>
    call('article:add', { header: { title }, sections: [section(...content)], lists: [] })
  const lonely = await add('Lonely', { type: 'text', text: 'Nobody comes here. ' }, link('A slip', 'https://nowhere'))
  const general = await add('The General', { type: 'text', text: 'Nothing leads out.' })
  const filler = { type: 'text', text: 'Something came before. ' }
  await add('Häxan', filler, { type: 'text', text: 'It is darker than ' }, link('The General', `deckle:${general.id}`), {
    type: 'text',
    text: ' ever was.',
  })
  library.close()
  expect(lonely.title).toBe('Lonely')
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' })
const sidebar = (page: Page, name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name })

test('what links here stands beside an article, and leads to the very words', async () => {
  test.setTimeout(90_000)
  await shelf(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await title(page).waitFor()
  await page
    .getByRole('row', { name: /The General/ })
    .first()
    .click()
  await expect(title(page)).toHaveValue('The General')
  await chooseMenu(app, 'view:links')
  const pane = page.getByRole('tabpanel')
  await expect(pane.locator('.hit')).toHaveText('HäxanIt is darker than The General ever was.')
  await expectAccessible(page, 'what links here')
  if (process.env['DECKLE_PICTURES']) await page.screenshot({ path: `${process.env['DECKLE_PICTURES']}/links-pane.png` })
  await pane.locator('.hit').click()
  await expect(title(page)).toHaveValue('Häxan')
  await expect(page.locator('.page-body .found')).toHaveText('The General')
  // Its own links are told too, and follow what is written.
  await expect(pane.locator('.hit')).toHaveText('The GeneralIt is darker than The General ever was.')
  await page.locator('.page-body p').last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' So it was.', { delay: 15 })
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await expect(pane.getByText('There are none.')).toBeVisible()
  await quit()
})

test('dead links and orphans have a page; each entry leads to its place; the search knows them', async () => {
  test.setTimeout(90_000)
  await shelf(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await title(page).waitFor()
  await sidebar(page, 'Links').click()
  const links = page.getByRole('article', { name: 'Links' })
  await expect(links.locator('.links-line')).toHaveText('1 link leads nowhere')
  await expect(links.locator('.hit')).toHaveText('LonelyThis is no address: https://nowhereA slip')
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await expectAccessible(page, `${appearance}, dead links`)
    if (process.env['DECKLE_PICTURES']) await page.screenshot({ path: `${process.env['DECKLE_PICTURES']}/links-${appearance}.png` })
  }
  await links.getByRole('tab', { name: 'Orphans' }).click()
  await expect(links.locator('.links-orphan .hit-heading')).toHaveText(['Häxan', 'Lonely'])
  await links.getByRole('button', { name: /Lonely/ }).click()
  await expect(title(page)).toHaveValue('Lonely')
  await sidebar(page, 'Links').click()
  await links.locator('.hit').click()
  await expect(page.locator('.page-body .found')).toHaveText('A slip')
  // What a link leads to goes into the trash.
  await page
    .getByRole('row', { name: /The General/ })
    .first()
    .click()
  await chooseMenu(app, 'article:trash')
  await sidebar(page, 'Links').click()
  await expect(links.locator('.links-dead').first()).toHaveText('Its article is in the trash')
  await chooseMenu(app, 'search:open')
  await page.getByRole('searchbox', { name: 'Search everything' }).fill('has:deadlink -is:orphan')
  await expect(page.locator('.search-line')).toHaveText('Nothing found')
  await page.getByRole('searchbox', { name: 'Search everything' }).fill('has:deadlink')
  await expect(page.locator('.search-title')).toHaveText(['Häxan', 'Lonely'])
  await quit()
  const found = await deckleJson<{ title: string }[]>(['search', 'is:orphan', '--library', place.library])
  expect(found.map(each => each.title)).toEqual(['Häxan', 'Lonely'])
})
