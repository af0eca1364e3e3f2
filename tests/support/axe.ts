import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing that axe finds in the state that the page is in. Electron has no second page to run it in: hence legacy mode. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  // A transition half way through has colours of its own.
  await page.waitForFunction(() => document.getAnimations().every(animation => animation.playState !== 'running'))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
  expect({ state, found }).toEqual({ state, found: [] })
}
