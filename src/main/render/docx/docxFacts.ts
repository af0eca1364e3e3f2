import { ExternalHyperlink, Paragraph, Table, TableCell, TableRow, WidthType, type ParagraphChild } from 'docx'
import type { Rating, Subject } from '../../../shared/model/subject.ts'
import { hasText } from '../cleanText.ts'
import { writtenYear } from '../dates.ts'
import { conjunctions, decimals, minutes } from '../formatters.ts'
import { webHref } from '../href.ts'
import type { DocxScope } from './DocxScope.ts'
import { textWidth } from './docxTable.ts'
import { textRuns } from './inlineRuns.ts'
import { saidRuns, styled, type Block } from './paragraphs.ts'

/** What is known of the article's subject, as a table of names and values. Nothing where nothing is known. */
export function docxFacts(scope: DocxScope): Block[] {
  const { words, language, page } = scope.page
  const { subject } = page.article.header
  if (!subject) return []
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
  return pairs(
    shown.map(([term, value]) => [saidRuns(term, scope), value]),
    scope,
  )
}

/** The article's rating, and where it stands in the text the scores that it is made of. Nothing where there is none. */
export function docxRating(scope: DocxScope, withScores: boolean): Block[] {
  const { rating } = scope.page.page.article.header
  if (!rating) return []
  const outOf = (value: number) => saidRuns(judgement({ ...rating, value }, scope), scope)
  const scores = withScores ? (rating.scores ?? []) : []
  return [
    styled('Rating', outOf(rating.value), scope),
    ...pairs(
      scores.map(({ name, value }) => [textRuns(name, {}, scope.rightToLeft), outOf(value)]),
      scope,
    ),
  ]
}

type Runs = readonly ParagraphChild[]

/** A table of two columns, the first of which names what stands in the second. */
function pairs(rows: readonly (readonly [Runs, Runs])[], scope: DocxScope): Block[] {
  if (rows.length === 0) return []
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [Math.round(textWidth * 0.25), Math.round(textWidth * 0.75)],
    margins: { top: 50, bottom: 50, left: 100, right: 100 },
    tableLook: { firstRow: false, firstColumn: true },
    visuallyRightToLeft: scope.rightToLeft,
    rows: rows.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: [styled('TableHeading', name, scope)] }),
            new TableCell({ children: [styled('TableText', value, scope)] }),
          ],
        }),
    ),
  })
  return [table, new Paragraph({ spacing: { after: 80 } })]
}

function judgement({ value, best }: Rating, { page: { words, saidIn } }: DocxScope): string {
  const number = decimals(saidIn)
  return words.outOf.replace('{value}', number.format(value)).replace('{best}', number.format(best))
}

function named({ name, link }: Subject, { rightToLeft }: DocxScope): ParagraphChild[] {
  const href = webHref(link)
  if (href === null) return textRuns(name, {}, rightToLeft)
  const words = hasText(name) ? name : new URL(href).hostname
  return [new ExternalHyperlink({ link: href, children: textRuns(words, { style: 'Hyperlink' }, rightToLeft) })]
}
