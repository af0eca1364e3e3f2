import { expect, test } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'

let place: Workplace
test.beforeEach(() => {
  place = new Workplace()
})
test.afterEach(() => place.clear())

test('the interface takes up the language that is chosen, keeps what was typed, and goes back', async () => {
  const { app, page } = await place.launch('--sample')
  const text = page.getByRole('textbox', { name: 'Article', exact: true })
  await text.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Typed in English.')
  const menu = () =>
    app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items ?? []
      return { menus: items.map(({ label }) => label), first: items.find(({ submenu }) => submenu)?.submenu?.items[0]?.label ?? null }
    })
  const english = await menu()
  const choose = async (settings: string, field: string, done: string, language: string) => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('app:settings')?.click())
    await page.getByRole('dialog', { name: settings }).getByLabel(field).selectOption(language)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByText(done).first()).toBeVisible()
  }

  await choose('Settings', 'Language of Deckle', '개요', 'ko')
  await expect(page.getByText('Typed in English.').first()).toBeVisible()
  const korean = await menu()
  expect(korean.menus).not.toEqual(english.menus)
  expect(korean.first).toMatch(/^새 글/u)

  await choose('설정', 'Deckle 언어', 'Outline', 'en')
  expect(await menu()).toEqual(english)
})
