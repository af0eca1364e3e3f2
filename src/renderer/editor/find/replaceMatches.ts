import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { asLine } from '../../../shared/document/attributes.ts'
import { blockText } from '../../../shared/document/blockText.ts'
import type { FindQuery } from '../../../shared/model/replacement.ts'
import { expandReplacement, findPattern } from '../../../shared/replace/findPattern.ts'
import { editText } from '../../../shared/replace/sectionTexts.ts'
import { ownStep } from '../sections/sections.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'

/**
 * A match in the document, and where it begins in the text of its block. One in a `line` (a caption, whose words a quotation is)
 * has the node's own place, and begins there in what that attribute says.
 */
export type Match = Readonly<{ from: number; to: number; block: Node; at: number; line: { attribute: string; to: number } | null }>

/** Puts a text in the place of matches as one step to undo. It looks like the first letter that it replaces. Says how many it replaced. */
export function replaceMatches(session: ArticleSession, matches: readonly Match[], query: FindQuery, text: string): number {
  const { state, view } = session.editor
  const pattern = findPattern(query)
  const tr = state.tr
  const written = new Map<Node, ReadonlyMap<number, string>>()
  // From the end, so that the places of the others hold.
  for (const { from, to, block, at, line } of matches.toReversed()) {
    if (line) continue
    const texts = written.get(block) ?? replacements(blockText(block), pattern, query, text)
    written.set(block, texts)
    const next = texts.get(at) ?? text
    if (next === '') tr.delete(from, to)
    else tr.replaceWith(from, to, state.schema.text(next, state.doc.nodeAt(from)?.marks))
  }
  replaceInLines(tr, matches, replacer(pattern, query, text))
  view.dispatch(ownStep(tr))
  return matches.length
}

/** Lines are attributes: what changes in them moves nothing else. */
function replaceInLines(tr: Transaction, matches: readonly Match[], made: (line: string) => ReadonlyMap<number, string>): void {
  for (const match of matches) {
    const { line, from, block } = match
    // Once for each line, at the first of its matches.
    if (!line || matches.find(each => each.from === from && each.line?.attribute === line.attribute) !== match) continue
    const whole = String(block.attrs[line.attribute])
    const texts = made(whole)
    const edits = matches.flatMap(each =>
      each.from === from && each.line?.attribute === line.attribute
        ? [{ from: each.at, to: each.line.to, text: texts.get(each.at) ?? '' }]
        : [],
    )
    tr.setNodeAttribute(tr.mapping.map(from), line.attribute, asLine(editText(whole, edits)))
  }
}

function replacer(pattern: RegExp, query: FindQuery, text: string): (line: string) => ReadonlyMap<number, string> {
  return line => replacements(line, pattern, query, text)
}

/** What takes the place of each match in a text, by where it begins. */
function replacements(whole: string, pattern: RegExp, query: FindQuery, text: string): Map<number, string> {
  return new Map(
    [...whole.matchAll(pattern)].map(match => [
      match.index,
      expandReplacement(text, query.regex, { groups: match.map(group => group ?? ''), named: match.groups ?? {} }),
    ]),
  )
}
