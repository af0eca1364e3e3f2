import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFiles } from '../../../../src/main/import/importFiles.ts'
import { checkLibrary } from '../../../../src/main/library/check/check.ts'
import { exportArticles } from '../../../../src/main/publish/exportArticles.ts'
import { emptyHeader } from '../../../../src/shared/model/article.ts'
import { sectionId, type ArticleId } from '../../../../src/shared/model/ids.ts'
import { noItemFields } from '../../../../src/shared/model/list.ts'
import { snippetId } from '../../../../src/shared/model/snippet.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'
import { TwoLibraries, type Place } from '../../../support/twoLibraries.ts'

let libraries: TwoLibraries
let folder: string
let first: Place
let second: Place
const job = { signal: new AbortController().signal, progress: () => undefined }

beforeEach(() => {
  libraries = new TwoLibraries()
  ;({ folder, first, second } = libraries)
})
afterEach(() => libraries.close())

/** Two articles that link to each other, with a picture, a coloured tag and a list that holds one of them and a page elsewhere. */
async function filled({ access }: Place): Promise<[ArticleId, ArticleId]> {
  const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: { r: 9, g: 0, b: 0 } } })
    .png()
    .toBuffer()
  const picture = await access.call('asset:add', { name: 'dot.png', bytes: new Uint8Array(png) })
  const rain = await access.call('article:add', { header: { title: 'Rain', author: 'Ann' }, sections: [], lists: [] })
  const content = [
    { type: 'paragraph', content: [{ type: 'text', text: 'See rain', marks: [{ type: 'link', attrs: { href: `deckle:${rain.id}` } }] }] },
    { type: 'image', attrs: { asset: picture.id, alt: 'Red', decorative: false, caption: '', credit: '', width: 4, height: 3 } },
  ]
  const fog = await access.call('article:add', {
    header: { title: 'Fog', tags: ['weather'], rating: { value: 4, best: 5, worst: 0 }, views: 7, status: 'published' },
    sections: [{ id: sectionId.parse('0199a000-0000-7000-8000-000000000009'), kind: 'opening', content }],
    lists: [
      {
        name: 'Related news',
        items: [
          { articleId: rain.id, own: { ...noItemFields, note: 'Wet.' } },
          { articleId: null, own: { ...noItemFields, title: 'Elsewhere', url: 'https://example.org/', views: 41 } },
        ],
      },
    ],
  })
  await access.call('tag:set-colour', { name: 'weather', colour: 'blue' })
  return [fog.id, rain.id]
}

async function archived({ access }: Place, ids: readonly ArticleId[]): Promise<string> {
  const out = { folder, file: 'all.deckle' }
  await exportArticles(access, { ids, format: 'archive', out, images: 'inline' }, { theme: { folder: '', base: '', options: {} } }, job)
  return join(folder, 'all.deckle')
}

async function told({ access }: Place, id: ArticleId) {
  const { header, sections } = await access.call('article:open', { id })
  const lists = await access.call('article:lists', { id })
  const items = lists.map(({ heading, list }) => ({
    heading,
    id: list.id,
    items: list.items.map(({ articleId, own, shown }) => ({ articleId, own, shown })),
  }))
  return { id, header, sections, lists: items }
}

