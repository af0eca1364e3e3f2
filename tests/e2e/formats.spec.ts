import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { deckleJson, runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const review = `---
title: The General
author: Ruth Pargeter
tags: [silent]
rating: { value: 4.5, best: 5, worst: 0 }
---

It *begins* with a <mark>train</mark>[^1].

> [!WARNING]
> Mind the gap.

## The line

| Reel | Minutes |
| ---- | ------: |
| One  |      12 |

- [x] See it
- [ ] Write about it

## Verdict

See it **twice**.

[^1]: Two trains, in fact.
`

async function libraryWithReview(): Promise<string> {
  const file = join(place.folder, 'review.md')
  writeFileSync(file, review)
  await runDeckle(['init', place.library])
  const [added] = await deckleJson<{ id: string }[]>(['import', file, '--library', place.library])
  return added?.id ?? ''
}

test('an export says by section what its format can’t keep, then writes it; Markdown comes back as it was', async () => {
  const id = await libraryWithReview()
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The General')
  await chooseMenu(app, 'article:export')
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true })
  await expect(dialog.getByRole('region', { name: 'What is lost' })).toHaveCount(0)
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Plain text' })
  const lost = dialog.getByRole('region', { name: 'What is lost' })
  await expect(lost).toContainText('A highlight: text like the rest “train”')
  await expect(lost.locator('dt')).toHaveText(['Details', 'Opening', 'The line', 'Verdict'])
  for (const appearance of ['dark', 'light'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await expectAccessible(page, `export, ${appearance}`)
    if (process.env['DECKLE_PICTURES']) await page.screenshot({ path: `${process.env['DECKLE_PICTURES']}/export-${appearance}.png` })
  }
  const text = join(place.folder, 'page.txt')
  await answerDialogs(app, { save: text })
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('Exported as page.txt.')).toBeVisible()
  expect(readFileSync(text, 'utf8')).toContain('It begins with a train[1].')

  // The format is remembered; Markdown keeps all of this article.
  await chooseMenu(app, 'article:export')
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('text')
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Markdown' })
  await expect(lost).toContainText('Nothing: all of this article is kept.')
  await answerDialogs(app, { save: join(place.folder, 'page.md') })
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await expect.poll(() => existsSync(join(place.folder, 'page.md'))).toBe(true)
  await quit()

  const again = join(place.folder, 'again')
  await runDeckle(['init', again])
  const [back] = await deckleJson<{ id: string; warnings: string[] }[]>(['import', join(place.folder, 'page.md'), '--library', again])
  expect(back?.warnings).toEqual([])
  expect(await told(back?.id ?? '', again)).toEqual(await told(id, place.library))
})

test('a page by itself has the theme that was chosen, with the options of the site; a broken one says where', async () => {
  await libraryWithReview()
  const own = join(place.library, 'themes/salt')
  mkdirSync(join(own, 'templates'), { recursive: true })
  writeFileSync(join(own, 'theme.json'), '{ "name": "Salt", "options": {} }')
  writeFileSync(join(own, 'theme.css'), 'p { margin: 0 }')
  writeFileSync(join(own, 'templates/article.liquid'), '{% layout "layout" %}\n{% block content %}{{ nobody.knows }}{% endblock %}')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The General')

  await chooseMenu(app, 'site:publish')
  const site = page.getByRole('dialog', { name: 'Publish site' })
  await site.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Magazine' })
  await site.getByLabel('Accent').fill('#00aa77')
  await site.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Quiet essay' })
  await site.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Magazine' })
  await expect(site.getByLabel('Accent')).toHaveValue('#00aa77')
  await site.getByRole('button', { name: 'Keep and close' }).click()
  await expect(site).toBeHidden()

  await chooseMenu(app, 'view:preview')
  const beside = page.frameLocator('iframe[title="The page as it is exported"]').locator('html')
  await expect(beside).not.toHaveAttribute('data-drop-cap', 'on')
  await chooseMenu(app, 'article:export')
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true })
  const theme = dialog.getByRole('combobox', { name: 'Theme' })
  await expect(theme).toHaveValue('essay')
  await theme.selectOption({ label: 'Salt' })
  await expect(dialog.getByText('templates/article.liquid, line 2: undefined variable: nobody')).toBeVisible()
  await expectAccessible(page, 'export with a broken theme', '.preview-page')
  await page.screenshot({ path: test.info().outputPath('theme.png') })
  await answerDialogs(app, { save: join(place.folder, 'page.html') })
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('The theme can’t be used: templates/article.liquid, line 2: undefined variable: nobody')).toBeVisible()
  expect(existsSync(join(place.folder, 'page.html'))).toBe(false)

  await chooseMenu(app, 'article:export')
  await expect(theme).toHaveValue('own/salt')
  await theme.selectOption({ label: 'Magazine' })
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'EPUB' })
  await expect(theme).toHaveCount(0)
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'HTML' })
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('Exported as page.html.')).toBeVisible()
  const written = readFileSync(join(place.folder, 'page.html'), 'utf8')
  expect(written).toContain('--option-accent: #00aa77')
  // The page beside the text is of the same theme.
  await expect(beside).toHaveAttribute('data-drop-cap', 'on')
  await quit()

  const out = join(place.folder, 'again.html')
  const library = ['--library', place.library]
  expect(await runDeckle(['export', 'the-general', '--theme', 'magazine', '--out', out, ...library])).toMatchObject({ code: 0 })
  expect(readFileSync(out, 'utf8')).toBe(written)
  expect(await runDeckle(['export', 'the-general', '--theme', 'own/salt', '--out', out, ...library])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('templates/article.liquid, line 2: undefined variable: nobody'),
  })
  const epub = ['export', 'the-general', '--format', 'epub', '--theme', 'magazine', '--out', out, ...library]
  expect(await runDeckle(epub)).toMatchObject({ code: 2, stderr: expect.stringContaining('EPUB has none') })
})

