import type { Page } from '@playwright/test'

/** An input method at a page: what is composed shows at once and is only taken when it is done, as Korean and Japanese are written. */
export async function inputMethod(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  return {
    /** Goes through the stages of a composition and ends it with what was meant. */
    compose: async (stages: readonly string[], meant: string) => {
      for (const text of stages) {
        await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
        await page.waitForTimeout(30)
      }
      await devtools.send('Input.insertText', { text: meant })
    },
    /** Leaves a composition as it stands, not ended. */
    begin: (text: string) => devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** Takes what was meant in the place of what is being composed. */
    end: (meant: string) => devtools.send('Input.insertText', { text: meant }),
  }
}
