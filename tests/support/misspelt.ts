import { expect, type Page } from '@playwright/test'

/** Waits until these words are underlined, in the order of the page, and no others. What is in notes is not among them. */
export async function expectMisspelt(page: Page, words: readonly string[]): Promise<void> {
  const underlined = () =>
    page.evaluate(() => {
      const ranges: Range[] = []
      for (const range of CSS.highlights.get('misspelt') ?? []) if (range instanceof Range) ranges.push(range)
      return ranges.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String)
    })
  await expect.poll(underlined).toEqual(words)
}

/** Presses with the secondary button on a word that is underlined. */
export async function pressMisspelt(page: Page, word: string): Promise<void> {
  const place = await page.evaluate(wanted => {
    for (const range of CSS.highlights.get('misspelt') ?? [])
      if (range instanceof Range && range.toString() === wanted) {
        const { left, top, width, height } = range.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }
    throw new Error(`“${wanted}” is not underlined.`)
  }, word)
  await page.mouse.click(place.x, place.y, { button: 'right' })
}
