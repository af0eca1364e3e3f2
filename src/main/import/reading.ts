import type { Node } from 'prosemirror-model'
import type { ArticleHeader, SectionKind } from '../../shared/model/article.ts'
import type { DraftList } from '../../shared/model/draft.ts'
import type { Said } from '../../shared/words/say.ts'
import type { Warnings } from './Warnings.ts'

/** An image as a text names it. `key` is what stands in the document's `asset` attribute until its bytes are stored. */
export type FoundImage = Readonly<{
  key: string
  src: string
  alt: string
  caption: string
  credit: string
  focus?: string | undefined
  place: string | Said
}>

/** A section on its way in. `heading` is null in an opening. Its id is made when it is stored. */
export type ReadSection = Readonly<{ kind: SectionKind; heading: Node | null; blocks: readonly Node[] }>

/** A list on its way in, the heading over it on this article where that is not its name, and pictures of items by their places. */
export type ReadList = DraftList & Readonly<{ heading: string | null; pictures?: ReadonlyMap<number, FoundImage> }>

/** What a source says of an article apart from its body. What is missing was not said. */
export type ReadHeader = Partial<Omit<ArticleHeader, 'cover'>>

/**
 * An article as it was read, with nothing stored yet: images are named, not fetched. `images` holds those that the
 * body uses, by their keys. `exact` says that the source is a page of our own, which is taken at its word.
 */
export type Reading = Readonly<{
  header: ReadHeader
  cover: FoundImage | null
  /** The picture for sharing, which `header.sharing` gets when it is stored. */
  sharedPicture?: FoundImage | null
  sections: readonly ReadSection[]
  images: readonly FoundImage[]
  lists: readonly ReadList[]
  warnings: Warnings
  exact: boolean
  /** Where links to articles led on the page that they come from, for a library that doesn't have those articles. */
  fallbacks: ReadonlyMap<string, string>
  /** Names of lists that exist already and belong on the article: the sample's front matter. */
  listNames: readonly string[]
}>
