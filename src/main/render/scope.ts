import { Anchors } from './anchors.ts'
import { languageOf, type Language } from './language.ts'
import type { Fragment } from './page.ts'
import type { Words } from './words/vocabulary.ts'
import { wordsOf } from './words/words.ts'

/** What every part of one page needs to know while it is written. */
export interface Scope {
  readonly page: Fragment
  readonly language: Language
  readonly words: Words
  readonly anchors: Anchors
  /** Whether the marks that only import reads are written. */
  readonly marked: boolean
  /** Where the pictures are that the page shows, as they are come upon. */
  readonly sources: Set<string>
}

/** Ids that the page's own frame uses. */
export const textId = 'text'

export function scopeOf(page: Fragment, marked: boolean): Scope {
  const language = languageOf(page.article.header.language)
  return { page, language, words: wordsOf(language.base), anchors: new Anchors([textId]), marked, sources: new Set() }
}
