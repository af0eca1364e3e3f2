import type { Node } from 'prosemirror-model'
import { v7 as uuid } from 'uuid'
import type { LibraryAccess } from '../../shared/contract/access.ts'
import { sectionJson } from '../../shared/document/section.ts'
import { documentSchema } from '../../shared/document/schema.ts'
import { AppError } from '../../shared/errors.ts'
import type { Article, Section } from '../../shared/model/article.ts'
import { sharingOf } from '../../shared/model/sharing.ts'
import type { ArticleAdded } from '../../shared/model/draft.ts'
import type { ListId } from '../../shared/model/ids.ts'
import type { ListItemFields, NewListItem } from '../../shared/model/list.ts'
import { placeImages } from './images/placeImages.ts'
import { storeImages } from './images/storeImages.ts'
import type { ImagePlace } from './images/localImage.ts'
import { articleKeys, withArticleIds } from './internalLinks.ts'
import type { ReadList, Reading, ReadSection } from './reading.ts'
import { quoted } from './Warnings.ts'
import { say, type Said } from '../../shared/words/say.ts'

const nodes = documentSchema.nodes

export type StoreOptions = Readonly<{
  place: ImagePlace
  /** Called often; throws when the job was cancelled. */
  check: () => void
  /** Lists of the library to attach, before those that the reading brings. */
  attach?: readonly ListId[]
  /** Links to articles that are still to come are kept by slug, for `settleLinks` to finish. */
  linksLater?: boolean
}>

/** Stores what was read: its images, then the article with its lists. Nothing of the library is replaced. */
export async function storeReading(access: LibraryAccess, reading: Reading, options: StoreOptions): Promise<ArticleAdded> {
  const { warnings } = reading
  const pictures = reading.lists.flatMap(list => [...(list.pictures?.values() ?? [])])
  const { sharedPicture } = reading
  const images = [...(reading.cover ? [reading.cover] : []), ...(sharedPicture ? [sharedPicture] : []), ...reading.images, ...pictures]
  const assets = await storeImages(access, images, options.place, warnings, options.check)
  const named = articleKeys(reading.sections.flatMap(section => [...(section.heading ? [section.heading] : []), ...section.blocks]))
  const articles = await findArticles(access, named.keys())
  const sections = reading.sections.map(section =>
    sectionOf(section, assets, blocks => {
      if (!options.linksLater) return withArticleIds(blocks, idsOf(articles), reading.fallbacks)
      return blocks
    }),
  )
  const lost = [...named].filter(([key]) => !articles.has(key) && !reading.fallbacks.has(key))
  if (lost.length && !options.linksLater) warnings.add(lostLinks(lost.map(([, text]) => text)))
  const asset = reading.cover ? assets.get(reading.cover.key) : undefined
  const cover =
    reading.cover && asset
      ? {
          asset: asset.id,
          alt: reading.cover.alt,
          caption: reading.cover.caption,
          credit: reading.cover.credit,
          width: asset.width,
          height: asset.height,
          ...(reading.cover.focus ? { focus: reading.cover.focus } : {}),
        }
      : null
  const lists = await Promise.all(reading.lists.map(list => settledItems(access, withPictures(list, assets))))
  options.check()
  const added = await access.call('article:add', {
    header: { ...withSharedPicture(reading, assets), cover },
    sections,
    lists: lists.map(({ name, items }) => ({ name, items })),
    attach: [...(options.attach ?? [])],
  })
  await setHeadings(access, added, lists, options.attach?.length ?? 0)
  return added
}

/** The header with its picture for sharing, once that is stored. */
function withSharedPicture({ header, sharedPicture }: Reading, assets: Assets): Reading['header'] {
  const stored = sharedPicture && assets.get(sharedPicture.key)
  if (!sharedPicture || !stored) return header
  const { id, width, height } = stored
  return { ...header, sharing: { ...sharingOf(header), picture: { asset: id, alt: sharedPicture.alt, width, height } } }
}

function lostLinks(texts: readonly string[]): Said {
  return say('Links led to articles that this library does not have: {all}. Their text stays, without the link.', {
    all: texts.map(quoted),
  })
}

export function idsOf(articles: ReadonlyMap<string, Article>): Map<string, string> {
  return new Map([...articles].map(([key, article]) => [key, article.id]))
}

/** The articles of these ids or slugs, as far as the library has them. */
export async function findArticles(access: LibraryAccess, keys: Iterable<string>): Promise<Map<string, Article>> {
  const found = new Map<string, Article>()
  for (const key of keys) {
    const decoded = decode(key)
    if (!decoded || decoded.length > 300) continue
    try {
      found.set(key, await access.call('article:find', { key: decoded }))
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== 'not-found' && error.code !== 'bad-request')) throw error
    }
  }
  return found
}

/** Markdown's parser writes the letters of an address outside ASCII as escapes. */
function decode(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    return key
  }
}

type Assets = Parameters<typeof placeImages>[1]

function sectionOf(
  { kind, heading, blocks }: ReadSection,
  assets: Assets,
  settle: (blocks: readonly Node[]) => Node[] | readonly Node[],
): Section {
  const placed = placeImages(settle(blocks), assets)
  const [head] = heading ? settle([heading]) : []
  const content = [...(head ? [head] : []), ...(placed.length ? placed : [nodes.paragraph.create()])]
  const node = nodes.section.create({ id: uuid(), kind }, content)
  node.check()
  return sectionJson(node)
}

/**
 * An item of the library says on a page what its article says; only where the two differ has it words of its own. An
 * article that this library doesn't have becomes an external item.
 */
export async function settledItems<T extends Pick<ReadList, 'items'>>(access: LibraryAccess, list: T): Promise<T> {
  const ids = list.items.flatMap(item => item.articleId ?? [])
  if (!ids.length) return list
  const articles = await findArticles(access, new Set(ids))
  const items = list.items.map((item): NewListItem => {
    const article = item.articleId === null ? undefined : articles.get(item.articleId)
    return article ? { articleId: article.id, own: ownOf(item.own, article) } : { articleId: null, own: item.own }
  })
  return { ...list, items }
}

/** An item's own picture, once it is stored. An article's comes with the article. */
function withPictures(list: ReadList, assets: Assets): ReadList {
  const { pictures } = list
  if (!pictures) return list
  const items = list.items.map((item, place) => {
    const image = assets.get(pictures.get(place)?.key ?? '')?.id
    return image === undefined ? item : { ...item, own: { ...item.own, image } }
  })
  return { ...list, items }
}

function different<T>(value: T | null, said: T | null): T | null {
  return value === said ? null : value
}

function ownOf(shown: ListItemFields, { header }: Article): ListItemFields {
  return {
    ...shown,
    title: different(shown.title, header.title),
    author: different(shown.author, header.author),
    date: different(shown.date, header.publishedAt),
    views: different(shown.views, header.views),
    viewsAt: different(shown.viewsAt, header.viewsAt),
    url: different(shown.url, header.canonicalUrl),
    image: different(shown.image, header.cover?.asset ?? null),
    language: different(shown.language, header.language),
  }
}

async function setHeadings(access: LibraryAccess, added: ArticleAdded, lists: readonly ReadList[], before: number): Promise<void> {
  if (!lists.some(list => list.heading !== null)) return
  const article = await access.call('article:open', { id: added.id })
  if (article.lists.length !== before + lists.length) return
  const named = article.lists.map((attached, index) => ({ ...attached, heading: lists[index - before]?.heading ?? attached.heading }))
  await access.call('article:set-lists', { id: added.id, lists: named })
}