describe('an archive', () => {
  test('becomes the same articles in a new library, with their links, images, lists and tags', async () => {
    const ids = await filled(first)
    const path = await archived(first, ids)
    const outcomes = await importFiles(second.access, [path], job)
    expect(outcomes.map(({ article, error, warnings }) => [article?.id, error, warnings])).toEqual(ids.map(id => [id, null, []]))
    for (const id of ids) expect(await told(second, id)).toEqual(await told(first, id))
    expect((await second.access.call('library:overview')).tags).toEqual((await first.access.call('library:overview')).tags)
    expect(readdirSync(join(folder, 'second/assets'), { recursive: true })).toEqual(
      readdirSync(join(folder, 'first/assets'), { recursive: true }),
    )
    expect(checkLibrary(second.library).problems).toEqual([])
  })

  test('asks what becomes of articles that are there; keeps both with links of their own, or leaves them out', async () => {
    const ids = await filled(first)
    const path = await archived(first, ids)
    const before = await Promise.all(ids.map(id => told(first, id)))
    await expect(importFiles(first.access, [path], job)).rejects.toMatchObject({ code: 'conflict', details: { known: '2' } })
    const left = await importFiles(first.access, [path], job, 'skip')
    expect(left.map(({ article, error }) => [article, error && inEnglish(error)])).toEqual([
      [null, '“Fog” is in this library already, and was left out.'],
      [null, '“Rain” is in this library already, and was left out.'],
    ])
    const kept = await importFiles(first.access, [path], job, 'keep')
    const [fog, rain] = kept.map(outcome => outcome.article)
    expect([fog?.slug, rain?.slug]).toEqual(['fog-2', 'rain-2'])
    const again = await told(first, fog?.id ?? ids[0])
    expect(JSON.stringify(again.sections)).toContain(`deckle:${rain?.id}`)
    expect({ ...again.header, slug: 'fog' }).toEqual(before[0]?.header)
    expect(await Promise.all(ids.map(id => told(first, id)))).toEqual(before)
    expect(checkLibrary(first.library).problems).toEqual([])
  })

  test('of one article makes items of what did not come along', async () => {
    const [fog] = await filled(first)
    await importFiles(second.access, [await archived(first, [fog])], job)
    const [list] = (await told(second, fog)).lists
    expect(list?.items.map(({ articleId, shown }) => [articleId, shown.title, shown.author, shown.note])).toEqual([
      [null, 'Rain', 'Ann', 'Wet.'],
      [null, 'Elsewhere', null, null],
    ])
  })
})

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

async function handedOn(from: Place, ids: readonly ArticleId[], choices: { history?: boolean; whole?: boolean }): Promise<string> {
  const out = { folder, file: 'all.deckle' }
  const request = { ids, format: 'archive', out, images: 'inline', ...choices } as const
  await exportArticles(from.access, request, { theme: { folder: '', base: '', options: {} } }, job)
  return join(folder, 'all.deckle')
}

/** All that the history of an article says, oldest first. */
async function historyIn({ access }: Place, id: ArticleId) {
  const { items } = await access.call('history:list', { id, limit: 1000 })
  const numbers = items.map(({ number }) => number).toReversed()
  return Promise.all(numbers.map(number => access.call('history:open', { id, number })))
}

const passage = (text: string) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })
const save = fc.record({
  title: fc.constantFrom('One', 'Two', '제목'),
  text: fc.constantFrom('', 'A bridge.', 'A river.', 'Café “x” </script>'),
  name: fc.option(fc.constantFrom('First draft', 'Sent', '초고'), { nil: null }),
})
type Save = Readonly<{ title: string; text: string; name: string | null }>

async function saved({ access }: Place, id: ArticleId, { title, text, name }: Save): Promise<void> {
  const { version, sections } = await access.call('article:open', { id })
  const [opening] = sections
  if (!opening) throw new Error('An article has a section')
  const section = { id: opening.id, kind: opening.kind, content: [passage(text)] }
  await access.call('article:save', {
    id,
    baseVersion: version,
    header: { title },
    order: sections.map(each => each.id),
    sections: [section],
  })
  const [newest] = (await access.call('history:list', { id, limit: 1 })).items
  if (name !== null && newest) await access.call('history:name', { id, number: newest.number, name })
}

