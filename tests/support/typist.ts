import type { Page } from '@playwright/test'

/** One word that was typed, and when its last letter was. */
export type Typed = Readonly<{ word: string; at: number }>

/** The words `<prefix>0 <prefix>1 …`, typed into whatever has the focus until `until` says stop; keeps the time of each. */
export async function typeWords(page: Page, prefix: string, typed: Typed[], until: () => boolean): Promise<void> {
  while (!until()) {
    const word = `${prefix}${typed.length}.`
    await page.keyboard.type(`${word} `)
    typed.push({ word, at: Date.now() })
  }
}

/** The typed words that are missing from `text`. */
export function missing(typed: readonly Typed[], text: string): Typed[] {
  // A word may follow half of one that a kill cut off: it is found wherever it stands, up to its full stop.
  return typed.filter(({ word }) => !text.includes(word))
}

/** Puts the cursor behind the last word of the article. */
export async function goToEnd(page: Page): Promise<void> {
  const article = page.getByRole('textbox', { name: 'Article', exact: true })
  await article.waitFor()
  await article.focus()
  await page.keyboard.press('Control+End')
}
