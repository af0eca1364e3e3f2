import { expect, test, type Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { sectionId } from '../../src/shared/model/ids.ts'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { deckleJson, runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const bold = [{ type: 'bold' }]
const section = (heading: string, ...content: object[]) => ({
  id: sectionId.parse(uuid()),
  kind: heading ? ('section' as const) : ('opening' as const),
  content: [...(heading ? [{ type: 'sectionHeading', content: [{ type: 'text', text: heading }] }] : []), { type: 'paragraph', content }],
})

async function shelf(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  const add = (title: string, sections: ReturnType<typeof section>[]) => call('article:add', { header: { title }, sections, lists: [] })
  await add('Häxan', [section('', { type: 'text', text: 'The colour of night.' })])
  await add('The General', [
    section('', { type: 'text', text: 'No ' }, { type: 'text', text: 'colour', marks: bold }, { type: 'text', text: ' here.' }),
    section('On colour', { type: 'text', text: 'Colour came later; colour is not all.' }),
  ])
  library.close()
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Replace in articles' })
const body = (page: Page) => page.locator('.page-body')

test('words are replaced in many articles after each place was shown, and come back as one, also after a restart', async () => {
  test.setTimeout(120_000)
  await shelf(place.library)
  const first = await place.launch(`--library=${place.library}`)
  const { app, page } = first
  await expect(title(page)).toHaveValue('The General')
  // What was typed a moment ago is found, and neither lost nor written over.
  await body(page).locator('p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' More colour!', { delay: 15 })
  await chooseMenu(app, 'replace:open')
  await expect(dialog(page)).toBeVisible()
  await expect(dialog(page).getByText('Every place is shown before')).toBeVisible()
  await page.keyboard.type('colour', { delay: 15 })
  await page.keyboard.press('Enter')
  await expect(dialog(page).locator('.replace-line')).toHaveText('6 places in 2 articles')
  await dialog(page).getByRole('textbox', { name: 'Replace with' }).fill('color')
  await expect(dialog(page).locator('.replace-hit ins')).toHaveText(Array.from({ length: 6 }, () => 'color'))
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await expectAccessible(page, `${appearance}, the preview`)
    if (process.env['DECKLE_PICTURES']) await page.screenshot({ path: `${process.env['DECKLE_PICTURES']}/replace-${appearance}.png` })
  }
  // One place, and one article, are left out.
  await dialog(page).locator('.replace-hit', { hasText: 'came later' }).getByRole('checkbox').first().uncheck()
  await dialog(page).getByRole('checkbox', { name: /Häxan/ }).uncheck()
  await expect(dialog(page).locator('.replace-line')).toHaveText('4 of 6 places chosen, in 1 article')
  await dialog(page).getByRole('button', { name: 'Replace 4 places' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('4 places replaced in 1 article.')).toBeVisible()
  await expect(body(page)).toContainText('No color here.')
  await expect(body(page).locator('strong')).toHaveText('color')
  await expect(body(page)).toContainText('Colour came later; color is not all. More color!')
  await expect(page.getByRole('tab', { name: 'Outline' })).toBeVisible()
  await first.quit()

  const again = await place.launch(`--library=${place.library}`)
  await expect(body(again.page)).toContainText('No color here.')
  await chooseMenu(again.app, 'replace:open')
  await expect(dialog(again.page).locator('.replace-last')).toContainText(/colour ?color in 1 article/)
  await dialog(again.page).getByRole('button', { name: 'Undo' }).click()
  await expect(again.page.getByText('Taken back in 1 article.')).toBeVisible()
  await expect(dialog(again.page).locator('.replace-last')).toHaveCount(0)
  await again.page.keyboard.press('Escape')
  await expect(body(again.page)).toContainText('Colour came later; colour is not all. More colour!')
  // The text goes on from there: no save meets another version.
  await body(again.page).locator('p').last().click()
  await again.page.keyboard.type('Yes.', { delay: 15 })
  await again.quit()
  const titles = (await deckleJson<{ title: string }[]>(['list', '--library', place.library])).map(each => each.title)
  expect(titles.toSorted()).toEqual(['Häxan', 'The General'])
})

test('an expression that is wrong says so; the command line shows first and replaces when told to', async () => {
  await shelf(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await title(page).waitFor()
  await chooseMenu(app, 'replace:open')
  await dialog(page).getByRole('checkbox', { name: 'Regular expression' }).check()
  await dialog(page).getByRole('textbox', { name: 'Find' }).fill('colo(u')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText('This is not a regular expression')).toBeVisible()
  await dialog(page).getByRole('textbox', { name: 'Find' }).fill('(?<stem>colo)u(r)')
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('textbox', { name: 'Replace with' }).fill('$<stem>$2')
  await expect(dialog(page).locator('.replace-hit ins').first()).toHaveText('color')
  await dialog(page).locator('.replace-hit', { hasText: 'night' }).hover()
  await dialog(page).getByRole('button', { name: 'Open “Häxan” at Opening' }).click()
  await expect(title(page)).toHaveValue('Häxan')
  await expect(body(page).locator('.found')).toHaveText('colour')
  await quit()

  const library = ['--library', place.library]
  const dry = await runDeckle(['replace', 'colour', 'color', '--case', '--in', 'text', ...library])
  expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('opening: No [-colour-]{+color+} here.') })
  expect(dry.stdout).toContain('3 places in 2 articles. Nothing is replaced yet')
  expect((await runDeckle(['replace', 'colour', 'color', '--apply', ...library])).stdout).toContain('5 places replaced in 2 articles.')
  expect(await deckleJson(['search', 'colour', ...library])).toEqual([])
  expect((await runDeckle(['replace', '--undo', ...library])).stdout).toContain('Taken back in 2 articles.')
  expect(await deckleJson<unknown[]>(['search', 'colour', ...library])).toHaveLength(3)
})

test('more places than are fetched at once are all counted, shown as one comes to them, replaced and taken back as one', async () => {
  test.setTimeout(120_000)
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(place.library)
  for (let number = 0; number < 60; number += 1)
    await localAccess(library).call('article:add', {
      header: { title: `Film ${number}` },
      sections: [section('', { type: 'text', text: 'Its colour. '.repeat(100) })],
      lists: [],
    })
  library.close()
  const { app, page } = await place.launch(`--library=${place.library}`)
  await expect(title(page)).toHaveValue('Film 59')
  await chooseMenu(app, 'replace:open')
  await expect(dialog(page).getByText('Every place is shown before')).toBeVisible()
  await page.keyboard.type('colour', { delay: 15 })
  await page.keyboard.press('Enter')
  await expect(dialog(page).locator('.replace-line')).toHaveText(/^6[,.]?000 places in 60 articles$/)
  await dialog(page).getByRole('textbox', { name: 'Replace with' }).fill('color')
  await dialog(page)
    .locator('.replace-preview')
    .evaluate(list => list.scrollTo(0, list.scrollHeight))
  // The oldest article comes last; its places were not fetched with the others.
  await expect(dialog(page).locator('.replace-hit ins').first()).toHaveText('color')
  await expect(dialog(page).getByText('Reading these places…')).toHaveCount(0)
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    if (process.env['DECKLE_PICTURES']) await page.screenshot({ path: `${process.env['DECKLE_PICTURES']}/replace-many-${appearance}.png` })
  }
  // One of the places that were fetched late is left out.
  await dialog(page).locator('.replace-hit').first().getByRole('checkbox').uncheck()
  await dialog(page)
    .getByRole('button', { name: /^Replace 5[,.]?999 places$/ })
    .click()
  await expect(page.getByText(/5[,.]?999 places replaced in 60 articles/)).toBeVisible({ timeout: 60_000 })
  await expect(body(page)).toContainText('Its color.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back in 60 articles.')).toBeVisible({ timeout: 60_000 })
  await expect(body(page)).toContainText('Its colour.')
})
