import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localAccess } from '../src/main/library/localAccess.ts'
import { createLibrary } from '../src/main/library/file/open.ts'
import type { Section } from '../src/shared/model/article.ts'
import { ended, launchBare, launchDeckle, type Running } from './editor/apps.ts'
import { putCaret, typeLetters } from './editor/clock.ts'
import { keysInAnHour, measureMemory, measureMoves, measurePaste } from './editor/further.ts'
import { profiled } from './editor/profile.ts'
import { openInDeckle, showInBare } from './editor/opening.ts'
import { sectionsOf } from './prose.ts'
import { median, percentile, rounded, spread, type Spread } from './statistics.ts'

/** 200 blocks are 5,600 words, 5,000 blocks are 140,000. */
const sizes = [200, 2000, 5000]
const small = 108
const rounds = 3
/** The first letters in a place fill caches: they are typed, and not counted. */
const warming = 5

type Figures = Spread & {
  ratioToProseMirror: number
  ratioOfMedians: number
  openMs: number
  /** The same with spelling not checked; the figures beside it are with it, as the app comes. */
  spellingOff: Spread & { ratioToProseMirror: number }
  proseMirror: Spread & { openMs: number }
}

/**
 * From a key to the painted letter, in the app as it is built, at 200, 2,000 and 5,000 blocks; beside it a bare
 * ProseMirror with the same text on the same runtime, in turn. Then what else grows with a long article: opening it, moving
 * a section and undoing that, pasting 30,000 words, and the memory that writing takes (with `--memory hour` an
 * hour of it is typed, which takes ten minutes; else it is worked out).
 */
export default async function editor(options: { root: string; args: Record<string, string | true> }): Promise<Record<string, unknown>> {
  const { root, args } = options
  const letters = Number(args['letters'] ?? 40)
  const folder = mkdtempSync(join(tmpdir(), 'deckle-bench-'))
  const running: Running[] = []
  try {
    const articles = new Map([small, ...sizes].map(blocks => [blocks, sectionsOf(blocks)]))
    const library = createLibrary(join(folder, 'library'))
    for (const [blocks, sections] of articles)
      await localAccess(library).call('article:add', { header: { title: titleOf(blocks) }, sections, lists: [] })
    library.close()
    const deckle = await launchDeckle(root, folder)
    running.push(deckle)
    const bare = await launchBare(root, folder)
    running.push(bare)
    await openInDeckle(deckle.page, titleOf(small), small)

    const figures: Record<string, Figures> = {}
    for (const blocks of sizes) figures[`blocks${blocks}`] = await measureTyping(deckle, bare, blocks, articles.get(blocks) ?? [], letters)
    if (typeof args['profile'] === 'string') return await writeProfiles(deckle, args['profile'], letters)
    const words3000 = rounded(median(await openings(deckle, small, 200)))
    const moves = await measureMoves(deckle, bare, titleOf(5000), 5000, articles.get(5000) ?? [])
    const paste = await measurePaste(deckle, bare, titleOf(200), 200, articles.get(200) ?? [])
    const keys = args['memory'] === 'hour' ? keysInAnHour : 900
    const memory = args['memory'] === 'none' ? 'not measured' : await measureMemory(deckle, titleOf(5000), 5000, keys)
    return { ...figures, open3000WordsMs: words3000, moveSection5000: moves, paste30000Words: paste, memory }
  } finally {
    await Promise.all(running.map(ended))
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** With `--profile FOLDER`: what the app did while the longest article was opened, and while someone typed in it. */
async function writeProfiles({ page }: Running, into: string, letters: number): Promise<Record<string, unknown>> {
  await openInDeckle(page, titleOf(small), small)
  const opened = join(into, 'open.cpuprofile')
  await profiled(page, opened, () => openInDeckle(page, titleOf(5000), 5000))
  await putCaret(page, 0.5)
  const typed = join(into, 'typing.cpuprofile')
  await profiled(page, typed, () => typeLetters(page, letters))
  return { profiles: [opened, typed] }
}

const titleOf = (blocks: number): string => `An article of ${blocks} blocks`

async function measureTyping(
  deckle: Running,
  bare: Running,
  blocks: number,
  sections: readonly Section[],
  letters: number,
): Promise<Figures> {
  const [ours, unchecked, theirs]: [number[], number[], number[]] = [[], [], []]
  const opened = await openings(deckle, blocks, small)
  const shown = [await showInBare(bare.page, sections, blocks)]
  for (let round = 0; round < rounds; round += 1) {
    const place = 0.2 + 0.3 * round
    for (const [{ page }, samples] of [
      [bare, theirs],
      [deckle, ours],
    ] as const) {
      await page.bringToFront()
      await putCaret(page, place)
      samples.push(...(await typeLetters(page, letters + warming)).slice(warming))
    }
    await toggleSpelling(deckle)
    await putCaret(deckle.page, place)
    unchecked.push(...(await typeLetters(deckle.page, letters + warming)).slice(warming))
    await toggleSpelling(deckle)
  }
  return {
    ...spread(ours),
    ratioToProseMirror: rounded(percentile(ours, 0.95) / percentile(theirs, 0.95)),
    ratioOfMedians: rounded(median(ours) / median(theirs)),
    openMs: rounded(median(opened)),
    spellingOff: { ...spread(unchecked), ratioToProseMirror: rounded(percentile(unchecked, 0.95) / percentile(theirs, 0.95)) },
    proseMirror: { ...spread(theirs), openMs: rounded(median(shown)) },
  }
}

/** Has spelling be checked, or no longer, and waits until that is done. */
async function toggleSpelling({ app, page }: Running): Promise<void> {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('spelling:toggle')?.click())
  await page.waitForTimeout(1500)
}

/** Opens an article three times, another one in between. It stays open. */
async function openings({ page }: Running, blocks: number, between: number): Promise<number[]> {
  const samples: number[] = []
  for (let i = 0; i < 3; i += 1) {
    await openInDeckle(page, titleOf(between), between)
    await page.waitForTimeout(700)
    samples.push(await openInDeckle(page, titleOf(blocks), blocks))
    await page.waitForTimeout(700)
  }
  return samples
}
