import { describe, expect, test } from 'vitest'
import { renderText } from '../../../../src/main/render/plainText/renderText.ts'
import { everyBlock, footnote, table } from './everyBlock.ts'
import { articleOf, bullets, image, link, listOf, pageOf, paragraph, section, subheading, text } from './pages.ts'

function written(...blocks: Parameters<typeof section>[2]): string {
  return renderText(pageOf(articleOf({ title: 'Fog' }, [section('opening', null, blocks)]))).replace('Fog\n===\n\n', '')
}

describe('plain text', () => {
  test('has a head, underlined headings, numbered notes, and lists with who, when and how often', () => {
    const header = {
      title: 'The General',
      standfirst: 'A train and a face.',
      author: 'Ruth Pargeter',
      publishedAt: '2025-11-13',
      tags: ['silent', 'film/1920s'],
      subject: {
        type: 'Movie' as const,
        name: 'The General',
        creators: ['Buster Keaton'],
        year: 1926,
        country: '',
        link: '',
        duration: null,
      },
      rating: { value: 4.5, best: 5, worst: 0 },
    }
    const page = pageOf(
      articleOf(header, [
        section('opening', null, [paragraph('It begins', footnote(text('Slowly.')), '.')]),
        section('verdict', 'Verdict', [paragraph('See it.')], 2),
      ]),
      {
        lists: [
          {
            heading: 'Related news',
            list: listOf('Related news', [
              { title: 'The line', author: 'Ann', date: '2025-11-13', views: 41, url: 'https://example.org/line' },
              { title: 'Scores', note: 'Three orchestras.' },
            ]),
          },
        ],
      },
    )
    expect(renderText(page)).toBe(
      `The General
===========

A train and a face.

Ruth Pargeter · November 13, 2025
Film: The General · 1926 · Buster Keaton
4.5 out of 5
#silent, #film/1920s

It begins[1].

Verdict
-------

See it.

Notes
-----

[1] Slowly.

Related news
------------

1. The line
   Ann · Nov 13, 2025 · 41 views
   https://example.org/line
2. Scores
   Three orchestras.
`,
    )
  })

  test('numbers lists, marks tasks, and says where links lead', () => {
    expect(
      written(
        {
          type: 'orderedList',
          attrs: { start: 9 },
          content: [paragraph('nine'), paragraph('ten')].map(each => ({ type: 'listItem', content: [each] })),
        },
        bullets([paragraph('one'), bullets([paragraph('deeper')])], [paragraph('two')]),
        paragraph(
          'See ',
          text('the page', link('https://example.org/a')),
          ' or ',
          text('https://example.org/b', link('https://example.org/b')),
          '.',
        ),
        subheading(3, 'Smaller'),
        image({ caption: 'The bridge.', credit: 'Jane' }),
      ),
    ).toBe(
      `9. nine
10. ten

- one
  - deeper
- two

See the page (https://example.org/a) or https://example.org/b.

Smaller

[A grey dot]
The bridge. Jane
`,
    )
  })

  test('draws a table in columns where it has the room, counting East Asian letters twice, and else tells it', () => {
    expect(written(table('Reels', ['*Reel', '*Minutes'], ['안개', '12']))).toBe(
      `Reels
Reel | Minutes
-----+--------
안개 | 12
`,
    )
    const long = 'word '.repeat(30).trim()
    expect(written(table('', ['*Name', '*Text'], ['One', long], ['Two', long]))).toBe(
      `Name: One\nText: ${long}\n\nName: Two\nText: ${long}\n`,
    )
  })

  test('has every block, hidden ones too', () => {
    const lines = renderText(everyBlock())
    for (const words of ['He lives.', 'How it ends', '— Ann <Author>', 'WARNING', '[x] See it', '  [ ] Twice', 'Reels <all>', '안개'])
      expect(lines).toContain(words)
    expect(lines).not.toMatch(/\n{3}/u)
  })
})
