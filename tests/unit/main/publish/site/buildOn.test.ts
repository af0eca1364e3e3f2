import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, asyncProperty, boolean, constantFrom, nat, record } from 'fast-check'
import { expect, test } from 'vitest'
import { manifestStore } from '../../../../../src/main/jobs/manifestStore.ts'
import { strayedFiles } from '../../../../../src/main/jobs/strayedFiles.ts'
import type { LibraryAccess } from '../../../../../src/shared/contract/access.ts'
import { smartRule } from '../../../../../src/shared/model/smartRule.ts'
import type { ArticleId } from '../../../../../src/shared/model/ids.ts'
import { internalHref } from '../../../../../src/shared/document/links.ts'
import { addPicture, testLibrary } from '../testLibrary.ts'
import { build, edit, filesIn, publish, timesIn, type SiteChoices } from './siteLibrary.ts'

const noFields = { title: null, author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null }

const byAda = { sort: { by: 'title', descending: false }, limit: 3, excluded: [], places: {} }

/** The same library, and what it was asked for. */
function heard({ call, ...rest }: LibraryAccess): { access: LibraryAccess; asked: string[] } {
  const asked: string[] = []
  const access: LibraryAccess = {
    ...rest,
    call: (name, ...input) => {
      asked.push(name)
      return call(name, ...input)
    },
  }
  return { access, asked }
}

/** Builds with what a look at all files found. */
const buildLooked = (access: LibraryAccess, out: string, choices?: SiteChoices) =>
  build(access, out, choices, { strayed: Promise.resolve(new Set(strayedFiles(out))) })

/** Articles that link to each other, with tags, lists, a cover and a draft. */
async function furnished(access: LibraryAccess): Promise<ArticleId[]> {
  const { id: asset, width, height } = await addPicture(access, 7)
  const ids: ArticleId[] = []
  for (let n = 0; n < 8; n += 1) {
    const header = {
      title: `Number ${n}`,
      publishedAt: n % 4 ? `2025-0${n + 1}-01` : null,
      tags: n % 2 ? ['odd', 'a/b'] : ['a'],
      ...(n === 3 ? { cover: { asset, alt: 'A dot', caption: '', credit: '', width, height }, views: 12 } : {}),
      ...(n === 7 ? { status: 'draft' as const } : {}),
    }
    const { id } = await publish(access, header, `The text of ${n}.`, ids[0] && internalHref(ids[0]))
    ids.push(id)
  }
  const list = await access.call('list:create', { name: 'Related news' })
  const items = ids.slice(0, 3).map(id => ({ articleId: id, own: noFields }))
  await access.call('list:add-items', { id: list.id, items, at: null })
  for (const id of ids.slice(4, 6)) await access.call('article:set-lists', { id, lists: [{ listId: list.id, heading: null }] })
  return ids
}

test('an edit of a text is built without reading the rest of the library, and gives the bytes of a cold build', async () => {
  const library = testLibrary()
  try {
    const ids = await furnished(library.access)
    await build(library.access, library.out)
    await edit(library.access, ids[1] ?? '', {}, 'Other words.')
    const { access, asked } = heard(library.access)
    const built = await buildLooked(access, library.out)
    expect(built).toMatchObject({ articles: 7, removed: 0, reasons: { article: 1, changed: 1 } })
    expect(asked).not.toContain('site:outline')
    expect(asked.filter(name => name === 'article:open').length).toBeLessThan(ids.length + 2)
    await build(library.access, join(library.folder, '../cold'))
    expect(filesIn(library.out)).toEqual(filesIn(join(library.folder, '../cold')))

    const before = timesIn(library.out)
    expect(await buildLooked(access, library.out)).toMatchObject({ articles: 7, written: 0, reasons: {} })
    expect(asked).not.toContain('site:outline')
    expect(timesIn(library.out)).toEqual(before)
  } finally {
    library.close()
  }
})

test('edits of one article or list are built without reading the rest of the library, and others with it', async () => {
  const library = testLibrary()
  try {
    const ids = await furnished(library.access)
    const { call } = library.access
    let step = 0
    const asks = async (choices?: SiteChoices) => {
      const { access, asked } = heard(library.access)
      await buildLooked(access, library.out, choices)
      const cold = join(library.folder, `../cold-${(step += 1)}`)
      await build(library.access, cold, choices)
      expect(filesIn(library.out)).toEqual(filesIn(cold))
      return asked.includes('site:outline')
    }
    await build(library.access, library.out)
    const header = (at: number, changes: Parameters<typeof edit>[2]) => edit(library.access, ids[at] ?? '', changes)
    await edit(library.access, ids[7] ?? '', {}, 'Still a draft.')
    expect(await asks()).toBe(false)
    await header(1, { title: 'Called otherwise' })
    expect(await asks()).toBe(false)
    await header(2, { standfirst: 'Said before.', rating: { value: 4, best: 5, worst: 1 } })
    expect(await asks()).toBe(false)
    const { id: asset, width, height } = await addPicture(library.access, 99)
    expect(await asks()).toBe(false)
    await header(3, { cover: { asset, alt: 'Another dot', caption: '', credit: '', width, height } })
    expect(await asks()).toBe(false)
    await header(3, { cover: null })
    expect(await asks()).toBe(false)
    const { id: list } = await call('list:create', { name: 'Another' })
    expect(await asks()).toBe(false)
    await call('list:add-items', { id: list, items: [{ articleId: ids[2] ?? null, own: noFields }], at: null })
    await call('article:set-lists', { id: ids[1]!, lists: [{ listId: list, heading: null }] })
    expect(await asks()).toBe(false)
    await call('list:add-items', { id: list, items: [{ articleId: ids[3] ?? null, own: noFields }], at: 0 })
    expect(await asks()).toBe(false)
    const found = smartRule.parse({ ...byAda, where: { is: 'author', name: 'Ada Kim' } })
    await call('list:set-rule', { id: list, rule: found, items: [] })
    expect(await asks()).toBe(false)
    await edit(library.access, ids[5] ?? '', {}, 'A text beside a list that finds its items itself.')
    expect(await asks()).toBe(false)
    await header(4, { title: 'A first of all' })
    expect(await asks()).toBe(false)

    await header(4, { status: 'draft' })
    expect(await asks()).toBe(true)
    await call('list:set-rule', { id: list, rule: smartRule.parse({ ...byAda, where: { is: 'related', by: 'author' } }), items: [] })
    expect(await asks()).toBe(true)
    expect(await asks()).toBe(true)
    await call('list:set-rule', { id: list, rule: null, items: [] })
    expect(await asks()).toBe(true)
    expect(await asks()).toBe(false)
    expect(await asks({ title: 'Another name' })).toBe(true)
  } finally {
    library.close()
  }
})

