import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { assetPath } from '../../src/main/library/assets/assetPath.ts'
import { addAsset } from '../../src/main/library/assets/assets.ts'
import { openLibrary } from '../../src/main/library/file/open.ts'
import { run } from '../../src/main/library/sql.ts'
import type { AssetId } from '../../src/shared/model/ids.ts'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { doctor, libraryWithDraft } from '../support/readLibrary.ts'
import { deckleJson, root, runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const hour = 3_600_000
const covers = join(root, 'resources/sample/covers')

/** Two images that no article shows: one out of use for long, one just now. */
async function libraryWithUnused(): Promise<{ old: AssetId; young: AssetId }> {
  await libraryWithDraft(place.library, 'Without images')
  const library = openLibrary(place.library, { mode: 'write' })
  const add = (name: string) => addAsset(library, { name, bytes: readFileSync(join(covers, name)) }, Date.now()).id
  const [old, young] = [add('the-general.webp'), add('haxan.webp')]
  run(library.db, 'UPDATE asset SET added_at = @at, unused_since = @at WHERE id = @old', { at: Date.now() - 3 * hour, old })
  library.close()
  return { old, young }
}

test('the settings say which images nothing uses, and remove those that were out of use for an hour', async () => {
  const { old, young } = await libraryWithUnused()
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('textbox', { name: 'Article', exact: true }).waitFor()
  await chooseMenu(app, 'app:settings')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  const images = dialog.getByRole('group', { name: 'Images of this library' })
  await expect(images).toContainText(/2 images that nothing uses, .* [KM]B\. .* 30 days/u)
  for (const appearance of ['Light', 'Dark']) {
    await dialog.getByRole('radio', { name: appearance }).check()
    await images.scrollIntoViewIfNeeded()
    await expectAccessible(page, `unused images, ${appearance}`)
    await page.screenshot({ path: test.info().outputPath(`unused-${appearance}.png`) })
  }
  await images.getByRole('button', { name: 'Remove now…' }).click()
  const question = page.getByRole('dialog', { name: 'Remove the images that nothing uses?' })
  await page.screenshot({ path: test.info().outputPath('question.png') })
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText(/^1 image removed, .* 1 image went out of use within the last hour/u)).toBeVisible()
  await expect(images).toContainText('1 image that nothing uses')
  await expect.poll(() => existsSync(assetPath(place.library, old)), { timeout: 20_000 }).toBe(false)
  expect(existsSync(assetPath(place.library, young))).toBe(true)
  await quit()
  expect(await doctor(place.library)).toMatchObject({ ok: true, assets: 1 })
})

test('the command line lists them, and removes them', async () => {
  const { old, young } = await libraryWithUnused()
  const library = ['--library', place.library]
  const listed = await deckleJson<{ count: number; items: { id: string; unusedSince: string | null }[] }>(['assets', ...library])
  expect(listed).toMatchObject({ count: 2, collected: null })
  expect(Object.fromEntries(listed.items.map(({ id, unusedSince }) => [id, unusedSince !== null]))).toEqual({ [old]: true, [young]: false })
  const ran = await runDeckle(['assets', ...library])
  expect(ran.stdout).toContain('  the-general.webp\n')
  expect(ran.stdout).toMatch(/\n2 images, \d\.\d MB that nothing uses\.\n$/u)
  const collected = await runDeckle(['assets', '--collect', ...library])
  expect({ code: collected.code, out: collected.stdout, err: collected.stderr }).toEqual({
    code: 0,
    out: expect.stringMatching(/^Removed 1 image, \d\.\d MB\.\n$/u),
    err: 'deckle: 1 image was added within the last hour and stays.\n',
  })
  expect([existsSync(assetPath(place.library, old)), existsSync(assetPath(place.library, young))]).toEqual([false, true])
  const open = openLibrary(place.library, { mode: 'write' })
  run(open.db, 'UPDATE asset SET added_at = 0')
  open.close()
  expect(await deckleJson(['assets', '--collect', ...library])).toMatchObject({ count: 1, collected: { count: 1 } })
  expect(existsSync(assetPath(place.library, young))).toBe(false)
})
