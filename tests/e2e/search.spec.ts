import { expect, test, type Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { sectionId } from '../../src/shared/model/ids.ts'
import type { Section, SectionKind, Status } from '../../src/shared/model/article.ts'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { deckleJson, runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

function section(kind: SectionKind, heading: string, ...texts: string[]): Section {
  const head = heading ? [{ type: 'sectionHeading', content: [{ type: 'text', text: heading }] }] : []
  return { id: sectionId.parse(uuid()), kind, content: [...head, ...texts.map(paragraph)] }
}

async function shelf(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  const filler = Array.from({ length: 30 }, (_, index) => `Paragraph ${index + 1} says little, and says it slowly.`)
  const add = (title: string, status: Status, sections: Section[]) =>
    call('article:add', { header: { title, status }, sections, lists: [] })
  const general = await add('The General', 'published', [
    section('opening', '', ...filler),
    section('section', 'The line', ...filler, 'Everything follows a straight line, and the straight line bends.'),
    section('verdict', 'Verdict', 'A straight line to the end.'),
  ])
  await add('Häxan', 'draft', [section('opening', '', '이 독립영화는 서울에서 찍었다.', 'No line here is straight.')])
  const gone = await add('Thrown away', 'draft', [section('opening', '', 'A straight line nowhere.')])
  await call('article:trash', { ids: [gone.id] })
  const list = await call('list:create', { name: 'Related news' })
  const own = { title: 'Our Hospitality', author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null }
  await call('list:add-items', { id: list.id, items: [{ articleId: null, own }], at: null })
  await call('article:set-lists', { id: general.id, lists: [{ listId: list.id, heading: null }] })
  library.close()
}

/** The window is there when its article is. */
const open = (page: Page) => page.getByRole('textbox', { name: 'Title' }).waitFor()
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search everything' })
const line = (page: Page) => page.locator('.search-line')
const hits = (page: Page) => page.locator('.hit')

test('what is looked for is found in its section, and opened at the very words', async () => {
  await shelf(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await open(page)
  await chooseMenu(app, 'search:open')
  await expect(field(page)).toBeFocused()
  await expect(page.getByRole('heading', { name: 'What to ask' })).toBeVisible()
  await page.keyboard.type('"straight line"')
  await expect(line(page)).toHaveText('2 places in 1 article')
  await expect(page.locator('.search-title')).toHaveText(['The General'])
  const bend = hits(page).filter({ hasText: 'bends' })
  await expect(bend.locator('.hit-heading')).toHaveText('The line')
  await expect(bend.locator('mark')).toHaveText(['straight line', 'straight line'])

  // By keyboard: down to a hit, and into the text.
  await page.keyboard.press('ArrowDown')
  await expect(hits(page).first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await bend.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The General')
  await expect(page.locator('.page-body .found')).toHaveText(['straight line', 'straight line'])
  await expect(page.locator('.page-body .found').first()).toBeInViewport()
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('straight line')
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toBeFocused()

  // The query is still there, and marks nothing that is not asked for any more.
  await chooseMenu(app, 'search:open')
  await expect(field(page)).toHaveValue('"straight line"')
  await field(page).fill('영화')
  await expect(page.locator('.search-title')).toHaveText(['Häxan'])
  await hits(page).first().click()
  await expect(page.locator('.page-body .found')).toHaveText('영화')
  await field(page).fill('hospitality')
  await expect(hits(page).locator('.hit-heading')).toHaveText('Related news')
  await hits(page).first().click()
  await expect(page.getByRole('tab', { name: 'Lists' })).toHaveAttribute('aria-selected', 'true')
  await field(page).focus()
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
  await quit()
})

test('filters are clicked into the query, and a wrong query says what is wrong; axe finds nothing', async () => {
  test.setTimeout(120_000)
  await shelf(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await open(page)
  await chooseMenu(app, 'search:open')
  await expectAccessible(page, 'what to ask')
  await field(page).fill('line')
  await expect(page.locator('.search-title')).toHaveCount(2)
  await page.getByRole('button', { name: 'Published', exact: true }).and(page.locator('.chip')).click()
  await expect(field(page)).toHaveValue('status:published line')
  await expect(page.locator('.search-title')).toHaveText(['The General'])
  await expect(field(page)).toBeFocused()
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await expectAccessible(page, `${appearance}, results`)
  }
  await page.getByRole('button', { name: 'Published', exact: true }).and(page.locator('.chip')).click()
  await page.getByRole('button', { name: 'In trash' }).click()
  await expect(field(page)).toHaveValue('in:trash line')
  await expect(page.locator('.search-title')).toHaveText(['Thrown away'])
  await hits(page).first().click()
  await expect(page.getByText('This article is in the trash.')).toBeVisible()

  await field(page).fill('line status:new')
  await expect(page.getByRole('alert').filter({ hasText: 'status' })).toHaveText(
    '“status:new” is not understood: a status is draft, ready, published or archived.',
  )
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page, 'a wrong query')
  await field(page).fill('nowhere to be found')
  await expect(line(page)).toHaveText('Nothing found')
  await quit()
})

test('of very many places the first are shown, and more when one asks', async () => {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(place.library)
  const sections = Array.from({ length: 120 }, (_, index) => section('section', `Reel ${index}`, 'A locomotive passes.'))
  await localAccess(library).call('article:add', { header: { title: 'Trains' }, sections, lists: [] })
  library.close()
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await open(page)
  await chooseMenu(app, 'search:open')
  await field(page).fill('locomotive')
  await expect(line(page)).toHaveText('The first 50 of 120 places')
  await expect(hits(page)).toHaveCount(50)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(line(page)).toHaveText('120 places in 1 article')
  await expect(hits(page)).toHaveCount(120)
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0)
  await field(page).fill('locomotive passes')
  await expect(hits(page)).toHaveCount(50)
  await quit()
})

test('the command line asks in the same language', async () => {
  await shelf(place.library)
  const library = ['--library', place.library]
  const titles = async (...query: string[]) =>
    (await deckleJson<{ title: string; heading: string | null }[]>(['search', ...query, ...library])).map(hit => [hit.title, hit.heading])
  expect(await titles('"straight line" kind:verdict')).toEqual([['The General', 'Verdict']])
  expect(await titles('line', '-bends')).toEqual([['Häxan', null]])
  expect(await titles('in:trash')).toEqual([['Thrown away', null]])
  expect(await runDeckle(['search', 'updated:soon', ...library])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('“updated:soon” is not understood'),
  })
})