test('what was removed or altered is made good, whoever looked', async () => {
  const library = testLibrary()
  try {
    const ids = await furnished(library.access)
    await build(library.access, library.out)
    for (const how of [build, buildLooked]) {
      await edit(library.access, ids[2] ?? '', {}, `Words for ${how.name}.`)
      rmSync(join(library.out, 'number-4/index.html'))
      writeFileSync(join(library.out, 'sitemap.xml'), '')
      expect(await how(library.access, library.out)).toMatchObject({ reasons: { 'its file was changed': 1 } })
      await build(library.access, join(library.folder, `../${how.name}`))
      expect(filesIn(library.out)).toEqual(filesIn(join(library.folder, `../${how.name}`)))
    }
  } finally {
    library.close()
  }
})

test('a build that is cut short while it puts things in place is finished by the next one', async () => {
  const library = testLibrary()
  try {
    const ids = await furnished(library.access)
    await build(library.access, library.out)
    await edit(library.access, ids[1] ?? '', {}, 'Words before the cut.')
    const cut = { ...manifestStore, patch: () => expect.unreachable('The process was ended') }
    await expect(build(library.access, library.out, {}, { manifests: cut })).rejects.toThrow('The process was ended')
    await edit(library.access, ids[2] ?? '', {}, 'Words after it.')
    expect(await build(library.access, library.out)).toMatchObject({ reasons: { article: 1 } })
    await build(library.access, join(library.folder, '../cold'))
    expect(filesIn(library.out)).toEqual(filesIn(join(library.folder, '../cold')))
  } finally {
    library.close()
  }
})

test('whatever texts are edited, builds that go on give what a cold one gives, and leave nothing for one that goes through everything', async () => {
  const rewritten = record({
    at: nat({ max: 7 }),
    words: constantFrom('Short.', 'Longer words, many of them, '.repeat(90)),
    linked: boolean(),
  })
  await assert(
    asyncProperty(
      array(array(rewritten, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      constantFrom<SiteChoices>({}, { addresses: 'plain', perPage: 2 }, { search: false }, { sharePictures: true }),
      async (rounds, choices) => {
        const library = testLibrary()
        try {
          const ids = await furnished(library.access)
          await build(library.access, library.out, choices)
          const { access, asked } = heard(library.access)
          for (const round of rounds) {
            for (const { at, words, linked } of round)
              await edit(access, ids[at] ?? '', {}, words, linked ? internalHref(ids[(at + 3) % 8]!) : undefined)
            await buildLooked(access, library.out, choices)
          }
          expect(asked).not.toContain('site:outline')
          const cold = join(library.folder, '../cold')
          await build(access, cold, choices)
          expect(filesIn(library.out)).toEqual(filesIn(cold))
          rmSync(join(library.out, 'robots.txt'))
          expect(await build(access, library.out, choices)).toMatchObject({ written: 1, reasons: { 'its file was changed': 1 } })
        } finally {
          library.close()
        }
      },
    ),
    { numRuns: 10 },
  )
}, 120_000)

test('a feed follows the address of what its articles lead to, whether that is in the feed or not', async () => {
  const library = testLibrary()
  try {
    const { access, out } = library
    const { id: old } = await publish(access, { title: 'Long ago', publishedAt: '2001-01-01' })
    for (let n = 10; n < 32; n += 1)
      await publish(access, { publishedAt: `2025-01-${n}` }, 'See there.', n === 30 ? internalHref(old) : undefined)
    for (const looked of [true, false]) {
      await build(access, out)
      await edit(access, old, { slugFollowsTitle: false, slug: looked ? 'elsewhere' : 'somewhere' })
      await (looked ? buildLooked(access, out) : build(access, out))
      const cold = join(library.folder, `../cold-${looked}`)
      await build(access, cold)
      expect(filesIn(out).get('atom.xml')).toContain(looked ? 'elsewhere' : 'somewhere')
      expect(filesIn(out)).toEqual(filesIn(cold))
      expect(await build(access, out)).toMatchObject({ written: 0, reasons: {} })
    }
  } finally {
    library.close()
  }
})

test('a manifest that is damaged is as good as none', async () => {
  const library = testLibrary()
  try {
    await furnished(library.access)
    await build(library.access, library.out)
    const path = join(library.out, '.deckle/manifest.sqlite')
    writeFileSync(path, readFileSync(path).fill(0x20, 100, 8000))
    const { access, asked } = heard(library.access)
    await expect(build(access, library.out)).rejects.toMatchObject({ code: 'write-failed' })
    expect(asked).toContain('site:outline')
    rmSync(library.out, { recursive: true })
    await build(access, library.out)
  } finally {
    library.close()
  }
})
