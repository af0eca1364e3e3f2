import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { renderFragment } from '../../../../src/main/render/renderFragment.ts'
import { renderPage } from '../../../../src/main/render/renderPage.ts'
import type { Page } from '../../../../src/main/render/page.ts'
import { subjectTypes } from '../../../../src/shared/model/subject.ts'
import { htmlValidateMessages } from '../../../support/validateWithHtmlValidate.ts'
import { nuMessages, nuMissing } from '../../../support/validateWithNu.ts'
import { structuredDataMessages } from '../../../support/validateStructuredData.ts'
import { articleOf, bullets, fullReview, image, link, listOf, pageOf, paragraph, picture, section, subheading, text } from './pages.ts'
import { everyBlock, everyMedium } from './everyBlock.ts'
import { jsonLd } from './readPage.ts'

const hostile = '"\'></script><!--<script>alert(1)</script>&amp;\u0000\u0007\u202E\u2028 {{7*7}} 🎬'

function variant(changes: Partial<Page['article']['header']>): Page {
  const page = fullReview()
  return { ...page, article: { ...page.article, header: { ...page.article.header, ...changes } } }
}

const subjects = subjectTypes.map(type => ({
  type,
  name: 'A <thing>',
  creators: ['One & Co', 'Two'],
  year: type === 'Place' ? -44 : 26,
  country: 'Korea',
  link: 'https://example.org/?a=1&b=2',
  duration: 61,
}))

const pages: Readonly<Record<string, Page>> = {
  full: fullReview(),
  'every block': everyBlock(),
  'every medium': everyMedium(),
  'every block in Korean': everyBlock('ko'),
  'every block in a language without words': everyBlock('th'),
  bare: pageOf(articleOf({}, [section('opening', null, [paragraph()])])),
  'empty heading': pageOf(
    articleOf({}, [
      section('section', '', [subheading(4, 'x'), { type: 'subheading', attrs: { level: 4 } }]),
      section('verdict', 'V', [paragraph()], 2),
    ]),
  ),
  hostile: pageOf(
    articleOf(
      {
        title: hostile.repeat(100),
        slug: hostile,
        standfirst: hostile,
        author: hostile,
        tags: [hostile],
        description: hostile,
        canonicalUrl: `https://e.org/${hostile}`,
        subject: {
          type: 'Book',
          name: hostile,
          creators: [hostile],
          year: 0,
          country: hostile,
          link: `https://e.org/${hostile}`,
          duration: null,
        },
        rating: { value: 0.1 + 0.2, best: 1, worst: 0 },
        cover: { asset: picture, alt: hostile, caption: hostile, credit: hostile, width: 3, height: 2 },
        publishedAt: '0000-01-01',
      },
      [
        section(
          'section',
          hostile,
          [paragraph(text(hostile, link(`https://e.org/a#${hostile}#b`)), text(hostile, link(`mailto:${hostile}`), 'code'))],
          1,
        ),
        section(
          'section',
          hostile,
          [image({ alt: hostile, caption: hostile, width: 0, height: 0 }), bullets([paragraph(hostile), image()], [paragraph()])],
          2,
        ),
        section('verdict', '\u0000\u200B', [{ type: 'codeBlock', attrs: { language: hostile }, content: [text(hostile)] }], 3),
      ],
    ),
    {
      lists: [
        {
          heading: hostile,
          list: listOf('L', [
            {
              title: hostile,
              author: hostile,
              site: hostile,
              note: hostile,
              url: `https://e.org/${hostile}`,
              date: '0000-01-01',
              views: 0,
            },
          ]),
        },
        { heading: hostile, list: listOf('L', [{ title: hostile }]) },
      ],
    },
  ),
  'moment without seconds': variant({ publishedAt: '2025-11-13T09:30Z' }),
  'moment with a long fraction': variant({ publishedAt: '2025-11-13T09:30:00.123456+05:30', rating: { value: 87, best: 100, worst: 0 } }),
  ...Object.fromEntries(
    ['ko', 'ja', 'zh-Hant', 'tr', 'pt-BR', 'de', 'fr', 'es', 'ar', 'fa', 'he', 'th', 'und'].map(language => [
      language,
      variant({ language }),
    ]),
  ),
  ...Object.fromEntries(subjects.map(subject => [subject.type, variant({ subject })])),
}

describe('pages are valid', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-valid-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.skipIf(nuMissing !== null)(
    `by the Nu HTML checker${nuMissing === null ? '' : ` (not run: ${nuMissing})`}`,
    { timeout: 120_000 },
    () => {
      const files = Object.entries(pages).flatMap(([name, page]) => {
        const whole = join(folder, `${name}.html`)
        const body = join(folder, `${name} body.html`)
        writeFileSync(whole, renderPage(page))
        writeFileSync(body, `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><h1>x</h1>${renderFragment(page)}`)
        return [whole, body]
      })
      // The texts are English, whatever the language that their page is said to be in.
      expect(nuMessages(files).filter(message => !message.includes('appears to be written in'))).toEqual([])
    },
  )

  test.each(Object.entries(pages))('by html-validate: %s', async (_, page) => {
    expect(await htmlValidateMessages(renderPage(page))).toEqual([])
  })

  test.each(subjects)('to search engines: $type', async subject => {
    const [review] = jsonLd(renderPage(variant({ subject })))
    expect(review).toMatchObject({ '@type': 'Review', itemReviewed: { '@type': subject.type, name: 'A <thing>' } })
    const messages = await structuredDataMessages(jsonLd(renderPage(variant({ subject }))))
    // A Product on its own page must be for sale; one that is only reviewed need not be, which this validator doesn't know.
    const ofShops = /^ERROR Review (?:One of the following attributes is required: "aggregateRating"|Required attribute "(?:image|offers)")/
    expect(messages.filter(message => message.startsWith('ERROR') && !(subject.type === 'Product' && ofShops.test(message)))).toEqual([])
  })
})
