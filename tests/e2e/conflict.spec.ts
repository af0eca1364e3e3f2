import { expect, test } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenuLabel } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { deckleJson, runDeckle } from '../support/runDeckle.ts'
import { goToEnd } from '../support/typist.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('two writers of one article: both texts are kept, and the slower one goes on in a copy', async () => {
  const { id } = await libraryWithDraft(place.library, 'Shared')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  await page.keyboard.type('The first line.')
  await expect(page.locator('.save-state')).toHaveText('Saved')

  // The other writer saves in the middle of a word of this one's: on the version that this one builds on.
  await page.keyboard.type(' Mine')
  await page.evaluate(async articleId => {
    const opened = await window.deckle.call('article:open', { id: articleId })
    if (!opened.ok) throw new Error(opened.error.message)
    const { version, sections } = opened.value as { version: number; sections: { id: string; kind: string; content: unknown[] }[] }
    const [opening] = sections
    if (!opening) throw new Error('The article has no section.')
    const theirs = { ...opening, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Theirs.' }] }] }
    const { id: sectionId, kind, content } = theirs
    const save = { id: articleId, baseVersion: version, header: {}, order: [opening.id], sections: [{ id: sectionId, kind, content }] }
    const result = await window.deckle.call('article:save', save)
    if (!result.ok) throw new Error(result.error.message)
  }, id)
  await page.keyboard.type(' goes on.')
  await expect(page.getByText('Both are kept', { exact: false }).first()).toBeVisible()
  await page.keyboard.type(' And on.')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await quit()

  const articles = await deckleJson<{ id: string; title: string }[]>(['list', '--library', place.library])
  expect(articles.length).toBe(2)
  const { openLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const { documentOf } = await import('../../src/shared/document/section.ts')
  const { plainText } = await import('../../src/shared/document/text.ts')
  const library = openLibrary(place.library, { mode: 'read' })
  const texts = await Promise.all(
    articles.map(async each => {
      const opened = await localAccess(library).call('article:find', { key: each.id })
      return { own: each.id === id, text: plainText(documentOf(opened.sections)) }
    }),
  )
  library.close()
  expect(texts.toSorted((a, b) => Number(b.own) - Number(a.own))).toEqual([
    { own: true, text: 'Theirs.' },
    { own: false, text: 'The first line. Mine goes on. And on.' },
  ])
})

test('a second window on the same article shows what the first one writes', async () => {
  await libraryWithDraft(place.library, 'In two windows')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  const opened = app.waitForEvent('window')
  await chooseMenuLabel(app, 'New Window')
  const other = await opened
  await other.getByRole('textbox', { name: 'Article', exact: true }).waitFor()
  await page.keyboard.type('Seen in both.')
  await expect(other.getByRole('textbox', { name: 'Article', exact: true })).toContainText('Seen in both.')
  await quit()
})

test('while the app writes, the command line reads and is politely refused to write', async () => {
  await libraryWithDraft(place.library, 'Open in the app')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  expect(await runDeckle(['list', '--library', place.library])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Open in the app'),
  })
  const refused = await runDeckle(['import', 'tests/fixtures/journey/typical.txt', '--library', place.library])
  expect({ code: refused.code, lines: refused.stderr.trim().split('\n').length }).toEqual({ code: 4, lines: 1 })
  expect(refused.stderr).toContain('is using')
  await quit()
})
