import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { chooseMenu } from '../support/menu.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { deckleJson, runDeckle } from '../support/runDeckle.ts'
import { keatonLibrary } from '../support/keatonLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('suggestions say why, are taken by a key, and can be undone', async () => {
  const ids = await keatonLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('row', { name: /The General/ }).click()
  await page.getByRole('tab', { name: 'Lists' }).click()
  const panel = page.getByRole('region', { name: 'Suggestions' })
  const first = panel.getByRole('listitem').first()
  await expect(first).toContainText('Our Hospitality')
  await expect(first).toContainText('same director')

  await first.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Our Hospitality” added to the new list “Related”.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Related' }).getByText('Our Hospitality')).toBeVisible()
  await expect(panel.getByText('Our Hospitality')).toBeHidden()

  await chooseMenu(app, 'list:accept-suggestion')
  await expect(page.getByRole('list', { name: 'Related' }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('list', { name: 'Related' }).getByRole('listitem')).toHaveCount(1)
  await quit()
  const { lists } = await deckleJson<{ lists: unknown }>(['show', 'the-general', '--library', place.library])
  expect(lists).toMatchObject([{ name: 'Related', items: [{ title: 'Our Hospitality', articleId: ids['Our Hospitality'] }] }])
})

test('one smart list serves two articles, each by what it is about; it is exported, and frozen', async () => {
  await keatonLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('row', { name: /The General/ }).click()
  await chooseMenu(app, 'list:new-smart')
  const dialog = page.getByRole('dialog', { name: 'New smart list' })
  await dialog.getByLabel('Name', { exact: true }).first().fill('By the same director')
  const preview = dialog.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('listitem').first()).toContainText('Safety Last!')
  await dialog.getByLabel('Begin with').selectOption('By the same director or maker')
  await expect(preview.getByRole('listitem')).toHaveText([/^Our Hospitality/, /^Sherlock Jr\./])
  await preview.getByRole('button', { name: 'Leave Our Hospitality out' }).click()
  await expect(preview.getByRole('listitem')).toHaveText([/^Sherlock Jr\./])
  await preview.getByRole('button', { name: 'Take back in' }).click()
  await expect(preview.getByRole('listitem')).toHaveCount(2)
  await page.screenshot({ path: join(test.info().outputDir, 'smart-dialog.png') })
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByText('Smart list · Newest first · at most 5')).toBeVisible()

  for (const title of ['The General', 'Girl Shy']) {
    await page.getByRole('button', { name: /^All articles/ }).click()
    await page.getByRole('row', { name: new RegExp(title) }).click()
    await page.getByRole('tab', { name: 'Lists' }).click()
    await page.getByRole('button', { name: 'Attach a list' }).click()
    await page.getByRole('menuitem', { name: 'By the same director', exact: true }).click()
    await expect(page.getByRole('list', { name: 'By the same director' })).toBeVisible()
  }
  await expect(page.getByRole('list', { name: 'By the same director' }).getByRole('listitem')).toHaveText([/^Safety Last!/])
  await quit()

  const titlesIn = async (slug: string) => {
    const out = join(place.folder, `${slug}.html`)
    expect((await runDeckle(['export', slug, '--out', out, '--library', place.library])).code).toBe(0)
    return [...readFileSync(out, 'utf8').matchAll(/<li class="h-cite"[^>]*><(?:a|span)[^>]*>([^<]*)</gu)].map(match => match[1])
  }
  expect(await titlesIn('the-general')).toEqual(['Our Hospitality', 'Sherlock Jr.'])
  expect(await titlesIn('girl-shy')).toEqual(['Safety Last!'])

  const again = await place.launch(`--library=${place.library}`)
  await again.page.getByRole('row', { name: /The General/ }).click()
  await again.page.getByRole('tab', { name: 'Lists' }).click()
  await again.page.getByRole('button', { name: 'Actions for the list By the same director' }).click()
  await again.page.getByRole('menuitem', { name: 'Freeze as it is here' }).click()
  await expect(again.page.getByRole('button', { name: 'Move Sherlock Jr.' })).toBeVisible()
  await again.page.getByRole('button', { name: 'Undo' }).click()
  await expect(again.page.getByRole('button', { name: 'Move Sherlock Jr.' })).toBeHidden()
  await again.quit()
})

