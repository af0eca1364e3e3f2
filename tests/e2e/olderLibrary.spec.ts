import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { doctor } from '../support/readLibrary.ts'
import { deckleJson } from '../support/runDeckle.ts'
import { oldLibrary } from '../faults/support/oldLibrary.ts'
import { Random } from '../faults/support/Random.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('a large library of an older Deckle is said to be brought up to date, with how far it is, and then opens', async () => {
  test.setTimeout(120_000)
  oldLibrary(place.library, 7, new Random(7), { articles: 20, saves: 1 })
  fill(12_000)
  const { page, quit } = await place.launch(`--library=${place.library}`)
  const told = page
    .locator('[aria-live="polite"]')
    .filter({ hasText: '“library” was made by an older Deckle, and is being brought up to date.' })
  await expect(told).toBeVisible({ timeout: 30_000 })
  await expect(told.getByRole('progressbar', { name: /^(Backing up what is there|Bringing it up to date)…/ })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('brought-up-to-date.png') })
  await expectAccessible(page, 'brought up to date')
  await expect(page.getByRole('row', { name: /Review/ }).first()).toBeVisible({ timeout: 60_000 })
  await expect(told).toHaveCount(0)
  await quit()
  expect(await doctor(place.library)).toMatchObject({ ok: true, problems: [] })
  const backups = await deckleJson<{ kind: string; verified: boolean }[]>(['backups', '--library', place.library])
  expect(backups).toMatchObject([{ kind: 'migration', verified: true }])
})

/** So many texts of 20 KB in the history of the first article. */
function fill(count: number): void {
  const db = new Database(join(place.library, 'library.sqlite'))
  const { id } = db.prepare<[], { id: string }>('SELECT id FROM article LIMIT 1').get() ?? { id: '' }
  const body = db.prepare("INSERT INTO body (hash, json, text, words, format) VALUES (?, ?, '', 0, 1)")
  const own = db.prepare('INSERT INTO article_body (article_id, hash) VALUES (?, ?)')
  db.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const text = `Words of long ago ${number}. `.repeat(800)
      const json = JSON.stringify([{ type: 'paragraph', content: [{ type: 'text', text }] }])
      const hash = createHash('sha256').update(json).digest('hex')
      body.run(hash, json)
      own.run(id, hash)
    }
  })()
  db.close()
}
