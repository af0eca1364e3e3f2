import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Nothing that axe finds in the state that the page is in. Electron has no second page to run it in: hence legacy mode. `except`
 * is a selector of what is left out: whole pages in frames, whose banners axe takes for the window's.
 */
export async function expectAccessible(page: Page, state: string, except?: string): Promise<void> {
  // A transition half way through has colours of its own.
  await page.waitForFunction(() => document.getAnimations().every(animation => animation.playState !== 'running'))
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (except === undefined ? axe : axe.exclude(except)).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
  expect({ state, found }).toEqual({ state, found: [] })
}
