import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const nothing = { author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null }

/** Related news with three links, beneath two articles. */
async function makeLibrary(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  const { id: listId } = await call('list:create', { name: 'Related news' })
  await call('list:create', { name: 'Latest' })
  const items = ['One', 'Two', 'Three'].map(title => ({ articleId: null, own: { ...nothing, title } }))
  await call('list:add-items', { id: listId, items, at: null })
  for (const title of ['The General', 'Metropolis']) {
    const { id } = await call('article:add', { header: { title }, sections: [], lists: [] })
    await call('article:set-lists', { id, lists: [{ listId, heading: 'Read on' }] })
  }
  library.close()
}

test('a deleted list comes back with its items and to its articles: by undo, and after a restart from those that were deleted', async () => {
  await makeLibrary(place.library)
  const first = await place.launch(`--library=${place.library}`)
  const { app, page } = first
  await expect(page.getByRole('row', { name: /The General/ })).toBeVisible()
  await chooseMenu(app, 'go:lists')
  const related = page.getByRole('region', { name: 'List: Related news' })
  const count = page.getByText('2 lists', { exact: true })
  await expect(related.getByText('3 items · used in 2 articles')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Deleted lists' })).toHaveCount(0)

  const choose = async (item: string) => {
    await related.getByRole('button', { name: 'Actions for the list Related news' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose('Delete')
  await expect(related).toHaveCount(0)
  await expect(page.getByText('“Related news” deleted, and taken off 2 articles.').first()).toBeVisible()
  await chooseMenu(app, 'edit:undo')
  await expect(related.getByText('3 items · used in 2 articles')).toBeVisible()
  await chooseMenu(app, 'edit:redo')
  await expect(related).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(count).toBeVisible()

  // A new name is a step like any other.
  await choose('Rename…')
  await page.getByRole('dialog').getByRole('textbox').fill('Press')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'List: Press' })).toBeVisible()
  await chooseMenu(app, 'edit:undo')
  await expect(related).toBeVisible()

  await choose('Delete')
  await expect(related).toHaveCount(0)
  await first.quit()

  const second = await place.launch(`--library=${place.library}`)
  await expect(second.page.getByRole('row', { name: /The General/ })).toBeVisible()
  await chooseMenu(second.app, 'go:lists')
  await second.page.getByRole('button', { name: 'Deleted lists' }).click()
  const dialog = second.page.getByRole('dialog', { name: 'Deleted lists' })
  await expect(dialog.getByText('3 items · used in 2 articles · deleted')).toBeVisible()
  await second.page.screenshot({ path: 'test-results/deleted-lists.png' })
  await expectAccessible(second.page, 'the deleted lists')
  await dialog.getByRole('button', { name: 'Bring back “Related news”' }).click()
  await expect(dialog.getByText('No list was deleted in the last 90 days.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const back = second.page.getByRole('region', { name: 'List: Related news' })
  await expect(back.getByText('3 items · used in 2 articles')).toBeVisible()
  await expect(back.getByRole('row')).toHaveCount(3)
  await second.quit()
})
