import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { themeFile } from '../../../shared/model/theme.ts'
import { renderPage } from '../../render/renderPage.ts'
import { searchForm } from '../../render/site/searchIndex.ts'
import { renderArticlePage, renderIndexPage, renderListingPage, renderMessagePage, renderSearchPage } from '../../render/site/sitePages.ts'
import { siteWordsOf } from '../../render/site/siteWords.ts'
import type { ThemeFault } from '../../render/theme/templateFault.ts'
import { themeAssets } from '../../../shared/model/themeFiles.ts'
import { cssUrl, readThemeSource, themeOf, type ThemeSource } from '../readTheme.ts'
import { cssFaults, templateFaults } from './sourceFaults.ts'
import { bareArticle, bareCard, sampleArticle, sampleCard, sampleFrame, sampleList, samplePictures, sampleWays } from './sample.ts'

/**
 * Everything that is wrong with a theme: `theme.json`, the style sheet, and each template, which is parsed and then used for
 * pages that have everything and pages that have nothing. Empty if it is in order. Never throws for what a theme does wrong.
 */
export async function checkTheme(folder: string, base: string): Promise<ThemeFault[]> {
  const faults = [...(await jsonFaults(folder)), ...(await fileFaults(folder))]
  const css = await readFile(join(folder, 'theme.css'), 'utf8').catch(() => null)
  if (css === null) faults.push({ file: 'theme.css', line: 0, sentence: 'is missing, or can’t be read.' })
  if (faults.length > 0) return faults
  const source = await readThemeSource(folder, base)
  faults.push(...cssFaults(source.css), ...missingFiles(source))
  for (const [path, text] of Object.entries(source.templates)) faults.push(...templateFaults(`templates/${path}`, text))
  return faults.length > 0 ? faults : pageFaults(source)
}

async function jsonFaults(folder: string): Promise<ThemeFault[]> {
  const file = 'theme.json'
  const text = await readFile(join(folder, file), 'utf8').catch(() => null)
  if (text === null) return [{ file, line: 0, sentence: 'is missing, or can’t be read.' }]
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    const at = /position (\d+)/.exec(words)?.[1]
    return [
      { file, line: at === undefined ? 1 : lineAt(text, Number(at)), sentence: `is not JSON: ${words.replace(/ in JSON at.*$/s, '')}.` },
    ]
  }
  const parsed = themeFile.safeParse(read)
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, message }) => ({
    file,
    line: lineOf(text, path),
    sentence: `${path.join('.') || 'the whole file'}: ${message}`,
  }))
}

// The line of the innermost key that the file has.
function lineOf(text: string, path: readonly PropertyKey[]): number {
  let at = 0
  for (const key of path) {
    const found = typeof key === 'string' ? text.indexOf(`"${key}"`, at) : -1
    if (found >= 0) at = found
  }
  return lineAt(text, at)
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** What a theme may hold besides, for people. */
const unread = new Set(['.md', '.txt', '.json', '.css', '.liquid', ''])

async function fileFaults(folder: string): Promise<ThemeFault[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => ({
      entry,
      path: join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    }))
    .flatMap(({ entry, path }) => {
      const extension = extname(path).toLowerCase()
      if (entry.isSymbolicLink()) return [{ file: path, line: 0, sentence: 'is a link. A theme is complete in its own folder.' }]
      if (extension in themeAssets || unread.has(extension)) return []
      return [
        { file: path, line: 0, sentence: `is of a kind that themes can’t bring. Fonts (woff2, woff) and pictures (${pictures}) can.` },
      ]
    })
}

const pictures = 'png, jpg, webp, avif, gif'

function missingFiles({ css, assets }: ThemeSource): ThemeFault[] {
  return [...css.matchAll(cssUrl)].flatMap(found => {
    const path = (found[1] ?? found[2] ?? found[3] ?? '').replace(/^\.\//, '')
    if (path.startsWith('data:') || path.startsWith('#') || assets.includes(path)) return []
    return [{ file: 'theme.css', line: lineAt(css, found.index), sentence: `names “${path}”, which is no font or picture of this theme.` }]
  })
}

/** Pages of every kind, with everything and with nothing in them. */
function pageFaults(source: ThemeSource): ThemeFault[] {
  const theme = themeOf(source, {})
  const context = { frame: sampleFrame(theme.name, theme.options), ways: sampleWays, templates: theme.templates, pictures: samplePictures }
  const lists = [{ heading: 'Related news', list: sampleList }]
  const neighbour = { title: 'Sherlock Jr.', path: 'sherlock/' }
  const paging = { number: 2, count: 3, newer: '', older: 'page/3/' }
  const alone = { images: () => null, links: () => null, theme }
  const said = siteWordsOf('en')
  const pages: (() => string)[] = [
    () => renderPage({ article: sampleArticle, lists, ...alone }),
    () => renderPage({ article: bareArticle, lists: [], ...alone }),
    () =>
      renderArticlePage({ path: 'a/', article: sampleArticle, lists, newer: neighbour, older: neighbour, share: 'share/a.png' }, context),
    () => renderArticlePage({ path: 'a/', article: bareArticle, lists: [], newer: null, older: null, share: null }, context),
    () =>
      renderListingPage(
        { kind: 'home', path: '', title: 'Home', description: '', cards: [sampleCard, bareCard], paging, feeds: [] },
        context,
      ),
    () =>
      renderIndexPage(
        {
          kind: 'tags',
          path: 'tags/',
          title: 'Tags',
          entries: [{ name: 'comedy', path: 'tags/comedy/', count: 2, countText: '2 articles' }],
        },
        context,
      ),
    () =>
      renderMessagePage(
        { kind: 'missing', path: '/', title: 'Not found', text: 'Nothing here.', way: { label: 'Home', url: '/' }, extra: [] },
        context,
      ),
    () => renderMessagePage({ kind: 'moved', path: 'b/', title: 'Moved', text: 'Elsewhere.', way: null, extra: [] }, context),
    () =>
      renderSearchPage(
        { kind: 'search', path: 'search/', title: 'Search', script: 'search/search.js' },
        searchForm('search/', 1, said),
        context,
      ),
  ]
  const found = pages.flatMap(make => {
    try {
      const html = make()
      return html.includes('Content-Security-Policy') ? [] : [headless]
    } catch (error) {
      if (!(error instanceof AppError) || error.details['file'] === undefined) throw error
      return [{ file: error.details['file'], line: Number(error.details['line']), sentence: error.details['sentence'] ?? error.message }]
    }
  })
  return found.filter(
    (fault, i) => found.findIndex(one => one.file === fault.file && one.line === fault.line && one.sentence === fault.sentence) === i,
  )
}

const headless: ThemeFault = {
  file: 'templates/layout.liquid',
  line: 0,
  sentence: 'puts out no {{ page.head_html }}, without which a page has no title, no style and no protection.',
}
