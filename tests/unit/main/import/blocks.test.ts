import { describe, expect, test } from 'vitest'
import { outline, read } from '../../../support/importOutline.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'

const p = 'A paragraph of some length, so that there is a text around what is looked at here, and it ends with a full stop.'

/** The blocks that a piece of HTML becomes, as document JSON, and what is said about it. */
function blocksOf(html: string): { blocks: unknown[]; warnings: string[] } {
  const reading = read(`<h1>T</h1><h2>The line</h2>${html}`, 'html')
  outline(reading)
  return {
    blocks: reading.sections.flatMap(section => section.blocks.map(block => block.toJSON() as unknown)),
    warnings: reading.warnings.all().map(inEnglish),
  }
}
const text = (words: string, ...marks: (string | { type: string; attrs: object })[]) => ({
  type: 'text',
  text: words,
  ...(marks.length ? { marks: marks.map(mark => (typeof mark === 'string' ? { type: mark } : mark)) } : {}),
})
const paragraph = (...content: (string | object)[]) => ({
  type: 'paragraph',
  content: content.map(part => (typeof part === 'string' ? text(part) : part)),
})
const item = (...content: object[]) => ({ type: 'listItem', content })
const row = (...content: object[]) => ({ type: 'tableRow', content })
const cell = (type: string, attrs: object, ...content: object[]) => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null, ...attrs },
  content,
})
const link = (href: string) => ({ type: 'link', attrs: { href } })

