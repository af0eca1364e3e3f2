import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs } from '../support/menu.ts'
import { libraryWithDraft, readLibrary } from '../support/readLibrary.ts'
import { deckleJson } from '../support/runDeckle.ts'
import { goToEnd } from '../support/typist.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const problem = (page: Page) => page.getByRole('alert')
const notice = (page: Page) => page.getByRole('region', { name: 'Notice' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const status = (page: Page) => page.locator('.save-state')

test('a library of a newer Deckle is left alone, and another one can be chosen', async () => {
  await libraryWithDraft(place.library, 'From the future')
  await libraryWithDraft(join(place.folder, 'other'), 'Of today')
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(join(place.library, 'library.sqlite'))
  db.pragma('user_version = 999')
  db.close()
  const before = readFileSync(join(place.library, 'library.sqlite'))
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(problem(page)).toContainText('made by a newer Deckle. Update Deckle')
  await expect(button(page, 'Try again')).toHaveCount(0)
  await expectAccessible(page, 'a newer library')
  await answerDialogs(app, { open: [join(place.folder, 'other')] })
  await button(page, 'Choose another folder…').click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Of today')
  await quit()
  expect(readFileSync(join(place.library, 'library.sqlite')).equals(before)).toBe(true)
})

test('a file that is no database is told as such, and the newest backup comes back into a new folder', async () => {
  await libraryWithDraft(place.library, 'Backed up')
  await deckleJson(['backup', '--library', place.library])
  writeFileSync(join(place.library, 'library.sqlite'), 'A letter that was saved in the wrong place.')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(problem(page)).toContainText('is no database')
  await page.screenshot({ path: test.info().outputPath('no-database.png') })
  const restored = join(place.folder, 'restored')
  await answerDialogs(app, { save: restored })
  await button(page, 'Restore the newest backup…').click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Backed up')
  await quit()
  expect(readFileSync(join(place.library, 'library.sqlite'), 'utf8')).toContain('A letter')
  expect(await readLibrary(restored)).toMatchObject({ problems: [] })
})

test('a library whose folder is not there is opened once it is, by one press', async () => {
  await libraryWithDraft(place.library, 'On a stick')
  renameSync(place.library, `${place.library}-away`)
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await expect(problem(page)).toContainText('There is no folder')
  await button(page, 'Try again').click()
  await expect(problem(page)).toContainText('There is no folder')
  await expect(button(page, 'Try again')).toBeEnabled()
  renameSync(`${place.library}-away`, place.library)
  await button(page, 'Try again').click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('On a stick')
  await quit()
})

test('a read-only folder is read and can be copied elsewhere; once it can be written to, it is', async () => {
  await libraryWithDraft(place.library, 'On a disc')
  test.skip(!mounts(['--bind', place.library, place.library]), 'Mounting takes root.')
  try {
    execFileSync('mount', ['-o', 'remount,ro,bind', place.library])
    const { app, page, quit } = await place.launch(`--library=${place.library}`)
    await expect(notice(page)).toContainText('Open for reading only.')
    await expect(notice(page)).toContainText('can’t be written to')
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('On a disc')
    expect(readdirSync(place.library).filter(name => name.includes('-wal'))).toEqual([])
    execFileSync('mount', ['-o', 'remount,rw,bind', place.library])
    await expect(notice(page)).toContainText('Nothing keeps you from writing here any more.')
    await button(page, 'Open for writing').click()
    await expect(notice(page)).toBeHidden()
    await goToEnd(page)
    await page.keyboard.type('Written after all.')
    await expect(status(page)).toHaveText('Saved')
    await quit()
    expect(await readLibrary(place.library)).toEqual({ text: 'Written after all.', problems: [] })

    execFileSync('mount', ['-o', 'remount,ro,bind', place.library])
    const again = await place.launch(`--library=${place.library}`)
    await expect(notice(again.page)).toContainText('Open for reading only.')
    const copy = join(place.folder, 'copy')
    await answerDialogs(again.app, { save: copy })
    await button(again.page, 'Copy the library elsewhere…').click()
    await expect(notice(again.page)).toBeHidden()
    await goToEnd(again.page)
    await again.page.keyboard.type(' And in the copy.')
    await expect(status(again.page)).toHaveText('Saved')
    await again.quit()
    expect(await readLibrary(copy)).toEqual({ text: 'Written after all. And in the copy.', problems: [] })
    expect(app.windows()).toEqual([])
  } finally {
    execFileSync('umount', ['-l', place.library])
  }
})

test('a library that turns read-only under one’s hands is said to be, and what is typed then is saved within five seconds of the cause’s end', async () => {
  await libraryWithDraft(place.library, 'Turned')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  await page.keyboard.type('Before. ')
  await expect(status(page)).toHaveText('Saved')
  const files = ['', '-wal', '-shm'].map(suffix => join(place.library, `library.sqlite${suffix}`))
  const turned = immutable('+i', files)
  try {
    test.skip(!turned, 'Making files immutable takes root and a disk that can.')
    await page.keyboard.type('While it can’t be written to. ')
    await expect(status(page)).toHaveText('Not saved')
    await expect(notice(page)).toContainText('can’t be written to. Check the folder’s permissions')
    await expect(notice(page)).toContainText(
      'What you type is kept, here and beside your profile, and is saved by itself once that can be.',
    )
    await expectAccessible(page, 'turned read-only')
    await page.screenshot({ path: test.info().outputPath('turned-read-only.png') })
    const kept = () => {
      const journal = join(place.profile, 'journal')
      return readdirSync(journal).map(name => readFileSync(join(journal, name), 'utf8'))
    }
    await page.keyboard.type('And on.')
    await expect.poll(() => kept().join(), { timeout: 5000 }).toContain('And on.')
    immutable('-i', files)
    await expect(status(page)).toHaveText('Saved', { timeout: 5000 })
    await expect(notice(page)).toBeHidden()
    await expect.poll(kept).toEqual([])
  } finally {
    immutable('-i', files)
  }
  await quit()
  expect(await readLibrary(place.library)).toEqual({ text: 'Before. While it can’t be written to. And on.', problems: [] })
})

test('words typed while the drive is away can be copied elsewhere, and are saved by themselves when it is back as another mount', async () => {
  const disk = join(place.folder, 'disk')
  mkdirSync(disk)
  test.skip(!mounts(['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk]), 'Mounting takes root.')
  try {
    const library = join(disk, 'library')
    await libraryWithDraft(library, 'On a drive')
    const { app, page, quit } = await place.launch(`--library=${library}`)
    await goToEnd(page)
    await page.keyboard.type('Before. ')
    await expect(status(page)).toHaveText('Saved')
    const plugged = join(place.folder, 'plugged')
    cpSync(disk, plugged, { recursive: true })
    execFileSync('umount', ['-l', disk])

    await page.keyboard.type('While it is away. ')
    await expect(notice(page)).toContainText('is saved by itself once the library is back.')
    await expectAccessible(page, 'the drive is away')
    await page.screenshot({ path: test.info().outputPath('drive-away.png') })
    const copy = join(place.folder, 'rescue.html')
    await answerDialogs(app, { save: copy })
    await button(page, 'Save a copy elsewhere…').click()
    await expect(page.getByText('Deckle can import it again.')).toBeVisible()
    expect(readFileSync(copy, 'utf8')).toContain('Before. While it is away.')

    // All of it is there at once, as on a drive that is plugged in again.
    mounts(['--bind', plugged, disk])
    await expect(status(page)).toHaveText('Saved', { timeout: 5000 })
    await expect(notice(page)).toBeHidden()
    await goToEnd(page)
    await page.keyboard.type('And after.')
    await expect(status(page)).toHaveText('Saved')
    await quit()
    expect(await readLibrary(library)).toEqual({ text: 'Before. While it is away. And after.', problems: [] })
    const other = join(place.folder, 'imported')
    await libraryWithDraft(other, 'Other')
    const [imported] = await deckleJson<{ title: string }[]>(['import', copy, '--library', other])
    expect(imported?.title).toBe('On a drive')
  } finally {
    for (let each = 0; each < 2; each += 1) unmounted(disk)
  }
})

test('a library that another program took while it was away is told as held, and written to once it is free', async () => {
  await libraryWithDraft(place.library, 'Taken')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  await page.keyboard.type('Before. ')
  await expect(status(page)).toHaveText('Saved')
  cpSync(place.library, `${place.library}-copy`, { recursive: true })
  rmSync(place.library, { recursive: true })
  renameSync(`${place.library}-copy`, place.library)
  const { openLibrary } = await import('../../src/main/library/file/open.ts')
  const other = openLibrary(place.library, { mode: 'write', app: 'The other program', wait: 3000 })
  await page.keyboard.type('Held up.')
  await expect(notice(page)).toContainText('The other program is using this library')
  await expect(notice(page)).toContainText('saved by itself once the library is free')
  other.close()
  await expect(status(page)).toHaveText('Saved', { timeout: 5000 })
  await expect(article(page)).toContainText('Before. Held up.')
  await quit()
  expect(await readLibrary(place.library)).toEqual({ text: 'Before. Held up.', problems: [] })
})

function mounts(args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function immutable(how: '+i' | '-i', files: readonly string[]): boolean {
  try {
    execFileSync('chattr', [how, ...files], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function unmounted(folder: string): void {
  try {
    execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
  } catch {
    // It was not mounted.
  }
}