describe('an archive with history', () => {
  test('brings every version back, with its moment, its reason and its name, whatever was written', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(save, { maxLength: 8 }), fc.boolean(), async (saves, history) => {
        count += 1
        const { id } = await first.access.call('article:add', {
          header: { title: 'Article', slug: `article-${count}` },
          sections: [],
          lists: [],
        })
        for (const each of saves) await saved(first, id, each)
        await importFiles(second.access, [await handedOn(first, [id], { history })], job)
        const [was, is] = [await historyIn(first, id), await historyIn(second, id)]
        const begun = was.slice(-1).map(newest => ({ ...newest, number: 1, reason: 'add', name: null, at: is[0]?.at }))
        expect(is).toEqual(history ? was : begun)
        expect(await told(second, id)).toEqual(await told(first, id))
        // It goes on from there.
        await saved(second, id, { title: 'Later', text: 'And later.', name: null })
        expect(await historyIn(second, id)).toHaveLength(is.length + 1)
      }),
      { numRuns: 10 },
    )
    expect(checkLibrary(second.library).problems).toEqual([])
  })

  test('holds the pictures of earlier versions, and links of versions follow an article that came in anew', async () => {
    const [fog, rain] = await filled(first)
    await saved(first, fog, { title: 'Fog', text: 'No picture any more.', name: 'Without' })
    const path = await handedOn(first, [fog, rain], { history: true })
    await importFiles(second.access, [path], job)
    expect(await historyIn(second, fog)).toEqual(await historyIn(first, fog))
    expect(readdirSync(join(folder, 'second/assets'), { recursive: true })).toHaveLength(2)
    const again = await importFiles(first.access, [path], job, 'keep')
    const [copy, other] = again.map(({ article }) => article?.id)
    if (!copy) throw new Error('It did not come in')
    const versions = await historyIn(first, copy)
    expect(JSON.stringify(versions[0]?.sections)).toContain(`deckle:${other}`)
    // Its slug is another here, so what it is now is a version of its own.
    expect(versions.map(({ header, name }) => [header.slug, name])).toEqual([
      ['fog', null],
      ['fog', 'Without'],
      ['fog-2', null],
    ])
    expect([checkLibrary(first.library).problems, checkLibrary(second.library).problems]).toEqual([[], []])
  })
})

describe('the archive of a whole library', () => {
  test('brings its snippets; those that are there stay as they are', async () => {
    const ids = await filled(first)
    const own = {
      id: snippetId.parse('0199a000-0000-4000-8000-000000000001'),
      name: 'Spoilers',
      content: [passage('Spoilers of {{title}} follow.')],
    }
    const known = { id: snippetId.parse('0199a000-0000-4000-8000-000000000002'), name: 'Thanks', content: [passage('Thank you.')] }
    for (const each of [own, known]) await first.access.call('snippet:save', each)
    await second.access.call('snippet:save', { ...known, name: 'Mine' })
    await importFiles(second.access, [await handedOn(first, ids, { whole: true })], job)
    expect(await second.access.call('snippet:list')).toEqual([{ ...known, name: 'Mine' }, own])
    await importFiles(second.access, [await handedOn(first, ids, { whole: true })], job, 'skip')
    expect(await second.access.call('snippet:list')).toHaveLength(2)
  })

  test('of chosen articles alone has none', async () => {
    const ids = await filled(first)
    const content = [passage('x')]
    await first.access.call('snippet:save', { id: snippetId.parse('0199a000-0000-4000-8000-000000000001'), name: 'Mine', content })
    await importFiles(second.access, [await handedOn(first, ids, {})], job)
    expect(await second.access.call('snippet:list')).toEqual([])
  })
})

