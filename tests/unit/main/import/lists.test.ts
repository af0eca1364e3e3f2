import { describe, expect, test } from 'vitest'
import { entries, outline, read } from '../../../support/importOutline.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'

const p1 =
  'The film begins with a long shot of a railway yard in the rain, and it stays there for almost a minute before anyone walks into it. Nobody speaks.'
const p2 =
  'What follows is a chase that never leaves the rails, told with such patience that every joke has time to arrive twice. The camera keeps its distance.'

const expected = [
  ['Ten silent films to see this winter', 'Petra Lind', '2025-11-13', 41],
  ['A piano for the village hall', 'Owen Castell', '2025-11-12', 1234],
  ['Who opened the archive’s vault?', 'Saskia Duerr', '2025-11-11', 1200],
]

const text = [
  { title: expected[0]?.[0], author: 'Petra Lind', date: 'Nov 13, 2025', views: '41 Views' },
  { title: expected[1]?.[0], author: 'Owen Castell', date: 'Nov 12, 2025', views: '1,234 Views' },
  { title: expected[2]?.[0], author: 'Saskia Duerr', date: 'Nov 11, 2025', views: '1.2K Views' },
]
type Item = (typeof text)[number]
const each = (make: (item: Item, index: number) => string, between = '\n') => text.map(make).join(between)

const inHtml: Record<string, string> = {
  'list items with everything in one line': `<h3>Related news</h3><ul>${each(i => `<li><a href="https://e.org/x">${i.title}</a> ${i.author} - ${i.date} ${i.views}</li>`)}</ul>`,
  'list items with spans that nothing parts': `<h3>Related news</h3><ul>${each(i => `<li><a href="https://e.org/x">${i.title}</a><span>${i.author}</span><span>${i.date}</span><span>${i.views}</span></li>`)}</ul>`,
  'cards with headings and one line of names': `<h3>Related news</h3><div class="grid">${each(i => `<div class="card"><img src="https://e.org/i.png"><h4><a href="https://e.org/x">${i.title}</a></h4><p>${i.author} - ${i.date} ${i.views}</p></div>`)}</div>`,
  'cards that are links as a whole': `<h3>Related news</h3><div>${each(i => `<a class="card" href="https://e.org/x"><h4>${i.title}</h4><span>${i.author} - ${i.date}</span><span>${i.views}</span></a>`)}</div>`,
  'links with headings, and spans beside them': `<h3>Related news</h3><div>${each(i => `<a href="https://e.org/x"><h4>${i.title}</h4></a><span>${i.author} - ${i.date}</span><span>${i.views}</span>`)}</div>`,
  'teasers that are articles, date first': `<h3>Related news</h3>${each(i => `<article><time>${i.date}</time><h4><a href="https://e.org/x">${i.title}</a></h4><p>By ${i.author} · ${i.views}</p></article>`)}`,
  'paragraphs in pairs': `<h3>Related news</h3>${each(i => `<p><a href="https://e.org/x">${i.title}</a></p><p>${i.author} - ${i.date} ${i.views}</p>`)}`,
  'paragraphs in pairs under a paragraph in bold': `<p><b>Related news</b></p>${each(i => `<p><a href="https://e.org/x">${i.title}</a></p><p>${i.author} | ${i.date} | ${i.views}</p>`)}`,
  'one paragraph each with a line break': `<h3>Related news</h3>${each(i => `<p><strong><a href="https://e.org/x">${i.title}</a></strong><br>${i.author} - ${i.date} ${i.views}</p>`)}`,
  'paragraphs by threes': `<h3>Related news</h3>${each(i => `<p><a href="https://e.org/x">${i.title}</a></p><p>${i.author}</p><p>${i.date} · ${i.views}</p>`)}`,
  'rows of a table': `<h3>Related news</h3><table><tr><th>Title</th><th>Author</th><th>Date</th><th>Views</th></tr>${each(i => `<tr><td><a href="https://e.org/x">${i.title}</a></td><td>${i.author}</td><td>${i.date}</td><td>${i.views.replace(' Views', '')}</td></tr>`)}</table>`,
  'rows of a table without heads': `<h3>Related news</h3><table>${each(i => `<tr><td><a href="https://e.org/x">${i.title}</a></td><td>${i.author}</td><td>${i.date}</td><td>${i.views}</td></tr>`)}</table>`,
  'an aside with a label of its own': `<aside aria-label="More"><h2>Related news</h2><ol>${each(i => `<li><h3><a href="https://e.org/x">${i.title}</a></h3><div class="meta"><span class="views">${i.views}</span> / <span class="date">${i.date}</span> / <span class="author">${i.author}</span></div></li>`)}</ol><a href="/all">See all</a></aside>`,
  'titles in headings with the names under them': `<h2>Related news</h2>${each(i => `<h4><a href="https://e.org/x">${i.title}</a></h4><p>${i.author}, ${i.date}, ${i.views}</p>`)}`,
  'names with words around them': `<h3>Related news</h3><ul>${each(i => `<li><a href="https://e.org/x">${i.title}</a><div>Posted by ${i.author} on ${i.date} | ${i.views} | 3 comments</div></li>`)}</ul>`,
  'terms and their definitions': `<h3>Related news</h3><dl>${each(i => `<dt><a href="https://e.org/x">${i.title}</a></dt><dd>${i.author} - ${i.date} ${i.views}</dd>`)}</dl>`,
  'all in one paragraph, with line breaks': `<p><b>Related news</b><br>${each(i => `<a href="https://e.org/x">${i.title}</a><br>${i.author} - ${i.date} ${i.views}<br><br>`)}</p>`,
  'views before the title, the name after it': `<h3>Related news (3)</h3><ul>${each(i => `<li><span class="views">${i.views}</span> <span>${i.date}</span><a href="https://e.org/x">${i.title}</a><em>${i.author}</em></li>`)}</ul>`,
  'cards two to a row': `<h3>Related news</h3><div class="row"><div class="c"><a href="https://e.org/x"><h5>${text[0]?.title}</h5></a><p>Petra Lind - Nov 13, 2025 41 Views</p></div><div class="c"><a href="https://e.org/x"><h5>${text[1]?.title}</h5></a><p>Owen Castell - Nov 12, 2025 1,234 Views</p></div></div><div class="row"><div class="c"><a href="https://e.org/x"><h5>${text[2]?.title}</h5></a><p>Saskia Duerr - Nov 11, 2025 1.2K Views</p></div></div>`,
}

