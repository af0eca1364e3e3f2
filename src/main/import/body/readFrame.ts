import type { Element } from 'hast'
import type { Mark, Node } from 'prosemirror-model'
import { asLine, calloutKind, type CalloutKind } from '../../../shared/document/attributes.ts'
import { markAttributes, marks as signs } from '../../../shared/document/marks.ts'
import { documentSchema } from '../../../shared/document/schema.ts'
import { attribute, childElements, classesOf, findElement, hasClass, isElement, lineOf } from '../html/elements.ts'
import { property } from '../html/property.ts'
import type { Flow } from './Flow.ts'
import { flattened, maxNesting } from './nesting.ts'
import { withoutPart } from './taskSign.ts'

const nodes = documentSchema.nodes
const calloutProperty = property(markAttributes.callout)
const standardProperty = property(markAttributes.standard)

/** A quotation. `attribution` is what a figure around it says; else it may stand in it. */
export function readQuote(reader: Flow, element: Element, marks: readonly Mark[], attribution = ''): void {
  if (reader.depth >= maxNesting) return flattened(reader, element, marks)
  const { exact } = reader.context
  const said = exact || attribution ? null : attributionIn(element)
  const kept = said ? withoutPart(element, said) : element.children
  const blocks = reader.inside(kept, marks)
  const alert = exact ? null : alertKind(blocks)
  if (alert) return reader.push(nodes.callout.create({ kind: alert.kind }, alert.blocks))
  const [text, by] = said || attribution || exact ? [blocks, said ? lineOf(said) : attribution] : lastLine(blocks)
  if (text.length || by)
    reader.push(
      nodes.blockquote.create({ attribution: exact ? asLine(by) : withoutDash(by) }, text.length ? text : nodes.paragraph.create()),
    )
}

/** The quotation of a figure that is nothing but a quotation and whose words it is. */
export function quoteOfFigure(figure: Element): { quote: Element; attribution: string } | null {
  const parts = childElements(figure)
  const quote = parts.find(part => part.tagName === 'blockquote')
  const caption = parts.find(part => part.tagName === 'figcaption')
  return quote && parts.length === (caption ? 2 : 1) ? { quote, attribution: caption ? lineOf(caption) : '' } : null
}

/** A box beside the text: a callout, of the kind that its classes name. */
export function readCallout(reader: Flow, element: Element, marks: readonly Mark[]): void {
  const { exact } = reader.context
  if (!lineOf(element) && !exact) return reader.readAll(element.children, marks)
  if (reader.depth >= maxNesting) return flattened(reader, element, marks)
  const own = calloutKind.safeParse(attribute(element, calloutProperty))
  const label = own.success ? findElement(element, e => hasClass(e, signs.label)) : null
  const blocks = reader.inside(label ? withoutPart(element, label) : element.children, marks)
  const kind = own.success ? own.data : kindNamed(classesOf(element))
  if (blocks.length || exact) reader.push(nodes.callout.create({ kind }, blocks.length ? blocks : nodes.paragraph.create()))
  return undefined
}

/** A part that opens and closes. */
export function readSpoiler(reader: Flow, element: Element, marks: readonly Mark[]): void {
  if (reader.depth >= maxNesting) return flattened(reader, element, marks)
  const summary = childElements(element).find(child => child.tagName === 'summary')
  // Beside a word of the page's own stands what was written, where that shows nothing.
  const standard = summary ? attribute(summary, standardProperty) : null
  const blocks = reader.inside(summary ? withoutPart(element, summary) : element.children, marks)
  const said = asLine(standard ?? (summary ? lineOf(summary) : ''))
  if (blocks.length || said || reader.context.exact)
    reader.push(nodes.spoiler.create({ summary: said }, blocks.length ? blocks : nodes.paragraph.create()))
  return undefined
}

/** A footer of the quotation, or a `cite` that stands alone at its end. */
function attributionIn(element: Element): Element | null {
  const last = childElements(element).at(-1)
  if (!last) return null
  if (last.tagName === 'footer' || last.tagName === 'cite') return last
  const [only, ...others] = last.children.filter(child => !(child.type === 'text' && !/[^\s—–-]/u.test(child.value)))
  return childElements(element).length > 1 && isElement(only) && only.tagName === 'cite' && others.length === 0 ? last : null
}

const dash = /^(?:[—―]|–|--)\s*/u

/** A last line such as "— Ann Author". */
function lastLine(blocks: readonly Node[]): readonly [readonly Node[], string] {
  const last = blocks.at(-1)
  if (blocks.length < 2 || last?.type.name !== 'paragraph' || last.children.some(child => child.type.name === 'footnote'))
    return [blocks, '']
  const text = last.textContent
  return dash.test(text) && text.length <= 200 && last.children.every(child => child.isText) ? [blocks.slice(0, -1), text] : [blocks, '']
}

function withoutDash(text: string): string {
  return asLine(text).replace(dash, '')
}

const alert = /^\[!(?<kind>note|tip|important|warning|caution)\]\s*/iu

/** GitHub's way to write a callout: a quotation that begins with `[!NOTE]`. */
function alertKind(blocks: readonly Node[]): { kind: CalloutKind; blocks: readonly Node[] } | null {
  const [first, ...rest] = blocks
  const match = first?.type.name === 'paragraph' ? alert.exec(first.firstChild?.text ?? '') : null
  const kind = calloutKind.safeParse(match?.groups?.kind?.toLowerCase())
  if (!first || !match || !kind.success) return null
  const text = first.cut(match[0].length)
  const left = text.firstChild?.type.name === 'hardBreak' ? first.cut(match[0].length + 1) : text
  const kept = left.content.size > 0 ? [left, ...rest] : rest
  return { kind: kind.data, blocks: kept.length ? kept : [nodes.paragraph.create()] }
}

const namedKinds: readonly (readonly [CalloutKind, RegExp])[] = [
  ['warning', /warn/iu],
  ['caution', /caution|danger|error/iu],
  ['tip', /\b(?:tip|hint|success)\b/iu],
  ['important', /important|attention/iu],
]

function kindNamed(classes: readonly string[]): CalloutKind {
  return namedKinds.find(([, pattern]) => classes.some(name => pattern.test(name)))?.[0] ?? 'note'
}
