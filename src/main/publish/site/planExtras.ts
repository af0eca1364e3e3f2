import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { h } from '../../render/elements.ts'
import type { SiteOutline, SiteSettings } from '../../../shared/model/site.ts'
import { languageOf } from '../../render/language.ts'
import { addressOf, relative } from '../../render/site/frame.ts'
import { searchForm, searchShard, type SearchEntry, type SearchLanguage } from '../../render/site/searchIndex.ts'
import { renderMessagePage, renderSearchPage } from '../../render/site/sitePages.ts'
import { siteWordsOf } from '../../render/site/siteWords.ts'
import { en } from '../../render/words/en.ts'
import { wordsOf } from '../../render/words/words.ts'
import { themeAssets } from '../../../shared/model/themeFiles.ts'
import type { ThemeSource } from '../readTheme.ts'
import type { PlannedFile } from './FilePlan.ts'
import { articlesPrint, membersOf, type PlanParts } from './planListings.ts'
import { contentPrint, print, printOf } from './print.ts'
import { partPath } from './siteFrame.ts'
import type { SiteArticle, SiteModel } from './SiteModel.ts'

/** Articles in each file of the search's index: few enough that an edit makes little again. */
const perShard = 64

/** The page that searches, its script, and its index. */
export function planSearch(parts: PlanParts, script: string, entryOf: (article: SiteArticle) => Promise<SearchEntry>): PlannedFile[] {
  const { settings, model, context, common } = parts
  if (!settings.search) return []
  const language = languageOf(settings.language)
  const said = siteWordsOf(language.base)
  const path = partPath(settings, 'search')
  const shards = sharded([...model.articles, ...model.alone])
  return [
    {
      file: path.endsWith('/') ? `${path}index.html` : path,
      needs: { ...common, shards: String(shards.length) },
      make: () =>
        renderSearchPage(
          { kind: 'search', path, title: said.words.search, script: 'search/search.js' },
          searchForm(path, shards.length, said),
          context,
        ),
    },
    { file: 'search/search.js', needs: { script: print(script) }, make: () => script },
    ...shards.map((articles, number) => ({
      file: `search/${number}.js`,
      needs: { articles: articlesPrint(articles), language: language.tag, format: '2' },
      make: async () => {
        const entries = []
        for (const article of articles) entries.push(await entryOf(article))
        return searchShard(number, entries)
      },
      again: { kind: 'shard', number, members: membersOf(articles) } as const,
    })),
  ]
}

/** How the search's index is written, or null where a site has no search. */
export function searchLanguage({ search, language }: SiteSettings): SearchLanguage | null {
  const { tag, base } = languageOf(language)
  return search ? { tag, untitled: (wordsOf(base) ?? en).untitled } : null
}

// An article's place follows from its id alone, so that a new one changes one file, until there are twice as many files.
function sharded(articles: readonly SiteArticle[]): SiteArticle[][] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(articles.length / perShard)))
  const shards: SiteArticle[][] = Array.from({ length: count }, () => [])
  for (const article of articles.toSorted((a, b) => (a.source.id < b.source.id ? -1 : 1)))
    shards[Number.parseInt(article.source.id.slice(-8), 16) % count]?.push(article)
  return shards
}

export type MessageParts = Readonly<
  Pick<PlanParts, 'settings' | 'context' | 'common'> & {
    model: Readonly<{ byId: Pick<SiteModel['byId'], 'get'>; addresses: Pick<SiteModel['addresses'], 'exact'> }>
  }
>

/** What is said at addresses where nothing is, and at those that something had before. */
export function planMessages(parts: MessageParts, formerSlugs: SiteOutline['formerSlugs']): PlannedFile[] {
  const { settings, model, context, common } = parts
  const { words } = siteWordsOf(languageOf(settings.language).base)
  const { frame } = context
  const root = frame.baseUrl === '' ? '/' : new URL(frame.baseUrl).pathname
  const moved = new Map<string, SiteArticle>()
  const redirects: PlannedFile[] = []
  // The newest first: where two articles had the same slug, it leads to the one that had it last.
  for (const { slug, articleId } of formerSlugs.toReversed()) {
    const article = model.byId.get(articleId)
    const address = article && model.addresses.exact([slug])
    if (!article || !address) continue
    moved.set(address.path, article)
    const to = article.address.path
    redirects.push({
      file: address.file,
      needs: { ...common, to: print(`${to} ${article.card.title}`) },
      make: () => {
        const url = relative(address.path, to)
        const target = addressOf(frame, to)
        return renderMessagePage(
          {
            kind: 'moved',
            path: address.path,
            title: article.card.title || words.movedText,
            text: words.movedText,
            way: { label: article.card.title.trim() || to, url },
            extra: [
              h('meta', { httpEquiv: 'refresh', content: `0; url=${url}` }),
              h('meta', { name: 'robots', content: 'noindex' }),
              ...(target === null ? [] : [h('link', { rel: ['canonical'], href: target })]),
            ],
          },
          context,
        )
      },
    })
  }
  const table = [...moved]
    .map(([from, { address }]) => `${root}${from} ${root}${address.path} 301\n`)
    .sort()
    .join('')
  return [
    {
      file: '404.html',
      needs: { ...common },
      make: () =>
        renderMessagePage(
          { kind: 'missing', path: root, title: words.missing, text: words.missingText, way: { label: words.home, url: root }, extra: [] },
          context,
        ),
    },
    ...redirects,
    // Netlify, Cloudflare Pages and others answer by this file with a true redirect.
    ...(table === '' ? [] : [{ file: '_redirects', needs: { table: print(table) }, make: () => table }]),
  ]
}

/** The theme's style sheet, fonts and pictures. */
export async function planTheme(theme: ThemeSource, css: string): Promise<PlannedFile[]> {
  const assets: PlannedFile[] = []
  for (const path of theme.assets) {
    if (!(extname(path).toLowerCase() in themeAssets)) continue
    const bytes = await readFile(join(theme.folder, path))
    assets.push({ file: `theme/${path}`, needs: { contents: contentPrint(bytes) }, make: () => bytes })
  }
  return [{ file: 'theme/theme.css', needs: { contents: printOf(css) }, make: () => css }, ...assets]
}
