import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../../src/main/render/renderPage.ts'
import { articleOf, bullets, image, link, pageOf, paragraph, section, subheading, text } from './pages.ts'
import { prosAndCons } from './everyBlock.ts'
import { parsed, tagged, textOf } from './readPage.ts'

function plain(...blocks: Parameters<typeof section>[2]): string {
  return renderPage(pageOf(articleOf({ title: 'A' }, [section('section', 'One', blocks)])))
}

/** What stands below the heading of the only section. */
function bodyOf(html: string): string {
  const heading = '<h2 id="one-heading">One</h2>\n'
  return html.slice(html.indexOf(heading) + heading.length, html.lastIndexOf('</section>'))
}

function linked(href: string, to: string | null = null): string {
  const one = articleOf({}, [section('section', 'One', [paragraph(text('x', link(href)))])])
  return bodyOf(renderPage(pageOf(one, { links: () => to })))
}

describe('text', () => {
  test('a subheading that would skip a level moves up and says which level it was', () => {
    expect(bodyOf(plain(subheading(4, 'a'), subheading(4, 'b'), subheading(3, 'c'), subheading(4, 'd')))).toBe(
      '<h3 data-level="4">a</h3>\n<h4>b</h4>\n<h3>c</h3>\n<h4>d</h4>\n',
    )
  })

  test('marks nest as the grammar orders them, and are not opened twice', () => {
    const html = plain(
      paragraph(
        text('a', link('https://e.org'), 'bold'),
        text('b', link('https://e.org')),
        text('c', 'bold', 'italic', 'code'),
        text('d', 'bold'),
      ),
    )
    expect(bodyOf(html)).toBe('<p><a href="https://e.org"><strong>a</strong>b</a><strong><em><code>c</code></em>d</strong></p>\n')
  })

  test('lists are tight where an item is one paragraph', () => {
    expect(bodyOf(plain(bullets([paragraph('a')], [paragraph('b'), bullets([paragraph('c')])], [paragraph('d'), paragraph('e')])))).toBe(
      '<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul></li>\n<li><p>d</p><p>e</p></li>\n</ul>\n',
    )
  })

  test('lists and quotations are laid out as they are written, and what is in them goes by them', () => {
    const quote = {
      type: 'blockquote',
      attrs: { attribution: 'Ann' },
      content: [paragraph('הסרט'), paragraph('The film'), paragraph('42')],
    }
    expect(bodyOf(plain(bullets([paragraph('אחד'), bullets([paragraph('one')])], [paragraph('2')], [paragraph('two')]), quote))).toBe(
      '<ul dir="rtl">\n<li>אחד<ul dir="ltr">\n<li>one</li>\n</ul></li>\n<li>2</li>\n<li dir="ltr">two</li>\n</ul>\n' +
        '<figure>\n<blockquote dir="rtl">\n<p>הסרט</p>\n<p dir="ltr">The film</p>\n<p>42</p>\n</blockquote>\n<figcaption>Ann</figcaption>\n</figure>\n',
    )
  })

  test('empty paragraphs are not written', () => {
    expect(bodyOf(plain(paragraph('a'), paragraph(), { type: 'blockquote', content: [paragraph()] }))).toBe('<p>a</p>\n')
  })

  test('code keeps its spaces and its line breaks', () => {
    const html = plain({ type: 'codeBlock', attrs: { language: 'c++' }, content: [text('\n\ta > b\n\n')] })
    expect(bodyOf(html)).toBe('<pre><code class="language-c++">\n\ta &gt; b\n\n</code></pre>\n')
    expect(textOf(tagged(parsed(html), 'code')[0] ?? parsed(''))).toBe('\n\ta > b\n\n')
  })

  test('control characters and noncharacters are left out, line breaks and emoji are not', () => {
    expect(bodyOf(plain(paragraph('a\u0000b\u0007c\uFFFEd\u0085e\uD800f 🎬')))).toBe('<p>abcde\uFFFDf 🎬</p>\n')
  })
})

describe('links', () => {
  test.each([
    ['https://example.org/a b|c', '<p><a href="https://example.org/a%20b%7Cc">x</a></p>\n'],
    ['https://example.org/한글?q=100%', '<p><a href="https://example.org/%ED%95%9C%EA%B8%80?q=100%25">x</a></p>\n'],
    ['https://example.org/한글', '<p><a href="https://example.org/한글">x</a></p>\n'],
    ['mailto:a@example.org', '<p><a href="mailto:a@example.org">x</a></p>\n'],
    ['#the-line', '<p><a href="#the-line">x</a></p>\n'],
  ])('%s is a link', (href, html) => {
    expect(linked(href)).toBe(html)
  })

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '//e.org',
    'https://[',
    'a.html',
  ])('%s is text', href => {
    expect(linked(href)).toBe('<p>x</p>\n')
  })

  test('a link within the library leads to where the page is, and remembers the article', () => {
    expect(linked('deckle:00000000-0000-7000-8000-00000000a009', 'other.html')).toBe(
      '<p><a href="other.html" data-article="00000000-0000-7000-8000-00000000a009">x</a></p>\n',
    )
  })

  test('without a page it is text', () => {
    expect(linked('deckle:00000000-0000-7000-8000-00000000a009')).toBe(
      '<p><span data-article="00000000-0000-7000-8000-00000000a009">x</span></p>\n',
    )
  })
})

