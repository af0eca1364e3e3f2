import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { doctor, libraryWithDraft } from '../support/readLibrary.ts'
import { deckleJson } from '../support/runDeckle.ts'
import { goToEnd } from '../support/typist.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('how a library is backed up is a setting: how many, by itself or not, and a second folder that may be away', async () => {
  await libraryWithDraft(place.library, 'Kept twice')
  const disk = join(place.folder, 'disk')
  mkdirSync(disk)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  await chooseMenu(app, 'app:settings')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  const backups = dialog.getByRole('group', { name: 'Backups of this library' })
  await expect(backups).toContainText('There is no verified backup yet.')
  await expect(backups.getByLabel('Keep the newest')).toHaveValue('12')
  await expect(backups.getByLabel('Then the last of each day, for')).toHaveValue('7')
  await expect(backups.getByLabel('Then the last of each week, for')).toHaveValue('26')

  await answerDialogs(app, { open: [disk] })
  await backups.getByRole('button', { name: 'Choose a second folder…' }).click()
  await expect(backups).toContainText(`Each backup is copied to ${disk} as well. The newest one there is of`, { timeout: 30_000 })
  await expect(backups).toContainText('Last backed up and verified: ')
  for (const appearance of ['Light', 'Dark']) {
    await dialog.getByRole('radio', { name: appearance }).check()
    await backups.scrollIntoViewIfNeeded()
    await expectAccessible(page, `backup settings, ${appearance}`)
    await page.screenshot({ path: test.info().outputPath(`backup-settings-${appearance}.png`) })
  }
  await backups.getByLabel('Keep the newest').selectOption('24 backups')
  await backups.getByRole('checkbox').uncheck()
  await expect(backups.getByRole('checkbox')).not.toBeChecked()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()

  renameSync(disk, `${disk}-away`)
  await chooseMenu(app, 'app:settings')
  await expect(backups.getByRole('checkbox')).toBeChecked()
  await expect(backups.getByLabel('Keep the newest')).toHaveValue('24')
  await expect(backups).toContainText(`The second folder for backups, ${disk}, is not there now.`)
  await page.screenshot({ path: test.info().outputPath('away.png') })
  renameSync(`${disk}-away`, disk)
  await quit()

  // The disk alone is enough to get everything back.
  const [own] = readdirSync(disk)
  const folder = join(disk, own ?? '', 'backups')
  const file = readdirSync(folder).find(name => name.endsWith('.sqlite'))
  const out = join(place.folder, 'restored')
  expect(await deckleJson(['restore', join(folder, file ?? ''), '--out', out])).toMatchObject({ articles: 1 })
  expect(await doctor(out)).toMatchObject({ ok: true, problems: [] })
})
