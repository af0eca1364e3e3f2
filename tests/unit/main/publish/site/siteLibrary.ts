import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryAccess } from '../../../../../src/shared/contract/access.ts'
import type { ArticleHeader, Section } from '../../../../../src/shared/model/article.ts'
import { siteSettings, type SiteSettings } from '../../../../../src/shared/model/site.ts'
import { manifestStore } from '../../../../../src/main/jobs/manifestStore.ts'
import { buildSite } from '../../../../../src/main/publish/site/buildSite.ts'
import type { SiteBuild, SiteBuilt } from '../../../../../src/main/publish/site/SiteWork.ts'
import { ownFolder } from '../../../../../src/main/publish/site/manifestPlace.ts'
import { job } from '../testLibrary.ts'

const resources = join(process.cwd(), 'resources')
const essay = join(resources, 'themes/essay')

export type SiteChoices = Partial<SiteSettings> & { readonly themeFolder?: string; readonly signal?: AbortSignal }

/** Builds the site of a library in this thread alone. */
export function build(access: LibraryAccess, folder: string, choices: SiteChoices = {}, more: Partial<SiteBuild> = {}): Promise<SiteBuilt> {
  const { themeFolder, signal, ...chosen } = choices
  const settings = siteSettings.parse({ title: 'Silent Reviews', baseUrl: 'https://example.org/reviews/', perPage: 3, ...chosen })
  return buildSite(
    access,
    {
      settings,
      folder,
      theme: themeFolder ?? essay,
      baseTheme: essay,
      searchScript: join(resources, 'site/search.js'),
      typefaces: join(resources, 'share'),
      generator: 'test',
      threads: 0,
      manifests: manifestStore,
      strayed: Promise.resolve(null),
      startThread: () => {
        throw new Error('No thread was asked for')
      },
      ...more,
    },
    job([], signal),
  )
}

/** Every file of a site but Deckle's own notes, by path. */
export function filesIn(folder: string): Map<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(path => !path.startsWith(ownFolder))
    .sort()
  return new Map(found.map(path => [path, readFileSync(join(folder, path)).toString('latin1')]))
}

/** When each file of a site was written. */
export function timesIn(folder: string): Map<string, number> {
  return new Map([...filesIn(folder).keys()].map(path => [path, statSync(join(folder, path)).mtimeMs]))
}

const text = (words: string, link?: string) => ({
  type: 'text',
  text: words,
  ...(link === undefined ? {} : { marks: [{ type: 'link', attrs: { href: link } }] }),
})

/** The sections of an article that says this, and links there. */
export function saying(words: string, link?: string): Section[] {
  const id = '00000000-0000-7000-8000-00000000f001' as Section['id']
  return [{ id, kind: 'opening', content: [{ type: 'paragraph', content: [text(words, link)] }] }]
}

let count = 0

/** Adds a published article. */
export async function publish(access: LibraryAccess, header: Partial<ArticleHeader>, words = 'There is one road.', link?: string) {
  count += 1
  return access.call('article:add', {
    header: { title: `Article ${count}`, author: 'Ada Kim', status: 'published', publishedAt: '2025-11-13', ...header },
    sections: saying(words, link),
    lists: [],
  })
}

/** Saves other header fields, or another text. */
export async function edit(
  access: LibraryAccess,
  id: string,
  header: Partial<ArticleHeader>,
  words?: string,
  link?: string,
): Promise<void> {
  const article = await access.call('article:find', { key: id })
  await access.call('article:save', {
    id: article.id,
    baseVersion: article.version,
    header,
    order: article.sections.map(section => section.id),
    sections:
      words === undefined
        ? []
        : article.sections.slice(0, 1).map(({ id: section, kind }) => ({ ...saying(words, link)[0]!, id: section, kind })),
  })
}
