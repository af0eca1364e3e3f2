import { expect, type ElectronApplication } from '@playwright/test'
import type { MenuCommand } from '../../src/shared/contract/menu.ts'

/** Chooses an item of the application menu by its command, as a person does by mouse or accelerator. */
export async function chooseMenu(app: ElectronApplication, command: MenuCommand): Promise<void> {
  await menuOf(app)
  await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command)
  // The command reaches the page as an event: what is typed next must come after it, however busy the page is.
  await new Promise(resolve => setTimeout(resolve, 150))
  await Promise.all(app.windows().map(page => page.evaluate(() => new Promise(resolve => setTimeout(resolve))).catch(() => undefined)))
}

/** Chooses the item whose label reads so, wherever it stands in the menu. */
export async function chooseMenuLabel(app: ElectronApplication, label: string): Promise<void> {
  await menuOf(app)
  await app.evaluate(({ Menu }, wanted) => {
    type Item = Electron.MenuItem
    const all = (items: readonly Item[]): Item[] => items.flatMap(item => [item, ...all(item.submenu?.items ?? [])])
    all(Menu.getApplicationMenu()?.items ?? [])
      .find(item => item.label.replaceAll('&', '') === wanted)
      ?.click()
  }, label)
}

/** Waits until there is a menu: a person could choose nothing before. */
async function menuOf(app: ElectronApplication): Promise<void> {
  await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null)).toBe(true)
}

/** Answers the next file dialogs of the system with these paths. */
export async function answerDialogs(app: ElectronApplication, answers: { open?: string[]; save?: string }): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: open === undefined, filePaths: open ?? [] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' })
  }, answers)
}
