import type { Node } from '@tiptap/pm/model'
import { blockText } from '../../../shared/document/blockText.ts'
import type { FindQuery } from '../../../shared/model/replacement.ts'
import { expandReplacement, findPattern } from '../../../shared/replace/findPattern.ts'
import { ownStep } from '../sections/sections.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'

/** A match in the document, and where it begins in the text of its block. */
export type Match = Readonly<{ from: number; to: number; block: Node; at: number }>

/** Puts a text in the place of matches as one step to undo. It looks like the first letter that it replaces. Says how many it replaced. */
export function replaceMatches(session: ArticleSession, matches: readonly Match[], query: FindQuery, text: string): number {
  const { state, view } = session.editor
  const pattern = findPattern(query)
  const tr = state.tr
  const written = new Map<Node, ReadonlyMap<number, string>>()
  // From the end, so that the places of the others hold.
  for (const { from, to, block, at } of matches.toReversed()) {
    const texts = written.get(block) ?? replacements(block, pattern, query, text)
    written.set(block, texts)
    const next = texts.get(at) ?? text
    if (next === '') tr.delete(from, to)
    else tr.replaceWith(from, to, state.schema.text(next, state.doc.nodeAt(from)?.marks))
  }
  view.dispatch(ownStep(tr))
  return matches.length
}

/** What takes the place of each match of a block, by where it begins. */
function replacements(block: Node, pattern: RegExp, query: FindQuery, text: string): Map<number, string> {
  return new Map(
    [...blockText(block).matchAll(pattern)].map(match => [
      match.index,
      expandReplacement(text, query.regex, { groups: match.map(group => group ?? ''), named: match.groups ?? {} }),
    ]),
  )
}
