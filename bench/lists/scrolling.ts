import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { localAccess } from '../../src/main/library/localAccess.ts'
import { createLibrary } from '../../src/main/library/file/open.ts'
import { listItemId } from '../../src/shared/model/ids.ts'
import { noItemFields } from '../../src/shared/model/list.ts'
import { ended, launchDeckle } from '../editor/apps.ts'
import { rounded, spread, type Spread } from '../statistics.ts'

const long = 10_000
const columns = { lists: 24, items: 1000 }
const frames = 400
/** A frame of a screen that shows sixty a second. */
const frameMs = 1000 / 60

/** `dropped` is the share of frames that took longer than a screen's, `blank` that of frames in which a row was not there yet. */
type Scrolling = Spread & { longestMs: number; dropped: number; blank: number }

/**
 * Scrolling in the app as it is built: through a list of 10,000 items, and a board of 24 lists with 1,000 items each, down one of
 * them and from the first to the last. Each frame goes on by as much as a fast wheel does, as soon as the one before is painted.
 */
export async function measureScrolling(root: string): Promise<Record<string, Scrolling>> {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-bench-'))
  try {
    await makeLists(join(folder, 'library'))
    const running = await launchDeckle(root, folder)
    try {
      const { page, app } = running
      await page.getByRole('navigation').getByText('Long', { exact: true }).first().click()
      await page.getByText('Item 3', { exact: true }).first().waitFor()
      const list = await scrolled(page, '[data-grid]', 'down')
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('go:lists')?.click())
      await page.getByRole('grid', { name: 'Column 01' }).getByText('Item 3', { exact: true }).waitFor()
      const column = await scrolled(page, '[data-grid]', 'down')
      const board = await scrolled(page, '.board-scroller', 'across')
      return { list, column, board }
    } finally {
      await ended(running)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

async function makeLists(folder: string): Promise<void> {
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  const fill = async (name: string, count: number) => {
    const { id } = await call('list:create', { name })
    const items = Array.from({ length: count }, (_, at) => ({
      at,
      item: {
        id: listItemId.parse(crypto.randomUUID()),
        articleId: null,
        own: {
          ...noItemFields,
          title: `Item ${at}`,
          author: 'Ann Reed',
          site: 'Example',
          date: '2025-11-13',
          views: at,
          url: `https://e.org/${at}`,
        },
      },
    }))
    await call('list:edit', { edits: [{ kind: 'insert', list: id, items }] })
  }
  for (let at = 1; at <= columns.lists; at += 1) await fill(`Column ${String(at).padStart(2, '0')}`, columns.items)
  await fill('Long', long)
  library.close()
}

async function scrolled(page: Page, selector: string, way: 'down' | 'across'): Promise<Scrolling> {
  await page.waitForTimeout(500)
  const samples = await page.evaluate(
    ([wanted, direction, count]) =>
      new Promise<{ ms: number; blank: boolean }[]>((resolve, reject) => {
        const element = document.querySelector(wanted)
        if (!element) return reject(new Error(`There is no ${wanted}.`))
        const found: { ms: number; blank: boolean }[] = []
        const end = direction === 'down' ? element.scrollHeight - element.clientHeight : element.scrollWidth - element.clientWidth
        const by = Math.max(direction === 'down' ? 240 : 40, end / count / 8)
        let [at, forth] = [0, 1]
        const isBlank = () => {
          const { top, bottom, left, right } = element.getBoundingClientRect()
          return [...element.querySelectorAll('.grid-item[role=presentation]')].some(row => {
            const box = row.getBoundingClientRect()
            return box.bottom > top && box.top < bottom && box.right > left && box.left < right
          })
        }
        const step = () => {
          const begun = performance.now()
          if (at + by * forth > end || at + by * forth < 0) forth = -forth
          at += by * forth
          if (direction === 'down') element.scrollTop = at
          else element.scrollLeft = at
          window.deckleClock.painted(painted => {
            found.push({ ms: painted - begun, blank: isBlank() })
            if (found.length < count) step()
            else resolve(found)
          })
        }
        step()
        return undefined
      }),
    [selector, way, frames] as const,
  )
  const times = samples.map(({ ms }) => ms)
  const share = (count: number) => rounded(count / samples.length)
  return {
    ...spread(times),
    longestMs: rounded(Math.max(...times)),
    dropped: share(times.filter(ms => ms > frameMs).length),
    blank: share(samples.filter(({ blank }) => blank).length),
  }
}