const page = (list: string, where: 'inside' | 'after') =>
  `<html><head><title>Fog Train</title></head><body><article><h1>Fog Train</h1><p>${p1}</p><h2>Story</h2><p>${p2}</p><h2>Conclusion</h2><p>${p1}</p>${where === 'inside' ? `${list}</article>` : `</article>${list}`}</body></html>`

const body = [
  { kind: 'opening', heading: null, blocks: [p1] },
  { kind: 'section', heading: 'Story', blocks: [p2] },
  { kind: 'verdict', heading: 'Conclusion', blocks: [p1] },
]

describe('a list of other articles on a web page', () => {
  for (const [name, html] of Object.entries(inHtml)) {
    for (const where of ['inside', 'after'] as const) {
      test(`${name}, ${where} the article`, () => {
        const reading = read(page(html, where), 'html')
        expect(entries(reading)).toEqual([{ name: 'Related news', items: expected.map(item => [...item, 'https://e.org/x']) }])
        expect(outline(reading)).toEqual(body)
        expect(reading.warnings.all().map(inEnglish)).toEqual([])
      })
    }
  }
})

const inText: Record<string, string> = {
  'title and names, blank lines between entries': `Related news\n\n${each(i => `${i.title}\n${i.author} - ${i.date} ${i.views}`, '\n\n')}`,
  'title and names, blank lines everywhere': `Related news\n\n${each(i => `${i.title}\n\n${i.author} - ${i.date} ${i.views}`, '\n\n')}`,
  'title and names, no blank lines': `Related news\n${each(i => `${i.title}\n${i.author} - ${i.date} ${i.views}`)}`,
  'a label with a colon': `Related news:\n\n${each(i => `${i.title}\n${i.author} - ${i.date} ${i.views}`, '\n\n')}`,
  'a label in capitals is itself': `Related news\n=======\n\n${each(i => `${i.title}\n${i.author} | ${i.date} | ${i.views}`, '\n\n')}`,
  numbered: `Related news\n\n${each((i, n) => `${n + 1}. ${i.title}\n   ${i.author} - ${i.date} ${i.views}`)}`,
  bulleted: `Related news\n\n${each(i => `- ${i.title}\n  ${i.author} - ${i.date} ${i.views}`)}`,
  'bulleted with blank lines': `Related news\n\n${each(i => `• ${i.title}\n\n${i.author} - ${i.date} ${i.views}`, '\n\n')}`,
  'one line each': `Related news\n\n${each(i => `${i.title} - ${i.author} - ${i.date} - ${i.views}`)}`,
  'one line each, bulleted': `Related news\n\n${each(i => `- ${i.title} - ${i.author} - ${i.date} - ${i.views}`)}`,
  'one line each, with bars and blank lines': `Related news\n\n${each(i => `${i.title} | ${i.author} | ${i.date} | ${i.views}`, '\n\n')}`,
  'names, dates and views on lines of their own': `Related news\n\n${each(i => `${i.title}\n${i.author}\n${i.date}\n${i.views}`, '\n\n')}`,
  'title and a name in capitals on one line': `Related news\n\n${each(i => `${i.title} ${i.author.toUpperCase()} - ${i.date} ${i.views}`)}`,
  'dates before names': `Related news\n\n${each(i => `${i.title}\n${i.date} - ${i.author} - ${i.views}`, '\n\n')}`,
}
const plain = (list: string) => `Fog Train\n\n${p1}\n\nStory\n\n${p2}\n\nConclusion\n\n${p1}\n\n${list}\n`
const crlf = (source: string) => source.replaceAll('\n', '\r\n')

