import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { doctor, libraryWithDraft, readLibrary } from '../support/readLibrary.ts'
import { section as sections } from '../../src/shared/model/article.ts'
import { deckleJson, root, runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('a library is backed up while it is written to, an article comes back, and then the whole of it', async () => {
  test.setTimeout(120_000)
  await libraryWithDraft(place.library, 'The General')
  mkdirSync(join(place.library, 'themes/paper'), { recursive: true })
  writeFileSync(join(place.library, 'themes/paper/theme.css'), 'p {}')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const text = page.getByRole('textbox', { name: 'Article', exact: true })
  await text.click()
  await page.keyboard.type('Words that must come back.')

  await chooseMenu(app, 'library:backups')
  const dialog = page.getByRole('dialog', { name: 'Backups' })
  await expect(dialog.getByText('No backups yet')).toBeVisible()
  await expectAccessible(page, 'no backups')
  await dialog.getByRole('button', { name: 'Back up now' }).click()
  await expect(dialog.getByText(/^Backed up and verified/)).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByRole('radio', { name: /By hand · 1 article · .* Verified/ })).toBeChecked()
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await page.waitForFunction(dark => matchMedia('(prefers-color-scheme: dark)').matches === dark, appearance === 'dark')
    await expectAccessible(page, `${appearance}, backups`)
    await page.screenshot({ path: test.info().outputPath(`backups-${appearance}.png`) })
  }

  // What a backup has lost of the themes is said where it would be restored.
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  const [kept, away] = [join(place.library, 'backups/themes'), join(place.folder, 'kept-themes')]
  renameSync(kept, away)
  writeFileSync(join(place.library, 'themes/paper/theme.css'), 'p { color: red }')
  await chooseMenu(app, 'library:backups')
  await expect(dialog.getByRole('radio', { name: /A theme file is missing from it or damaged: paper\/theme\.css Faulty/ })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('theme-lost.png') })
  renameSync(away, kept)

  await dialog.getByRole('button', { name: 'Restore one article…' }).click()
  const picker = page.getByRole('dialog', { name: /^Restore from/ })
  await expect(picker.getByRole('option', { name: /The General/ })).toBeVisible()
  await expectAccessible(page, 'restore one article')
  await page.screenshot({ path: test.info().outputPath('pick.png') })
  await page.keyboard.type('general')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“The General (restored)” is back, as a new article.')).toBeVisible()
  await expect(page.getByRole('row', { name: /The General \(restored\)/ })).toBeVisible()
  await expect(text).toContainText('Words that must come back.')

  const restored = join(place.folder, 'restored')
  await answerDialogs(app, { save: restored })
  await chooseMenu(app, 'library:backups')
  await dialog.getByRole('button', { name: 'Restore a copy…' }).click()
  await expect(page.getByText(/^This is the restored library/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('row', { name: /The General/ })).toHaveCount(1)
  await expect(text).toContainText('Words that must come back.')
  await quit()
  for (const folder of [restored, place.library]) expect(await doctor(folder)).toMatchObject({ ok: true, problems: [] })
})

