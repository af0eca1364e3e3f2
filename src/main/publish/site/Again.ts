import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { SitePath } from '../../render/site/frame.ts'
import type { ListingPage } from '../../render/site/sitePages.ts'

/** An article that a file shows, and where its page is. */
export type Member = readonly [id: ArticleId, path: SitePath]

export type FeedFile = 'atom.xml' | 'rss.xml' | 'feed.json'

type FeedAgain = Readonly<{ feed: FeedFile; title: string; folder: SitePath; home: SitePath }>

/** How a file that shows several articles is made again when the text of one has changed, and nothing else. */
export type Again =
  | Readonly<{
      kind: 'listing'
      page: Pick<ListingPage, 'kind' | 'path' | 'title' | 'description' | 'paging' | 'feeds'>
      members: readonly Member[]
    }>
  | (Readonly<{ kind: 'feed'; whole: boolean; members: readonly Member[] }> & FeedAgain)
  | (Readonly<{ kind: 'listFeed'; list: ListId; members: readonly Member[] }> & FeedAgain)
  | Readonly<{ kind: 'list'; list: ListId; page: Pick<ListingPage, 'path' | 'title' | 'feeds'>; members: readonly Member[] }>
  | Readonly<{ kind: 'shard'; number: number; members: readonly Member[] }>
  | Readonly<{ kind: 'sitemap'; members: readonly Member[] }>

/** Which articles a file shows; those of a site map are not written down, since it has them all. */
export function remembered(again: Again): Again {
  return again.kind === 'sitemap' ? { ...again, members: [] } : again
}
