import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../../src/main/render/renderPage.ts'
import { plainTheme } from '../../../support/plainTheme.ts'
import { articleOf, fullReview, listOf, pageOf, paragraph, picture, section } from './pages.ts'
import { classed, elements, jsonLd, metas, parsed, tagged, textOf } from './readPage.ts'

const opening = section('opening', null, [paragraph('x')])

function rated(value: number, best: number, worst: number, language = 'en'): string {
  return renderPage(pageOf(articleOf({ language, rating: { value, best, worst } }, [opening])))
}

function saidDate(language: string): string {
  return textOf(
    classed(parsed(renderPage(pageOf(articleOf({ language, publishedAt: '2025-11-13T23:30:00-05:00' }, [opening])))), 'dt-published'),
  )
}

describe('headings', () => {
  test('a page has one h1, and no level is skipped', () => {
    const levels = tagged(parsed(renderPage(fullReview())), 'h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter(level => level === 1)).toEqual([1])
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true)
  })

  test('an article without a title is called untitled, in its language', () => {
    const html = renderPage(pageOf(articleOf({ title: ' ', language: 'ko' }, [opening])))
    expect(html).toContain('<h1 class="p-name" data-untitled="">제목 없음</h1>')
    expect(html).toContain('<title>제목 없음</title>')
  })

  test('a section without a heading is a plain div; one with an empty heading says so', () => {
    const html = renderPage(
      pageOf(articleOf({}, [section('opening', null, [paragraph('x')], 1), section('section', '', [paragraph('y')], 2)])),
    )
    expect(tagged(classed(parsed(html), 'e-content'), 'section', 'h2')).toEqual([])
    expect(html).toContain('data-kind="section" data-heading="empty">')
  })

  test('sections of the same heading have ids and names of their own', () => {
    const html = renderPage(fullReview())
    const ids = elements(parsed(html)).flatMap(({ properties }) => properties.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).toContain('<section id="the-line" aria-labelledby="the-line-heading"')
    expect(html).toContain('<section id="the-line-2" aria-label="The line (2)"')
  })
})

describe('ratings', () => {
  test('short scales are drawn, and the drawing is read out once', () => {
    const rating = classed(parsed(rated(4.5, 5, 0.5)), 'rating')
    const [drawing] = tagged(rating, 'svg')
    expect({ role: drawing?.properties.role, label: drawing?.properties.ariaLabel }).toEqual({ role: 'img', label: '4.5 out of 5' })
    expect(classed(rating, 'score').properties.ariaHidden).toBe('true')
    expect(textOf(rating).trim()).toBe('4.5 out of 5')
  })

  test.each([
    [87, 100, 0],
    [2, 5, -5],
    [4.5, 7.5, 1],
  ])('%d of %d from %d is a number alone', (value, best, worst) => {
    const rating = classed(parsed(rated(value, best, worst)), 'rating')
    expect(tagged(rating, 'svg')).toEqual([])
    expect(textOf(rating)).toBe(`${value} out of ${best}`)
  })

  test('is said in the language of the article', () => {
    expect(textOf(classed(parsed(rated(4.5, 100, 0, 'de')), 'rating'))).toBe('4,5 von 100')
    expect(textOf(classed(parsed(rated(4.5, 100, 0, 'ko')), 'rating'))).toBe('100점 만점에 4.5점')
  })
})

describe('lists', () => {
  test('say title, author, date and views, and lead to the page of the item', () => {
    const list = listOf('News', [
      { title: 'One', author: 'Min', date: '2025-11-13', views: 41, viewsAt: '2025-11-14', url: 'https://e.org/1', note: 'N' },
    ])
    const html = renderPage(pageOf(articleOf({}, [opening]), { lists: [{ heading: 'News', list }] }))
    expect(html.slice(html.indexOf('<nav'), html.indexOf('</nav>'))).toBe(
      '<nav class="list" id="news" aria-labelledby="news-heading" data-list="00000000-0000-7000-8000-00000000b001">\n' +
        '<h2 id="news-heading">News</h2>\n<ol>\n<li class="h-cite">' +
        '<a class="p-name u-url" href="https://e.org/1" dir="auto">One</a>' +
        '<p class="details"><span class="p-author" dir="auto">Min</span> · <time class="dt-published" datetime="2025-11-13">Nov 13, 2025</time>' +
        ' · <data class="p-views" value="41" data-counted="2025-11-14">41 views</data></p><p class="p-note" dir="auto">N</p></li>\n</ol>\n',
    )
  })

  test('an article of the library is linked if it has a page, by its own address if it has none, and never to the page it is on', () => {
    const own = '00000000-0000-7000-8000-00000000a001'
    const list = listOf('News', [
      { title: 'Beside', articleId: '00000000-0000-7000-8000-00000000a002', url: 'https://e.org/2' },
      { title: 'Away', articleId: '00000000-0000-7000-8000-00000000a003', url: 'https://e.org/3' },
      { title: 'Nowhere', articleId: '00000000-0000-7000-8000-00000000a004' },
      { title: 'Here', articleId: own },
      { title: 'Gone', state: 'trashed' },
    ])
    const html = renderPage(
      pageOf(articleOf({}, [opening], own), {
        lists: [{ heading: 'News', list }],
        links: id => (id.endsWith('a002') || id === own ? 'beside.html' : null),
      }),
    )
    const items = tagged(parsed(html), 'li').map(li => [textOf(li), tagged(li, 'a')[0]?.properties.href ?? null])
    expect(items).toEqual([
      ['Beside', 'beside.html'],
      ['Away', 'https://e.org/3'],
      ['Nowhere', null],
      ['Here', null],
    ])
  })

  test('an empty list is not shown', () => {
    const html = renderPage(pageOf(articleOf({}, [opening]), { lists: [{ heading: 'News', list: listOf('News', []) }] }))
    expect(html).not.toContain('<nav')
    expect(jsonLd(html).map(data => data['@type'])).toEqual(['Article'])
  })
})

