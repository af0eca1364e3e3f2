import type { Paragraph } from 'docx'
import { scopeOf, type Scope } from '../scope.ts'
import type { Manuscript } from './Manuscript.ts'
import { Numberings } from './Numberings.ts'

/** What every part of a document needs to know while it is written. */
export interface DocxScope {
  readonly page: Scope
  readonly pictures: Manuscript['pictures']
  readonly numberings: Numberings
  /** The paragraphs of each footnote, in the order in which the text calls for them. */
  readonly footnotes: Paragraph[][]
  readonly rightToLeft: boolean
}

export function docxScope({ page, pictures }: Manuscript): DocxScope {
  const scope = scopeOf(page, false)
  return { page: scope, pictures, numberings: new Numberings(), footnotes: [], rightToLeft: scope.language.direction === 'rtl' }
}

/** Where a block stands: what its paragraphs are styled as, and in how many lists. */
export type BlockPlace = Readonly<{ style: string | null; depth: number }>

export const inText: BlockPlace = { style: null, depth: 0 }
