import type { Page } from '@playwright/test'

type Clock = { keys: number[]; changed: number | null; painted: (then: (at: number) => void) => void }

declare global {
  interface Window {
    /** Put into the page from outside by `startClock`. */
    deckleClock: Clock
  }
}

/**
 * Puts a clock into a page. `keys` are the milliseconds from each key's own time stamp to the end of the frame in which the
 * main thread has laid out and painted what it typed. It is the same clock for every editor measured.
 */
export async function startClock(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clock: Clock = {
      keys: [],
      changed: null,
      painted: then =>
        void requestAnimationFrame(() => {
          // A message is a task: it comes behind the layout and the painting of the frame that asked for it.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => then(performance.now()))
          port1.start()
          port2.postMessage(null)
        }),
    }
    let pressed = 0
    document.addEventListener('keydown', event => (pressed = event.timeStamp), true)
    document.addEventListener('input', () => clock.painted(at => clock.keys.push(at - pressed)), true)
    window.deckleClock = clock
  })
}

/** The caret, at the end of the paragraph that stands at `share` (0 to 1) of the text, in the middle of the window. */
export async function putCaret(page: Page, share: number): Promise<void> {
  await page.evaluate(at => {
    const paragraphs = document.querySelectorAll('.ProseMirror p')
    const paragraph = paragraphs[Math.min(paragraphs.length - 1, Math.floor(paragraphs.length * at))]
    const editor = document.querySelector<HTMLElement>('.ProseMirror')
    if (!paragraph || !editor) throw new Error('There is no text to write in.')
    editor.focus()
    getSelection()?.selectAllChildren(paragraph)
    getSelection()?.collapseToEnd()
    paragraph.scrollIntoView({ block: 'center' })
  }, share)
  await page.waitForTimeout(400)
}

/** Types letters one by one, each when the one before is on the screen, and says how long each took in milliseconds. */
export async function typeLetters(page: Page, count: number, pauseMs = 30): Promise<number[]> {
  const letters = 'the train comes back into view '
  await page.evaluate(() => void (window.deckleClock.keys.length = 0))
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press(letters[i % letters.length] ?? 'e')
    await page.waitForFunction(typed => window.deckleClock.keys.length > typed, i, { polling: 10 })
    await page.waitForTimeout(pauseMs)
  }
  return page.evaluate(() => window.deckleClock.keys)
}

/** From `act` (which answers with the time of day at which it began) to the end of the frame that shows what it changed. */
export async function timeToChange(page: Page, act: () => Promise<number>): Promise<number> {
  await page.evaluate(() => {
    const clock = window.deckleClock
    clock.changed = null
    const editor = document.querySelector('.ProseMirror')
    const watch = new MutationObserver(() => {
      watch.disconnect()
      clock.painted(at => (clock.changed = performance.timeOrigin + at))
    })
    if (editor) watch.observe(editor, { childList: true, subtree: true, characterData: true })
  })
  const begun = await act()
  const changed = await page.waitForFunction(() => window.deckleClock.changed, null, { polling: 10, timeout: 120_000 })
  return Number(await changed.jsonValue()) - begun
}
