import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it, test } from 'vitest'
import { parseHtml } from '../../../../src/main/import/html/parseHtml.ts'
import { cleanPasted } from '../../../../src/shared/pasted/cleanPasted.ts'
import { pageOfPlayer } from '../../../../src/shared/pasted/embeds.ts'
import { elementsIn } from '../../../../src/shared/pasted/tree.ts'

const folder = join(import.meta.dirname, '../../../fixtures/paste')
const fixtures = readdirSync(folder).filter(name => name.endsWith('.html'))
// Word marks what only some programs read by signs that are no comments for a browser.
const tree = (html: string): Root => cleanPasted(parseHtml(html.replaceAll(/<!\[(?:if[^\]]*|endif)\]>/giu, '')).root, html)
const cleaned = (html: string) => toHtml(tree(html))
/** HTML on lines, a block on each, to be read by people. */
const lines = (html: string) =>
  `${html.replaceAll(/\s*\n\s*/gu, ' ').replaceAll(/(<\/(?:p|h\d|li|tr|table|[uo]l|blockquote|pre)>)/gu, '$1\n')}\n`

describe('what a program puts on the clipboard becomes plain HTML of what it says', () => {
  for (const name of fixtures)
    test(`pasting ${name}`, async () => {
      const html = readFileSync(join(folder, name), 'utf8')
      await expect(lines(cleaned(html))).toMatchFileSnapshot(join(folder, 'expected', name))
    })
})

it('leaves no style, and changes nothing a second time', () => {
  for (const name of fixtures) {
    const once = tree(readFileSync(join(folder, name), 'utf8'))
    expect(
      elementsIn(once).filter(each => each.properties.style !== undefined || each.tagName === 'font' || each.tagName === 'style'),
    ).toEqual([])
    expect(cleaned(toHtml(once))).toBe(toHtml(once))
  }
})

it('knows bold that was taken back, and the weight of a heading for its look', () => {
  expect(cleaned('<b>a <span style="font-weight: normal">b</span></b>')).toBe('<strong>a </strong>b')
  expect(cleaned('<h2 style="font-weight:700"><b>All</b></h2><h2>Some <b>bold</b></h2>')).toBe(
    '<h2>All</h2><h2>Some <strong>bold</strong></h2>',
  )
  expect(cleaned('<a href="https://e.org"><u>x</u></a>')).toBe('<a href="https://e.org">x</a>')
})

it('keeps a background as a mark in documents, and drops it on pages', () => {
  expect(cleaned('<p>a <span style="background:yellow;mso-highlight:yellow">b</span></p>')).toBe('<p>a <mark>b</mark></p>')
  expect(cleaned('<p>a <span style="background:yellow">b</span></p>')).toBe('<p>a b</p>')
})

it('puts notes of Word where they are called for', () => {
  const html = `<p class=MsoNormal>Seen<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> twice.</p>
<div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> In <i>1926</i>.</p></div></div>`
  expect(cleaned(html).trim()).toBe('<p>Seen<span data-footnote="">In <em>1926</em>.</span> twice.</p>')
})

it('makes one quotation of paragraphs that Word quotes, and a heading of its title', () => {
  expect(
    cleaned('<p class=MsoTitle>T<o:p></o:p></p><p class=MsoQuote>a</p>\n<p class=MsoQuote>b</p><p style="mso-x:1">c</p>').replaceAll(
      '\n',
      '',
    ),
  ).toBe('<h1>T</h1><blockquote data-copied=""><p>a</p><p>b</p></blockquote><p>c</p>')
})

it('takes changes that Word kept as they would be accepted, and those of a page as they are shown', () => {
  const changes = '<p>a <ins cite="mailto:J" datetime="2026-01-01">new</ins><del cite="mailto:J">old</del></p>'
  expect(cleaned(`<!-- urn:schemas-microsoft-com:office -->${changes}`)).toBe('<p>a new</p>')
  expect(cleaned(changes)).toBe('<p>a <u>new</u><s>old</s></p>')
})

it('keeps the words of links to places that are not here, and drops the signs of notes that did not come along', () => {
  expect(
    cleaned(
      '<p>Said<sup class="reference"><a href="#cite_note-1">[1]</a></sup> twice<a href="#cmnt1"><sup>[a]</sup></a>, see <a href="#part">there</a>.</p>',
    ),
  ).toBe('<p>Said twice, see there.</p>')
})

it('makes tasks of boxes as they are typed, a line of asterisks a rule, and says whose words a quotation is', () => {
  expect(cleaned('<ul><li>[x] a</li><li><p>[ ] b</p></li></ul>')).toBe(
    '<ul data-tasks=""><li data-checked="true">a</li><li data-checked="false"><p>b</p></li></ul>',
  )
  expect(cleaned('<ul><li><div class="checkbox checkbox-on"></div> <span>c</span></li></ul>')).toBe(
    '<ul data-tasks=""><li data-checked="true"> c</li></ul>',
  )
  expect(cleaned('<ul><li>[x] a</li><li>b</li></ul>')).toBe('<ul><li>[x] a</li><li>b</li></ul>')
  expect(cleaned('<p>* * *</p><p>* a</p>')).toBe('<hr><p>* a</p>')
  expect(cleaned('<blockquote><p>Go.</p><footer>— <cite>F. Lang</cite></footer></blockquote>')).toBe(
    '<figure><blockquote><p>Go.</p></blockquote><figcaption>— F. Lang</figcaption></figure>',
  )
})

it('makes captions of what stands above or beneath tables and pictures', () => {
  const table = '<table><tr><td>1</td></tr></table>'
  expect(cleaned(`<figure>${table}<figcaption>Reels</figcaption></figure>`)).toBe(
    '<table><caption>Reels</caption><tbody><tr><td>1</td></tr></tbody></table>',
  )
  expect(cleaned(`<p class=MsoCaption>Table 1</p>${table}<p><img src="a.png"></p><p class=MsoCaption>A hill</p>`)).toBe(
    '<table><caption>Table 1</caption><tbody><tr><td>1</td></tr></tbody></table><p><img src="a.png" data-caption="A hill"></p>',
  )
})

it('leaves out buttons but for headings, the line break after code, and joins the quotations of LibreOffice', () => {
  expect(cleaned('<p>a <q>b</q></p><button>Share</button><h3><button>More</button></h3>')).toBe('<p>a “b”</p><h3>More</h3>')
  expect(cleaned('<pre><code>a\nb\n</code></pre>')).toBe('<pre><code>a\nb</code></pre>')
  const quotes = '<blockquote>a</blockquote><blockquote>b</blockquote>'
  expect(cleaned(`<meta name="generator" content="LibreOffice 7.4">${quotes}`)).toBe('<blockquote><p>a</p><p>b</p></blockquote>')
  expect(cleaned(quotes)).toBe(quotes)
})

it('leads from a player to the page of what it plays', () => {
  expect(
    [
      'https://www.youtube.com/embed/abc?rel=0',
      'https://player.vimeo.com/video/12',
      'https://open.spotify.com/embed/album/x',
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b',
      'https://e.org/frame',
    ].map(pageOfPlayer),
  ).toEqual([
    'https://www.youtube.com/watch?v=abc',
    'https://vimeo.com/12',
    'https://open.spotify.com/album/x',
    'https://soundcloud.com/a/b',
    'https://e.org/frame',
  ])
})
