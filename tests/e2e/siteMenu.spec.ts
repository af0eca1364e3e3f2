import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

async function libraryWithAbout(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  const add = (title: string, status: 'draft' | 'published') =>
    call('article:add', { header: { title, status, tags: ['silent'], publishedAt: '2025-11-13' }, sections: [], lists: [] })
  await add('About us', 'draft')
  await add('The General', 'published')
  library.close()
}

test('a site has the pages and the menu that were made for it', async () => {
  await libraryWithAbout(place.library)
  const out = join(place.folder, 'site')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByText('The General').first()).toBeVisible()
  await chooseMenu(app, 'site:publish')
  const dialog = page.getByRole('dialog', { name: 'Publish site' })

  await dialog.getByRole('button', { name: 'Add a page…' }).click()
  const picker = page.getByRole('dialog', { name: 'Pages' })
  await picker.getByRole('option', { name: /About us/ }).click()
  await picker.getByRole('button', { name: 'Done' }).click()
  await expect(dialog.getByRole('button', { name: 'Remove the page About us' })).toBeVisible()

  const addToMenu = async (name: string) => {
    await dialog.getByRole('button', { name: 'Add to the menu' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await addToMenu('Tags')
  await expect(dialog.getByLabel('Name of entry 1')).toBeFocused()
  await addToMenu('About us')
  await expect(dialog.getByLabel('Name of entry 2')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(dialog.getByLabel('Name of entry 1')).toBeFocused()
  await expect(dialog.getByLabel('Name of entry 1')).toHaveValue('About us')
  // By the grip, with the mouse and by key; each is undone.
  const names = () => dialog.getByLabel(/^Name of entry/).evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value))
  const grip = (name: string) => dialog.getByRole('button', { name: `Move ${name}`, exact: true })
  await chooseMenu(app, 'edit:undo')
  await expect.poll(names).toEqual(['Tags', 'About us'])
  await chooseMenu(app, 'edit:redo')
  await expect.poll(names).toEqual(['About us', 'Tags'])
  await grip('Tags').hover()
  const [from, to] = [await grip('Tags').boundingBox(), await grip('About us').boundingBox()]
  await page.mouse.down()
  await page.mouse.move((from?.x ?? 0) + 10, from?.y ?? 0, { steps: 3 })
  await page.mouse.move((to?.x ?? 0) + 10, (to?.y ?? 0) + 2, { steps: 8 })
  await page.mouse.up()
  await expect.poll(names).toEqual(['Tags', 'About us'])
  await grip('About us').focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('“About us” is over place 2 of 2.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('“About us” is over place 1 of 2.')).toBeAttached()
  await page.keyboard.press('Space')
  await expect.poll(names).toEqual(['About us', 'Tags'])
  await dialog.getByRole('button', { name: 'Remove About us' }).click()
  await expect.poll(names).toEqual(['Tags'])
  await chooseMenu(app, 'edit:undo')
  await expect.poll(names).toEqual(['About us', 'Tags'])

  await addToMenu('A link…')
  await dialog.getByLabel('Name of entry 3').fill('Archive')
  await dialog.getByLabel('Address of entry 3').fill('javascript:alert(1)')
  await answerDialogs(app, { open: [out] })
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  await dialog.getByRole('button', { name: 'Build site' }).click()
  await expect(dialog.getByRole('alert')).toContainText('“Archive” in the menu needs an address')
  await dialog.getByLabel('Address of entry 3').fill('https://archive.example/')
  await expectAccessible(page, 'the menu of the site')
  await dialog.getByLabel('Name of entry 2').scrollIntoViewIfNeeded()
  await page.screenshot({ path: test.info().outputPath('menu.png') })

  await dialog.getByRole('button', { name: 'Build site' }).click()
  await expect(page.getByText('The site has 2 articles')).toBeVisible({ timeout: 60_000 })
  const home = readFileSync(join(out, 'index.html'), 'utf8')
  expect(
    [...home.matchAll(/<a href="([^"]*)"[^>]*>(About us|Tags|Archive)<\/a>/g)].map(([, href, name]) => [name, href]).slice(0, 3),
  ).toEqual([
    ['About us', 'about-us/'],
    ['Tags', 'tags/'],
    ['Archive', 'https://archive.example/'],
  ])
  await quit()
})

const opening = (text: string) => [
  {
    id: '01911111-0000-7000-8000-00000000000a',
    kind: 'opening' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  },
]

test('what is not ready on a site is found before it is built, and leads to its place', async () => {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(place.library)
  const { call } = localAccess(library)
  const sound = { standfirst: 'What it comes to.', status: 'published' as const }
  await call('article:add', { header: { ...sound, title: 'The General' }, sections: opening('It has TK seats.'), lists: [] })
  await call('article:add', { header: { title: 'Sherlock Jr.', status: 'published' }, sections: [], lists: [] })
  await call('article:add', { header: { title: 'A draft of TK' }, sections: [], lists: [] })
  library.close()
  const out = join(place.folder, 'site')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByText('The General').first()).toBeVisible()
  await chooseMenu(app, 'site:publish')
  const dialog = page.getByRole('dialog', { name: 'Publish site' })
  await dialog.getByRole('button', { name: 'Check', exact: true }).click()
  const list = page.getByRole('dialog', { name: 'Before publishing' })
  await expect(list.locator('.checklist-text')).toHaveText([
    'Something is still to be written: TK.',
    /^There is no standfirst/,
    'The opening is empty.',
  ])
  await expectAccessible(page, 'what is not ready on the site')
  await page.screenshot({ path: test.info().outputPath('findings.png') })
  await list.getByRole('button', { name: 'Done' }).click()

  await answerDialogs(app, { open: [out] })
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  await dialog.getByRole('button', { name: 'Build site' }).click()
  const stops = page.getByRole('dialog', { name: 'Something is still to be written' })
  await expect(stops.locator('.checklist-text')).toHaveCount(1)
  await stops.getByRole('button', { name: /TK/ }).click()
  await expect(stops).toBeHidden()
  const article = page.getByRole('textbox', { name: 'Article', exact: true })
  await expect(article).toBeFocused()
  await page.keyboard.type('two')
  await expect(article).toContainText('It has two seats.')
  await chooseMenu(app, 'site:publish')
  await dialog.getByRole('button', { name: 'Build site' }).click()
  await expect(page.getByText('The site has 2 articles')).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(join(out, 'the-general/index.html'), 'utf8')).toContain('It has two seats.')
  await quit()
})
