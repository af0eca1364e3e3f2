import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { createLibrary } from '../../src/main/library/file/open.ts'
import { localAccess } from '../../src/main/library/localAccess.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { siteLibraries } from '../support/siteLibraries.ts'
import { build, filesIn } from '../unit/main/publish/site/siteLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const widths = [375, 768, 1280]

/** The home and two articles at every width, and one page of each other kind at one. */
function fewOf(paths: readonly string[]): { path: string; at: readonly number[] }[] {
  const pages = paths.filter(path => path.endsWith('.html'))
  const kinds = [/^404\.html$/, /^search\//, /^tags\/index/, /^tags\/[^/]+\/index/, /^lists\/[^/]+\/index/]
  const others = kinds.flatMap(kind => pages.find(path => kind.test(path)) ?? [])
  const articles = pages.filter(path => /^(?!tags|authors|subjects|years|lists|page|search|most-viewed)[^/]+\/index\.html$/.test(path))
  return [
    ...['index.html', ...articles.slice(0, 2)].map(path => ({ path, at: widths })),
    ...others.map((path, n) => ({ path, at: widths.slice(n % widths.length, (n % widths.length) + 1) })),
  ]
}

test('axe finds nothing in the pages of any shipped theme, wide or narrow, in a rich library or a hostile one', async () => {
  test.setTimeout(300_000)
  const { app, quit } = await place.launch()
  const shown = app.waitForEvent('window')
  // The app's own session reads no files: a bare window with one of its own shows the pages.
  await app.evaluate(
    ({ BrowserWindow }) =>
      void new BrowserWindow({ width: 1280, height: 900, webPreferences: { sandbox: true, partition: 'reader' } }).loadURL(
        'data:text/html,<title>.</title>',
      ),
  )
  const reader = await shown
  for (const { name, fill, choices } of siteLibraries) {
    const library = createLibrary(join(place.folder, name))
    const access = localAccess(library)
    await fill(access)
    for (const theme of ['essay', 'magazine', 'notebook']) {
      const out = join(place.folder, `${name}-${theme}`)
      await build(access, out, { ...choices, themeFolder: join(process.cwd(), 'resources/themes', theme) })
      for (const { path, at } of fewOf([...filesIn(out).keys()])) {
        await app.evaluate(
          async ({ BrowserWindow }, file) =>
            BrowserWindow.getAllWindows()
              .find(each => !each.webContents.getURL().startsWith('app:'))
              ?.loadFile(file),
          join(out, path),
        )
        for (const width of at) {
          await reader.setViewportSize({ width, height: 900 })
          const { violations } = await new AxeBuilder({ page: reader }).setLegacyMode(true).analyze()
          const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
          expect.soft({ name, theme, path, width, found }).toEqual({ name, theme, path, width, found: [] })
        }
      }
    }
    library.close()
  }
  await quit()
})
