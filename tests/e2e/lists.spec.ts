import { expect, test } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { deckleJson } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('two lists are built, put in order by keyboard, and attached to an article', async () => {
  const { id } = await libraryWithDraft(place.library, 'Our Hospitality')
  const { page, quit } = await place.launch(`--library=${place.library}`)

  const newList = async (name: string) => {
    await page.getByRole('button', { name: 'New list' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(name)
    await dialog.getByRole('textbox').press('Enter')
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  }
  const addLink = async (list: string, fields: Readonly<Record<string, string>>) => {
    await page.getByRole('main').getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Link to another site…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a link' })
    for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value)
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main').getByText(fields['Title'] ?? list, { exact: true })).toBeVisible()
  }

  await newList('Related news')
  await addLink('Related news', {
    Title: 'Scoring silence',
    Address: 'https://example.org/scoring',
    Author: 'Ian Poole',
    Date: '2025-11-09',
    Views: '1200',
    'Counted on': '2025-11-20',
  })
  await page.getByRole('main').getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Article of this library…' }).click()
  await page.getByRole('option', { name: /Our Hospitality/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await newList('Latest news')
  await addLink('Latest news', {
    Title: 'Where the trains were found',
    Address: 'https://example.org/trains',
    Author: 'Marta Vidal',
    Date: '2025-11-12',
    Views: '38',
  })

  // The library's own article first, by keyboard; then undo, then again.
  await page.getByRole('button', { name: /^Related news/ }).click()
  const items = () => page.getByRole('main').locator('.item-title').allTextContents()
  await expect.poll(items).toEqual(['Scoring silence', 'Our Hospitality'])
  await page.getByRole('button', { name: /^Move Our Hospitality/ }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(items).toEqual(['Our Hospitality', 'Scoring silence'])

  await page.getByRole('button', { name: /^All articles/ }).click()
  await page.getByRole('row', { name: /Our Hospitality/ }).click()
  await page.getByRole('tab', { name: 'Lists' }).click()
  for (const name of ['Related news', 'Latest news']) {
    await page.getByRole('button', { name: 'Attach a list' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
    await expect(page.getByRole('tabpanel').getByText(name, { exact: true }).first()).toBeVisible()
  }
  await quit()

  const { lists } = await deckleJson<{ lists: unknown }>(['show', id, '--library', place.library])
  expect(lists).toEqual([
    {
      name: 'Related news',
      items: [
        { title: 'Our Hospitality', author: null, date: null, views: null, url: null, articleId: id },
        {
          title: 'Scoring silence',
          author: 'Ian Poole',
          date: '2025-11-09',
          views: 1200,
          url: 'https://example.org/scoring',
          articleId: null,
        },
      ],
    },
    {
      name: 'Latest news',
      items: [
        {
          title: 'Where the trains were found',
          author: 'Marta Vidal',
          date: '2025-11-12',
          views: 38,
          url: 'https://example.org/trains',
          articleId: null,
        },
      ],
    },
  ])
})
