import type { ElectronApplication, Page } from '@playwright/test'
import type { Section } from '../../src/shared/model/article.ts'
import { copyHtml } from '../../tests/support/clipboard.ts'
import { sentences } from '../prose.ts'
import { median, rounded } from '../statistics.ts'
import type { Running } from './apps.ts'
import { putCaret, timeToChange, typeLetters } from './clock.ts'
import { openInDeckle, showInBare } from './opening.ts'

/** 40 words a minute of five letters and a space, in keys. */
export const keysInAnHour = 40 * 60 * 6

type Compared = Readonly<{ ms: number; proseMirrorMs: number }>

/** Moving a section up in the middle of a long article, and taking that back: medians of five, from the command to the frame. */
export async function measureMoves(
  deckle: Running,
  bare: Running,
  title: string,
  blocks: number,
  sections: readonly Section[],
): Promise<{ move: Compared; undo: Compared }> {
  await openInDeckle(deckle.page, title, blocks)
  await showInBare(bare.page, sections, blocks)
  const [moves, undos, bareMoves, bareUndos]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let i = 0; i < 5; i += 1) {
    await putCaret(deckle.page, 0.5)
    moves.push(await timeToChange(deckle.page, () => command(deckle.app, 'section:move-up')))
    await deckle.page.waitForTimeout(700)
    undos.push(await timeToChange(deckle.page, () => command(deckle.app, 'edit:undo')))
    await deckle.page.waitForTimeout(700)
    await putCaret(bare.page, 0.5)
    bareMoves.push(await timeToChange(bare.page, () => moveInBare(bare.page, Math.floor(sections.length / 2))))
    await bare.page.waitForTimeout(700)
    bareUndos.push(await timeToChange(bare.page, async () => begunNow(bare.page, () => bare.page.keyboard.press('Control+z'))))
    await bare.page.waitForTimeout(700)
  }
  return { move: compared(moves, bareMoves), undo: compared(undos, bareUndos) }
}

/** Pasting 30,000 words, as HTML, into an article of 200 blocks. */
export async function measurePaste(
  deckle: Running,
  bare: Running,
  title: string,
  blocks: number,
  sections: readonly Section[],
): Promise<Compared> {
  const html = Array.from({ length: 1071 }, (_, i) => `<p>${sentences(28, i)}</p>`).join('\n')
  await openInDeckle(deckle.page, title, blocks)
  await showInBare(bare.page, sections, blocks)
  await copyHtml(deckle.app, html, 'plain')
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let i = 0; i < 3; i += 1) {
    for (const [{ app, page }, samples] of [
      [bare, theirs],
      [deckle, ours],
    ] as const) {
      await putCaret(page, 0.5)
      samples.push(await timeToChange(page, () => paste(app)))
      await page.waitForTimeout(1500)
      await page.keyboard.press('Control+z')
      await page.waitForTimeout(1500)
    }
  }
  return compared(ours, theirs)
}

export type Memory = Readonly<{ beforeMb: number; afterMb: number; keys: number; extrapolatedToAnHourMb: number }>

/** What is on the page's heap after collecting, before and after so many keys; an hour's writing is worked out from that. */
export async function measureMemory({ page }: Running, title: string, blocks: number, keys: number): Promise<Memory> {
  await openInDeckle(page, title, blocks)
  await putCaret(page, 0.5)
  await typeLetters(page, 100, 0)
  const before = await heapBytes(page)
  await typeLetters(page, keys, 0)
  const after = await heapBytes(page)
  return {
    beforeMb: megabytes(before),
    afterMb: megabytes(after),
    keys,
    extrapolatedToAnHourMb: megabytes(before + ((after - before) / keys) * keysInAnHour),
  }
}

const megabytes = (bytes: number): number => rounded(bytes / 1_000_000)

async function heapBytes(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await page.waitForTimeout(1500)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize
}

const compared = (ours: readonly number[], theirs: readonly number[]): Compared => ({
  ms: rounded(median(ours)),
  proseMirrorMs: rounded(median(theirs)),
})

/** Chooses a command of the menu, and says when. */
function command(app: ElectronApplication, id: string): Promise<number> {
  return app.evaluate(({ Menu }, wanted) => {
    const begun = Date.now()
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click()
    return begun
  }, id)
}

function paste(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => {
    const begun = Date.now()
    BrowserWindow.getAllWindows()[0]?.webContents.paste()
    return begun
  })
}

function moveInBare(page: Page, index: number): Promise<number> {
  return page.evaluate(at => {
    const begun = Date.now()
    Reflect.apply(Reflect.get(window, 'moveUp'), window, [at])
    return begun
  }, index)
}

async function begunNow(page: Page, act: () => Promise<void>): Promise<number> {
  const begun = await page.evaluate(() => Date.now())
  await act()
  return begun
}
