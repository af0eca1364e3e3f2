import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { deckleJson } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const saved = (page: Page) => expect(page.locator('.save-state')).toHaveText('Saved')
const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const texts = (page: Page) => article(page).locator('section').allInnerTexts()
const lines = async (page: Page) =>
  (await texts(page)).map(text =>
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '' && line !== '⠿'),
  )

test('an article is written, changed, named, compared and brought back, in part and whole, over a restart', async () => {
  test.setTimeout(180_000)
  await libraryWithDraft(place.library, 'Häxan')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).focus()
  await page.keyboard.type('It begins with diagrams.')
  await chooseMenu(app, 'section:add')
  await page.keyboard.type('The lecture')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Christensen points with a stick at the old drawings.')
  await chooseMenu(app, 'section:add')
  await page.keyboard.type('The demons')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Then the demons come in.')
  await saved(page)
  const first = [
    ['It begins with diagrams.'],
    ['The lecture', 'Christensen points with a stick at the old drawings.'],
    ['The demons', 'Then the demons come in.'],
  ]
  expect(await lines(page)).toEqual(first)

  // The state of now gets a name.
  await chooseMenu(app, 'view:history')
  const go = page.locator('.history-go')
  await expect(go.first()).toContainText('now')
  await go.first().focus()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Name of this version' }).fill('As first written')
  await page.keyboard.press('Enter')
  await expect(go.filter({ hasText: 'As first written' })).toBeVisible()

  // It is changed: a word in one section, a section goes, another comes.
  await page.getByRole('tab', { name: 'Outline' }).click()
  await article(page).getByText('Christensen points').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' He smiles.')
  await article(page).getByText('Then the demons come in.').click()
  await chooseMenu(app, 'section:delete')
  await chooseMenu(app, 'section:add')
  await page.keyboard.type('The verdict')
  await page.keyboard.press('Enter')
  await page.keyboard.type('A lecture, and a nightmare.')
  await page.getByRole('textbox', { name: 'Title' }).fill('Häxan, again')

  // Listing saves first: what was typed a moment ago is part of the comparison.
  await chooseMenu(app, 'view:history')
  await go.filter({ hasText: 'As first written' }).click()
  const compared = page.locator('.compare-page')
  await expect(compared.locator('.compare-title ins')).toHaveText(', again')
  await expect(compared.getByRole('region', { name: 'The lecture' }).locator('ins')).toHaveText(' He smiles.')
  await expect(compared.getByRole('region', { name: 'The demons' }).locator('del')).toHaveText(['The demons', 'Then the demons come in.'])
  await expect(compared.getByRole('region', { name: 'The verdict' }).locator('ins')).toHaveText([
    'The verdict',
    'A lecture, and a nightmare.',
  ])
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await expectAccessible(page, `${appearance}, a comparison`)
    await page.screenshot({ path: `test-results/history-${appearance}.png` })
  }

  // A section that is gone comes back at its old place; a passage comes back alone; undo takes that back.
  await compared.getByRole('button', { name: 'Restore “The demons”' }).click()
  await expect(page.getByText('“The demons” is back as it was.')).toBeVisible()
  await expect(compared.getByRole('region', { name: 'The demons' }).locator('del')).toHaveCount(0)
  await compared.getByRole('button', { name: 'Restore this passage of “The lecture”' }).click()
  await expect(compared.getByRole('region', { name: 'The lecture' }).locator('ins')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(compared.getByRole('region', { name: 'The lecture' }).locator('ins')).toHaveText(' He smiles.')

  // Arrows go through the timeline, Escape back to the text, which is ready to be typed in.
  await go.filter({ hasText: 'As first written' }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('.history-row.is-chosen')).not.toContainText('As first written')
  await page.keyboard.press('Escape')
  await expect(article(page)).toBeFocused()
  const [opening, lecture, demons] = first
  const changed = [opening, [lecture?.[0], `${lecture?.[1]} He smiles.`], demons, ['The verdict', 'A lecture, and a nightmare.']]
  expect(await lines(page)).toEqual(changed)

  // All of it comes back, and writing goes on from there.
  await go.filter({ hasText: 'As first written' }).click()
  await page.getByRole('button', { name: 'Restore this version' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Häxan')
  expect(await lines(page)).toEqual(first)
  await article(page).getByText('It begins with diagrams.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' And with stars.')
  await saved(page)
  await quit()

  const second = await place.launch(`--library=${place.library}`)
  await expect(second.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Häxan')
  expect(await lines(second.page)).toEqual([['It begins with diagrams. And with stars.'], lecture, demons])
  await chooseMenu(second.app, 'view:history')
  await expect(second.page.locator('.history-go').filter({ hasText: 'As first written' })).toBeVisible()
  expect(await second.page.locator('.row-title, .article-row').filter({ hasText: 'my copy' }).count()).toBe(0)
  await second.quit()

  const kept = await deckleJson<{ name: string | null; reason: string; at: string }[]>(['history', 'häxan', '--library', place.library])
  expect(kept.filter(each => each.name !== null).map(each => each.name)).toEqual(['As first written'])
  expect(kept.filter(each => each.reason === 'restore')).toHaveLength(4)
  expect(kept.every(each => !Number.isNaN(Date.parse(each.at)))).toBe(true)
  const found = await deckleJson<{ ok: boolean; problems: string[] }>(['doctor', '--library', place.library])
  expect(found).toMatchObject({ ok: true, problems: [] })
})
