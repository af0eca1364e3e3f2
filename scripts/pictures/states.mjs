// The main states of the window on the sample library: what the documentation shows, and what is compared picture by picture.

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').ElectronApplication} App
 * @typedef {Readonly<{ app: App, page: Page }>} Window
 * @typedef {Readonly<{ reach: (window: Window) => Promise<unknown>, leave?: (window: Window) => Promise<unknown> }>} State
 */

/** Does a command of the menu, and gives the page the time to hear of it. @param {Window} window @param {string} id */
export async function choose({ app, page }, id) {
  await app.evaluate(
    (/** @type {any} */ { Menu }, /** @type {string} */ command) => Menu.getApplicationMenu().getMenuItemById(command).click(),
    id,
  )
  await page.waitForTimeout(150)
}

/** Puts the window into the light or the dark. @param {Window} window @param {'light' | 'dark'} theme */
export async function appear({ app, page }, theme) {
  await app.evaluate((/** @type {any} */ { nativeTheme }, /** @type {any} */ value) => void (nativeTheme.themeSource = value), theme)
  await page.waitForFunction(`matchMedia('(prefers-color-scheme: dark)').matches === ${theme === 'dark'}`)
}

/** The sample review, in its text's outline. @param {Window} window */
async function review({ page }) {
  await page.getByRole('button', { name: /^All articles/ }).click()
  await page
    .getByRole('row', { name: /The General/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Article', exact: true }).first().waitFor()
}

/** @param {string} name */
const inspector = name => async (/** @type {Window} */ window) => {
  await choose(window, `view:${name}`)
  await window.page.getByRole('tab', { name, exact: false }).first().waitFor()
}

/** A dialog that a command opens and Escape closes. @param {string} command @returns {State} */
const dialog = command => ({
  reach: async window => {
    await choose(window, command)
    await window.page.getByRole('dialog').waitFor()
  },
  leave: ({ page }) => page.keyboard.press('Escape').then(() => page.getByRole('dialog').waitFor({ state: 'detached' })),
})

/** Every state by its name. Each is reached from the sample review, and left to it. @satisfies {Record<string, State>} */
export const states = {
  window: { reach: inspector('outline') },
  details: {
    reach: async window => {
      await inspector('outline')(window)
      await window.page.getByRole('button', { name: 'The line', exact: false }).first().click()
      await inspector('details')(window)
    },
  },
  history: { reach: inspector('history'), leave: inspector('outline') },
  list: {
    reach: ({ page }) =>
      page
        .getByRole('button', { name: /^Related news/ })
        .first()
        .click(),
    leave: review,
  },
  board: { reach: window => choose(window, 'go:lists'), leave: review },
  trash: { reach: ({ page }) => page.getByRole('button', { name: /^Trash/ }).click(), leave: review },
  search: {
    reach: async window => {
      await choose(window, 'search:open')
      await window.page.keyboard.type('line')
      await window.page.locator('mark').first().waitFor()
    },
    leave: ({ page }) => page.getByRole('button', { name: 'Close the search' }).click(),
  },
  palette: {
    reach: async window => {
      await choose(window, 'go:anywhere')
      await window.page.keyboard.type('gnrl')
      await window.page.getByRole('option').first().waitFor()
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  tabs: {
    reach: async window => {
      const row = window.page.getByRole('row').nth(2)
      await row.click({ button: 'middle' })
      await window.page.getByRole('tablist', { name: 'Open articles' }).waitFor()
      await window.page.getByRole('tab', { name: /The General/ }).click()
    },
    leave: async window => {
      await window.page.getByRole('tablist', { name: 'Open articles' }).getByRole('tab').last().click()
      await choose(window, 'tab:close')
      await review(window)
    },
  },
  sides: {
    reach: async window => {
      await window.page.getByRole('row').nth(2).click({ button: 'right' })
      await window.page.getByRole('menuitem', { name: 'Open beside' }).click()
      await window.page.getByRole('region', { name: 'Beside the page' }).getByRole('textbox', { name: 'Title' }).waitFor()
    },
    leave: async window => {
      await choose(window, 'view:beside')
      await review(window)
    },
  },
  preview: {
    reach: async window => {
      await choose(window, 'view:preview')
      await window.page.locator('iframe[data-shown]').waitFor()
    },
    leave: window => choose(window, 'view:preview'),
  },
  export: dialog('article:export'),
  settings: dialog('app:settings'),
  site: dialog('site:publish'),
  goals: dialog('article:goals'),
  backups: dialog('library:backups'),
  bringIn: dialog('list:bring-in'),
  writing: dialog('article:prose'),
  checklist: dialog('article:check'),
  keys: dialog('help:keys'),
}

/** Shows the sample review in a window that has just begun. @param {Window} window */
export async function begin(window) {
  await window.page.getByRole('textbox', { name: 'Article', exact: true }).waitFor({ timeout: 60_000 })
  await review(window)
}
