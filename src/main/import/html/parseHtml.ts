import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { Parser, type DefaultTreeAdapterMap, type Token } from 'parse5'

/** How deep elements may nest, and how many there may be: far beyond any real page, and within what every walk can bear. */
const maxDepth = 240
const maxElements = 400_000

const childless = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

class TooManyElements extends Error {}

/** The parser of the HTML standard, with bounds: tags that would nest too deep are left out (their text stays). */
class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  flattened = false
  #elements = 0

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop >= maxDepth && !childless.has(token.tagName)) {
      this.flattened = true
      return
    }
    super.onStartTag(token)
  }

  override onItemPush(node: DefaultTreeAdapterMap['parentNode'], tid: number, isTop: boolean): void {
    this.#elements += 1
    if (this.#elements > maxElements) throw new TooManyElements()
    super.onItemPush(node, tid, isTop)
  }
}

export type ParsedHtml = Readonly<{ root: Root; flattened: boolean; cut: boolean }>

/**
 * Parses HTML as browsers do (WHATWG HTML §13.2), in bounded depth and memory. `flattened` says
 * that elements nested too deep were left out, `cut` that the rest of the page was.
 */
export function parseHtml(html: string): ParsedHtml {
  const parser = new BoundedParser({ scriptingEnabled: true })
  let cut = false
  try {
    parser.tokenizer.write(html, true)
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error
    cut = true
  }
  const tree = fromParse5(parser.document)
  return { root: tree.type === 'root' ? tree : { type: 'root', children: [] }, flattened: parser.flattened, cut }
}
