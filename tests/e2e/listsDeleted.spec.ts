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
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
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

test('lists go onto an article, off it and up and down, and each step is taken back and done again beside the article and among the lists', async () => {
  await makeLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('row', { name: /The General/ }).click()
  await page.getByRole('tab', { name: 'Lists' }).click()
  const panel = page.getByRole('tabpanel')
  const beneath = panel.locator('.attached-list h2')
  await expect(beneath).toHaveText(['Read on'])

  const attach = panel.getByRole('button', { name: 'Attach a list' })
  await attach.click()
  await page.getByRole('menuitem', { name: 'Latest', exact: true }).click()
  await expect(beneath).toHaveText(['Read on', 'Latest'])
  await expect(attach).toBeFocused()
  await chooseMenu(app, 'edit:undo')
  await expect(beneath).toHaveText(['Read on'])
  await chooseMenu(app, 'edit:redo')
  await expect(beneath).toHaveText(['Read on', 'Latest'])

  // Taken back from within, it leaves the focus beside it, and can be done again from there.
  await panel.getByRole('button', { name: 'Actions for the list Latest' }).focus()
  await chooseMenu(app, 'edit:undo')
  await expect(beneath).toHaveText(['Read on'])
  await expect(attach).toBeFocused()
  await chooseMenu(app, 'edit:redo')
  await expect(beneath).toHaveText(['Read on', 'Latest'])

  await panel.getByRole('button', { name: 'Actions for the list Latest' }).press('Alt+ArrowUp')
  await expect(beneath).toHaveText(['Latest', 'Read on'])
  await chooseMenu(app, 'edit:undo')
  await expect(beneath).toHaveText(['Read on', 'Latest'])
  await chooseMenu(app, 'edit:redo')
  await expect(beneath).toHaveText(['Latest', 'Read on'])

  const heading = panel.getByRole('region', { name: 'Read on' }).getByRole('textbox', { name: 'Heading of this list on this article' })
  await heading.fill('More')
  await heading.press('Enter')
  await expect(beneath).toHaveText(['Latest', 'More'])

  // What had the focus is gone with it; undo goes on to mean the lists.
  await panel.getByRole('button', { name: 'Actions for the list More' }).click()
  await page.getByRole('menuitem', { name: 'Take off this article' }).click()
  await expect(beneath).toHaveText(['Latest'])
  await expect(attach).toBeFocused()
  await chooseMenu(app, 'edit:undo')
  await expect(beneath).toHaveText(['Latest', 'More'])
  await chooseMenu(app, 'edit:undo')
  await expect(beneath).toHaveText(['Latest', 'Read on'])

  await chooseMenu(app, 'go:lists')
  const latest = page.getByRole('region', { name: 'List: Latest' })
  await expect(latest.getByText('used in 1 article')).toBeVisible()
  await chooseMenu(app, 'edit:undo')
  await chooseMenu(app, 'edit:undo')
  await expect(latest.getByText('used in 1 article')).toHaveCount(0)
  await quit()
})
