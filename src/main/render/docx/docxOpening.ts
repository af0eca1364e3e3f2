import { HeadingLevel, Paragraph } from 'docx'
import { hasText } from '../cleanText.ts'
import { writtenDate } from '../dates.ts'
import { titleOf } from '../scope.ts'
import { docxFacts, docxRating } from './docxFacts.ts'
import { docxFigure } from './docxFigure.ts'
import type { DocxScope } from './DocxScope.ts'
import { textRuns } from './inlineRuns.ts'
import { directed, styled, type Block } from './paragraphs.ts'

/** All that stands above the text: title, standfirst, who and when, cover, what is reviewed and the judgement. */
export function docxOpening(scope: DocxScope): Block[] {
  const { article } = scope.page.page
  const { header } = article
  const said = (text: string) => textRuns(text, {}, scope.rightToLeft)
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: said(titleOf(header.title, scope.page)), ...directed(scope) }),
    ...(hasText(header.standfirst) ? [styled('Subtitle', said(header.standfirst), scope)] : []),
    ...(byline(scope) ? [styled('Byline', said(byline(scope)), scope)] : []),
    ...(header.cover ? docxFigure({ ...header.cover, decorative: false }, scope) : []),
    ...docxFacts(scope),
    ...docxRating(scope, false),
  ]
}

/** Who and when. */
function byline({ page: { page, language } }: DocxScope): string {
  const { author, publishedAt } = page.article.header
  return [author, publishedAt ? writtenDate(publishedAt, language.tag, 'long') : ''].filter(hasText).join(' · ')
}
