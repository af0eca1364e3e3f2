import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entries, outline, read } from '../../../support/importOutline.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'

const p1 =
  'The film begins with a long shot of a railway yard in the rain, and it stays there for almost a minute before anyone walks into it.'
const p2 = 'What follows is a chase that never leaves the rails, told with such patience that every joke has time to arrive twice.'

function entry(n: number): string {
  return `Title number ${n}\nJane Doe - Nov ${n}, 2025 ${n} Views`
}

describe('plain text', () => {
  test('a verdict of one short line has its heading all the same', () => {
    const reading = read(['A title', '', p1, '', 'What works', '', p2, '', 'Verdict', '', 'Go and see it. 8/10', ''].join('\n'), 'text')
    expect(reading.sections.map(section => section.kind)).toEqual(['opening', 'section', 'verdict'])
  })

  test('wrapped by hand, its lines are joined, its lists and verses kept', () => {
    const reading = read(
      [
        'THE LONG WAY BACK',
        '',
        'by Jane Doe',
        '13 November 2025',
        '',
        'The film begins with a long shot of a railway yard in the rain, and it',
        'stays there for almost a minute before anyone walks into it. Nobody',
        'speaks.',
        '',
        'THE STORY',
        'A man loses his engine. He runs after it for eighty minutes, and when he',
        'has it back he has to run the other way.',
        '',
        '2. The acting',
        '-------------',
        '',
        '  * One thing is the face, which does not move for as long as the film',
        '    lasts and then moves once.',
        '  * Another is the hat.',
        '',
        '    Roses are red,',
        '    violets are blue.',
        '',
        '* * *',
        '',
        'CONCLUSION',
        '',
        'Go and see it while it is on a large screen.',
      ].join('\r\n'),
      'text',
    )
    expect(reading.header).toMatchObject({ title: 'THE LONG WAY BACK', author: 'Jane Doe', publishedAt: '2025-11-13' })
    expect(outline(reading)).toEqual([
      {
        kind: 'opening',
        heading: null,
        blocks: [
          'The film begins with a long shot of a railway yard in the rain, and it stays there for almost a minute before anyone walks into it. Nobody speaks.',
        ],
      },
      {
        kind: 'section',
        heading: 'THE STORY',
        blocks: ['A man loses his engine. He runs after it for eighty minutes, and when he has it back he has to run the other way.'],
      },
      {
        kind: 'section',
        heading: '2. The acting',
        blocks: [
          '- One thing is the face, which does not move for as long as the film lasts and then moves once.\n- Another is the hat.',
          'Roses are red,\nviolets are blue.',
          '---',
        ],
      },
      { kind: 'verdict', heading: 'CONCLUSION', blocks: ['Go and see it while it is on a large screen.'] },
    ])
  })

  test('without blank lines, every line is a paragraph', () => {
    const reading = read(
      `Fog Train\nJane Doe - Nov 13, 2025 41 Views\n${p1}\n${p2}\nThe story: a man\n${p1}\n${p2}\nIs it good?\n${p1}\nRelated news\nTen films\nPetra Lind - Nov 13, 2025 41 Views\nA piano\nOwen Castell - Nov 12, 2025 7 Views`,
      'text',
    )
    expect(reading.header).toMatchObject({ title: 'Fog Train', author: 'Jane Doe', publishedAt: '2025-11-13', views: 41 })
    expect(outline(reading)).toEqual([
      { kind: 'opening', heading: null, blocks: [p1, p2] },
      { kind: 'section', heading: 'The story: a man', blocks: [p1, p2] },
      { kind: 'section', heading: 'Is it good?', blocks: [p1] },
    ])
    expect(entries(reading)).toEqual([
      {
        name: 'Related news',
        items: [
          ['Ten films', 'Petra Lind', '2025-11-13', 41, null],
          ['A piano', 'Owen Castell', '2025-11-12', 7, null],
        ],
      },
    ])
  })

  test('that begins with a paragraph is named after its file', () => {
    const reading = read(`${p1}\n\n${p2}`, 'text', 'fog-train')
    expect([reading.header.title, outline(reading)]).toEqual(['fog-train', [{ kind: 'opening', heading: null, blocks: [p1, p2] }]])
  })

  test('marked as in Markdown has its headings', () => {
    expect(
      outline(read(`# Fog Train\n\n${p1}\n\n## One\n\n${p2}\n\n## Two\n${p1}`, 'text')).map(section => [section.heading, section.blocks]),
    ).toEqual([
      [null, [p1]],
      ['One', [p2]],
      ['Two', [p1]],
    ])
  })

  test('dates and names within the text stay text', () => {
    const source = `Fog Train\n\n${p1}\n\nIn Berlin it was shown on Nov 13, 1927. It had 41 views of the tower.\n\nDiscography\n\nFirst album - Jane Doe - Nov 13, 1972\nSecond album - Jane Doe - Nov 13, 1975\n\n${p2}\n\n${p1} ${p2} ${p1} ${p2}`
    const reading = read(source, 'text')
    expect(reading.lists).toEqual([])
    expect(reading.header).toMatchObject({ author: '', publishedAt: null, views: null })
    for (const line of source.split('\n').slice(2)) expect(JSON.stringify(outline(reading))).toContain(JSON.stringify(line).slice(1, -1))
  })

  test('several labels make several lists, and an empty one is named', () => {
    const reading = read(
      `Fog Train\n\n${p1}\n\nConclusion\n\n${p2}\n\nLatest news\n\nMost read\n\n${entry(1)}\n\n${entry(2)}\n\nFrom our shelves\n\n${entry(3)}\n\n${entry(4)}`,
      'text',
    )
    expect(entries(reading).map(({ name, items }) => [name, items.length])).toEqual([
      ['Most read', 2],
      ['From our shelves', 2],
    ])
    expect(outline(reading).at(-1)).toEqual({ kind: 'verdict', heading: 'Conclusion', blocks: [p2] })
    expect(reading.warnings.all().map(inEnglish)).toEqual(['The label “Latest news” has no entries under it, so it was left out.'])
  })

  test('one entry is enough under a label such as Related news', () => {
    const reading = read(`Fog Train\n\n${p1}\n\n${p2}\n\nRelated news\n\nTen films\nPetra Lind - Nov 13, 2025 41 Views`, 'text')
    expect(entries(reading)).toEqual([{ name: 'Related news', items: [['Ten films', 'Petra Lind', '2025-11-13', 41, null]] }])
  })

  test('loses no word of headings and paragraphs, and keeps their order', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/u)
    const paragraph = fc.array(word, { minLength: 14, maxLength: 60 }).map(words => `${words.join(' ')}.`)
    const heading = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '))
    const part = fc.tuple(heading, fc.array(paragraph, { minLength: 1, maxLength: 3 }))
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 2 }),
        fc.array(part, { maxLength: 4 }),
        fc.boolean(),
        (opening, parts, blankLines) => {
          const lines = ['The title', ...opening, ...parts.flatMap(([head, paragraphs]) => [head, ...paragraphs])]
          const read1 = read(lines.join(blankLines ? '\n\n' : '\n'), 'text')
          const back = [
            read1.header.title,
            ...outline(read1)
              .flatMap(section => [...(section.heading === null ? [] : [section.heading]), ...section.blocks])
              .filter(Boolean),
          ]
          expect(back.join(' ')).toBe(lines.join(' '))
          expect(read1.warnings.all()).toEqual([])
        },
      ),
    )
  })
})
