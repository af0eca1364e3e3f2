import { ExternalHyperlink, HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType, type ParagraphChild } from 'docx'
import type { Rating, Subject } from '../../../shared/model/subject.ts'
import { hasText } from '../cleanText.ts'
import { writtenDate, writtenYear } from '../dates.ts'
import { conjunctions, decimals, minutes } from '../formatters.ts'
import { webHref } from '../href.ts'
import { titleOf } from '../scope.ts'
import { directed, saidRuns, styled, type Block } from './paragraphs.ts'
import { docxFigure } from './docxFigure.ts'
import type { DocxScope } from './DocxScope.ts'
import { textWidth } from './docxTable.ts'
import { textRuns } from './inlineRuns.ts'

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
    ...(header.subject ? facts(header.subject, scope) : []),
    ...(header.rating ? [styled('Rating', saidRuns(judgement(header.rating, scope), scope), scope)] : []),
  ]
}

/** Who and when. */
function byline({ page: { page, language } }: DocxScope): string {
  const { author, publishedAt } = page.article.header
  return [author, publishedAt ? writtenDate(publishedAt, language.tag, 'long') : ''].filter(hasText).join(' · ')
}

function judgement({ value, best }: Rating, { page: { words, saidIn } }: DocxScope): string {
  const number = decimals(saidIn)
  return words.outOf.replace('{value}', number.format(value)).replace('{best}', number.format(best))
}

function facts(subject: Subject, scope: DocxScope): Block[] {
  const { words, language } = scope.page
  const said = (text: string) => textRuns(text, {}, scope.rightToLeft)
  const creators = conjunctions(language.tag).format(subject.creators.filter(hasText))
  const rows: [string, ParagraphChild[]][] = [
    [words.subjects[subject.type], named(subject, scope)],
    [words.creators[subject.type], said(creators)],
    [words.year, said(subject.year === null ? '' : writtenYear(subject.year, language.tag))],
    [words.country, said(subject.country)],
    [words.duration, said(subject.duration === null ? '' : minutes(language.tag).format(subject.duration))],
  ]
  const told = [
    hasText(subject.name) || webHref(subject.link) !== null,
    hasText(creators),
    subject.year !== null,
    hasText(subject.country),
    subject.duration !== null,
  ]
  const shown = rows.filter((_, i) => told[i])
  if (shown.length === 0) return []
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [Math.round(textWidth * 0.25), Math.round(textWidth * 0.75)],
    margins: { top: 50, bottom: 50, left: 100, right: 100 },
    tableLook: { firstRow: false, firstColumn: true },
    visuallyRightToLeft: scope.rightToLeft,
    rows: shown.map(
      ([term, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: [styled('TableHeading', saidRuns(term, scope), scope)] }),
            new TableCell({ children: [styled('TableText', value, scope)] }),
          ],
        }),
    ),
  })
  return [table, new Paragraph({ spacing: { after: 80 } })]
}

function named({ name, link }: Subject, { rightToLeft }: DocxScope): ParagraphChild[] {
  const href = webHref(link)
  if (href === null) return textRuns(name, {}, rightToLeft)
  const words = hasText(name) ? name : new URL(href).hostname
  return [new ExternalHyperlink({ link: href, children: textRuns(words, { style: 'Hyperlink' }, rightToLeft) })]
}