describe('images', () => {
  test('have their size, are loaded late and can be told to be decoration', () => {
    expect(bodyOf(plain(image({ decorative: true, alt: 'ignored', width: 30, height: 20 })))).toMatch(
      /^<figure>\n<img src="data:image\/png;base64,[^"]+" alt="" width="30" height="20" loading="lazy" decoding="async" data-decorative="">\n<\/figure>\n$/,
    )
  })

  test('one that is missing leaves its caption, and nothing where it has none', () => {
    const one = articleOf({}, [section('section', 'One', [image({ caption: 'Kept', credit: 'A. K.' }), image()])])
    expect(bodyOf(renderPage(pageOf(one, { images: () => null })))).toBe(
      '<figure>\n<figcaption><span class="caption">Kept</span> <small class="credit">A. K.</small></figcaption>\n</figure>\n',
    )
  })

  test.each([
    ['data:image/png;base64,AA==', 'img-src data:'],
    ['images/a.png', "img-src 'self'"],
    ['https://example.org/a.png', 'img-src https://example.org'],
    [null, "img-src 'none'"],
  ])('a picture at %s is all that the page may fetch', (src, policy) => {
    const html = renderPage(pageOf(articleOf({}, [section('opening', null, [image()])]), { images: () => (src === null ? null : { src }) }))
    const [meta] = tagged(parsed(html), 'meta').filter(({ properties }) => properties.httpEquiv)
    expect(meta?.properties.content).toBe(`default-src 'none'; ${policy}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`)
  })
})

const flat = (html: string) => bodyOf(html).replaceAll('\n', '')
const page = (header: object, ...content: Parameters<typeof section>[2]) =>
  renderPage(pageOf(articleOf({ title: 'A', ...header }, [section('section', 'One', content)])))

describe('what reviews alone have', () => {
  const film = { type: 'Movie', name: 'The General', creators: ['Keaton'], year: 1926, country: '', link: '', duration: null } as const
  const subject = { ...film, creators: [...film.creators] }
  const rating = { value: 4.5, best: 5, worst: 0, scores: [{ name: 'Plot', value: 3 }] }

  test('pros and cons are two lists that are named, and search engines hear of both', () => {
    const html = page({ subject, rating, author: 'Ann' }, prosAndCons(['It moves', 'It is <short>'], [' ']))
    expect(flat(html)).toBe(
      '<div class="pros-and-cons" data-pros-and-cons=""><div class="pros" role="group" aria-labelledby="pros">' +
        '<p class="label" id="pros">Pros</p><ul><li>It moves</li><li>It is &lt;short&gt;</li></ul></div>' +
        '<div class="cons" role="group" aria-labelledby="cons"><p class="label" id="cons">Cons</p><ul><li> </li></ul></div></div>',
    )
    expect(html).toContain(
      '"positiveNotes":{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"name":"It moves"},' +
        '{"@type":"ListItem","position":2,"name":"It is \\u003cshort\\u003e"}]}',
    )
    expect(html).not.toContain('negativeNotes')
    expect(page({ subject, rating }, prosAndCons(['One alone'], [' ']))).not.toContain('positiveNotes')
  })

  test('the rating is what the article says, by stars or in figures, with its parts', () => {
    const stars = flat(page({ rating }, { type: 'rating', attrs: { look: 'stars' } }))
    expect(stars).toMatch(/^<div class="rating-block" data-rating="stars"><p class="rating"><svg class="stars".*aria-label="4.5 out of 5"/u)
    expect(stars).toMatch(/<div><dt>Plot<\/dt><dd><svg .*aria-label="3 out of 5"/u)
    expect(flat(page({ rating }, { type: 'rating', attrs: { look: 'number' } }))).toBe(
      '<div class="rating-block" data-rating="number"><p class="rating"><span class="score">4.5 out of 5</span></p>' +
        '<dl class="scores"><div><dt>Plot</dt><dd><span class="score">3 out of 5</span></dd></div></dl></div>',
    )
  })

  test('the facts are those of the subject, said once to machines', () => {
    const html = page({ subject }, { type: 'facts' })
    expect(flat(html)).toContain('<div><dt>Director</dt><dd><span>Keaton</span></dd></div>')
    expect(html.match(/class="p-author"/gu)).toHaveLength(1)
  })

  test('where the article says nothing, there is a place and nothing in it', () => {
    expect(flat(page({}, { type: 'rating', attrs: { look: 'stars' } }, { type: 'facts' }))).toBe(
      '<div class="rating-block" data-rating="stars"></div><div class="facts-block" data-facts=""></div>',
    )
  })
})
