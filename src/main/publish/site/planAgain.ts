import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryAccess } from '../../../shared/contract/access.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { OutlinedArticle } from '../../../shared/model/site.ts'
import { patchedSitemap } from '../../render/site/feeds.ts'
import { patchedShard, type SearchEntry } from '../../render/site/searchIndex.ts'
import { renderListingPage } from '../../render/site/sitePages.ts'
import type { Again, Member } from './Again.ts'
import type { ArticleMaker } from './ArticleMaker.ts'
import type { PlannedFile } from './FilePlan.ts'
import type { FileRecord, OpenManifest, Place } from './Manifest.ts'
import { changedWith, changedWithout, feedOf, feedText, listFeedOf, mapped, shortEntries, wholeEntries } from './planFeeds.ts'
import { articlesPrint } from './planListings.ts'
import { cardOf, type ShownArticle } from './SiteModel.ts'
import type { SiteFolder } from './SiteFolder.ts'

/** An article whose text alone has changed. */
export type ChangedArticle = Readonly<{ source: OutlinedArticle; place: Place; known: FileRecord }>

export type AgainParts = Readonly<{
  access: LibraryAccess
  manifest: OpenManifest
  maker: ArticleMaker
  folder: SiteFolder
  articles: readonly ChangedArticle[]
  /** What the search knows of them. */
  entries: ReadonlyMap<ArticleId, SearchEntry>
}>

type Remembered = Readonly<{ file: string; known: FileRecord; again: Again }>

/** The files that show some of the changed articles, or null where the manifest or a file does not say how they are made. */
export async function planAgain(files: readonly string[], parts: AgainParts): Promise<PlannedFile[] | null> {
  const remembered: Remembered[] = []
  for (const file of files) {
    const known = parts.manifest.file(file)
    if (!known?.again) return null
    remembered.push({ file, known, again: known.again })
  }
  const shown = await shownArticles(remembered, parts)
  if (!shown) return null
  const plan = planner(shown, parts)
  const planned: PlannedFile[] = []
  for (const each of remembered) {
    const one = plan(each)
    if (!one) return null
    planned.push(one)
  }
  return planned
}

/** Above so many articles in the files that are made again, a build that goes through everything is as good. */
const mostShown = 4000

/** What the files show, as the library has it now, by id; null where that is very much. */
async function shownArticles(
  files: readonly Remembered[],
  { access, articles }: AgainParts,
): Promise<ReadonlyMap<string, OutlinedArticle> | null> {
  const ids = new Set(files.flatMap(({ again }) => again.members.map(([id]) => id)))
  for (const { source } of articles) ids.delete(source.id)
  if (ids.size > mostShown) return null
  const others = await access.call('site:articles', { ids: [...ids] })
  return new Map([...articles.map(({ source }) => source), ...others].map(source => [source.id, source]))
}

function planner(sources: ReadonlyMap<string, OutlinedArticle>, parts: AgainParts) {
  const { access, maker } = parts
  const { context } = maker
  const whole = wholeEntries(access, maker)
  const short = shortEntries(maker)
  const shownOf = (members: readonly Member[]): ShownArticle[] | null => {
    const shown = members.flatMap(([id, path]) => {
      const source = sources.get(id)
      return source ? [{ source, card: cardOf(source, path) }] : []
    })
    return shown.length === members.length ? shown : null
  }
  return ({ file, known, again }: Remembered): PlannedFile | null => {
    if (again.kind === 'sitemap') return sitemapAgain(file, known, parts)
    const shown = shownOf(again.members)
    if (!shown) return null
    const needs = { ...known.needs, articles: articlesPrint(shown) }
    switch (again.kind) {
      case 'listing':
        return { file, needs, again, make: () => renderListingPage({ ...again.page, cards: shown.map(({ card }) => card) }, context) }
      case 'feed':
        return {
          file,
          needs,
          again,
          make: async () => feedText(again.feed, await feedOf(again, shown, again.whole ? whole : short), again.folder, context.frame),
        }
      case 'listFeed':
        return {
          file,
          needs,
          again,
          make: async () => feedText(again.feed, await listFeedOf(again, shown, short, maker), again.folder, context.frame),
        }
      case 'shard': {
        const { entries, folder } = parts
        const changed = new Map(
          again.members.flatMap(([id], place) => {
            const entry = entries.get(id)
            return entry ? [[place, entry] as const] : []
          }),
        )
        const text = patchedShard(readFileSync(join(folder.path, file), 'utf8'), again.members.length, changed)
        return text === null ? null : { file, needs, again, make: () => text }
      }
      default:
        return again satisfies never
    }
  }
}

/** A site map names every article, and says of each only when it was changed. */
function sitemapAgain(file: string, known: FileRecord, { folder, articles, maker }: AgainParts): PlannedFile | null {
  const { frame } = maker.context
  let text: string | null = readFileSync(join(folder.path, file), 'utf8')
  let changed = known.needs['changed'] ?? ''
  for (const { source, place } of articles) {
    if (!place.shownIn.includes(file)) continue
    const before = mapped(place.path, place.changed, source.id)
    const after = mapped(place.path, source.updatedAt, source.id)
    text = patchedSitemap(text, frame, before, after)
    if (text === null) return null
    changed = changedWith(changedWithout(changed, before), after)
  }
  const patched = text
  return { file, needs: { ...known.needs, changed }, make: () => patched, again: { kind: 'sitemap', members: [] } }
}
