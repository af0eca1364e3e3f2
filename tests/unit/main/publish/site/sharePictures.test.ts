import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPicture, testLibrary } from '../testLibrary.ts'
import { build, edit, filesIn, publish, timesIn } from './siteLibrary.ts'

const drawn = { sharePictures: true }
const picturesOf = (files: ReadonlyMap<string, string>) => [...files.keys()].filter(path => path.startsWith('share/'))
const pictureOf = (html: string | undefined) => /<meta property="og:image" content="([^"]*)">/.exec(html ?? '')?.[1]

test('an article without a cover has a picture for sharing, which its page names with size and words', async () => {
  const { access, out, close } = testLibrary()
  const rating = { value: 4, best: 5, worst: 1 }
  await publish(access, { title: 'The General', slug: 'the-general', rating })
  await build(access, out, drawn)
  const files = filesIn(out)
  const [file] = picturesOf(files)
  const page = files.get('the-general/index.html')
  expect(pictureOf(page)).toBe(`https://example.org/reviews/${file}`)
  expect(page).toContain('<meta property="og:image:width" content="1200">')
  expect(page).toContain('<meta property="og:image:height" content="630">')
  expect(page).toContain('<meta property="og:image:alt" content="The General">')
  expect(page).toContain('<meta name="twitter:card" content="summary_large_image">')
  expect(files.get(file ?? '')?.slice(1, 4)).toBe('PNG')
  close()
})

test('a cover is shared as it is, and nothing is drawn where the site does not want it or has no address', async () => {
  const { access, out, folder, close } = testLibrary()
  const cover = { asset: (await addPicture(access, 90)).id, alt: 'A train', caption: '', credit: '', width: 1, height: 1 }
  await publish(access, { title: 'With a cover', slug: 'covered', cover })
  await publish(access, { title: 'Without', slug: 'bare' })
  await build(access, out, drawn)
  expect(pictureOf(filesIn(out).get('covered/index.html'))).toContain('/images/')
  expect(picturesOf(filesIn(out))).toHaveLength(1)
  for (const choices of [{}, { ...drawn, baseUrl: '' }]) {
    await build(access, out, choices)
    expect(picturesOf(filesIn(out))).toEqual([])
    expect(pictureOf(filesIn(out).get('bare/index.html'))).toBeUndefined()
    await build(access, join(folder, 'anew'), choices)
    expect(filesIn(out)).toEqual(filesIn(join(folder, 'anew')))
    rmSync(join(folder, 'anew'), { recursive: true })
  }
  close()
})

test('a picture is drawn once: again only when what it shows has changed, or its file was', async () => {
  const { access, out, close } = testLibrary()
  const one = await publish(access, { title: 'One' })
  await publish(access, { title: 'Two' })
  await build(access, out, drawn)
  const before = timesIn(out)
  const pictures = picturesOf(filesIn(out))
  expect(pictures).toHaveLength(2)

  expect(await build(access, out, drawn)).toMatchObject({ written: 0, removed: 0 })
  await edit(access, one.id, { description: 'What it does not show.' })
  await build(access, out, drawn)
  for (const path of pictures) expect(timesIn(out).get(path)).toBe(before.get(path))

  const [first = ''] = pictures
  writeFileSync(join(out, first), 'spoilt')
  expect(await build(access, out, drawn)).toMatchObject({ written: 1, reasons: { 'its picture was changed': 2 } })
  expect(filesIn(out).get(first)?.slice(1, 4)).toBe('PNG')

  await edit(access, one.id, { title: 'One, and more' })
  expect(await build(access, out, drawn)).toMatchObject({ removed: 1 })
  expect(picturesOf(filesIn(out))).toHaveLength(2)
  close()
})

test('a title in letters that no typeface of ours has leaves its page without a picture', async () => {
  const { access, out, close } = testLibrary()
  await publish(access, { title: 'ᚠᚢᚦ', slug: 'runes' })
  await build(access, out, drawn)
  expect(picturesOf(filesIn(out))).toEqual([])
  expect(pictureOf(filesIn(out).get('runes/index.html'))).toBeUndefined()
  close()
})

test('covers have title and rating over them where the site wants that; a cover whose file is gone is shared as before', async () => {
  const { access, folder, out, close } = testLibrary()
  const { id: asset } = await addPicture(access, 200)
  const cover = { asset, alt: 'A train', caption: '', credit: '', width: 4, height: 3 }
  const one = await publish(access, { title: 'Covered', slug: 'covered', cover })
  const both = { ...drawn, shareCovers: true }
  await build(access, out, both)
  const [file] = picturesOf(filesIn(out))
  expect(file).toMatch(/\.jpg$/)
  expect(pictureOf(filesIn(out).get('covered/index.html'))).toBe(`https://example.org/reviews/${file}`)
  expect(await build(access, out, both)).toMatchObject({ written: 0 })
  await build(access, join(folder, 'anew'), both)
  expect(filesIn(join(folder, 'anew'))).toEqual(filesIn(out))
  await edit(access, one.id, { cover: { ...cover, focus: '10 10' } })
  await build(access, out, both)
  expect(picturesOf(filesIn(out))).toHaveLength(1)
  expect(picturesOf(filesIn(out))).not.toEqual([file])

  rmSync(join(folder, 'assets'), { recursive: true })
  await edit(access, one.id, { title: 'Covered, again' })
  await build(access, out, both)
  expect(pictureOf(filesIn(out).get('covered/index.html'))).toContain('/images/')
  close()
})
