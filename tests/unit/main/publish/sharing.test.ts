import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFiles } from '../../../../src/main/import/importFiles.ts'
import { checkLibrary } from '../../../../src/main/library/check/check.ts'
import { openLibrary } from '../../../../src/main/library/file/open.ts'
import { exportArticles } from '../../../../src/main/publish/exportArticles.ts'
import type { ArticleHeader } from '../../../../src/shared/model/article.ts'
import type { ArticleId } from '../../../../src/shared/model/ids.ts'
import type { FormatId } from '../../../../src/shared/formats/formats.ts'
import { noSharing, type Sharing } from '../../../../src/shared/model/sharing.ts'
import { build, filesIn, publish } from './site/siteLibrary.ts'
import { addPicture, job, shippedTheme, testLibrary, type TestLibrary } from './testLibrary.ts'

let library: TestLibrary
let other: TestLibrary
beforeEach(() => {
  library = testLibrary()
  other = testLibrary()
})
afterEach(() => {
  library.close()
  other.close()
})

async function whole(): Promise<Sharing> {
  const { id, width, height } = await addPicture(library.access, 33)
  const picture = { asset: id, alt: 'A red dot', width, height }
  return { searchTitle: 'Short <&> "told"', title: 'Have you seen it?', description: 'A train. A line.', picture, noindex: true }
}

async function save(id: ArticleId, header: Partial<ArticleHeader>): Promise<void> {
  const { version, sections } = await library.access.call('article:open', { id })
  await library.access.call('article:save', { id, baseVersion: version, header, order: sections.map(section => section.id), sections: [] })
}

const sharingNow = async (id: ArticleId) => (await library.access.call('article:open', { id })).header.sharing

describe('in the library', () => {
  test('it is kept, copied with its article, comes back with a version, and goes when nothing is left of it', async () => {
    const sharing = await whole()
    const { id } = await publish(library.access, { title: 'Fog' })
    await save(id, { sharing })
    expect(await sharingNow(id)).toEqual(sharing)
    await save(id, { title: 'Fog, again' })
    expect(await sharingNow(id)).toEqual(sharing)
    const copy = await library.access.call('article:duplicate', { id })
    expect(await sharingNow(copy.id)).toEqual(sharing)

    await save(id, { sharing: noSharing })
    const { header, version } = await library.access.call('article:open', { id })
    expect(Object.hasOwn(header, 'sharing')).toBe(false)
    await library.access.call('history:restore', { id, number: 2, baseVersion: version, part: { kind: 'all' } })
    expect(await sharingNow(id)).toEqual(sharing)
    await library.access.call('history:restore', { id, number: 1, baseVersion: version + 1, part: { kind: 'all' } })
    expect(await sharingNow(id)).toBeUndefined()

    const reader = openLibrary(library.folder, { mode: 'read' })
    expect(checkLibrary(reader).problems).toEqual([])
    reader.close()
  })

  test('its picture is no more unused than a cover, also while only a version has it', async () => {
    const sharing = await whole()
    const unused = async () => (await library.access.call('asset:unused', { limit: 10 })).items.map(({ id }) => id)
    expect(await unused()).toHaveLength(1)
    const { id } = await publish(library.access, { sharing })
    expect(await unused()).toEqual([])
    await save(id, { sharing: noSharing })
    expect(await unused()).toEqual([])
  })
})

test.each<[FormatId, 'inline' | 'beside', string]>([
  ['html', 'inline', 'a.html'],
  ['html', 'beside', 'a.html'],
  ['markdown', 'beside', 'a.md'],
  ['markdown', 'inline', 'a.md'],
  ['archive', 'inline', 'a.deckle'],
])('%s with images %s brings all of it into another library', async (format, images, file) => {
  const sharing = await whole()
  const { id } = await publish(library.access, { title: 'Fog', sharing })
  const out = { folder: library.out, file }
  await exportArticles(library.access, { ids: [id], format, out, images }, { theme: shippedTheme('essay') }, job())
  const [outcome] = await importFiles(other.access, [join(library.out, file)], job())
  const back = await other.access.call('article:find', { key: 'fog' })
  expect(back.header.sharing).toEqual(sharing)
  expect(outcome?.warnings).toEqual([])
})

test('front matter of other programs is understood as far as it says such things', async () => {
  const file = join(library.folder, 'jekyll.md')
  writeFileSync(
    file,
    '---\ntitle: Fog\nseo_title: Fog, short\nog_title: Seen?\nog-description: Look.\nrobots: noindex, follow\n---\n\nText.\n',
  )
  await importFiles(library.access, [file], job())
  const { header } = await library.access.call('article:find', { key: 'fog' })
  expect(header.sharing).toEqual({ searchTitle: 'Fog, short', title: 'Seen?', description: 'Look.', picture: null, noindex: true })
})

const metaOf = (html: string, name: string) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1]

describe('on a site', () => {
  test('the page says it to search engines and where it is shared; the site map leaves out what is kept out', async () => {
    const sharing = { ...(await whole()), searchTitle: 'A short title' }
    const { asset } = sharing.picture as { asset: string }
    const cover = { asset: (await addPicture(library.access, 90)).id, alt: 'A train', caption: '', credit: '', width: 4, height: 3 }
    await publish(library.access, { title: 'The General', slug: 'the-general', cover, sharing })
    await publish(library.access, { title: 'Fog', slug: 'fog' })
    await build(library.access, library.out)
    const files = filesIn(library.out)
    const page = files.get('the-general/index.html') ?? ''
    expect(page).toContain('<title>A short title ')
    expect(metaOf(page, 'robots')).toBe('noindex')
    expect(metaOf(page, 'og:title')).toBe('Have you seen it?')
    expect(metaOf(page, 'og:description')).toBe('A train. A line.')
    expect(metaOf(page, 'og:image:alt')).toBe('A red dot')
    const image = metaOf(page, 'og:image') ?? ''
    expect(image).toContain(asset.slice(0, 8))
    expect(files.has(image.replace('https://example.org/reviews/', ''))).toBe(true)
    const data: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
    expect(data).toMatchObject({ name: 'The General', alternativeHeadline: 'A short title', image })
    expect(files.get('sitemap.xml')).not.toContain('/the-general/')
    expect(files.get('sitemap.xml')).toContain('/fog/')
    expect(files.get('feed.json')).toContain(image)
    // What it says beside the article leaves the article itself alone.
    expect(page).toMatch(/<h1[^>]*>The General<\/h1>/)
    expect(metaOf(files.get('fog/index.html') ?? '', 'robots')).toBeUndefined()
    await build(library.access, join(library.folder, 'anew'))
    expect(filesIn(join(library.folder, 'anew'))).toEqual(files)
  })

  test('a picture is drawn where the article asks for it, whatever its cover and the site', async () => {
    const cover = { asset: (await addPicture(library.access, 90)).id, alt: 'A train', caption: '', credit: '', width: 4, height: 3 }
    await publish(library.access, { title: 'Drawn', slug: 'drawn', cover, sharing: { ...noSharing, picture: 'drawn' } })
    await publish(library.access, { title: 'Covered', slug: 'covered', cover })
    await build(library.access, library.out)
    const files = filesIn(library.out)
    expect(metaOf(files.get('drawn/index.html') ?? '', 'og:image')).toMatch(/\/share\/[^/]+\.jpg$/)
    expect(metaOf(files.get('drawn/index.html') ?? '', 'og:image:type')).toBe('image/jpeg')
    expect(metaOf(files.get('covered/index.html') ?? '', 'og:image')).toContain('/images/')
  })
})
