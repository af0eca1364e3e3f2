import type { Page } from '@playwright/test'
import type { Section } from '../../src/shared/model/article.ts'

/** Opens an article by a press on it in the list; from the press to the frame with all its text, in milliseconds. */
export async function openInDeckle(page: Page, title: string, blocks: number): Promise<number> {
  await page.evaluate(wanted => {
    const clock = window.deckleClock
    clock.changed = null
    const begin = (event: Event) => {
      const look = () =>
        document.querySelectorAll('.ProseMirror p').length === wanted
          ? clock.painted(at => (clock.changed = at - event.timeStamp))
          : requestAnimationFrame(look)
      // The article before has another number of paragraphs.
      requestAnimationFrame(look)
    }
    window.addEventListener('pointerdown', begin, { capture: true, once: true })
  }, blocks)
  await page.getByRole('region', { name: 'Articles' }).getByText(title, { exact: true }).click()
  const opened = await page.waitForFunction(() => window.deckleClock.changed, null, { polling: 10, timeout: 60_000 })
  return Number(await opened.jsonValue())
}

/** Shows a text in the bare editor; from its JSON to the frame with all of it, in milliseconds. */
export function showInBare(page: Page, sections: readonly Section[], blocks: number): Promise<number> {
  return page.evaluate(
    ([shown, wanted]) =>
      new Promise<number>((resolve, reject) => {
        const begun = performance.now()
        Reflect.apply(Reflect.get(window, 'show'), window, [shown])
        if (document.querySelectorAll('.ProseMirror p').length < wanted) reject(new Error('Not all of the text is there.'))
        window.deckleClock.painted(at => resolve(at - begun))
      }),
    [sections, blocks] as const,
  )
}
