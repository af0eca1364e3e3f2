import { Anchors } from './anchors.ts'
import { hasText } from './cleanText.ts'
import { webHref } from './href.ts'
import { languageOf, type Language } from './language.ts'
import type { Fragment } from './page.ts'
import type { Words } from './words/vocabulary.ts'
import type { Note } from './noteReference.ts'
import { en } from './words/en.ts'
import { wordsOf } from './words/words.ts'

/** What every part of one page needs to know while it is written. */
export interface Scope {
  readonly page: Fragment
  readonly language: Language
  /** How what is around is written: as the language is, but in a list or a quotation of another. */
  readonly direction: Language['direction']
  /** What the page says of its own accord, in its language or else in English. */
  readonly words: Words
  /** The language of `words`. */
  readonly saidIn: string
  /** Attributes of the elements that hold `words`, so that English in a page of another language is read and laid out as English. */
  readonly said: { readonly lang?: string; readonly dir?: string }
  readonly anchors: Anchors
  /** Whether the marks that only import reads are written. */
  readonly marked: boolean
  /** Whether a figure's class says how much room it takes, as it does beside marks. */
  readonly sized: boolean
  /** Where the pictures are that the page shows, as they are come upon. */
  readonly sources: Set<string>
  /** The footnotes that the text has called for so far, in their order. */
  readonly notes: Note[]
  /** What the text has said so far that speaks for the subject and against it, point by point. */
  readonly points: Readonly<Record<'pros' | 'cons', string[]>>
  /** The page's address on the web: what the article says itself, else where the site has it. */
  readonly address: string | null
  /** An address on the web of what a page reaches by a path of its own. Null where there is none. */
  readonly absolute: (href: string) => string | null
}

/** Ids that the page's own frame uses. */
export const textId = 'text'

/** A title, or what stands in for one that shows nothing. */
export function titleOf(title: string, { words }: Pick<Scope, 'words'>): string {
  return hasText(title) ? title : words.untitled
}

/** `place` is the page's address on a site, or null where it stands by itself. */
export function scopeOf(page: Fragment, marked: boolean, place: string | null = null): Scope {
  const language = languageOf(page.article.header.language)
  const words = wordsOf(language.base)
  const own = words ? { words, saidIn: language.tag, said: {} } : { words: en, saidIn: 'en', said: { lang: 'en', dir: 'ltr' } }
  const address = webHref(page.article.header.canonicalUrl) ?? place
  const absolute = (href: string) =>
    webHref(href) ?? (place !== null && href && !href.startsWith('data:') ? new URL(href, place).href : null)
  return {
    page,
    language,
    direction: language.direction,
    ...own,
    anchors: new Anchors([textId]),
    marked,
    sized: marked,
    sources: new Set(),
    notes: [],
    points: { pros: [], cons: [] },
    address,
    absolute,
  }
}
