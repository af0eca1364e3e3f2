import { expect, test, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const saved = (page: Page) => expect(page.locator('.save-state')).toHaveText('Saved')
const outline = (page: Page) => page.getByRole('navigation', { name: 'Sections' }).locator('.outline-name').allTextContents()
const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

test('what is written in a new library is there after a restart, sections and all', async () => {
  const { mkdirSync } = await import('node:fs')
  mkdirSync(place.library)
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  createLibrary(place.library).close()

  const first = await place.launch(`--library=${place.library}`)
  await first.page.getByRole('button', { name: 'New article' }).first().click()
  await first.page.getByRole('textbox', { name: 'Title' }).fill('Häxan')
  await first.page.getByRole('textbox', { name: 'Title' }).press('Enter')
  await first.page.keyboard.type('A lecture that keeps turning into a nightmare.')
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('It begins with diagrams.')
  await chooseMenu(first.app, 'section:add')
  await first.page.keyboard.type('The lecture')
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('Christensen points with a **stick**, and at the word ')
  await chooseMenu(first.app, 'format:italic')
  await first.page.keyboard.type('Hexe')
  await chooseMenu(first.app, 'format:italic')
  await first.page.keyboard.type(' he smiles. Then the demons come in.')
  await expect.poll(() => outline(first.page)).toEqual(['Opening', 'The lecture'])

  // Split before the last sentence, then merge again, then split for good.
  for (let i = 0; i < 'Then the demons come in.'.length; i++) await first.page.keyboard.press('ArrowLeft')
  await chooseMenu(first.app, 'section:split')
  await first.page.keyboard.type('The demons')
  await expect.poll(() => outline(first.page)).toEqual(['Opening', 'The lecture', 'The demons'])
  await chooseMenu(first.app, 'section:move-up')
  await expect.poll(() => outline(first.page)).toEqual(['Opening', 'The demons', 'The lecture'])
  await chooseMenu(first.app, 'edit:undo')
  await expect.poll(() => outline(first.page)).toEqual(['Opening', 'The lecture', 'The demons'])
  await chooseMenu(first.app, 'section:move-up')
  await saved(first.page)
  const html = await article(first.page).locator('section').allInnerTexts()
  await first.quit()

  const second = await place.launch(`--library=${place.library}`)
  await expect(second.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Häxan')
  await expect(second.page.getByRole('textbox', { name: 'Standfirst' })).toHaveValue('A lecture that keeps turning into a nightmare.')
  await expect.poll(() => outline(second.page)).toEqual(['Opening', 'The demons', 'The lecture'])
  expect(await article(second.page).locator('section').allInnerTexts()).toEqual(html)
  await expect(article(second.page).locator('strong')).toHaveText('stick')
  await expect(article(second.page).locator('em')).toHaveText('Hexe')
  await second.quit()
})

test('undo goes back over everything that was done to the text, step by step', async () => {
  const { libraryWithDraft } = await import('../support/readLibrary.ts')
  await libraryWithDraft(place.library, 'Steps')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).focus()
  const states: string[] = []
  const state = async () => (await article(page).innerHTML()).replace(/ (?:class|style|data-placeholder)="[^"]*"/g, '')
  const step = async (act: () => Promise<void>) => {
    states.push(await state())
    await act()
    // Steps within half a second of each other are one to the history.
    await page.waitForTimeout(600)
  }
  await step(() => page.keyboard.type('One paragraph.'))
  await step(() => chooseMenu(app, 'section:add'))
  await step(() => page.keyboard.type('A heading'))
  await step(() => page.keyboard.press('Enter'))
  await step(() => page.keyboard.type('- an item'))
  await step(() => chooseMenu(app, 'section:move-up'))
  await step(() => chooseMenu(app, 'section:delete'))
  for (const before of states.toReversed()) {
    for (let presses = 0; presses < 4 && (await state()) !== before; presses++) await chooseMenu(app, 'edit:undo')
    expect(await state()).toBe(before)
  }
  await quit()
})
