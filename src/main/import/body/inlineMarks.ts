import type { Element, Nodes } from 'hast'
import type { Mark } from 'prosemirror-model'
import { languageTag } from '../../../shared/document/attributes.ts'
import { documentSchema, type MarkName } from '../../../shared/document/schema.ts'
import { attribute } from '../html/elements.ts'
import { placeOf, type FlowContext } from './FlowContext.ts'
import { quoted } from '../Warnings.ts'
import { say } from '../../../shared/words/say.ts'
import { phrase } from '../../../shared/words/phrase.ts'

/** Marks that need no attribute. */
type PlainMark = Exclude<MarkName, 'link' | 'language'>

const plain: Readonly<Record<string, PlainMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  mark: 'highlight',
  sub: 'subscript',
  sup: 'superscript',
}

const styled: readonly (readonly [PlainMark, RegExp, RegExp])[] = [
  ['bold', /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/iu, /font-weight\s*:\s*(?:normal|lighter|[1-4]00)/iu],
  ['italic', /font-style\s*:\s*(?:italic|oblique)/iu, /font-style\s*:\s*normal/iu],
  ['underline', /text-decoration[^;]*:\s*[^;]*underline/iu, /text-decoration(?:-line)?\s*:\s*none/iu],
  ['strike', /text-decoration[^;]*:\s*[^;]*line-through/iu, /text-decoration(?:-line)?\s*:\s*none/iu],
]

function add(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return mark.addToSet(marks)
}

/** What is left of an element's text once what was read elsewhere is taken away. */
function textLeft(node: Nodes, skip: ReadonlySet<Nodes>): string {
  if (skip.has(node)) return ''
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(child => textLeft(child, skip)).join('') : ''
}

function linkMark(element: Element, marks: readonly Mark[], context: FlowContext): readonly Mark[] {
  const link = context.link(element)
  if ('href' in link) return add(marks, documentSchema.marks.link.create({ href: link.href }))
  const text = textLeft(element, context.skip).trim()
  if (!text) return marks
  if (link.refused === 'relative') {
    context.warnings.gather(
      phrase('The page does not say what its links {all} lead to from elsewhere; their text stays, without the link.'),
      quoted(text),
    )
  } else {
    context.warnings.add(
      say('The link {link} in {place} has an address that Deckle does not keep; its text stays, without the link.', {
        link: quoted(text),
        place: placeOf(context),
      }),
    )
  }
  return marks
}

/** A passage in another language: a `lang` on an inline element. */
function languageMark(element: Element, context: FlowContext): Mark | null {
  const tag = languageTag.safeParse(attribute(element, 'lang'))
  if (!tag.success || (context.language !== null && baseOf(tag.data) === baseOf(context.language))) return null
  return documentSchema.marks.language.create({ tag: tag.data })
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}

/** The marks that hold inside an inline element. */
export function marksWithin(element: Element, marks: readonly Mark[], context: FlowContext): readonly Mark[] {
  if (element.tagName === 'a' || (element.tagName === 'span' && attribute(element, 'dataArticle') !== null)) {
    return attribute(element, 'href') === null && attribute(element, 'dataArticle') === null ? marks : linkMark(element, marks, context)
  }
  const style = attribute(element, 'style') ?? ''
  const name = plain[element.tagName]
  const spoken = languageMark(element, context)
  const before = spoken ? add(marks, spoken) : marks
  let result = name ? add(before, documentSchema.marks[name].create()) : before
  if (!style) return result
  for (const [mark, on, off] of styled) {
    if (on.test(style)) result = add(result, documentSchema.marks[mark].create())
    else if (name === mark && off.test(style)) result = documentSchema.marks[mark].removeFromSet(result)
  }
  return result
}
