import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyHtml } from '../../../../src/main/publish/copyHtml.ts'
import { bullets, paragraph, section, subheading, text } from '../render/pages.ts'
import { testLibrary, type TestLibrary } from './testLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

test('an article is copied as clean HTML and as text, with its lists and without its title', async () => {
  const item = {
    title: 'Out',
    author: 'Min',
    site: null,
    date: '2025-11-13',
    views: 1,
    viewsAt: null,
    url: 'https://example.org/',
    note: null,
  }
  const { id } = await library.access.call('article:add', {
    header: { title: 'Not copied', language: 'en' },
    sections: [
      section('opening', null, [paragraph('One ', text('bold', 'bold'), '.')], 1),
      section('verdict', 'Verdict', [subheading(4, 'Sub'), bullets([paragraph('a')], [paragraph('b')]), paragraph()], 2),
    ],
    lists: [{ name: 'Related', items: [{ articleId: null, own: item }] }],
  })
  expect(await copyHtml(library.access, id)).toEqual({
    html:
      '<p>One <strong>bold</strong>.</p>\n<h2>Verdict</h2>\n<h3>Sub</h3>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<h2>Related</h2>\n<ol>\n' +
      '<li><a href="https://example.org/">Out</a> · Min · <time datetime="2025-11-13">Nov 13, 2025</time> · 1 view</li>\n</ol>\n',
    text: 'One bold.\n\nVerdict\n\nSub\n\na\nb\n\nRelated\n\nOut',
  })
})
