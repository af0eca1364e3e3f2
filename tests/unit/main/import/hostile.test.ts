import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../../src/main/import/reading.ts'
import type { SourceFormat } from '../../../../src/main/import/source/readSource.ts'
import { safeHref } from '../../../../src/shared/document/links.ts'
import { outline, read } from '../../../support/importOutline.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'

function hrefsOf(reading: Reading): string[] {
  const hrefs: string[] = []
  for (const { heading, blocks } of reading.sections) {
    for (const block of [...(heading ? [heading] : []), ...blocks]) {
      block.descendants(node => {
        for (const mark of node.marks) if (mark.type.name === 'link') hrefs.push(String(mark.attrs.href))
      })
    }
  }
  for (const { items } of reading.lists) for (const { own } of items) if (own.url !== null) hrefs.push(own.url)
  return hrefs
}

function textOf(reading: Reading): string {
  return outline(reading)
    .flatMap(section => [section.heading ?? '', ...section.blocks])
    .join('\n')
}

const sentence = 'This is a sentence that is long enough to be a paragraph of its own, and it says nothing at all of any interest.'

describe('hostile HTML', () => {
  const scripts = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<template><script>alert(1)</script></template>',
    '<iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe>',
    '<object data="javascript:alert(1)"></object><embed src="data:text/html,<script>alert(1)</script>">',
    '<a href="java\tscript:alert(1)">x</a><a href=" &#1;javascript:alert(1)">y</a><a href="data:text/html,x">z</a><a href="vbscript:x">v</a>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">Go</button></form>',
    '<base href="javascript:alert(1)//"><a href="alert(1)">b</a>',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)"><link rel="canonical" href="javascript:alert(1)">',
    '<title></title><script type="application/ld+json">{"@type":"Article","mainEntityOfPage":"javascript:alert(1)","author":{"name":{"name":1}},"headline":[[]],"@graph":{"@graph":{"@graph":[null,1]}}}</script>',
  ]
  for (const script of scripts) {
    test(`leaves nothing that runs: ${script.slice(0, 60)}`, () => {
      const reading = read(`<h1>Title</h1><p>${sentence}</p>${script}<p>${sentence}</p>`, 'html')
      expect(textOf(reading)).not.toMatch(/alert\(1\)<|<script|onerror=alert\(1\)>/u)
      for (const href of hrefsOf(reading)) expect(href).toMatch(/^https?:|^mailto:|^#/u)
      expect(reading.header.canonicalUrl).toBe('')
      expect(textOf(reading).split(sentence)).toHaveLength(3)
    })
  }

  const deep: Record<string, string> = {
    'ten thousand divs': `${'<div>'.repeat(10_000)}<p>${sentence}</p>`,
    'five megabytes of divs': '<div>'.repeat(1_000_000) + sentence,
    'five megabytes of formatting': `<p>${'<b><i>'.repeat(800_000)}${sentence}`,
    'formatting that never closes, over many paragraphs': `${Array.from({ length: 500 }, (_, n) => `<b id=${n}>`).join('')}${`<p>${sentence}`.repeat(3000)}`,
    'ten thousand lists': `${'<ul><li>'.repeat(10_000)}${sentence}`,
    'ten thousand quotes': `${'<blockquote>'.repeat(10_000)}<p>${sentence}</p>`,
    'ten thousand tables': `${'<table><tr><td>'.repeat(10_000)}${sentence}`,
    'a hundred thousand attributes': `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}>${sentence}</p>`,
    'a class of five megabytes': `<p class="${'related-'.repeat(600_000)}">${sentence}</p>`,
    'five megabytes of one word': `<p>${'x'.repeat(5_000_000)}</p><p>${sentence}</p>`,
    'a megabyte of dates': `<p>${sentence}</p><p>${'Nov 13, 2025 41 Views - '.repeat(40_000)}</p>`,
    'ten thousand headings': `<p>${sentence}</p>${'<h2>x</h2>'.repeat(10_000)}`,
    'many entries': `<h1>T</h1><p>${sentence}</p><h2>Related news</h2><ul>${'<li><a href="https://e.org/">A title</a> Jane Doe - Nov 13, 2025 41 Views</li>'.repeat(5000)}</ul>`,
    'digits without end': `<p>${sentence}</p><p>${'1,234'.repeat(100_000)} views ${'1.'.repeat(100_000)}</p>`,
  }
  for (const [name, html] of Object.entries(deep)) {
    test(`neither hangs nor overflows: ${name}`, () => {
      const start = performance.now()
      const reading = read(html, 'html')
      expect(outline(reading).length).toBeGreaterThan(0)
      // Never-closed formatting multiplies elements until the rest is cut, which is said.
      expect(
        textOf(reading).includes(sentence) ||
          reading.warnings
            .all()
            .map(inEnglish)
            .some(warning => warning.includes('left out')),
      ).toBe(true)
      expect(performance.now() - start).toBeLessThan(15_000)
    })
  }
})

