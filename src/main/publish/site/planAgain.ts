import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryAccess } from '../../../shared/contract/access.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { pathsInSitemap, patchedSitemap } from '../../render/site/feeds.ts'
import { patchedShard, type SearchEntry } from '../../render/site/searchIndex.ts'
import { renderListingPage } from '../../render/site/sitePages.ts'
import type { Again } from './Again.ts'
import type { ArticleMaker } from './ArticleMaker.ts'
import type { PlannedFile } from './FilePlan.ts'
import type { ListPrints } from './ListPrints.ts'
import type { FileRecord, Needs, OpenManifest } from './Manifest.ts'
import {
  changedWith,
  changedWithout,
  feedLinks,
  feedOf,
  feedText,
  listFeedOf,
  mapped,
  pagesPrint,
  shortEntries,
  wholeEntries,
} from './planFeeds.ts'
import { articlesPrint, listPage, membersOf } from './planListings.ts'
import type { Reach } from './Reach.ts'
import type { SiteArticle } from './SiteModel.ts'
import type { SiteFolder } from './SiteFolder.ts'

export type AgainParts = Readonly<{
  access: LibraryAccess
  manifest: OpenManifest
  maker: ArticleMaker
  folder: SiteFolder
  reach: Reach
  lists: ListPrints
  /** What the search knows of articles whose pages were made. */
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
  const planned: PlannedFile[] = []
  const plan = planner(parts)
  for (const each of remembered) {
    const one = await plan(each)
    if (!one) return null
    planned.push(one)
  }
  return planned
}

function planner(parts: AgainParts) {
  const { access, maker, reach, lists } = parts
  const { context } = maker
  const whole = wholeEntries(access, maker)
  const short = shortEntries(maker)
  /** What the lists of the articles in the site's feeds show. */
  const listsIn = async (shown: readonly SiteArticle[], known: FileRecord): Promise<Needs> => {
    if (reach.isOfTexts) return known.needs
    if (shown.some(({ source }) => source.lists.length > 0)) return { ...known.needs, lists: await lists.ofFeed(shown) }
    const { lists: _none, ...needs } = known.needs
    return needs
  }
  return async ({ file, known, again: before }: Remembered): Promise<PlannedFile | null> => {
    if (before.kind === 'sitemap') return sitemapAgain(file, known, parts)
    const ids = before.kind === 'listFeed' ? (reach.listsById.get(before.list)?.articles ?? null) : null
    const shown = (ids ?? before.members.map(([id]) => id)).flatMap(id => reach.article(id) ?? [])
    if (!ids && shown.length !== before.members.length) return null
    const again = { ...before, members: membersOf(shown) }
    const needs = { ...known.needs, articles: articlesPrint(shown) }
    switch (again.kind) {
      case 'listing':
        return { file, needs, again, make: () => renderListingPage({ ...again.page, cards: shown.map(({ card }) => card) }, context) }
      case 'list': {
        const { page, list } = again
        return { file, again, needs: { ...known.needs, list: lists.byItself(list) }, make: () => listPage({ context, maker }, page, list) }
      }
      case 'feed':
        return {
          file,
          needs: again.whole
            ? { ...(await listsIn(shown, known)), articles: needs.articles, links: await feedLinks(access, shown, reach.pathOf) }
            : needs,
          again,
          make: async () => feedText(again.feed, await feedOf(again, shown, again.whole ? whole : short), again.folder, context.frame),
        }
      case 'listFeed':
        return {
          file,
          needs: reach.isOfTexts ? needs : { ...needs, list: lists.byItself(again.list) },
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
function sitemapAgain(file: string, known: FileRecord, { folder, reach, maker }: AgainParts): PlannedFile | null {
  const { frame } = maker.context
  let text: string | null = readFileSync(join(folder.path, file), 'utf8')
  let changed = known.needs['changed'] ?? ''
  for (const { source, place, address } of reach.articles) {
    if (!place.shownIn.includes(file)) continue
    const before = mapped(place.path, place.changed, source.id)
    const after = mapped(address.path, source.updatedAt, source.id)
    text = patchedSitemap(text, frame, before, after)
    if (text === null) return null
    changed = changedWith(changedWithout(changed, before), after)
  }
  const patched = text
  const needs = { ...known.needs, ...(reach.moved.length > 0 ? { pages: pagesPrint(pathsInSitemap(patched)) } : {}), changed }
  return { file, needs, make: () => patched, again: { kind: 'sitemap', members: [] } }
}
