import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import { headingOf, parseSection, sectionJson } from '../../shared/document/section.ts'
import { documentSchema } from '../../shared/document/schema.ts'
import { AppError } from '../../shared/errors.ts'
import { isoDate } from '../../shared/model/dates.ts'
import type { ArticleAdded } from '../../shared/model/draft.ts'
import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import { noItemFields, type NewListItem } from '../../shared/model/list.ts'
import { cancelCheck } from './importFile.ts'
import { articleKeys, withArticleIds } from './internalLinks.ts'
import { readArticle } from './readArticle.ts'
import { readSource } from './source/readSource.ts'
import { findArticles, idsOf, storeReading } from './storeReading.ts'
import { inEnglish, say } from '../../shared/words/say.ts'

const ownItem = z.object({
  title: z.string(),
  author: z.string().nullable().default(null),
  site: z.string().nullable().default(null),
  date: isoDate.nullable().default(null),
  views: z.int().nonnegative().nullable().default(null),
  viewsAt: isoDate.nullable().default(null),
  url: z.string().nullable().default(null),
  note: z.string().nullable().default(null),
  image: z.null().default(null),
  language: z.string().nullable().default(null),
})
const sampleLists = z.object({
  lists: z.array(
    z.object({
      name: z.string(),
      description: z.string().default(''),
      items: z.array(z.union([z.object({ article: z.string() }), ownItem])),
    }),
  ),
})

type Added = ArticleAdded & Readonly<{ listNames: readonly string[] }>

/**
 * Fills an empty library with the sample: `articles/*.md` in the order of their names, with their images from the
 * folders beside, and the lists of `lists.yaml`, attached as the articles' front matter says. Links and items that name
 * articles by slug become links and items by id. The same folder always gives the same library, ids and times apart.
 * Throws `unreadable-file` if the sample is not whole, and `cancelled`.
 */
export async function importSample(access: LibraryAccess, sampleFolder: string, job?: JobControl): Promise<ArticleAdded[]> {
  const check = cancelCheck(job)
  const root = await realpath(sampleFolder)
  const files = (await readdir(join(root, 'articles'))).filter(name => name.endsWith('.md')).sort()
  const added: Added[] = []
  for (const [index, name] of files.entries()) {
    check()
    job?.progress(name, index, files.length)
    added.push(await addArticle(access, join(root, 'articles', name), root, check))
  }
  for (const { id } of added) await settleLinks(access, id)
  const lists = await addLists(access, root, new Map(added.map(article => [article.slug, article.id])))
  for (const { id, listNames, slug } of added) {
    if (!listNames.length) continue
    const attached = listNames.map(name => ({ listId: required(lists, name, slug), heading: null }))
    await access.call('article:set-lists', { id, lists: attached })
  }
  job?.progress('', files.length, files.length)
  return added.map(({ id, slug, title }) => ({ id, slug, title }))
}

function required<T>(map: ReadonlyMap<string, T>, name: string, by: string): T {
  const value = map.get(name)
  if (value === undefined)
    throw new AppError('unreadable-file', say('The sample library is not whole: “{name}”, which “{by}” names, is missing.', { name, by }))
  return value
}

async function addArticle(access: LibraryAccess, path: string, root: string, check: () => void): Promise<Added> {
  const source = await readSource(path)
  const reading = readArticle(source)
  const article = await storeReading(access, reading, { place: { folder: source.folder, root }, check, linksLater: true })
  const warnings = reading.warnings.all()
  if (warnings.length)
    throw new AppError(
      'unreadable-file',
      say('The sample article “{name}” can’t be read whole: {warnings}', {
        name: source.name,
        warnings: warnings.map(inEnglish).join(' '),
      }),
    )
  return { ...article, listNames: reading.listNames }
}

/** Now that every article has its id, links by slug become links by id. */
async function settleLinks(access: LibraryAccess, id: ArticleId): Promise<void> {
  const article = await access.call('article:open', { id })
  const parsed = article.sections.map(parseSection)
  const keys = articleKeys(parsed)
  if (!keys.size) return
  const articles = await findArticles(access, keys.keys())
  for (const key of keys.keys()) required(articles, key, article.header.slug)
  const changed = parsed.flatMap(node => {
    if (!articleKeys([node]).size) return []
    const heading = headingOf(node)
    const blocks = heading ? node.children.slice(1) : node.children
    const content = [
      ...(heading ? withArticleIds([heading], idsOf(articles), new Map()) : []),
      ...withArticleIds(blocks, idsOf(articles), new Map()),
    ]
    return [sectionJson(documentSchema.nodes.section.create(node.attrs, content))]
  })
  const order = article.sections.map(section => section.id)
  await access.call('article:save', { id, baseVersion: article.version, header: {}, order, sections: changed })
}

async function addLists(access: LibraryAccess, root: string, articles: ReadonlyMap<string, ArticleId>): Promise<Map<string, ListId>> {
  const parsed = sampleLists.safeParse(parse(await readFile(join(root, 'lists.yaml'), 'utf8'), { schema: 'core' }))
  if (!parsed.success)
    throw new AppError(
      'unreadable-file',
      say('The lists of the sample library can’t be read: {prettifyError}', { prettifyError: z.prettifyError(parsed.error) }),
    )
  const ids = new Map<string, ListId>()
  for (const { name, description, items } of parsed.data.lists) {
    const { id } = await access.call('list:create', { name })
    ids.set(name, id)
    if (description) await access.call('list:update', { id, name: null, description })
    const newItems = items.map((item): NewListItem =>
      'article' in item ? { articleId: required(articles, item.article, name), own: noItemFields } : { articleId: null, own: item },
    )
    if (newItems.length) await access.call('list:add-items', { id, items: newItems, at: null })
  }
  return ids
}
