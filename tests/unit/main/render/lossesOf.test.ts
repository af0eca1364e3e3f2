import { describe, expect, test } from 'vitest'
import { lossesOf } from '../../../../src/main/render/losses/lossesOf.ts'
import { features, type Losses } from '../../../../src/shared/formats/features.ts'
import { formatIds, formatOf } from '../../../../src/shared/formats/formats.ts'
import { lossPlace, lossWords } from '../../../../src/shared/formats/lossWords.ts'
import { everyBlock } from './everyBlock.ts'
import { articleOf, emptyHeader, image, listOf, paragraph, section, text } from './pages.ts'

const everything: Losses = Object.fromEntries(Object.keys(features).map(feature => [feature, '']))

function said(losses: Losses, ...given: Parameters<typeof articleOf>): string[] {
  return lossesOf(articleOf(...given), [], losses).map(loss => `${lossPlace(loss)} | ${lossWords(loss)} | ${loss.passage}`)
}

describe('the report of losses', () => {
  test('says what is lost, how often, and where it is the first time', () => {
    expect(
      said({ highlight: 'plain text', bold: '', footnote: 'a number in brackets', alt: '' }, { ...emptyHeader, title: 'Fog' }, [
        section('opening', null, [paragraph('One ', text('fog', 'highlight'), text('gy', 'bold', 'highlight'), ' day')]),
        section(
          'section',
          'The line',
          [paragraph(text('a', 'highlight'), ' b ', text('c', 'highlight'), { type: 'footnote', content: [text('N')] }), image()],
          2,
        ),
      ]),
    ).toEqual([
      'Opening | A highlight: plain text | fog',
      'Opening | Bold text: left out | gy',
      'The line | 2 highlights: plain text | a',
      'The line | A footnote: a number in brackets | a b c',
      'The line | An image’s description: left out | A grey dot',
    ])
  })

  test('names what an article says of itself, and what its lists hold', () => {
    const header = { ...emptyHeader, standfirst: 'S', tags: ['t'], views: 3, rating: { value: 1, best: 5, worst: 0 } }
    const lists = [{ heading: 'Related news', list: listOf('Related news', [{ title: 'A', author: 'Ann' }]) }]
    const found = lossesOf(articleOf(header, [section('opening', null, [paragraph('x')])]), lists, everything)
    expect(found.map(({ feature, passage }) => [feature, passage])).toEqual([
      ['details', ''],
      ['standfirst', ''],
      ['tags', ''],
      ['rating', ''],
      ['views', ''],
      ['lists', 'Related news'],
      ['itemDetails', 'Related news'],
    ])
  })

  test('is empty for a format that keeps everything, and has every block of a text for one that keeps nothing', () => {
    const { article, lists } = everyBlock()
    expect(lossesOf(article, lists, {})).toEqual([])
    const found = new Set(lossesOf(article, lists, everything).map(loss => loss.feature))
    expect([...found].sort()).toEqual(
      (
        'attribution bold callout cellAlign columnWidths details factsBlock footnote highlight italic language link prosAndCons rating ' +
        'ratingBlock spoiler subject subscript superscript table tableCaption tableHead taskList'
      ).split(' '),
    )
  })

  test.each(formatIds)('%s says what becomes of whatever it loses', format => {
    const { loses } = formatOf(format)
    for (const [feature, becomes] of Object.entries(loses)) {
      expect(features).toHaveProperty(feature)
      expect(becomes).toMatch(/^(?:[a-z].*[^.])?$/u)
    }
  })
})
