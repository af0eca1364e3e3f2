import type { CodeTree } from './CodeTree.ts'
import { tokenKinds, type TokenKind } from './token.ts'

const nameOf = (kind: TokenKind) => `code-${kind}`

/** Lines that are drawn above and below those in sight. */
const spare = 12

/**
 * Draws the lines of a text field that are in sight, beneath it, in colours: by ranges that the style sheet paints, without elements
 * or styles for any piece of the text. However long the text is, a key costs as much as what is seen. One field of a window at a time.
 */
export class CodePainter {
  readonly #area: HTMLTextAreaElement
  readonly #sheet: HTMLElement
  readonly #node = new Text()
  readonly #observer = new ResizeObserver(() => this.paint())
  #tree: CodeTree | null = null
  #idle = 0
  #stopped = false

  constructor(area: HTMLTextAreaElement, sheet: HTMLElement, path: string) {
    this.#area = area
    this.#sheet = sheet
    sheet.replaceChildren(this.#node)
    this.#observer.observe(area)
    void import('./CodeTree.ts').then(({ CodeTree: Tree }) => {
      this.#tree = new Tree(path)
      if (!this.#stopped) this.paint()
    })
  }

  /** To be called when the text is another one, and when it is scrolled. */
  paint(): void {
    const { value, scrollTop, scrollLeft, clientHeight } = this.#area
    const height = Number.parseFloat(getComputedStyle(this.#area).lineHeight)
    const first = Math.max(0, Math.floor(scrollTop / height) - spare)
    const from = lineStart(value, 0, first)
    const to = lineStart(value, from, Math.ceil(clientHeight / height) + 2 * spare)
    const drawn = value.slice(from, to)
    if (this.#node.data !== drawn) this.#node.data = drawn
    this.#sheet.style.transform = `translate(${-scrollLeft}px, ${first * height - scrollTop}px)`
    this.#colour(value, from, to)
  }

  stop(): void {
    this.#stopped = true
    this.#observer.disconnect()
    cancelIdleCallback(this.#idle)
    for (const kind of tokenKinds) CSS.highlights.delete(nameOf(kind))
  }

  #colour(text: string, from: number, to: number): void {
    if (!this.#tree) return
    this.#tree.take(text)
    cancelIdleCallback(this.#idle)
    if (!this.#tree.read(to)) this.#idle = requestIdleCallback(() => this.paint())
    const node = this.#node
    const ranges = new Map<TokenKind, StaticRange[]>(tokenKinds.map(kind => [kind, []]))
    for (const token of this.#tree.tokens(from, to)) {
      const [startOffset, endOffset] = [token.from - from, token.to - from]
      ranges.get(token.kind)?.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }))
    }
    for (const [kind, all] of ranges) CSS.highlights.set(nameOf(kind), new Highlight(...all))
  }
}

/** Where the line begins that is so many after the one at a place; the end where there are not so many. */
function lineStart(text: string, at: number, lines: number): number {
  let start = at
  for (let line = 0; line < lines; line += 1) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.length
    start = end + 1
  }
  return start
}
