import type { CalloutKind } from '../../../shared/document/attributes.ts'
import type { SubjectType } from '../../../shared/model/subject.ts'

/** A sentence for each plural form of the language (Unicode's plural rules); `{n}` is the number, already written out. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** What a page says of its own accord, in one language. */
export interface Words {
  readonly skip: string
  readonly untitled: string
  readonly minutesToRead: Plural
  readonly views: Plural
  /** With `{value}` and `{best}`. */
  readonly outOf: string
  readonly year: string
  readonly country: string
  readonly duration: string
  readonly subjects: Readonly<Record<SubjectType, string>>
  readonly creators: Readonly<Record<SubjectType, string>>
  /** The heading over the footnotes. */
  readonly notes: string
  /** Where the link behind a footnote leads. */
  readonly backToText: string
  /** The heading over the table of contents of a book. */
  readonly contents: string
  readonly spoiler: string
  readonly callouts: Readonly<Record<CalloutKind, string>>
  /** What is said of the items of a task list. */
  readonly done: string
  readonly notDone: string
  readonly pros: string
  readonly cons: string
}
