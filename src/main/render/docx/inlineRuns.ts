import { ExternalHyperlink, FootnoteReferenceRun, HighlightColor, Paragraph, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { Mark, Node } from 'prosemirror-model'
import { linkedArticle } from '../../../shared/document/links.ts'
import { cleanText } from '../cleanText.ts'
import { pageHref } from '../href.ts'
import { languageOf, type Language } from '../language.ts'
import type { DocxScope } from './DocxScope.ts'

type LanguageFields = NonNullable<IRunOptions['language']>
type Look = Omit<IRunOptions, 'text' | 'children'>

const looks: Readonly<Record<string, Look>> = {
  highlight: { highlight: HighlightColor.YELLOW },
  bold: { bold: true, boldComplexScript: true },
  italic: { italics: true, italicsComplexScript: true },
  underline: { underline: {} },
  strike: { strike: true },
  subscript: { subScript: true },
  superscript: { superScript: true },
  code: { style: 'CodeText' },
}

/** A language as Word marks it, in the field of each kind of script, so that whichever the text is in is checked by the right dictionary. */
export function languageIn({ tag, direction }: Pick<Language, 'tag' | 'direction'>): LanguageFields {
  return { value: tag, eastAsia: tag, ...(direction === 'rtl' ? { bidirectional: tag } : {}) }
}

/** The text of a block with its marks, links and the signs that call for its notes. */
export function inlineRuns(block: Node, scope: DocxScope): ParagraphChild[] {
  const made: ParagraphChild[] = []
  const nodes = block.children
  for (let i = 0; i < nodes.length;) {
    const node = nodes[i]
    if (!node) break
    const address = addressOf(node, scope)
    let end = i + 1
    if (address !== null) for (let next = nodes[end]; next && addressOf(next, scope) === address; next = nodes[end]) end += 1
    const runs = nodes.slice(i, end).flatMap(each => leaf(each, address !== null, scope))
    if (address === null) made.push(...runs)
    else made.push(new ExternalHyperlink({ link: address, children: runs }))
    i = end
  }
  return made
}

/** A text of one look; its line breaks are kept. */
export function textRuns(text: string, look: Look = {}, rightToLeft = false): TextRun[] {
  const lines = cleanText(text).split(/\n|[\u2028\u2029]/u)
  return lines.map(
    (line, i) => new TextRun({ ...look, ...(rightToLeft ? { rightToLeft } : {}), text: line, ...(i > 0 ? { break: 1 } : {}) }),
  )
}

function leaf(node: Node, linked: boolean, scope: DocxScope): TextRun[] {
  if (node.type.name === 'hardBreak') return [new TextRun({ break: 1 })]
  if (node.type.name === 'footnote') return [note(node, scope)]
  return textRuns(node.text ?? '', lookOf(node.marks, linked), directionOf(node.marks, scope))
}

function lookOf(marks: readonly Mark[], linked: boolean): Look {
  const look: Look = {}
  for (const mark of marks) {
    Object.assign(look, looks[mark.type.name])
    if (mark.type.name === 'language') Object.assign(look, { language: languageIn(languageOf(String(mark.attrs.tag))) })
  }
  return linked ? { style: 'Hyperlink', ...look } : look
}

function directionOf(marks: readonly Mark[], { rightToLeft }: DocxScope): boolean {
  const said = marks.find(mark => mark.type.name === 'language')
  return said ? languageOf(String(said.attrs.tag)).direction === 'rtl' : rightToLeft
}

/** Where a node leads, as a whole address. The sign of a footnote leads to its note alone. */
function addressOf(node: Node, { page }: DocxScope): string | null {
  if (node.type.name === 'footnote') return null
  const mark = node.marks.find(each => each.type.name === 'link')
  if (!mark) return null
  const target = linkedArticle(String(mark.attrs.href))
  if (target !== null) return page.page.links(target)
  const href = pageHref(String(mark.attrs.href))
  // A place on a page is none in a document.
  return href === null || href.startsWith('#') ? null : href
}

function note(node: Node, scope: DocxScope): FootnoteReferenceRun {
  const paragraphs: Paragraph[] = []
  scope.footnotes.push(paragraphs)
  const number = scope.footnotes.length
  paragraphs.push(new Paragraph({ style: 'FootnoteText', bidirectional: scope.rightToLeft, children: inlineRuns(node, scope) }))
  return new FootnoteReferenceRun(number)
}
