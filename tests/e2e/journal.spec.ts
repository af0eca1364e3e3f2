import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { libraryWithDraft, readLibrary } from '../support/readLibrary.ts'
import { goToEnd } from '../support/typist.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const journal = () => {
  const folder = join(place.profile, 'journal')
  return existsSync(folder) ? readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')) : []
}
const status = (page: Page) => page.locator('.save-state')

test('words that cannot be saved are kept, and saved by themselves within five seconds once they can be', async () => {
  await libraryWithDraft(place.library, 'The drive')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  await page.keyboard.type('Before. ')
  await expect(status(page)).toHaveText('Saved')
  renameSync(place.library, `${place.library}-away`)
  await page.keyboard.type('The drive is gone.')
  await expect(status(page)).toHaveText('Not saved')
  await expect.poll(() => journal().join(), { timeout: 5000 }).toContain('The drive is gone.')

  renameSync(`${place.library}-away`, place.library)
  await expect(status(page)).toHaveText('Saved', { timeout: 5000 })
  await expect.poll(journal).toEqual([])
  await quit()
  expect(await readLibrary(place.library)).toEqual({ text: expect.stringContaining('Before. The drive is gone.'), problems: [] })
})

test('words that could not be saved before the app was killed are offered at the next start', async () => {
  await libraryWithDraft(place.library, 'The drive')
  const first = await place.launch(`--library=${place.library}`)
  await goToEnd(first.page)
  await first.page.keyboard.type('Before. ')
  await expect(status(first.page)).toHaveText('Saved')
  renameSync(place.library, `${place.library}-away`)
  await first.page.keyboard.type('Kept in the journal.')
  await expect.poll(() => journal().join(), { timeout: 5000 }).toContain('Kept in the journal.')
  await first.kill()
  renameSync(`${place.library}-away`, place.library)

  const { page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByText('Some words in “The drive” could not be saved before Deckle ended. They were kept.')).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('Kept in the journal.')
  await page.screenshot({ path: test.info().outputPath('journal.png') })
  await page.getByRole('dialog').getByRole('button', { name: 'Save now' }).click()
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toContainText('Before. Kept in the journal.')
  await expect(page.getByText('They were kept.')).toBeHidden()
  await expect.poll(journal).toEqual([])
  await quit()
  expect(await readLibrary(place.library)).toEqual({ text: expect.stringContaining('Kept in the journal.'), problems: [] })
})

test('a full disk is said, and what is typed meanwhile is saved within five seconds of there being room', async () => {
  const disk = join(place.folder, 'disk')
  mkdirSync(disk)
  test.skip(!mounted(disk), 'Mounting a small disk takes root.')
  try {
    const library = join(disk, 'library')
    await libraryWithDraft(library, 'Full')
    const { page, quit } = await place.launch(`--library=${library}`)
    await goToEnd(page)
    await page.keyboard.type('Before. ')
    await expect(status(page)).toHaveText('Saved')
    fill(join(disk, 'filler'))
    // More than fits into what the log still has room for.
    await page.keyboard.insertText('Words for a disk without room. '.repeat(3000))
    await page.keyboard.type('The last ones.')
    await expect(status(page)).toHaveText('Not saved', { timeout: 10_000 })
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText('The disk is full')
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText('saved by itself once there is room')
    await page.screenshot({ path: test.info().outputPath('disk-full.png') })
    await expect.poll(() => journal().join(), { timeout: 5000 }).toContain('The last ones.')
    rmSync(join(disk, 'filler'))
    await expect(status(page)).toHaveText('Saved', { timeout: 5000 })
    await expect.poll(journal).toEqual([])
    await quit()
    expect(await readLibrary(library)).toEqual({ text: expect.stringContaining('The last ones.'), problems: [] })
  } finally {
    execFileSync('umount', ['-l', disk])
  }
})

function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Takes all the room that is left. */
function fill(path: string): void {
  for (const size of [65_536, 4096, 512]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size, 1), { flag: 'a' })
    } catch {
      // Full, for this size.
    }
  }
}
