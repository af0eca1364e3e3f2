import { emptyHeader, type ArticleHeader } from '../../../shared/model/article.ts'
import type { Asset } from '../../../shared/model/asset.ts'
import type { PutLink } from '../links/putLinks.ts'
import { Store } from './Store.ts'
import type { EditorView } from '@tiptap/pm/view'

/** What can be done about a sentence that is said. */
export type Action = { readonly label: string; readonly run: () => void }

/**
 * What the document's own views and keys ask of the pane around them. The pane that shows the article sets each of
 * these; until then they do nothing. (A class, because TipTap copies options that are plain objects.)
 */
export class EditorHost {
  /** What the article says of itself: blocks that repeat some of it follow it. */
  header: Pick<Store<ArticleHeader>, 'get' | 'subscribe'> = new Store(emptyHeader)
  /** Whether the text can only be read. */
  readOnly = false
  /** Whether signs are set as the language has them, while they are typed: what a library wants unless it says otherwise. */
  smartPunctuation = true
  /** Opens the menu of the section at `index`, beside `anchor`. */
  openSectionMenu: (index: number, anchor: HTMLElement) => void = () => {}
  /** Opens the menu of the block at a position, beside `anchor`. */
  openBlockMenu: (pos: number, anchor: HTMLElement) => void = () => {}
  /** Puts the focus into the bar above the selection; false where there is none. */
  enterBar: () => boolean = () => false
  /** Says a sentence to screen readers alone. */
  say: (text: string) => void = () => {}
  /** Asks where the selected text should lead: that of the body, or of a footnote's own view. */
  editLink: (inside?: EditorView) => void = () => {}
  /** Asks for images and puts them at the caret. */
  chooseImages: () => void = () => {}
  /** Asks for images and puts them at the caret as a gallery. */
  chooseGallery: () => void = () => {}
  /** Asks for one image; null if none was chosen. */
  pickImage: () => Promise<Asset | null> = () => Promise.resolve(null)
  addImage: (file: File) => Promise<Asset> = () => Promise.reject(new Error('No pane shows this article.'))
  /** Shows where the article's own facts are changed. */
  openDetails: () => void = () => {}
  openLink: (href: string) => void = () => {}
  /** The links that something dropped stands for, asked within its event; null for what is no link, or is read as text. */
  linksIn: (data: DataTransfer) => readonly PutLink[] | Promise<readonly PutLink[]> | null = () => null
  /** Says a sentence, on the screen and to screen readers. */
  announce: (text: string, action?: Action) => void = () => {}
  /** Fetches the pictures of the web for which links stand in the text. */
  fetchPictures: () => void = () => {}
  /** The caret leaves the body upwards, by ArrowUp on its first line. */
  leaveUpwards: () => void = () => {}
  focusTitle: () => void = () => {}
  /** The fields above the text, in their order. */
  headFields: () => readonly HTMLTextAreaElement[] = () => []
  /** While something is asked for in the text: what a key does there; false leaves it to the text. */
  chooseByKey: (event: KeyboardEvent) => boolean = () => false
  /** Opens the bar for finding in the article. */
  openFind: () => void = () => {}
  /** While that bar is open: goes to the next place that was found (1) or the one before (-1). */
  findNext: ((by: 1 | -1) => void) | null = null
  /** The snippets of the library. */
  snippets: readonly { readonly id: string; readonly name: string }[] = []
  /** Puts a snippet in; with null asks which. */
  chooseSnippet: (id: string | null) => void = () => {}
  /** Makes a snippet of what is selected. */
  makeSnippet: () => void = () => {}
  /** While spelling is checked: leads to the next misspelt word. */
  nextMisspelt: (() => boolean) | null = null
  /** Opens the menu of the misspelt word at a position; false where there is none. */
  openSpelling: (pos: number) => boolean = () => false
  /** Asks for the language of what is selected. */
  chooseLanguage: () => void = () => {}
}