describe('hostile Markdown and text', () => {
  const deep: Record<string, [SourceFormat, string]> = {
    'quotes in quotes': ['markdown', `${'>'.repeat(10_000)} ${sentence}\n`.repeat(20)],
    'lists in lists': ['markdown', Array.from({ length: 150 }, (_, n) => `${' '.repeat(n * 2)}- ${sentence}`).join('\n')],
    'open brackets': ['markdown', '['.repeat(20_000)],
    'open emphasis': ['markdown', '*a _b '.repeat(5_000)],
    'front matter that bites its tail': [
      'markdown',
      '---\na: &a [1,2,3,4,5,6,7,8,9]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n---\ntext',
    ],
    'a megabyte of one line': ['text', 'word '.repeat(200_000)],
    'thirty thousand short lines': ['text', 'Line\n'.repeat(30_000)],
    'thirty thousand bullets': ['text', '- item\n\n'.repeat(30_000)],
  }
  for (const [name, [format, source]] of Object.entries(deep)) {
    test(`neither hangs nor overflows: ${name}`, () => {
      const start = performance.now()
      expect(outline(read(source, format)).length).toBeGreaterThan(0)
      expect(performance.now() - start).toBeLessThan(15_000)
    })
  }

  test('raw HTML in Markdown is sanitised like any HTML', () => {
    const reading = read(
      `# T\n\n${sentence}\n\n<script>alert(1)</script>\n\n<p onclick="x()">Raw <a href="javascript:alert(1)">link</a> <b>bold</b></p>\n\n[md](javascript:alert(1)) <javascript:alert(1)>`,
      'markdown',
    )
    expect(hrefsOf(reading)).toEqual([])
    expect(textOf(reading)).not.toContain('<script')
    expect(textOf(reading)).toContain('Raw link bold')
  })
})

test('no text whatever gives a link that Deckle would refuse, or a document outside the grammar', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      'javascript:',
      'data:',
      'vbscript:',
      'https://e.org/',
      '//e.org',
      'deckle:',
      '#',
      'mailto:',
      '\t',
      '\n',
      '&#x6A;',
      '&Tab;',
      'JaVaScRiPt:',
      '\u0001',
    ),
    fc.constantFrom(
      '<a href="',
      '">',
      '</a>',
      '<p>',
      '</p>',
      '<li>',
      '<table>',
      '<td>',
      '<b>',
      '<h2>',
      '<img src="',
      '<br>',
      '<pre>',
      '<blockquote>',
      '[x](',
      ')',
      '![',
      '](',
      '<',
      '>',
    ),
  )
  const source = fc.array(piece, { maxLength: 30 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(source, fc.constantFrom('html', 'markdown', 'text'), (text, format) => {
      const reading = read(`${text}\n\n${sentence}`, format)
      outline(reading)
      for (const href of hrefsOf(reading)) expect(safeHref(href)).toBe(href)
    }),
    { numRuns: 300 },
  )
})