describe('a list of other articles in plain text and Markdown', () => {
  for (const [name, list] of Object.entries(inText)) {
    const items = expected.map(([title, author, ...more]) => [
      title,
      name.includes('capitals on') ? String(author).toUpperCase() : author,
      ...more,
      null,
    ])
    test(`${name}, in plain text`, () => {
      for (const source of [plain(list), crlf(plain(list))]) {
        const reading = read(source, 'text')
        expect(entries(reading)).toEqual([{ name: 'Related news', items }])
        expect(outline(reading)).toEqual(body)
        expect(reading.warnings.all().map(inEnglish)).toEqual([])
      }
    })
    // An underlined line under `##` is no heading in Markdown.
    if (list.includes('====')) continue
    test(`${name}, in Markdown`, () => {
      const reading = read(`# Fog Train\n\n${p1}\n\n## Story\n\n${p2}\n\n## Conclusion\n\n${p1}\n\n## ${list}\n`, 'markdown')
      expect(entries(reading)).toEqual([{ name: 'Related news', items }])
      expect(outline(reading)).toEqual(body)
    })
  }
})

test('footnotes of a Markdown text stand in it, before the lists', () => {
  const reading = read(
    [
      '# A title',
      '',
      p1,
      '',
      '## Conclusion',
      '',
      'Done[^1].',
      '',
      '[^1]: A note.',
      '',
      '## Related news',
      '',
      '- [Other](https://e.org/o) Jane Roe - Nov 13, 2025 41 Views',
      '',
    ].join('\n'),
    'markdown',
  )
  expect(outline(reading).map(({ kind, heading }) => [kind, heading])).toEqual([
    ['opening', null],
    ['verdict', 'Conclusion'],
  ])
  expect(outline(reading)[1]?.blocks.join(' ')).toContain('A note.')
  expect(entries(reading)).toEqual([{ name: 'Related news', items: [['Other', 'Jane Roe', '2025-11-13', 41, 'https://e.org/o']] }])
})