test('the command line exports in every format, one article or all, and tells what is lost', async () => {
  await libraryWithReview()
  const losses = await runDeckle(['export', '--all', '--format', 'text', '--losses', '--library', place.library])
  expect(losses.code).toBe(0)
  expect(losses.stdout).toContain('“The General”, Opening: A highlight: text like the rest (“train”)\n')
  expect(losses.stdout).toContain('“The General”, The line: How a table’s cells are set: left out')
  const out = join(place.folder, 'out')
  const written = await runDeckle(['export', '--all', '--format', 'text', '--out', `${out}/`, '--library', place.library])
  expect(written.stderr).toContain('Plain text can’t keep all of it:')
  expect(readFileSync(join(out, 'the-general.txt'), 'utf8')).toContain('Reel | Minutes\n-----+--------\nOne  | 12\n')
  const kept = await runDeckle(['export', 'the-general', '--format', 'markdown', '--losses', '--library', place.library])
  expect(kept).toMatchObject({ code: 0, stdout: '', stderr: 'Markdown keeps all of it.\n' })
  expect(await runDeckle(['export', '--all', '--format', 'papyrus', '--out', out, '--library', place.library])).toMatchObject({ code: 2 })
})

test('an archive of the library becomes the same library elsewhere, and asks about what is there already', async () => {
  const id = await libraryWithReview()
  const file = join(place.folder, 'all.deckle')
  expect(await runDeckle(['export', '--all', '--format', 'archive', '--out', file, '--library', place.library])).toMatchObject({
    code: 0,
    stderr: '',
  })
  const again = join(place.folder, 'again')
  await runDeckle(['init', again])
  const [back] = await deckleJson<{ id: string }[]>(['import', file, '--library', again])
  expect(back?.id).toBe(id)
  expect(await deckleJson(['show', id, '--library', again])).toEqual(await deckleJson(['show', id, '--library', place.library]))
  expect(await runDeckle(['doctor', '--library', again])).toMatchObject({ code: 0 })
  expect(await runDeckle(['import', file, '--library', again])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('One of these articles is in this library already. Add --duplicates keep'),
  })

  const { app, page, quit } = await place.launch(`--library=${again}`)
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The General')
  await answerDialogs(app, { open: [file] })
  const asked = await app.evaluateHandle(({ dialog }) => {
    const seen: string[] = []
    dialog.showMessageBox = (...given: unknown[]) => {
      seen.push(JSON.stringify(given.at(-1)))
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
    return seen
  })
  await chooseMenu(app, 'article:import')
  await expect(page.getByRole('dialog', { name: '1 article imported' })).toBeVisible()
  expect(await asked.evaluate(seen => seen.join())).toContain('"Keep Both","Leave Them Out","Cancel"')
  await page.getByRole('button', { name: 'Done' }).click()

  await chooseMenu(app, 'copy:wordpress')
  await expect(page.getByText('The article is on the clipboard for WordPress: paste it there.')).toBeVisible()
  // The registry's runtime is older than the types.
  const copied = await app.evaluate(async electron => {
    const clipboard: unknown = Reflect.get(electron, 'clipboard')
    const read: unknown = typeof clipboard === 'object' && clipboard !== null ? Reflect.get(clipboard, 'readHTML') : undefined
    return typeof read === 'function' ? String(await Reflect.apply(read, clipboard, [])) : ''
  })
  expect(copied).toContain('<!-- wp:heading -->')
  await quit()
})

async function told(key: string, library: string) {
  const { title, author, tags, rating, sections } = await deckleJson<Record<string, unknown>>(['show', key, '--library', library])
  return { title, author, tags, rating, sections: withoutIds(sections) }
}

function withoutIds(sections: unknown): unknown {
  return JSON.parse(JSON.stringify(sections, (key, value: unknown) => (key === 'id' ? undefined : value)))
}
