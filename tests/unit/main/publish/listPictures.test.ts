import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importFiles } from '../../../../src/main/import/importFiles.ts'
import { exportArticles } from '../../../../src/main/publish/exportArticles.ts'
import { exportHtml } from '../../../../src/main/publish/exportHtml.ts'
import type { ArticleId } from '../../../../src/shared/model/ids.ts'
import { noItemFields } from '../../../../src/shared/model/list.ts'
import { usualListSettings } from '../../../../src/shared/model/listSettings.ts'
import { parsed, tagged } from '../render/readPage.ts'
import { build, filesIn, publish } from './site/siteLibrary.ts'
import { addPicture, job, shippedTheme, testLibrary, theme, type TestLibrary } from './testLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

/** An article with a list of an external item that has a picture of its own, and an article that has a cover. */
async function withList(): Promise<{ id: ArticleId; list: string; pictures: string[] }> {
  const { access } = library
  const [own, cover] = [await addPicture(access, 1), await addPicture(access, 2)]
  const { id: covered } = await publish(access, {
    title: 'Sherlock Jr.',
    cover: { asset: cover.id, alt: 'A man on a train', caption: '', credit: '', width: cover.width, height: cover.height },
  })
  const { id } = await publish(access, { title: 'The General' })
  const { id: list } = await access.call('list:create', { name: 'Related news' })
  const items = [
    { articleId: null, own: { ...noItemFields, title: 'The line', url: 'https://e.org/', image: own.id } },
    { articleId: covered, own: noItemFields },
  ]
  await access.call('list:add-items', { id: list, items, at: null })
  for (const each of [id, covered]) await access.call('article:set-lists', { id: each, lists: [{ listId: list, heading: null }] })
  return { id, list, pictures: [own.id, cover.id] }
}

const withPictures = (list: string) =>
  library.access.call('list:set-settings', { id: list, settings: { ...usualListSettings, parts: ['image', 'author'] } })

const imagesOf = (html: string) =>
  tagged(parsed(html), 'li')
    .flatMap(item => tagged(item, 'img'))
    .map(({ properties: { src, alt, width, height, loading } }) => ({ src, alt, width, height, loading }))

test('pictures of items are on a page where the list says so, as large as they are, loaded when they are reached', async () => {
  const { id, list, pictures } = await withList()
  const files = (images: 'beside' | 'inline') =>
    exportHtml(library.access, { ids: [id], out: { folder: library.out }, images, theme }, job())
  await files('beside')
  expect(imagesOf(readFileSync(join(library.out, 'the-general.html'), 'utf8'))).toEqual([])
  await withPictures(list)
  await files('beside')
  const shown = imagesOf(readFileSync(join(library.out, 'the-general.html'), 'utf8'))
  const size = { width: expect.any(Number), height: expect.any(Number), loading: 'lazy' }
  const names = pictures.map(asset => `${asset.slice(0, 32)}${asset.slice(asset.lastIndexOf('.'))}`)
  expect(shown).toEqual([
    { src: expect.stringContaining(names[0] ?? ''), alt: '', ...size },
    { src: expect.stringContaining(names[1] ?? ''), alt: 'A man on a train', ...size },
  ])
  const [folder] = readdirSync(library.out, { withFileTypes: true }).filter(entry => entry.isDirectory())
  expect(readdirSync(join(library.out, folder?.name ?? '')).toSorted()).toEqual(names.toSorted())
})

test('a site has the pictures of its lists, on articles and on the lists’ own pages, and no others', async () => {
  const { list, pictures } = await withList()
  await build(library.access, library.out)
  const own = `images/${pictures[0]?.slice(0, 32)}${pictures[0]?.slice(pictures[0].lastIndexOf('.'))}`
  expect([...filesIn(library.out).keys()]).not.toContain(own)
  await withPictures(list)
  await build(library.access, library.out)
  const files = filesIn(library.out)
  expect([...files.keys()]).toContain(own)
  const page = [...files.keys()].find(path => path.startsWith('lists/') && path.endsWith('.html') && path !== 'lists/index.html') ?? ''
  expect(imagesOf(files.get(page) ?? '')).toHaveLength(2)
  expect(imagesOf(files.get('the-general/index.html') ?? '').map(({ src }) => src)).toEqual([
    `../${own}`,
    expect.stringMatching(/^\.\.\/images\//u),
  ])
})

test('an exported page gives the pictures of its items back, in a library that never had them', async () => {
  const { id, list, pictures } = await withList()
  await withPictures(list)
  await exportHtml(library.access, { ids: [id], out: { folder: library.out, file: 'page.html' }, images: 'inline', theme }, job())
  const other = testLibrary()
  try {
    const [outcome] = await importFiles(other.access, [join(library.out, 'page.html')], job())
    const added = outcome?.article?.id
    const [shown] = added ? await other.access.call('article:lists', { id: added }) : []
    expect(shown?.list.items.map(({ shown: { title, image } }) => [title, image])).toEqual([
      ['The line', pictures[0]],
      ['Sherlock Jr.', pictures[1]],
    ])
  } finally {
    other.close()
  }
})

const pictureCount = (entries: readonly (readonly [string, unknown])[]) =>
  entries.filter(([name]) => /\.(?:png|jpe?g|webp)$/u.test(name)).length

test('a Word document has the pictures of its lists, in the order that they say, and a book has them too', async () => {
  const { id, list } = await withList()
  const media = async (format: 'docx' | 'epub', file: string) => {
    await exportArticles(
      library.access,
      { ids: [id], format, out: { folder: library.out, file }, images: 'inline' },
      { theme: shippedTheme('essay') },
      job(),
    )
    return Object.entries(unzipSync(new Uint8Array(readFileSync(join(library.out, file)))))
  }
  expect([pictureCount(await media('docx', 'without.docx')), pictureCount(await media('epub', 'without.epub'))]).toEqual([0, 0])
  await withPictures(list)
  expect([pictureCount(await media('docx', 'with.docx')), pictureCount(await media('epub', 'with.epub'))]).toEqual([2, 2])
})
