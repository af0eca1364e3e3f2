import { createContext, useContext } from 'react'
import type { Finding } from '../../shared/checklist/checkArticle.ts'
import type { ArticleFilter, ArticleSort, Status } from '../../shared/model/article.ts'
import type { ListDialog } from '../lists/ListDialogs.tsx'
import type { CopyTarget } from '../../shared/formats/copyTargets.ts'
import type { ArticleId, ListId, SectionId } from '../../shared/model/ids.ts'
import type { ListSummary, NewListItem } from '../../shared/model/list.ts'
import type { SavedFilter } from '../../shared/model/savedFilter.ts'
import type { Input } from '../../shared/contract/contract.ts'
import type { SubjectName } from '../../shared/model/reviewedSubject.ts'
import type { Subject } from '../../shared/model/subject.ts'
import type { BookSource } from '../publish/book/BookSource.ts'
import type { PutLink } from '../editor/links/putLinks.ts'
import type { TagColour, TagSummary } from '../../shared/model/tag.ts'

export type ListFormat = Input<'list:export'>['format']
type ItemsSource = Input<'item:read'>['source']

/** A place in an article; without a section it is the title. */
export type Passage = { readonly id: ArticleId; readonly sectionId: SectionId | null; readonly passage: string }

/** What people can do to articles, wherever a button, a key or a menu offers it. Each reports its own failures. */
export type Actions = {
  readonly newArticle: () => void
  /** `write` puts the cursor into the text. */
  readonly openArticle: (id: ArticleId, write?: boolean) => void
  /** Opens an article in a tab of its own. */
  readonly openTab: (id: ArticleId) => void
  /** Opens an article beside the one on the page. */
  readonly openBeside: (id: ArticleId) => void
  /** Opens an article at a passage of a section, its marked words between U+E000 and U+E001. */
  readonly openPassage: (place: Passage) => void
  /** Opens an article where something is to be looked at before it is published. */
  readonly openFinding: (id: ArticleId, finding: Finding) => void
  readonly duplicate: (id: ArticleId) => void
  readonly setStatus: (ids: readonly ArticleId[], status: Status) => void
  readonly changeTags: (ids: readonly ArticleId[], add: readonly string[], remove: readonly string[]) => void
  /** Asks which. */
  readonly editTags: (ids: readonly ArticleId[]) => void
  readonly trash: (ids: readonly ArticleId[]) => void
  readonly restore: (ids: readonly ArticleId[]) => void
  /** Asks first. */
  readonly deleteForGood: (ids: readonly ArticleId[]) => void
  /** Asks how; without any, the whole library. */
  readonly exportArticles: (ids: readonly ArticleId[]) => void
  /** Asks for title, author and order of a book. */
  readonly exportBook: (source: BookSource) => void
  /** As clean HTML, or as a place keeps it. */
  readonly copyHtml: (id: ArticleId, target?: CopyTarget) => void
  readonly importFiles: () => void
  /** Puts links into the text of the article on the page, at the caret. */
  readonly linkInText: (links: readonly PutLink[]) => void
  /** Puts items into the first list of an article that is kept by hand; without one, a list is made and attached. */
  readonly relate: (id: ArticleId, items: Promise<readonly NewListItem[]>) => void
  /** Puts a list beneath articles. */
  readonly attachList: (list: Pick<ListSummary, 'id' | 'name'>, ids: readonly ArticleId[]) => void
  readonly addToList: (list: ListSummary, ids: readonly ArticleId[]) => void
  /** Asks for a name, and opens the new list; `items` go into it. */
  readonly newList: (items?: readonly ArticleId[]) => void
  /** A smart list's rule, how a list is shown, what is wrong with it, or the lists that articles get by themselves. */
  readonly showListDialog: (dialog: ListDialog) => void
  /** Takes the best suggestion for an article into one of its lists. */
  readonly acceptBest: (id: ArticleId) => void
  /** Reads items from elsewhere and shows them to be corrected; null asks into which list, or from where. */
  readonly bringIn: (list: ListId | null, source: ItemsSource | Promise<ItemsSource> | null, at?: number) => void
  /** Asks for a table of views, and shows what it matches. */
  readonly bringInViews: () => void
  /** Asks for a place. */
  readonly exportLists: (ids: readonly ListId[], format: ListFormat) => void
  readonly renameList: (list: Pick<ListSummary, 'id' | 'name'>) => void
  /** Asks first where the list is used. */
  readonly deleteList: (list: Pick<ListSummary, 'id' | 'name' | 'usedIn'>) => void
  /** All reviews of a subject, side by side. */
  readonly openSubject: (subject: SubjectName) => void
  /** Makes articles reviews of one subject, and offers to take it back. */
  readonly mergeSubjects: (ids: readonly ArticleId[], into: Subject) => Promise<void>
  /** Shows what the article in front says of itself, to be changed. */
  readonly openDetails: () => void
  readonly openList: (id: ListId) => void
  /** Asks for a name, and suggests one. */
  readonly keepFilter: (filter: ArticleFilter, sort: ArticleSort, suggestion: string) => void
  readonly renameFilter: (saved: SavedFilter) => void
  readonly deleteFilter: (saved: SavedFilter) => void
  /** Asks for a name; `parent` is the tag that it is nested in. */
  readonly newTag: (parent: string | null) => void
  readonly renameTag: (name: string) => void
  readonly mergeTag: (name: string, into: string) => void
  /** Asks first. `nested` is how many tags go with it. */
  readonly deleteTag: (tag: TagSummary, nested: number) => void
  readonly deleteUnusedTags: (count: number) => void
  readonly setTagColour: (name: string, colour: TagColour | null) => void
  readonly openLink: (url: string) => void
}

export const ActionContext = createContext<Actions | null>(null)

/** The actions of this window. Throws outside of a library's window. */
export function useActions(): Actions {
  const actions = useContext(ActionContext)
  if (!actions) throw new Error('useActions needs a library window above it')
  return actions
}