test('the library itself is taken back to a moment, with what was typed last kept in a backup, and forward again', async () => {
  test.setTimeout(120_000)
  await libraryWithDraft(place.library, 'The General')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const text = page.getByRole('textbox', { name: 'Article', exact: true })
  await text.click()
  await page.keyboard.type('Then.')
  const dialog = page.getByRole('dialog', { name: 'Backups' })
  await chooseMenu(app, 'library:backups')
  await dialog.getByRole('button', { name: 'Back up now' }).click()
  await expect(dialog.getByText(/^Backed up and verified/)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await text.click()
  await page.keyboard.press('Control+End')
  await expect(text).toBeFocused()
  await page.keyboard.type(' And what came after, typed last of all.')

  // At once: what was typed is not saved yet.
  await chooseMenu(app, 'library:backups')
  await dialog.getByRole('button', { name: 'Restore this library…' }).click()
  const question = page.getByRole('dialog', { name: /^Take this library back to/ })
  await expect(question).toContainText('It will be what it was then: 1 article, with its lists, tags and settings.')
  await expectAccessible(page, 'restore this library')
  await page.screenshot({ path: test.info().outputPath('take-back.png') })
  await question.getByRole('button', { name: 'Restore', exact: true }).click()
  const told = page.getByText('The library is what it was then. What it was until now is the newest backup.')
  await expect(told).toBeVisible({ timeout: 30_000 })
  await expect(text.locator('p')).toHaveText('Then.')
  await page.screenshot({ path: test.info().outputPath('taken-back.png') })
  const backups = await deckleJson<{ sequence: number; verified: boolean }[]>(['backups', '--library', place.library])
  expect(backups.map(({ sequence, verified }) => [sequence, verified])).toEqual([
    [2, true],
    [1, true],
  ])

  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Written in between.')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(text.locator('p')).toHaveText('Then. And what came after, typed last of all.', { timeout: 30_000 })
  await page.keyboard.press('Escape')
  await quit()
  expect(await doctor(place.library)).toMatchObject({ ok: true, problems: [] })
  // Even what was written in between is in a backup.
  expect(await deckleJson(['restore', '3', '--in-place', '--library', place.library])).toMatchObject({ articles: 1, missingAssets: 0 })
  expect((await readLibrary(place.library)).text).toContain('Then. Written in between.')
})

test('a restore in place that is killed at any moment leaves the library of before or the restored one, whole', async () => {
  test.setTimeout(120_000)
  const { createLibrary, openLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = ['--library', place.library]
  const add = async (access: ReturnType<typeof localAccess>, count: number) => {
    const words = { type: 'text', text: 'Many words of an article. '.repeat(400) }
    for (let index = 0; index < count; index += 1) {
      const section = { id: articleNumber(index), kind: 'opening' as const, content: [{ type: 'paragraph', content: [words] }] }
      await access.call('article:add', { header: { title: `Article ${index}` }, sections: [sections.parse(section)], lists: [] })
    }
  }
  const made = createLibrary(place.library)
  await add(localAccess(made), 100)
  made.close()
  await deckleJson(['backup', ...library])
  const open = openLibrary(place.library, { mode: 'write' })
  await add(localAccess(open), 100)
  open.close()
  const outcomes = { before: 0, after: 0 }
  for (let wait = 0; wait < 12; wait += 1) {
    const child = spawn(process.execPath, [join(root, 'out/main/deckle.js'), 'restore', '1', '--in-place', ...library])
    const staged = () => readdirSync(place.library).includes('library.sqlite.restoring')
    while (child.exitCode === null && !staged()) await new Promise(resolve => setTimeout(resolve, 2))
    await new Promise(resolve => setTimeout(resolve, wait * 25))
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const report = await deckleJson<{ ok: boolean; articles: number }>(['doctor', ...library])
    expect(report.ok).toBe(true)
    expect([100, 200]).toContain(report.articles)
    outcomes[report.articles === 200 ? 'before' : 'after'] += 1
    if (report.articles === 100) {
      const forward = await deckleJson<{ name: string; articles: number }[]>(['backups', ...library])
      const back = forward.find(({ articles }) => articles === 200)
      await deckleJson(['restore', back?.name ?? 'none', '--in-place', ...library])
    }
  }
  expect(outcomes.before).toBeGreaterThan(0)
  expect(await deckleJson(['restore', '1', '--in-place', ...library])).toMatchObject({ articles: 100 })
  expect(readdirSync(place.library).filter(name => name.startsWith('library.sqlite'))).toEqual(['library.sqlite'])
})

test('a backup that can’t be made is told in the dialog and in the footer, until one is', async () => {
  await libraryWithDraft(place.library, 'The General')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('textbox', { name: 'Article', exact: true }).waitFor()
  const backups = join(place.library, 'backups')
  // A file where the folder belongs: nobody can write there, root included.
  rmSync(backups, { recursive: true })
  writeFileSync(backups, '')
  await chooseMenu(app, 'library:backups')
  const dialog = page.getByRole('dialog', { name: 'Backups' })
  await dialog.getByRole('button', { name: 'Back up now' }).click()
  await expect(dialog.getByText(/^The last backup was not made\. There is a file where/)).toBeVisible({ timeout: 30_000 })
  await page.screenshot({ path: test.info().outputPath('failed.png') })
  await page.keyboard.press('Escape')
  rmSync(backups)
  await page.getByRole('button', { name: 'The last backup failed' }).click()
  await dialog.getByRole('button', { name: 'Back up now' }).click()
  await expect(dialog.getByText(/^Backed up and verified/)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'The last backup failed' })).toHaveCount(0)
  await quit()
})

