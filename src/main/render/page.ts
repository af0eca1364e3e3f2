import type { Article } from '../../shared/model/article.ts'
import type { AssetId } from '../../shared/model/ids.ts'
import type { ReadingList } from '../../shared/model/list.ts'
import type { OptionValues } from '../../shared/model/theme.ts'
import type { Outward } from './outward.ts'
import type { PictureSource } from './pictures.ts'
import type { Templates } from './theme/Templates.ts'

/** How pages look. `css` begins with what was chosen (`themeStyle`), and reaches its fonts and pictures as seen from the page or the sheet. */
export type Theme = Readonly<{ name: string; css: string; options: OptionValues; templates: Templates }>

/** A list as one article shows it: under its own heading. */
export type PageList = Readonly<{ heading: string; list: ReadingList }>

/** What a piece of HTML without a page around it is made of. */
export interface Fragment {
  readonly article: Article
  readonly lists: readonly PageList[]
  /** Where an image is. Null leaves the image out and keeps its caption. */
  readonly images: (id: AssetId) => PictureSource | null
  /** Where an article of the library is, as a URL or a path relative to the page. Null leaves the text of the link and no link. */
  readonly links: (articleId: string) => string | null
  /** What links to other sites say of themselves. Without it they say nothing. */
  readonly outward?: Outward
}

/** Everything that a page by itself is made of. The same page always gives the same bytes. */
export interface Page extends Fragment {
  readonly theme: Theme
  /** What made the page, for `<meta name="generator">`. */
  readonly generator?: string
}
