import { liquidLanguage } from '@codemirror/lang-liquid'
import { TreeFragment, type Parser, type PartialParse, type Tree } from '@lezer/common'
import { parser as css } from '@lezer/css'
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight'
import { parser as html } from '@lezer/html'
import { parser as json } from '@lezer/json'
import type { Token, TokenKind } from './token.ts'

const parsers: Readonly<Record<string, Parser>> = { css, html, json, liquid: liquidLanguage.parser }

const kinds: readonly (readonly [TokenKind, Parameters<typeof tagHighlighter>[0][number]['tag']])[] = [
  ['comment', tags.comment],
  ['string', [tags.string, tags.attributeValue, tags.character]],
  ['keyword', [tags.keyword, tags.modifier, tags.bool, tags.null, tags.definitionKeyword, tags.processingInstruction]],
  ['name', [tags.tagName, tags.className, tags.labelName, tags.typeName, tags.namespace, tags.constant(tags.className)]],
  ['property', [tags.propertyName, tags.attributeName]],
  ['number', [tags.number, tags.unit, tags.color, tags.atom]],
  ['variable', [tags.variableName, tags.special(tags.variableName)]],
]
const highlighter = tagHighlighter(kinds.map(([kind, tag]) => ({ tag, class: kind })))
const known: ReadonlySet<string> = new Set(kinds.map(([kind]) => kind))

/** How long the text is read at a time, in milliseconds: no key waits for more. */
const slice = 6

/** What a theme's file is made of. It is read as far as it is looked at, and after a change only around that. */
export class CodeTree {
  readonly #parser: Parser | undefined
  #text = ''
  #tree: Tree | null = null
  #fragments: readonly TreeFragment[] = []
  #parse: PartialParse | null = null

  constructor(path: string) {
    this.#parser = parsers[path.slice(path.lastIndexOf('.') + 1)]
  }

  /** The text is this one now. */
  take(text: string): void {
    if (text === this.#text) return
    const [from, before, after] = changeOf(this.#text, text)
    this.#fragments = TreeFragment.applyChanges(this.#fragments, [{ fromA: from, toA: before, fromB: from, toB: after }])
    this.#text = text
    this.#tree = null
    this.#parse = null
  }

  /** Reads on, up to a place; false while there is more to read. */
  read(to: number): boolean {
    if (!this.#parser || (this.#tree && this.#tree.length >= Math.min(to, this.#text.length))) return true
    if (!this.#parse) {
      this.#parse = this.#parser.startParse(this.#text, this.#fragments)
      if (to < this.#text.length) this.#parse.stopAt(to)
    }
    const until = performance.now() + slice
    while (performance.now() < until) {
      const tree = this.#parse.advance()
      if (!tree) continue
      this.#tree = tree
      this.#fragments = TreeFragment.addTree(tree, this.#fragments, tree.length < this.#text.length)
      this.#parse = null
      return true
    }
    return false
  }

  /** The pieces between two places that have a colour, as far as they have been read. */
  tokens(from: number, to: number): Token[] {
    const tokens: Token[] = []
    if (this.#tree)
      highlightTree(
        this.#tree,
        highlighter,
        (start, end, kind) => {
          if (isKind(kind)) tokens.push({ from: Math.max(start, from), to: Math.min(end, to), kind })
        },
        from,
        to,
      )
    return tokens
  }
}

function isKind(name: string): name is TokenKind {
  return known.has(name)
}

/** What has become another text: from where, to where it was and to where it is now. */
function changeOf(before: string, after: string): [from: number, before: number, after: number] {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1
  let rest = 0
  while (rest < most - from && before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest)) rest += 1
  return [from, before.length - rest, after.length - rest]
}
