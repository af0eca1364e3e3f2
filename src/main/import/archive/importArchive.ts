import { v7 as uuid } from 'uuid'
import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import type { ImportOutcome } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import {
  archivedArticle,
  archivedHistory,
  archivedList,
  archivedSnippets,
  archivedTags,
  entryNames,
  snippetsName,
  tagsName,
  type ArchivedArticle,
  type ArchivedHistory,
} from '../../../shared/model/archive.ts'
import { themesIn } from './archivedThemes.ts'
import { articleId, type ArticleId, type ListId } from '../../../shared/model/ids.ts'
import type { Archive } from './Archive.ts'
import { say, type Said } from '../../../shared/words/say.ts'

/** What becomes of articles that the library has already: they come in beside those, or not at all. */
export type Duplicates = 'keep' | 'skip'

/** Those of the archive’s articles that the library has already. */
export async function duplicatesIn(access: LibraryAccess, archive: Archive): Promise<ArticleId[]> {
  return access.call('archive:known', { ids: archive.manifest.articles })
}

/**
 * Takes an archive in: everything in it is proved before anything is stored. Articles keep their ids, and with them the links between
 * them; those that the library has come in under new ones, or are left out. Nothing in the library is changed. `file` is what outcomes
 * call it. Throws `unreadable-file`, `cancelled`, and what the library throws.
 */
export async function importArchive(
  access: LibraryAccess,
  archive: Archive,
  file: string,
  duplicates: Duplicates,
  job: JobControl,
): Promise<ImportOutcome[]> {
  const articles = archive.manifest.articles.map(id => readArticle(archive, id))
  for (const entry of [...['lists/', 'histories/', 'assets/', snippetsName].flatMap(folder => archive.within(folder)), tagsName]) {
    proceed(job)
    if (entry.startsWith('lists/')) archive.json(entry, archivedList)
    else if (entry.startsWith('histories/')) archive.json(entry, archivedHistory)
    else if (entry === snippetsName) archive.json(entry, archivedSnippets)
    else archive.bytes(entry)
  }
  const themes = themesIn(archive)
  const known = new Set(await duplicatesIn(access, archive))
  const taken = articles.filter(({ id }) => duplicates === 'keep' || !known.has(id))
  const ids = new Map(taken.map(({ id }) => [id, known.has(id) ? articleId.parse(uuid()) : id]))
  for (const entry of archive.within('assets/')) {
    proceed(job)
    await access.call('asset:add', { name: entry.slice('assets/'.length), bytes: archive.bytes(entry) })
  }
  const outcomes: ImportOutcome[] = []
  const lists = new Set<ListId>()
  const wanted = new Set(taken)
  for (const [index, article] of articles.entries()) {
    proceed(job)
    job.progress(article.header.title || 'Untitled', index, articles.length)
    const { header, updatedAt } = article
    if (!wanted.has(article)) {
      const error = say('“{title}” is in this library already, and was left out.', { title: header.title || say('Untitled') })
      outcomes.push({ file, article: null, warnings: [], error })
      continue
    }
    const id = ids.get(article.id) ?? article.id
    const added = await access.call('archive:add-article', {
      id,
      updatedAt,
      header,
      sections: relinked(article.sections, ids),
      history: historyOf(archive, article.id, ids),
    })
    for (const { listId } of article.lists) lists.add(listId)
    outcomes.push({ file, article: added, warnings: [], error: null })
  }
  await attachLists(access, archive, taken, ids, lists)
  await colourTags(access, archive, taken)
  await addSnippets(access, archive)
  const notes: Said[] = []
  for (const theme of themes) {
    proceed(job)
    const added = await access.call('archive:add-theme', theme)
    if (added && added.name !== theme.name)
      notes.push(
        say('The theme “{name}” came in as “{other}”: the library has another of that name.', { name: theme.name, other: added.name }),
      )
  }
  return outcomes.map((outcome, index) =>
    index === outcomes.length - 1 ? { ...outcome, warnings: [...outcome.warnings, ...notes] } : outcome,
  )
}

function readArticle(archive: Archive, id: ArticleId): ArchivedArticle {
  const article = archive.json(entryNames.article(id), archivedArticle)
  if (article.id !== id)
    throw new AppError('unreadable-file', 'An article of this archive is not the one that it says it is, so nothing was imported.')
  return article
}

/** Links between articles that come in under new ids follow them. */
function relinked<T>(sections: T, ids: ReadonlyMap<ArticleId, ArticleId>): T {
  const text = JSON.stringify(sections)
  const moved = text.replaceAll(/"href":"deckle:(?<id>[0-9a-f-]{36})"/gu, (whole, id: string) => {
    const key = articleId.safeParse(id)
    const to = key.success ? ids.get(key.data) : undefined
    return to === undefined ? whole : `"href":"deckle:${to}"`
  })
  return JSON.parse(moved) as T
}

/** The versions of an article, where they came along; their links follow too. */
function historyOf(archive: Archive, id: ArticleId, ids: ReadonlyMap<ArticleId, ArticleId>): ArchivedHistory | null {
  const entry = entryNames.history(id)
  if (!archive.has(entry)) return null
  const { bodies, revisions } = archive.json(entry, archivedHistory)
  return { bodies: relinked(bodies, ids), revisions }
}

/** Snippets that the library has stay as they are. */
async function addSnippets(access: LibraryAccess, archive: Archive): Promise<void> {
  if (!archive.has(snippetsName)) return
  const known = await access.call('snippet:list')
  for (const each of archive.json(snippetsName, archivedSnippets)) {
    const isKnown = known.some(({ id, name, content }) => id === each.id || (name === each.name && isEqual(content, each.content)))
    if (!isKnown) await access.call('snippet:save', each)
  }
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

async function attachLists(
  access: LibraryAccess,
  archive: Archive,
  articles: readonly ArchivedArticle[],
  ids: ReadonlyMap<ArticleId, ArticleId>,
  wanted: ReadonlySet<ListId>,
): Promise<void> {
  const made = new Set<ListId>()
  for (const id of wanted) {
    if (!archive.has(entryNames.list(id))) continue
    const list = archive.json(entryNames.list(id), archivedList)
    const items = list.items.map(item => ({ ...item, articleId: item.articleId && (ids.get(item.articleId) ?? item.articleId) }))
    await access.call('archive:add-list', { ...list, id, items })
    made.add(id)
  }
  for (const { id, lists } of articles) {
    const attached = lists.filter(({ listId }) => made.has(listId))
    if (attached.length > 0) await access.call('article:set-lists', { id: ids.get(id) ?? id, lists: attached })
  }
}

/** Tags take the colour that they had, unless they have one here. */
async function colourTags(access: LibraryAccess, archive: Archive, articles: readonly ArchivedArticle[]): Promise<void> {
  if (!archive.has(tagsName)) return
  const used = new Set(articles.flatMap(({ header }) => header.tags))
  const { tags } = await access.call('library:overview')
  for (const { name, colour } of archive.json(tagsName, archivedTags)) {
    if (used.has(name) && tags.some(tag => tag.name === name && tag.colour === null)) await access.call('tag:set-colour', { name, colour })
  }
}

function proceed({ signal }: JobControl): void {
  if (signal.aborted) throw new AppError('cancelled', 'The import was stopped.')
}
