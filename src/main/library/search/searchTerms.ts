import { fold } from './fold.ts'
import { segmentTerm } from './segment.ts'

/** A word or phrase, folded, as it is sought and marked. */
export type FoldedTerm = Readonly<{ text: string; prefix: boolean }>

/** Null for what folds to nothing. */
export function foldedTerm({ text, prefix }: FoldedTerm): FoldedTerm | null {
  const folded = fold(text).trim()
  return folded === '' ? null : { text: folded, prefix }
}

/** A term as FTS5 takes it. Every one is quoted, so nothing that a person types is its query language (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
export function ftsTerm(term: FoldedTerm): string {
  const { text, prefix } = segmentTerm(term.text)
  const plain = text.replaceAll('"', ' ').trim()
  return plain === '' ? '' : `"${plain}"${prefix || term.prefix ? '*' : ''}`
}
