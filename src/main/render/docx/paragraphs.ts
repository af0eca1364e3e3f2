import { HeadingLevel, Paragraph, type IParagraphOptions, type Table, type TextRun } from 'docx'
import { languageOf } from '../language.ts'
import type { DocxScope } from './DocxScope.ts'
import { languageIn, textRuns } from './inlineRuns.ts'

export type Block = Paragraph | Table

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** A heading of the level that pages write as `h2` (0), `h3` (1) or `h4` (2). */
export function docxHeading(children: IParagraphOptions['children'], level: number, scope: DocxScope): Paragraph {
  return new Paragraph({ heading: levels[level] ?? HeadingLevel.HEADING_4, children: children ?? [], ...directed(scope) })
}

/** What every paragraph says where the language runs from right to left. */
export function directed({ rightToLeft }: DocxScope): { bidirectional?: boolean } {
  return rightToLeft ? { bidirectional: true } : {}
}

/** Something that the document says of its own accord. */
export function saidRuns(text: string, { page, rightToLeft }: DocxScope): TextRun[] {
  const { lang } = page.said
  return lang === undefined ? textRuns(text, {}, rightToLeft) : textRuns(text, { language: languageIn(languageOf(lang)) })
}

/** A paragraph of one of the document's styles. */
export function styled(style: string, children: IParagraphOptions['children'], scope: DocxScope): Paragraph {
  return new Paragraph({ style, children: children ?? [], ...directed(scope) })
}
