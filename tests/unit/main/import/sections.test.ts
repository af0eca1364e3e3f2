import { describe, expect, test } from 'vitest'
import { isVerdictHeading } from '../../../../src/main/import/body/verdictHeading.ts'
import { outline, read } from '../../../support/importOutline.ts'

const p = 'A paragraph of some length, so that there is a text around what is looked at here, and it ends with a full stop.'
const shape = (html: string) => {
  const reading = read(html, 'html')
  return { title: reading.header.title, sections: outline(reading).map(({ kind, heading }) => [kind, heading]) }
}

describe('headings become sections', () => {
  const cases: Record<string, [string, string, [string, string | null][]]> = {
    'under one h1, the h2s': [
      `<h1>T</h1><p>${p}</p><h2>A</h2><p>${p}</p><h3>B</h3><p>${p}</p><h2>Verdict</h2><p>${p}</p>`,
      'T',
      [
        ['opening', null],
        ['section', 'A'],
        ['verdict', 'Verdict'],
      ],
    ],
    'several h1s: the first is the title': [
      `<h1>T</h1><p>${p}</p><h1>A</h1><p>${p}</p><h1>B</h1><p>${p}</p>`,
      'T',
      [
        ['opening', null],
        ['section', 'A'],
        ['section', 'B'],
      ],
    ],
    'several h1s, the title stated in the head': [
      `<title>T</title><p>${p}</p><h1>A</h1><p>${p}</p><h1>B</h1><p>${p}</p>`,
      'T',
      [
        ['opening', null],
        ['section', 'A'],
        ['section', 'B'],
      ],
    ],
    'no h1: the title of the head': [
      `<title>T</title><h2>A</h2><p>${p}</p><h2>B</h2><p>${p}</p>`,
      'T',
      [
        ['section', 'A'],
        ['section', 'B'],
      ],
    ],
    'no h1, the title repeated in an h2': [
      `<title>The Long T - Site</title><h2>The Long T</h2><p>${p}</p><h3>A</h3><p>${p}</p>`,
      'The Long T',
      [
        ['opening', null],
        ['section', 'A'],
      ],
    ],
    'headings from h3 on': [
      `<h1>T</h1><h3>A</h3><p>${p}</p><h4>sub</h4><p>${p}</p><h3>B</h3><p>${p}</p>`,
      'T',
      [
        ['section', 'A'],
        ['section', 'B'],
      ],
    ],
    'no heading at all': [`<p>${p}</p>`, 'file', [['opening', null]]],
    'a section without text': [
      `<h1>T</h1><p>${p}</p><h2>A</h2><h2>B</h2><p>${p}</p>`,
      'T',
      [
        ['opening', null],
        ['section', 'A'],
        ['section', 'B'],
      ],
    ],
    'a verdict that is not last is a section': [
      `<h1>T</h1><p>${p}</p><h2>Verdict</h2><p>${p}</p><h2>Credits</h2><p>${p}</p>`,
      'T',
      [
        ['opening', null],
        ['section', 'Verdict'],
        ['section', 'Credits'],
      ],
    ],
    'an empty page': ['', 'file', [['opening', null]]],
  }
  for (const [name, [html, title, sections]] of Object.entries(cases))
    test(`sections: ${name}`, () => expect(shape(html)).toEqual({ title, sections }))

  test('front matter states the title, and the h1s are sections', () => {
    const reading = read(`---\ntitle: T\n---\n# A\n\n${p}\n\n# B\n\n${p}\n`, 'markdown')
    expect([reading.header.title, ...outline(reading).map(section => section.heading)]).toEqual(['T', 'A', 'B'])
  })

  test('an empty section gets an empty paragraph', () => {
    expect(outline(read('<h1>T</h1><h2>A</h2>', 'html'))).toEqual([{ kind: 'section', heading: 'A', blocks: [''] }])
  })
})

describe('headings that announce a verdict', () => {
  for (const heading of [
    'Conclusion',
    'conclusions',
    'CONCLUSION:',
    '5. Verdict',
    'V. Final thoughts',
    'The Bottom Line',
    'In conclusion…',
    'Final verdict',
    '결론',
    '7. 총평',
    '마치며',
    'Sonuç',
    'Conclusão',
    'Veredito',
    'Fazit',
    'Conclusión',
    'Veredicto',
    'Conclusione',
    '結論',
    'まとめ',
    '总结',
    '结论',
    '— Our verdict —',
  ]) {
    test(`yes: ${heading}`, () => expect(isVerdictHeading(heading)).toBe(true))
  }
  for (const heading of ['The conclusion of the first act', 'Verdict of the jury', 'Related news', ''])
    test(`not ${heading || 'nothing'}`, () => expect(isVerdictHeading(heading)).toBe(false))
})