describe('HTML becomes blocks', () => {
  const cases: Record<string, [string, object[], string[]?]> = {
    'white space folds as in a browser': [
      '<p>  one \n two <b> three </b> four\t</p>',
      [paragraph('one two ', text('three ', 'bold'), 'four')],
    ],
    'a no-break space is kept': ['<p>10&nbsp;km</p>', [paragraph('10\u00a0km')]],
    'a box that is called pros and cons, with two lists': [
      '<div class="pros-cons-box"><div><h4>Pros</h4><ul><li>It <b>moves</b></li></ul></div><div><h4>Cons</h4><ul><li>Short</li><li>Silent</li></ul></div></div>',
      [
        {
          type: 'prosAndCons',
          content: [
            { type: 'pros', content: [item(paragraph('It ', text('moves', 'bold')))] },
            { type: 'cons', content: [item(paragraph('Short')), item(paragraph('Silent'))] },
          ],
        },
      ],
    ],
    'a box of that name with more in it stays what it is': [
      '<div class="pros-cons"><p>There is much to be said for both sides.</p><ul><li>a</li></ul><ul><li>b</li></ul></div>',
      [
        paragraph('There is much to be said for both sides.'),
        { type: 'bulletList', content: [item(paragraph('a'))] },
        { type: 'bulletList', content: [item(paragraph('b'))] },
      ],
    ],
    'an attribute of another page is no rating of ours': ['<div data-rating="stars">Good</div>', [paragraph('Good')]],
    'empty paragraphs are dropped': [`<p>one</p><p>&nbsp;</p><p></p><p><br></p><p>two</p>`, [paragraph('one'), paragraph('two')]],
    'two line breaks start a paragraph': ['one<br>two<br> <br>three', [paragraph('one', { type: 'hardBreak' }, 'two'), paragraph('three')]],
    'text in divs, side by side with inline text': [
      '<div>one<div>two</div>three <i>four</i></div>',
      [paragraph('one'), paragraph('two'), paragraph('three ', text('four', 'italic'))],
    ],
    'blocks inside inline elements keep the marks': [
      '<b>one<p>two</p></b>',
      [paragraph(text('one', 'bold')), paragraph(text('two', 'bold'))],
    ],
    'marks of every kind': [
      '<p><strong>a</strong> <em>b</em> <ins>c</ins> <del>d</del> <kbd>e</kbd> <cite>f</cite> <span style="font-weight:700;font-style:italic">g</span> <b style="font-weight:normal">h</b></p>',
      [
        paragraph(
          text('a', 'bold'),
          ' ',
          text('b', 'italic'),
          ' ',
          text('c', 'underline'),
          ' ',
          text('d', 'strike'),
          ' ',
          text('e', 'code'),
          ' ',
          text('f', 'italic'),
          ' ',
          text('g', 'bold', 'italic'),
          ' h',
        ),
      ],
    ],
    'marks beyond emphasis': [
      '<p>H<sub>2</sub>O, x<sup>2</sup>, <mark>lit</mark>, <q>said</q>, <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>',
      [paragraph('H', text('2', 'subscript'), 'O, x', text('2', 'superscript'), ', ', text('lit', 'highlight'), ', “said”, 漢(かん)')],
      ['Readings above characters (ruby) became text in brackets after them.'],
    ],
    'a passage in another language': [
      '<p lang="en">a <span lang="ko">안개</span> <span lang="en-US">b</span></p>',
      [paragraph('a ', text('안개', { type: 'language', attrs: { tag: 'ko' } }), ' b')],
    ],
    links: [
      '<p><a href=" https://e.org/a b ">one</a> <a href="mailto:a@e.org">two</a> <a href="#x">three</a> <a name="y">four</a></p>',
      [
        paragraph(
          text('one', link('https://e.org/a b')),
          ' ',
          text('two', link('mailto:a@e.org')),
          ' ',
          text('three', link('#x')),
          ' four',
        ),
      ],
    ],
    'a relative link without a base keeps its text': [
      '<p><a href="../b.html">two</a></p>',
      [paragraph('two')],
      ['The page does not say what its links “two” lead to from elsewhere; their text stays, without the link.'],
    ],
    'nested lists, also in the wrong place': [
      '<ul><li>one<ol start=3><li>a</ol><li>two<ul></ul></li><ul><li>deep</li></ul></ul>',
      [
        {
          type: 'bulletList',
          content: [
            item(paragraph('one'), { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph('a'))] }),
            item(paragraph('two'), { type: 'bulletList', content: [item(paragraph('deep'))] }),
          ],
        },
      ],
    ],
    'a task list': [
      '<ul><li><input type=checkbox checked> done</li><li><input type=checkbox> open</li></ul>',
      [
        {
          type: 'taskList',
          content: [
            { type: 'taskItem', attrs: { checked: true }, content: [paragraph('done')] },
            { type: 'taskItem', attrs: { checked: false }, content: [paragraph('open')] },
          ],
        },
      ],
    ],
    'a quotation with a heading in it': [
      '<blockquote><h3>Head</h3><p>said</p></blockquote>',
      [{ type: 'blockquote', attrs: { attribution: '' }, content: [paragraph(text('Head', 'bold')), paragraph('said')] }],
      ['A heading inside another element in “The line” became a bold line: “Head”.'],
    ],
    'code with its language and its lines': [
      '<pre><code class="hljs language-js">let a = 1\n\n  if (a &lt; 2) {}\n</code></pre>',
      [{ type: 'codeBlock', attrs: { language: 'js' }, content: [text('let a = 1\n\n  if (a < 2) {}')] }],
    ],
    'a rule': ['<p>a</p><hr><p>b</p>', [paragraph('a'), { type: 'horizontalRule' }, paragraph('b')]],
    'a table': [
      '<table><caption>Reels</caption><tr><th>Reel</th><th align=right>Minutes</th></tr><tr><td rowspan=2>One</td><td><b>12</b></td></tr><tr></tr></table>',
      [
        {
          type: 'table',
          attrs: { caption: 'Reels' },
          content: [
            row(cell('tableHeader', {}, paragraph('Reel')), cell('tableHeader', { align: 'end' }, paragraph('Minutes'))),
            row(cell('tableCell', { rowspan: 2 }, paragraph('One')), cell('tableCell', {}, paragraph(text('12', 'bold')))),
            row(cell('tableCell', {}, { type: 'paragraph' })),
          ],
        },
      ],
    ],
    'a table in a list': [
      '<ul><li>one<table><tr><th>a</th><td>b</td></tr></table></li></ul>',
      [{ type: 'bulletList', content: [item(paragraph('one'), paragraph('a | b'))] }],
      ['A table inside another element in “The line” became paragraphs, a line for each row.'],
    ],
    'a list of terms': [
      '<dl><dt>Reel</dt><dd>A roll of film</dd></dl>',
      [paragraph(text('Reel', 'bold')), paragraph('A roll of film')],
      ['A list of terms in “The line” became paragraphs, its terms in bold.'],
    ],
    'a video and a frame': [
      '<video src="https://e.org/v.mp4" controls></video><iframe src="//e.org/f" title="A trailer"></iframe><video src="v.mp4"></video>',
      [paragraph(text('https://e.org/v.mp4', link('https://e.org/v.mp4'))), paragraph(text('A trailer', link('https://e.org/f')))],
      [
        'A video in “The line” became a link to it: https://e.org/v.mp4.',
        'A frame from another page in “The line” became a link to it: https://e.org/f.',
        'A video in “The line” was left out.',
      ],
    ],
    'a form': [
      '<form><label>Name</label> <input name=a><select><option>x</option></select><textarea>y</textarea><button>Send</button></form>',
      [paragraph('Name')],
      ['A form in “The line” was left out; its text stays.'],
    ],
    'a part that opens and closes': [
      '<details><summary>How it <b>ends</b></summary>He dies.</details>',
      [{ type: 'spoiler', attrs: { summary: 'How it ends' }, content: [paragraph('He dies.')] }],
    ],
    'a box beside the text': [
      `<p>Before.</p><aside class="box warning"><p>${p}</p></aside><p>After.</p>`,
      [paragraph('Before.'), { type: 'callout', attrs: { kind: 'warning' }, content: [paragraph(p)] }, paragraph('After.')],
    ],
    'what a browser does not show': [
      '<p>a<span hidden>b</span><span style="display:none">c</span></p><script>d</script><style>e</style><template>f</template><noscript>g</noscript>',
      [paragraph('a')],
    ],
    'an image in a paragraph parts it': [
      '<p>one <img src="a.png" alt="A dot"> two</p>',
      [
        paragraph('one'),
        {
          type: 'image',
          attrs: {
            asset: 'import:0',
            alt: 'A dot',
            decorative: false,
            caption: '',
            credit: '',
            width: 0,
            height: 0,
            size: 'text',
            focus: '',
          },
        },
        paragraph('two'),
      ],
    ],
    'a figure with caption and credit': [
      '<figure><a href="big.png"><img src="a.png" alt=""></a><figcaption>The <b>yard</b> at night. <span class="photo-credit">Photo: Jane Doe</span></figcaption></figure>',
      [
        {
          type: 'image',
          attrs: {
            asset: 'import:0',
            alt: '',
            decorative: true,
            caption: 'The yard at night.',
            credit: 'Jane Doe',
            width: 0,
            height: 0,
            size: 'text',
            focus: '',
          },
        },
      ],
    ],
    'a figure around a quotation': [
      '<figure><blockquote><p>said</p></blockquote><figcaption>Jane</figcaption></figure>',
      [{ type: 'blockquote', attrs: { attribution: 'Jane' }, content: [paragraph('said')] }],
    ],
    'a quotation that says whose words it is': [
      '<blockquote><p>said</p><footer>— Jane, <cite>A Book</cite></footer></blockquote><blockquote><p>said</p><p>— Joe</p></blockquote>',
      [
        { type: 'blockquote', attrs: { attribution: 'Jane, A Book' }, content: [paragraph('said')] },
        { type: 'blockquote', attrs: { attribution: 'Joe' }, content: [paragraph('said')] },
      ],
    ],
    'footnotes of Word': [
      '<p>Text<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> goes on.</p><hr><div id="ftn1"><p><a href="#_ftnref1">[1]</a> A <i>note</i>.</p></div>',
      [
        paragraph('Text', { type: 'footnote', content: [text('A '), text('note', 'italic'), text('.')] }, ' goes on.'),
        { type: 'horizontalRule' },
      ],
    ],
    subheadings: [
      '<h3>a</h3><p>x</p><h5>b</h5><p>y</p>',
      [
        { type: 'subheading', attrs: { level: 3 }, content: [text('a')] },
        paragraph('x'),
        { type: 'subheading', attrs: { level: 4 }, content: [text('b')] },
        paragraph('y'),
      ],
    ],
    'a heading without text': [
      '<p>x</p><h3> </h3><p>y</p>',
      [paragraph('x'), paragraph('y')],
      ['A heading without text after “The line” was left out.'],
    ],
  }
  for (const [name, [html, blocks, warnings = []]] of Object.entries(cases)) {
    test(`HTML: ${name}`, () => expect(blocksOf(html)).toEqual({ blocks, warnings }))
  }
})
