import { useSyncExternalStore } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { ArticleHeader } from '../../../shared/model/article.ts'
import type { ArticleSession } from './ArticleSession.ts'
import type { SaveState } from './Autosaver.ts'
import type { Format } from './formatOf.ts'
import type { Counts, OutlineEntry } from './outlineOf.ts'
import type { LinkRange } from '../links/linkAt.ts'
import type { Suggestion } from '../suggest/Suggest.ts'
import type { SelectedText } from './selectedRange.ts'
import type { Store } from './Store.ts'

function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}

/** All that the article says about itself. */
export const useHeader = (session: ArticleSession): ArticleHeader => useStore(session.header)
/** Whether what is typed is saved. */
export const useSaveState = (session: ArticleSession): SaveState => useStore(session.saveState)
/** The sections, at most 300 ms behind typing. */
export const useOutline = (session: ArticleSession): readonly OutlineEntry[] => useStore(session.stores.outline)
/** Words and minutes, at most 300 ms behind typing. */
export const useCounts = (session: ArticleSession): Counts => useStore(session.stores.counts)
/** The place of the section that holds the caret. */
export const useCurrentSection = (session: ArticleSession): number => useStore(session.stores.current)
/** What is on at the caret. */
export const useFormat = (session: ArticleSession): Format => useStore(session.stores.format)
/** Of which kind the last failure to save was. */
export const useTrouble = (session: ArticleSession): ErrorCode | null => useStore(session.trouble)
/** Whether the article can only be read. */
export const useReadOnly = (session: ArticleSession): boolean => useStore(session.readOnly)
/** What is being asked for in the text. */
export const useSuggestion = (session: ArticleSession): Suggestion | null => useStore(session.stores.suggestion)
/** The text that is selected. */
export const useSelected = (session: ArticleSession): SelectedText | null => useStore(session.stores.selected)
/** The link that holds the caret. */
export const useLink = (session: ArticleSession): LinkRange | null => useStore(session.stores.link)