test('lists are filled, taken out and brought in on the command line', async () => {
  await keatonLibrary(place.library)
  const at = ['--library', place.library]
  const csv = join(place.folder, 'related.csv')
  const added = await deckleJson(['lists', 'add', 'Related news', 'the-general', 'https://example.org/line', '--title', 'The line', ...at])
  expect(added).toMatchObject({
    added: [
      { title: 'The General', url: null },
      { title: 'The line', url: 'https://example.org/line' },
    ],
  })
  expect((await runDeckle(['lists', 'add', 'Related news', 'the-general', ...at])).stdout).toBe('Everything was in the list already.\n')
  expect((await runDeckle(['lists', 'export', 'Related news', '--out', csv, ...at])).code).toBe(0)
  expect((await runDeckle(['lists', 'import', csv, '--into', 'Copy', ...at])).stdout).toContain('Copy  (2 items added)')
  type Shown = { name: string; items: { title: string; url: string | null }[] }
  const shown = await deckleJson<Shown[]>(['lists', ...at])
  const titles = shown.map(({ name, items }) => [name, items.map(item => item.title)])
  expect(titles).toEqual([
    ['Copy', ['The General', 'The line']],
    ['Related news', ['The General', 'The line']],
  ])
  expect((await runDeckle(['lists', 'export', 'No such list', '--out', csv, ...at])).code).toBe(3)
  expect((await runDeckle(['lists', 'export', '--out', join(place.folder, 'lists.docx'), ...at])).code).toBe(2)
  expect((await runDeckle(['lists', 'add', 'Related news', ...at])).code).toBe(2)
})

test('a list is shown otherwise, looked over, and given to new articles', async () => {
  await keatonLibrary(place.library)
  const at = ['--library', place.library]
  await runDeckle(['lists', 'add', 'Related news', 'the-general', 'https://example.org/line', '--title', 'The line', ...at])
  await runDeckle(['lists', 'add', 'Latest news', 'https://www.example.org/line/', '--title', 'The line again', ...at])
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('row', { name: /The General/ })).toBeVisible()
  await chooseMenu(app, 'list:templates')
  const templates = page.getByRole('dialog', { name: 'Lists for new articles' })
  await templates.getByLabel('Add a list: New articles').selectOption('Related news')
  await templates.getByLabel('Add a list: Beneath every article, old and new').selectOption('Latest news')
  await page.screenshot({ path: join(test.info().outputDir, 'templates.png') })
  await templates.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('New articles get these lists from now on.')).toBeVisible()

  // It is a step of the lists' history like any other.
  const chosen = templates.getByRole('group', { name: 'New articles', exact: true }).getByRole('listitem')
  await chooseMenu(app, 'go:lists')
  await expect(page.getByRole('grid', { name: 'Related news' })).toBeVisible()
  for (const [command, count] of [
    ['edit:undo', 0],
    ['edit:redo', 1],
  ] as const) {
    await chooseMenu(app, command)
    await chooseMenu(app, 'list:templates')
    await expect(chosen).toHaveCount(count)
    await templates.getByRole('button', { name: 'Cancel' }).click()
  }

  await chooseMenu(app, 'article:new')
  await page.getByRole('tab', { name: 'Lists' }).click()
  await expect(page.getByRole('list', { name: 'Related news' }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Actions for the list Related news' }).click()
  await page.getByRole('menuitem', { name: 'How it is shown…' }).click()
  const settings = page.getByRole('dialog', { name: 'How “Related news” is shown' })
  await settings.getByLabel('At most').fill('1')
  await settings.getByLabel('Newest first').check()
  await page.screenshot({ path: join(test.info().outputDir, 'settings.png') })
  await settings.getByRole('button', { name: 'Save' }).click()

  await page.getByRole('button', { name: 'Actions for the list Related news' }).click()
  await page.getByRole('menuitem', { name: 'Look it over…' }).click()
  const health = page.getByRole('dialog', { name: 'A look over “Related news”' })
  await expect(health.getByText('Nothing is wrong with this list.')).toBeVisible()
  await health.getByRole('button', { name: 'Done' }).click()
  await quit()

  type Shown = { lists: { name: string; items: { title: string }[] }[] }
  const [draft] = await deckleJson<{ slug: string }[]>(['list', '--status', 'draft', ...at])
  const { lists } = await deckleJson<Shown>(['show', draft?.slug ?? '', ...at])
  expect(lists.map(({ name, items }) => [name, items.map(item => item.title)])).toEqual([
    ['Related news', ['The General']],
    ['Latest news', ['The line again']],
  ])
})
