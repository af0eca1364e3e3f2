import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportArticles } from '../../../../../src/main/publish/exportArticles.ts'
import type { Print } from '../../../../../src/main/publish/formats/FormatWriter.ts'
import { forPaper, paperStyle } from '../../../../../src/main/publish/pdf/forPaper.ts'
import { blankPaper } from '../../../../support/blankPaper.ts'
import { readPdf } from '../../../../support/readPdf.ts'
import { image, paragraph, section } from '../../render/pages.ts'
import { addPicture, job, shippedTheme, testLibrary, type TestLibrary } from '../testLibrary.ts'

const theme = shippedTheme('essay')
const hostile = '</title><script>alert(1)</script> <img src=x loading="lazy"> (\\) \u0000🎬\uD83C'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

async function exported(print: Print | undefined) {
  const { id: asset } = await addPicture(library.access, 7)
  const spoiler = { type: 'spoiler', attrs: { summary: '' }, content: [paragraph('He lives.')] }
  const { id } = await library.access.call('article:add', {
    header: { title: hostile, author: 'Ada Kim', language: 'ko', tags: ['one', 'two'] },
    sections: [section('opening', null, [paragraph(hostile), image({ asset }), spoiler])],
    lists: [],
  })
  const out = { folder: library.out, file: 'a.pdf' }
  return exportArticles(library.access, { ids: [id], format: 'pdf', out, images: 'inline' }, { theme, print }, job())
}

test('the printed page says what it is, whatever its title', async () => {
  const printed: string[] = []
  const { files } = await exported(async html => {
    printed.push(html)
    return blankPaper()
  })
  const pdf = await readPdf(new Uint8Array(readFileSync(join(library.out, 'a.pdf'))))
  expect([files, pdf.title, pdf.author, pdf.language]).toEqual([
    ['a.pdf'],
    '</title><script>alert(1)</script> <img src=x loading="lazy"> (\\) 🎬\uFFFD',
    'Ada Kim',
    'ko',
  ])
  // Pictures are there at once, what is folded is open, and a text is as it was.
  const [html = ''] = printed
  expect(html.match(/<img [^>]*>/g)).toEqual([expect.not.stringContaining('lazy')])
  expect(html).toContain('<details open class="spoiler"')
  expect(html).toContain('&lt;img src=x loading="lazy"&gt;')
  expect(html).toContain('size: A4')
})

test('where no browser is, a sentence says what to do', async () => {
  await expect(exported(undefined)).rejects.toMatchObject({
    code: 'bad-request',
    message: expect.stringContaining('Export it from the app'),
  })
})

test('paper is what the country uses', () => {
  expect(['en-US', 'es-MX', 'en-GB', 'de', 'zh-Hant-TW'].map(language => /size: (\w+)/.exec(paperStyle(language))?.[1])).toEqual([
    'letter',
    'letter',
    'A4',
    'A4',
    'A4',
  ])
})

test('a page without pictures and folds is printed as it is', () => {
  expect(forPaper('<p>&lt;details&gt; detailsx</p>')).toBe('<p>&lt;details&gt; detailsx</p>')
})
