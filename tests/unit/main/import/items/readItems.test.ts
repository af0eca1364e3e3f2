import { describe, expect, test } from 'vitest'
import { readItems } from '../../../../../src/main/import/items/readItems.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import { inEnglish } from '../../../../../src/shared/words/say.ts'

type Row = readonly [title: string | null, author: string | null, date: string | null, views: number | null, url: string | null]

const rows = (found: ReturnType<typeof readItems>) =>
  found.lists.map(({ name, items }) => [name, items.map(({ own }): Row => [own.title, own.author, own.date, own.views, own.url])] as const)
const paste = (text: string, html = '', base: string | null = null, language = 'en') =>
  rows(readItems({ kind: 'text', text, html, base }, language))
const file = (name: string, text: string, language = 'en') =>
  rows(readItems({ kind: 'file', name, bytes: new TextEncoder().encode(text) }, language))

/** How reading a file ends: "read", or the code of what was thrown. */
function ending(name: string, text: string): string {
  try {
    file(name, text)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

const five: readonly Row[] = [
  ['Harbour lights return to the quay', 'MARTA VIDAL', '2025-11-13', 41, null],
  ['A piano for the village hall', 'OWEN CASTELL', '2025-11-12', 1234, null],
  ['The last ferry keeps its hours', 'INES ROTH', '2025-11-11', 1200, null],
]

describe('a block that was pasted', () => {
  test('as text, with a line for the title and one for who and when', () => {
    const text = `Related news

Harbour lights return to the quay
MARTA VIDAL - Nov 13, 2025 41 Views

A piano for the village hall
OWEN CASTELL - Nov 12, 2025 1,234 Views

The last ferry keeps its hours
INES ROTH - Nov 11, 2025 1.2K Views
`
    expect(paste(text)).toEqual([['Related news', five]])
  })

  test('as text, an item a line', () => {
    const text = `Related news
Harbour lights return to the quay - Marta Vidal - Nov 13, 2025 - 41 Views
A piano for the village hall - Owen Castell - 12 Nov 2025 - 1,234 Views`
    expect(paste(text)).toEqual([
      [
        'Related news',
        [
          ['Harbour lights return to the quay', 'Marta Vidal', '2025-11-13', 41, null],
          ['A piano for the village hall', 'Owen Castell', '2025-11-12', 1234, null],
        ],
      ],
    ])
  })

  test('as HTML, with links', () => {
    const html = `<meta charset='utf-8'><section><h3>Related news</h3><ul>
      <li><a href="https://news.example.com/r/1">Harbour lights return to the quay</a><p>MARTA VIDAL - Nov 13, 2025 41 Views</p></li>
      <li><a href="https://news.example.com/r/2">A piano for the village hall</a><p>OWEN CASTELL - Nov 12, 2025 1,234 Views</p></li>
    </ul></section>`
    expect(paste('', html)).toEqual([
      [
        'Related news',
        [
          ['Harbour lights return to the quay', 'MARTA VIDAL', '2025-11-13', 41, 'https://news.example.com/r/1'],
          ['A piano for the village hall', 'OWEN CASTELL', '2025-11-12', 1234, 'https://news.example.com/r/2'],
        ],
      ],
    ])
  })

  test('in Korean', () => {
    const text =
      '관련 기사\n\n부두의 등불이 돌아오다\n홍길동 | 2025. 11. 13. | 조회수 41\n\n마을 회관의 피아노\n김하늘 | 2025. 11. 12. | 조회수 1.2만\n'
    expect(paste(text, '', null, 'ko')).toEqual([
      [
        '관련 기사',
        [
          ['부두의 등불이 돌아오다', '홍길동', '2025-11-13', 41, null],
          ['마을 회관의 피아노', '김하늘', '2025-11-12', 12_000, null],
        ],
      ],
    ])
  })

  test('days said from another are known when that one is', () => {
    const html = `<ul><li><a href="https://e.org/1">Yesterday, once more</a><p>Marta Vidal · 3 days ago · 41 views</p></li>
      <li><a href="https://e.org/2">A piano for the village hall</a><p>Owen Castell · yesterday · 5 views</p></li></ul>`
    expect(paste('', html, '2025-11-20')).toEqual([
      [
        null,
        [
          ['Yesterday, once more', 'Marta Vidal', '2025-11-17', 41, 'https://e.org/1'],
          ['A piano for the village hall', 'Owen Castell', '2025-11-19', 5, 'https://e.org/2'],
        ],
      ],
    ])
    expect(paste('', html).flatMap(([, items]) => items.map(item => item[2]))).toEqual([null, null])
  })

  test('an address becomes an item, and one under a title belongs to it', () => {
    expect(paste('https://example.org/a')).toEqual([[null, [['https://example.org/a', null, null, null, 'https://example.org/a']]]])
    expect(paste('A piano for the village hall\nhttps://example.org/a\nSecond one\nhttps://example.org/b')).toEqual([
      [
        null,
        [
          ['A piano for the village hall', null, null, null, 'https://example.org/a'],
          ['Second one', null, null, null, 'https://example.org/b'],
        ],
      ],
    ])
  })

  test('links of Markdown, and lines that are titles alone', () => {
    expect(paste('- [One thing](https://e.org/1)\n- [Another](https://e.org/2)')).toEqual([
      [
        null,
        [
          ['One thing', null, null, null, 'https://e.org/1'],
          ['Another', null, null, null, 'https://e.org/2'],
        ],
      ],
    ])
    expect(paste('The last ferry keeps its hours\nA piano for the village hall')).toEqual([
      [
        null,
        [
          ['The last ferry keeps its hours', null, null, null, null],
          ['A piano for the village hall', null, null, null, null],
        ],
      ],
    ])
  })

  test('cells of a spreadsheet', () => {
    expect(paste('Title\tAuthor\tDate\tViews\tURL\nA piano\tOwen\t13.11.2025\t1.234\thttps://e.org/1', '', null, 'de')).toEqual([
      [null, [['A piano', 'Owen', '2025-11-13', 1234, 'https://e.org/1']]],
    ])
  })
})

describe('a file', () => {
  test('CSV with semicolons and other names for its columns', () => {
    expect(file('a.csv', 'Titel;Autor;Datum;Aufrufe;Link\r\n"A ""piano""; twice";Owen;13.11.2025;1.234;https://e.org/1\r\n', 'de')).toEqual(
      [[null, [['A "piano"; twice', 'Owen', '2025-11-13', 1234, 'https://e.org/1']]]],
    )
  })

  test('RSS', () => {
    const text = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Quay</title>
      <item><title>A &amp;amp; B</title><link>https://e.org/a</link><pubDate>Thu, 13 Nov 2025 09:00:00 GMT</pubDate><dc:creator>Ann</dc:creator></item>
      <item><title>Bad</title><link>javascript:alert(1)</link></item></channel></rss>`
    expect(file('feed.xml', text)).toEqual([
      [
        'The Quay',
        [
          ['A & B', 'Ann', '2025-11-13', null, 'https://e.org/a'],
          ['Bad', null, null, null, null],
        ],
      ],
    ])
  })

  test('Atom', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><entry><title type="html">&lt;b&gt;A&lt;/b&gt; piano</title>
      <link rel="enclosure" href="https://e.org/x.mp3"/><link rel="alternate" href="https://e.org/a"/><updated>2025-11-13T09:00:00Z</updated><author><name>Ann</name></author></entry></feed>`
    expect(file('feed.atom', text)).toEqual([['The Quay', [['A piano', 'Ann', '2025-11-13T09:00:00Z', null, 'https://e.org/a']]]])
  })

  test('JSON Feed', () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'The Quay',
      items: [
        { id: '1', url: 'https://e.org/a', title: 'A piano', author: { name: 'Ann' }, date_published: '2025-11-13T09:00:00Z' },
        7,
        null,
      ],
    })
    expect(file('feed.json', text)).toEqual([['The Quay', [['A piano', 'Ann', '2025-11-13T09:00:00Z', null, 'https://e.org/a']]]])
  })

  test('OPML of a feed reader', () => {
    const text = `<opml version="2.0"><head><title>Subscriptions</title></head><body><outline text="Film"><outline type="rss" text="The Quay" xmlUrl="https://e.org/feed" htmlUrl="https://e.org/"/></outline></body></opml>`
    expect(file('subscriptions.opml', text)).toEqual([['Film', [['The Quay', null, null, null, 'https://e.org/']]]])
  })

  test('bookmarks of a browser', () => {
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><A HREF="https://e.org/top" ADD_DATE="1">Top</A>
  <DT><H3>Film</H3>
  <DL><p>
    <DT><A HREF="https://e.org/a" ICON="data:x">A piano</A>
    <DD>Heard twice
    <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
    <DT><A HREF="https://e.org/b">B</A>
  </DL><p>
</DL>`
    expect(file('bookmarks.html', text)).toEqual([
      ['Bookmarks', [['Top', null, null, null, 'https://e.org/top']]],
      [
        'Film',
        [
          ['A piano', null, null, null, 'https://e.org/a'],
          ['Bookmarklet', null, null, null, null],
          ['B', null, null, null, 'https://e.org/b'],
        ],
      ],
    ])
    expect(
      readItems({ kind: 'file', name: 'bookmarks.html', bytes: new TextEncoder().encode(text) }, 'en').lists[1]?.items[0]?.own.note,
    ).toBe('Heard twice')
  })

  test('shortcuts of Windows and macOS', () => {
    expect(file('A piano.url', '[InternetShortcut]\r\nURL=https://e.org/a?b=1\r\n')).toEqual([
      [null, [['A piano', null, null, null, 'https://e.org/a?b=1']]],
    ])
    const plist =
      '<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>https://e.org/a?b=1&amp;c=2</string></dict></plist>'
    expect(file('A piano.webloc', plist)).toEqual([[null, [['A piano', null, null, null, 'https://e.org/a?b=1&c=2']]]])
    expect(file('Bad.url', '[InternetShortcut]\r\nURL=file:///etc/passwd\r\n')).toEqual([])
  })

  test('a saved page gives the lists under its article', () => {
    const p = '<p>This is a sentence that is long enough to be a paragraph of its own, and it says nothing at all of any interest.</p>'
    const page = `<!doctype html><html lang="en"><body><article><h1>Fog</h1>${p.repeat(4)}<h2>Related news</h2><ul>
      <li><a href="https://e.org/1">Harbour lights return</a> <span>MARTA VIDAL - Nov 13, 2025 41 Views</span></li>
      <li><a href="https://e.org/2">A piano for the hall</a> <span>OWEN CASTELL - Nov 12, 2025 7 Views</span></li></ul></article></body></html>`
    expect(file('page.html', page)).toEqual([
      [
        'Related news',
        [
          ['Harbour lights return', 'MARTA VIDAL', '2025-11-13', 41, 'https://e.org/1'],
          ['A piano for the hall', 'OWEN CASTELL', '2025-11-12', 7, 'https://e.org/2'],
        ],
      ],
    ])
  })

  test('a damaged one is said', () => {
    expect([
      ending('a.json', '{'),
      ending('a.json', '[1]'),
      ending('a.opml', 'nonsense'),
      ending('a.xml', '<a/>'),
      ending('a.csv', ''),
    ]).toEqual(['unreadable-file', 'unreadable-file', 'unreadable-file', 'unreadable-file', 'read'])
  })
})

describe('hostile sources', () => {
  const hostile = [
    '<a href="javascript:alert(1)">One title here</a><a href="data:text/html,x">Second title</a><img src=x onerror=alert(1)>',
    '<ul><li><a href=" &#1;javascript:alert(1)">One title here</a> Nov 13, 2025 41 Views</li></ul>',
    '<script>alert(1)</script><svg onload=alert(1)><a xlink:href="javascript:x">One</a></svg>',
  ]
  for (const html of hostile) {
    test(`${html.slice(0, 40)} …`, () => {
      const found = readItems({ kind: 'text', text: '', html, base: null }, 'en')
      const urls = found.lists.flatMap(list => list.items.map(item => item.own.url))
      expect(urls.filter(url => url !== null)).toEqual([])
      expect(JSON.stringify(found)).not.toContain('alert')
    })
  }

  test('entities that would grow without end do not', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${'bcdefghi'.replace(/./gu, (e, i: number) => `<!ENTITY ${e} "${`&${'abcdefgh'[i]};`.repeat(10)}">`)}]><opml version="2.0"><body><outline text="&i;" url="https://e.org"/></body></opml>`
    const said = ending('a.opml', bomb) === 'read' ? JSON.stringify(file('a.opml', bomb)) : ''
    expect(said.length).toBeLessThan(10_000)
  })

  test('more than a list holds is cut, and that is said', () => {
    const text = `title\n${Array.from({ length: 10_050 }, (_, n) => `Item ${n}`).join('\n')}`
    const found = readItems({ kind: 'file', name: 'a.csv', bytes: new TextEncoder().encode(text) }, 'en')
    expect([found.lists[0]?.items.length, found.warnings.map(inEnglish)]).toEqual([
      10_000,
      ['Only the first 10,000 items are shown; a list holds no more.'],
    ])
  })
})
