import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { inputMethod } from '../support/inputMethod.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft, readLibrary } from '../support/readLibrary.ts'
import { deckleJson, runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

test('Korean and Japanese are composed wherever one writes, while the article is saved and checked', async () => {
  await libraryWithDraft(place.library, '')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const ime = await inputMethod(page)
  const korean = async () => {
    await ime.compose(['ㅎ', '하', '한'], '한')
    await ime.compose(['ㄱ', '그', '글'], '글')
  }
  await article(page).waitFor()
  await page.getByRole('textbox', { name: 'Title', exact: true }).click()
  await korean()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('한글')
  await page.getByRole('textbox', { name: 'Standfirst' }).click()
  await ime.compose(['え', 'えい', 'えいが'], '映画')
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toHaveValue('映画')

  await article(page).click()
  await korean()
  await page.keyboard.type(' "')
  await korean()
  // Longer than a save and a check of spelling need: what is half written is left alone.
  await ime.begin('ㅇ')
  await page.waitForTimeout(2500)
  await ime.begin('영')
  await ime.end('영화')
  await page.keyboard.type('"')
  await expect(article(page).locator('p').first()).toHaveText('한글 “한글영화”')

  await chooseMenu(app, 'section:add')
  await korean()
  await page.keyboard.press('Enter')
  await ime.compose(['ｋ', 'か', 'かん'], '漢')
  await expect(article(page).locator('h2')).toHaveText('한글')
  await chooseMenu(app, 'insert:footnote')
  await expect(page.getByRole('textbox', { name: 'Footnote' })).toBeFocused()
  await korean()
  await expect(page.getByRole('textbox', { name: 'Footnote' })).toHaveText('한글')
  await page.keyboard.press('Escape')
  await chooseMenu(app, 'insert:table')
  await korean()
  await expect(article(page).locator('th, td').first()).toHaveText('한글')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await quit()
  const { text, problems } = await readLibrary(place.library)
  expect(problems).toEqual([])
  expect(text.split('\n').filter(Boolean)).toEqual(['한글 “한글영화”', '한글', '漢', '한글', '한글'])
})

test('what is composed looks for blocks, articles and texts', async () => {
  await libraryWithDraft(place.library, '한글 영화')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  const ime = await inputMethod(page)
  await article(page).click()
  await page.keyboard.type('@')
  await ime.compose(['ㅎ', '하', '한'], '한')
  const offered = page.getByRole('option', { name: /한글 영화/u })
  await expect(offered).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(article(page).locator('a')).toHaveText('한글 영화')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await ime.compose(['ㅋ', '코'], '코')
  await expect(page.getByText('No block is called so.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByPlaceholder('Filter articles').click()
  await ime.compose(['ㅎ', '하', '한'], '한')
  await expect(page.getByPlaceholder('Filter articles')).toHaveValue('한')
  await expect(page.getByRole('region', { name: 'Articles' }).getByText('한글 영화')).toBeVisible()
  await quit()
})

test('each block is written in its own direction, in the editor and on the page', async () => {
  const { id } = await libraryWithDraft(place.library, 'Directions')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.insertText('הסרט הוא נפלא.')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('The film is a wonder.')
  const edges = (words: string) =>
    article(page)
      .getByText(words)
      .evaluate(element => {
        const range = document.createRange()
        range.selectNodeContents(element)
        const [text, block] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
        return text.left - block.left > block.right - text.right ? 'right' : 'left'
      })
  expect([await edges('הסרט'), await edges('The film')]).toEqual(['right', 'left'])
  await page.screenshot({ path: 'test-results/directions.png' })
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await quit()
  const out = `${place.folder}/out.html`
  await runDeckle(['export', id, '--out', out, '--library', place.library])

  const html = readFileSync(out, 'utf8')
  expect(html).toContain('<p dir="rtl">הסרט הוא נפלא.</p>')
  expect(html).toContain('<p>The film is a wonder.</p>')
})

test('signs are set as the language has them, and one Backspace takes that back', async () => {
  await libraryWithDraft(place.library, 'Signs')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  const first = article(page).locator('p').first()
  await page.keyboard.type(`He said "it's well"...`)
  await expect(first).toHaveText('He said “it’s well”…')
  await page.keyboard.press('Backspace')
  await expect(first).toHaveText('He said “it’s well”...')
  await chooseMenu(app, 'edit:undo')
  await expect(first).toHaveText('He said “it’s well”…')
  await chooseMenu(app, 'typography:toggle')
  await expect(page.getByText('stay as they are typed')).toBeVisible()
  await article(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(` "so"`)
  await expect(first).toHaveText('He said “it’s well”… "so"')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await quit()
  expect(await deckleJson<{ ok: boolean }>(['doctor', '--library', place.library])).toMatchObject({ ok: true })
})
