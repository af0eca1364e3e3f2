import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportArticles } from '../../../../src/main/publish/exportArticles.ts'
import { formatIds, formatOf } from '../../../../src/shared/formats/formats.ts'
import type { ArticleId } from '../../../../src/shared/model/ids.ts'
import { sectionId } from '../../../../src/shared/model/ids.ts'
import { blankPaper } from '../../../support/blankPaper.ts'
import { addPicture, job, shippedTheme, shippedThemes, testLibrary, type TestLibrary } from './testLibrary.ts'

const theme = shippedTheme('essay')
const surroundings = { theme, print: blankPaper }
let library: TestLibrary

beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

async function add(title: string, asset: string): Promise<ArticleId> {
  const content = [
    { type: 'paragraph', content: [{ type: 'text', text: `This is ${title}.` }] },
    { type: 'image', attrs: { asset, alt: 'A dot', caption: 'Red.', credit: '', decorative: false, width: 4, height: 3 } },
  ]
  const sections = [{ id: sectionId.parse('0199a000-0000-7000-8000-000000000009'), kind: 'opening' as const, content }]
  return (await library.access.call('article:add', { header: { title }, sections, lists: [] })).id
}

describe('every format', () => {
  test.each(formatIds)('%s gives each article a file, or all of them one, and the same bytes every time', async format => {
    const { id } = await addPicture(library.access, 200)
    const ids = [await add('Fog', id), await add('Rain', id)]
    const { several, extension, images } = formatOf(format)
    const once = async (name: string) => {
      const folder = join(library.out, name)
      const out = several === 'file' ? { folder, file: `all.${extension}` } : { folder }
      const { files } = await exportArticles(library.access, { ids, format, out, images: images[0] ?? 'inline' }, surroundings, job())
      return files.map(file => [file, readFileSync(join(folder, file)).toString('base64')] as const)
    }
    const [first, second] = [await once('one'), await once('two')]
    expect(first.map(([file]) => file)).toEqual(several === 'file' ? [`all.${extension}`] : [`fog.${extension}`, `rain.${extension}`])
    expect(second).toEqual(first)
  })

  test.each(formatIds.filter(format => formatOf(format).themed))('%s has the pages of each theme', async format => {
    const { id } = await addPicture(library.access, 120)
    const ids = [await add('Fog', id)]
    const printed: string[] = []
    const print = async (html: string) => {
      printed.push(html)
      return blankPaper()
    }
    const pages = new Set<string>()
    for (const name of readdirSync(shippedThemes)) {
      const once = async () => {
        const chosen = { theme: shippedTheme(name, { accent: '#123456' }), print }
        const { files } = await exportArticles(
          library.access,
          { ids, format, out: { folder: library.out }, images: 'inline' },
          chosen,
          job(),
        )
        return format === 'pdf' ? (printed.at(-1) ?? '') : readFileSync(join(library.out, files[0] ?? ''), 'utf8')
      }
      const page = await once()
      expect(page).toContain('--option-accent: #123456')
      expect(await once()).toBe(page)
      pages.add(page)
    }
    expect(pages.size).toBe(readdirSync(shippedThemes).length)
  })

  test('puts images beside the files where it is asked to, and links articles that go out together', async () => {
    const { id } = await addPicture(library.access, 90)
    const ids = [await add('Fog', id)]
    const done = await exportArticles(
      library.access,
      { ids, format: 'markdown', out: { folder: library.out }, images: 'beside' },
      { theme },
      job(),
    )
    expect(done).toEqual({ folder: library.out, files: ['fog.md'], warnings: [] })
    const [image] = readdirSync(join(library.out, 'images'))
    expect(readFileSync(join(library.out, 'fog.md'), 'utf8')).toContain(`This is Fog.\n\n![A dot](images/${image} "Red.")\n`)
  })
})