describe('a hostile archive', () => {
  type Entries = Record<string, Uint8Array>

  async function refused(spoil: (entries: Entries) => void): Promise<string | null | undefined> {
    const path = await archived(first, await filled(first))
    const entries = unzipSync(readFileSync(path))
    spoil(entries)
    writeFileSync(path, zipSync(entries))
    const [outcome, ...others] = await importFiles(second.access, [path], job)
    expect(others).toEqual([])
    expect((await second.access.call('library:overview')).counts.all).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['all.deckle', 'first', 'second'])
    return outcome?.error && inEnglish(outcome.error)
  }

  /** Says in the manifest what an entry now is. */
  function named(entries: Entries, name: string, content: Uint8Array): void {
    entries[name] = content
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json'])) as { entries: Record<string, unknown> }
    manifest.entries[name] = { sha256: createHash('sha256').update(content).digest('hex'), size: content.byteLength }
    entries['manifest.json'] = bytes(manifest)
  }
  const themed = (sizes: Readonly<Record<string, number>>) => (entries: Entries) => {
    for (const [path, size] of Object.entries(sizes)) named(entries, `themes/paper/${path}`, new Uint8Array(size))
  }
  const firstOf = (entries: Entries, folderName: string) => Object.keys(entries).find(name => name.startsWith(folderName)) ?? ''

  test.each<[string, RegExp, (entries: Entries) => void]>([
    ['leads out of itself', /something that no archive/u, entries => named(entries, '../../../evil.json', bytes('{}'))],
    ['has an absolute path', /something that no archive/u, entries => named(entries, '/etc/evil', bytes('{}'))],
    [
      'holds what it does not name',
      /doesn’t name/u,
      entries => void (entries['articles/0199a000-0000-7000-8000-00000000ffff.json'] = bytes('{}')),
    ],
    ['lacks what it names', /missing from it/u, entries => void delete entries[firstOf(entries, 'assets/')]],
    [
      'was changed',
      /hashes/u,
      entries => {
        const name = firstOf(entries, 'articles/')
        entries[name] = bytes(new TextDecoder().decode(entries[name]).replace('Fog', 'Dog'))
      },
    ],
    ['blows up', /larger than 50 MB/u, entries => named(entries, 'tags.json', new Uint8Array(60_000_000))],
    ['has an article that is none', /not in a form/u, entries => named(entries, firstOf(entries, 'articles/'), bytes({ id: 'x' }))],
    ['has a history that is none', /not in a form/u, entries => named(entries, `histories/${'0'.repeat(36)}.json`, bytes({ bodies: [] }))],
    [
      'has a version of nothing',
      /not in a form/u,
      entries => {
        const section = { id: '0199a000-0000-7000-8000-000000000009', kind: 'opening', body: 3 }
        const revision = { at: 1, reason: 'add', name: null, header: emptyHeader, sections: [section] }
        named(entries, `histories/${'0'.repeat(36)}.json`, bytes({ bodies: [], revisions: [revision] }))
      },
    ],
    ['has snippets that are none', /not in a form/u, entries => named(entries, 'snippets.json', bytes([{ id: 'x' }]))],
    ['has a theme that leads elsewhere', /something that no archive/u, themed({ '../../evil.css': 1 })],
    ['has a program in a theme', /something that no archive/u, themed({ 'run.exe': 1 })],
    ['has a theme with a name twice', /theme in this archive is none/u, themed({ 'a.png': 1, 'A.png': 1 })],
    ['has a theme that is too large', /theme in this archive is none/u, themed({ 'a.png': 11 * 2 ** 20 })],
    ['has no manifest', /no list of what is in it/u, entries => void delete entries['manifest.json']],
    ['has a manifest that is none', /can’t be read/u, entries => void (entries['manifest.json'] = bytes('[]'))],
    ['is of the future', /newer Deckle/u, entries => void (entries['manifest.json'] = bytes({ format: 99, articles: [], entries: {} }))],
  ])('that %s is refused with a sentence, and nothing is stored', async (_, sentence, spoil) => {
    expect(await refused(spoil)).toMatch(sentence)
  })

  test('that is no zip, or half of one, is refused', async () => {
    const path = await archived(first, await filled(first))
    const whole = readFileSync(path)
    for (const content of [whole.subarray(0, whole.length / 2), Buffer.from('PK nothing'), Buffer.alloc(0)]) {
      writeFileSync(path, content)
      const [outcome] = await importFiles(second.access, [path], job)
      expect(outcome?.error && inEnglish(outcome.error)).toMatch(/not a whole zip file|no list of what is in it/u)
    }
  })
})
