import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { headingOf, parseSection } from '../../../shared/document/section.ts'
import { plainText } from '../../../shared/document/text.ts'
import type { Section } from '../../../shared/model/article.ts'
import { cleanText, hasText } from '../cleanText.ts'
import { titleOf } from '../scope.ts'
import { sectionBlocks } from './docxBlocks.ts'
import { docxHeading, type Block } from './paragraphs.ts'
import { docxList } from './docxList.ts'
import { docxOpening } from './docxOpening.ts'
import { docxScope, type DocxScope } from './DocxScope.ts'
import { docxStyles } from './docxStyles.ts'
import { inlineRuns } from './inlineRuns.ts'
import type { Manuscript } from './Manuscript.ts'
import { settledDocx } from './settledDocx.ts'

/**
 * An article as a document for word processors (Office Open XML): with real styles, footnotes, header rows, captions, descriptions
 * of pictures, and its language. The same article gives the same bytes. Throws `bad-request` if a section is not in the grammar.
 */
export async function renderDocx(manuscript: Manuscript): Promise<Uint8Array> {
  const scope = docxScope(manuscript)
  const { article, lists } = manuscript.page
  const { header } = article
  const children: Block[] = [
    ...docxOpening(scope),
    ...article.sections.flatMap(stored => section(stored, scope)),
    ...lists.flatMap(list => docxList(list, scope)),
  ]
  const file = new Document({
    title: oneLine(titleOf(header.title, scope.page)),
    creator: oneLine(header.author),
    lastModifiedBy: oneLine(header.author) || 'Deckle',
    description: oneLine(header.description || header.standfirst),
    keywords: oneLine(header.tags.join(', ')),
    styles: docxStyles(scope.page.language),
    numbering: scope.numberings.options(),
    footnotes: Object.fromEntries(scope.footnotes.map((paragraphs, i) => [i + 1, { children: paragraphs }])),
    sections: [{ properties: { page: { size: a4, margin } }, footers: { default: footer() }, children }],
  })
  return settledDocx(new Uint8Array(await Packer.toArrayBuffer(file)), article.updatedAt)
}

// In twentieths of a point.
const a4 = { width: 11_906, height: 16_838 }
const margin = { top: 1440, right: 1440, bottom: 1440, left: 1440 }

function section(stored: Section, scope: DocxScope): Block[] {
  const node = parseSection(stored)
  const heading = headingOf(node)
  const body = heading ? node.children.slice(1) : node.children
  if (!heading || !hasText(plainText(heading))) return sectionBlocks(body, 1, scope)
  return [docxHeading(inlineRuns(heading, scope), 0, scope), ...sectionBlocks(body, 2, scope)]
}

function footer(): Footer {
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })] })],
  })
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim()
}