describe('what machines read', () => {
  test('a judged subject is a Review', () => {
    expect(jsonLd(renderPage(fullReview()))[0]).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Review',
      name: 'The General: a war on the straightness of a railway line',
      url: 'https://example.org/reviews/the-general',
      description: 'A review of The General (1926).',
      author: { '@type': 'Person', name: 'Ada Kim' },
      datePublished: '2025-11-13T09:30:00+09:00',
      keywords: ['comedy', 'silent film', '1920s'],
      interactionStatistic: { '@type': 'InteractionCounter', interactionType: { '@type': 'ViewAction' }, userInteractionCount: 1234 },
      inLanguage: 'en-GB',
      wordCount: fullReview().article.words,
      itemReviewed: {
        '@type': 'Movie',
        name: 'The General',
        sameAs: 'https://example.org/the-general',
        datePublished: '1926',
        countryOfOrigin: { '@type': 'Country', name: 'United States' },
        director: [
          { '@type': 'Person', name: 'Buster Keaton' },
          { '@type': 'Person', name: 'Clyde Bruckman' },
        ],
        duration: 'PT78M',
      },
      reviewRating: { '@type': 'Rating', ratingValue: 4.5, bestRating: 5, worstRating: 1 },
    })
  })

  test.each([{ rating: null }, { subject: null }])('without %o it is an Article', without => {
    const page = fullReview()
    const html = renderPage({ ...page, article: { ...page.article, header: { ...page.article.header, ...without } } })
    expect(jsonLd(html)[0]).toMatchObject({ '@type': 'Article', headline: page.article.header.title })
    expect(html).toContain('<article class="h-entry">')
  })

  test('metas hold what has no place on the page, and a description falls back to the standfirst', () => {
    const page = fullReview()
    expect(metas(renderPage(page))).toMatchObject({
      'deckle:slug': 'the-general',
      'deckle:slug-follows-title': 'false',
      'deckle:status': 'published',
      'deckle:views': '1234',
      'deckle:views-at': '2025-11-20',
      description: 'A review of The General (1926).',
      'og:locale': 'en_GB',
      'og:url': 'https://example.org/reviews/the-general',
    })
    const html = renderPage({ ...page, article: { ...page.article, header: { ...page.article.header, description: '' } } })
    expect(html).toContain(`<meta name="description" content="${page.article.header.standfirst}" data-derived="">`)
  })

  test('a cover on the web is shared with other sites, one inside the page is not', () => {
    const page = fullReview()
    expect(metas(renderPage(page))).not.toHaveProperty('og:image')
    const html = renderPage({ ...page, images: () => ({ src: 'https://example.org/cover.webp' }) })
    expect(metas(html)).toMatchObject({
      'og:image': 'https://example.org/cover.webp',
      'og:image:width': '1600',
      'twitter:card': 'summary_large_image',
    })
    expect(jsonLd(html)[0]).toHaveProperty('image', 'https://example.org/cover.webp')
  })
})

describe('languages', () => {
  test.each([
    ['ar', 'ar', 'rtl'],
    ['he-IL', 'he-IL', 'rtl'],
    ['EN-us', 'en-US', 'ltr'],
    ['pa-Arab', 'pa-Arab', 'rtl'],
    ['not a language', 'en', 'ltr'],
  ])('%s', (language, lang, dir) => {
    const [html] = tagged(parsed(renderPage(pageOf(articleOf({ language }, [opening])))), 'html')
    expect(html?.properties).toEqual({ lang, dir })
  })

  test('a date is the day that was written down, by the calendar that it was written in', () => {
    expect(['en', 'en-GB', 'ko', 'tr', 'th'].map(saidDate)).toEqual([
      'November 13, 2025',
      '13 November 2025',
      '2025년 11월 13일',
      '13 Kasım 2025',
      '13 พฤศจิกายน ค.ศ. 2025',
    ])
  })
})

describe('bytes', () => {
  test('the same page is the same bytes, whatever the locale and the time zone of the computer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deckle-render-'))
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: join(import.meta.dirname, 'printPage.ts'),
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'print.mjs' } },
      },
      ssr: { noExternal: true },
    })
    const printed = [
      { LC_ALL: 'de_DE.UTF-8', TZ: 'Pacific/Kiritimati' },
      { LC_ALL: 'ar_EG.UTF-8', TZ: 'America/Los_Angeles' },
    ].map(env => execFileSync(process.execPath, [join(folder, 'print.mjs')], { env, encoding: 'utf8' }))
    rmSync(folder, { recursive: true })
    expect(printed).toEqual([renderPage(fullReview()), renderPage(fullReview())])
  })

  test('a style sheet cannot end its element', () => {
    const css = 'p::after { content: "</style><script>alert(1)</script><!--" }'
    const html = renderPage({ ...fullReview(), theme: plainTheme(css) })
    expect(tagged(parsed(html), 'script').every(({ properties }) => properties.type === 'application/ld+json')).toBe(true)
    expect(html).toContain('content: "<\\/style><script>alert(1)<\\/script>\\3c !--"')
  })

  test('a cover is not put off, and its picture is named as such', () => {
    const cover = { asset: picture, alt: 'A', caption: '', credit: '', width: 16, height: 9 }
    const html = renderPage(pageOf(articleOf({ cover }, [opening])))
    expect(html).toMatch(
      /<figure class="cover">\n<img class="u-featured" src="[^"]+" alt="A" width="16" height="9" decoding="async">\n<\/figure>/,
    )
  })
})
