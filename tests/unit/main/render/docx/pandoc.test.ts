import { expect, test } from 'vitest'
import { renderDocx } from '../../../../../src/main/render/docx/renderDocx.ts'
import type { Fragment } from '../../../../../src/main/render/page.ts'
import { readWithPandoc } from '../../../../support/readWithPandoc.ts'
import { everyBlock } from '../everyBlock.ts'
import { articleOf, fullReview, pageOf, paragraph, pixel, section } from '../pages.ts'

const read = async (page: Fragment) =>
  readWithPandoc(await renderDocx({ page, pictures: () => ({ type: 'png', bytes: new Uint8Array(pixel), width: 1600, height: 900 }) }))

test('pandoc reads a review: title and author of its own, headings by level, described pictures with captions, lists as lists', async () => {
  const { html, meta, warnings } = await read(fullReview())
  expect(warnings).toEqual([])
  expect(meta).toMatchObject({ title: 'The General: a war on the straightness of a railway line' })
  expect([...html.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/g)].map(([, level, words]) => `${level} ${words}`)).toEqual([
    '1 The line',
    '2 Deep at once',
    '2 Then level',
    '3 Then deep',
    '1 A face like weather',
    '1 The line',
    '1 No heading above',
    '1 Verdict',
    '1 Related news',
    '1 Latest',
  ])
  expect([...html.matchAll(/<img [^>]*?alt="([^"]*)"/g)].map(([, alt]) => alt)).toEqual(
    expect.arrayContaining(['An engine on a bridge', 'A grey dot']),
  )
  expect(html).toContain('<figcaption><p>The bridge, before. Drawing: A. Kim</p></figcaption>')
  expect(html).toContain('<strong>bold and <em>both</em></strong>, <a href="https://example.org/a?b=c&amp;d=e"><em>a link</em></a>')
  expect(html).toMatch(/<li><p>Two<\/p>\s*<ul>\s*<li><p>Nested<\/p><\/li>/)
  expect(html).toMatch(/<ol start="3" type="1">\s*<li><p>Third<\/p><\/li>/)
})

test('pandoc reads every block: footnotes as footnotes, tables with rows of headings', async () => {
  const { html, warnings } = await read(everyBlock())
  expect(warnings).toEqual([])
  expect(html).toContain('role="doc-noteref"')
  expect(html).toMatch(/<thead>\s*<tr[^>]*>\s*<th/)
})

test('pandoc reads hostile words as words, in any script', async () => {
  const hostile = '"\'></w:t><script>alert(1)</script>&amp; {{7*7}} $x$ `code` 서울 مرحبا 🎬'
  const { html, warnings } = await read(pageOf(articleOf({ title: hostile }, [section('opening', null, [paragraph(hostile)])])))
  expect(warnings).toEqual([])
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp; {{7*7}} $x$ `code` 서울 مرحبا 🎬')
})