test('the command line backs up, lists, and restores a library and an article', async () => {
  const { id } = await libraryWithDraft(place.library, 'The General')
  const library = ['--library', place.library]
  const made = await deckleJson<{ name: string }>(['backup', ...library])
  expect(made).toMatchObject({ sequence: 1, kind: 'manual', verified: true, articles: 1, time: expect.stringMatching(/^\d{4}-/) })
  expect(await deckleJson(['backups', ...library])).toEqual([made])
  expect(readdirSync(join(place.library, 'backups')).filter(name => name.startsWith('0'))).toEqual([
    `${made.name}.json`,
    `${made.name}.sqlite`,
  ])

  const added = await deckleJson<{ slug: string }>(['restore', '1', '--article', id, ...library])
  expect(added).toMatchObject({ title: 'The General (restored)', slug: 'the-general-restored' })
  const out = join(place.folder, 'out')
  // By its file: the library that it is of need not be there any more.
  rmSync(join(place.library, 'library.sqlite'))
  const file = join(place.library, 'backups', `${made.name}.sqlite`)
  expect(await deckleJson(['restore', file, '--out', out])).toEqual({
    folder: out,
    articles: 1,
    assets: 0,
    missingAssets: 0,
    missingThemeFiles: 0,
  })
  expect(await doctor(out)).toMatchObject({ ok: true, articles: 1 })
  expect(await deckleJson(['backups', ...library])).toEqual([made])

  const cases: readonly (readonly [args: string[], code: number])[] = [
    [['restore', '1', ...library], 2],
    [['restore', '--out', out, ...library], 2],
    [['restore', '1', '--out', out, ...library], 2],
    [['restore', '7', '--out', join(place.folder, 'new'), ...library], 3],
    [['restore', '1', '--article', 'x', '--out', out, ...library], 2],
    [['restore', '1', '--in-place', '--out', out, ...library], 2],
    [['backup', ...library], 3],
  ]
  for (const [args, code] of cases) {
    const ran = await runDeckle(args)
    expect({ args, code: ran.code, lines: ran.stderr.trim().split('\n').length }).toEqual({ args, code, lines: 1 })
  }
})

test('a backup that is killed at any moment leaves the older ones as they were', async () => {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const open = createLibrary(place.library)
  const access = localAccess(open)
  for (let index = 0; index < 300; index += 1) {
    const words = { type: 'text', text: `Many words of article ${index}. `.repeat(400) }
    const section = { id: articleNumber(index), kind: 'opening' as const, content: [{ type: 'paragraph', content: [words] }] }
    await access.call('article:add', { header: { title: `Article ${index}` }, sections: [sections.parse(section)], lists: [] })
  }
  open.close()
  const library = ['--library', place.library]
  const first = await deckleJson<{ name: string }>(['backup', ...library])
  const bytes = (file: string) => readFileSync(join(place.library, 'backups', file))
  const before = bytes(`${first.name}.sqlite`)
  const parts = () => readdirSync(join(place.library, 'backups')).filter(file => file.includes('.part'))
  let cut = 0
  for (let wait = 0; wait < 14; wait += 1) {
    const child = spawn(process.execPath, [join(root, 'out/main/deckle.js'), 'backup', ...library])
    const left = new Set(parts())
    // The moment counts from the first byte of the copy, however slow the machine; the last ones may find it finished.
    while (child.exitCode === null && parts().every(file => left.has(file))) await new Promise(resolve => setTimeout(resolve, 5))
    await new Promise(resolve => setTimeout(resolve, wait * 10))
    child.kill('SIGKILL')
    if (child.exitCode === null) await once(child, 'exit')
    if (parts().length > 0) cut += 1
    const listed = await deckleJson<{ name: string; verified: boolean }[]>(['backups', ...library])
    expect(listed.every(backup => backup.verified)).toBe(true)
    expect(listed.at(-1)).toEqual(first)
    expect(bytes(`${first.name}.sqlite`).equals(before)).toBe(true)
  }
  expect(cut).toBeGreaterThan(0)
  expect(await deckleJson(['backup', ...library])).toMatchObject({ verified: true, articles: 300 })
  expect(parts()).toEqual([])
})

const articleNumber = (index: number) => `0199a3c0-0000-7000-8000-${String(index).padStart(12, '0')}`
