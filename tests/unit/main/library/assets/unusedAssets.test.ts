import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, expect, test, vi } from 'vitest'
import { addArticle } from '../../../../../src/main/library/articles/addArticle.ts'
import { assetPath } from '../../../../../src/main/library/assets/assetPath.ts'
import { addAsset } from '../../../../../src/main/library/assets/assets.ts'
import { takeBackupLock } from '../../../../../src/main/library/backups/finishBackup.ts'
import { makeBackup } from '../../../../../src/main/library/backups/makeBackup.ts'
import { restoreLibrary } from '../../../../../src/main/library/backups/restoreLibrary.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { migrate } from '../../../../../src/main/library/file/migrate.ts'
import { migrations } from '../../../../../src/main/library/migrations/migrations.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { saveArticle } from '../../../../../src/main/library/articles/save.ts'
import { all, first, run, transact } from '../../../../../src/main/library/sql.ts'
import { collectingSteps, startCollecting } from '../../../../../src/main/library/assets/startCollecting.ts'
import { thinRevisions } from '../../../../../src/main/library/history/thinRevisions.ts'
import { deleteArticles, trashArticles } from '../../../../../src/main/library/trash/trash.ts'
import { collectAssets, hasCollected } from '../../../../../src/main/library/assets/unusedAssets.ts'
import { unusedAssetDays } from '../../../../../src/shared/model/asset.ts'
import { articleDraft } from '../../../../../src/shared/model/draft.ts'
import { usualHistoryPolicy } from '../../../../../src/shared/model/history.ts'
import type { ArticleId, AssetId } from '../../../../../src/shared/model/ids.ts'
import type { Section } from '../../../../../src/shared/model/article.ts'
import { callsOf, closing, noFields, section, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)
const quietly = { signal: new AbortController().signal, progress: () => {} }

let pictures: Buffer[] = []
beforeAll(async () => {
  pictures = await Promise.all(
    ['#c33', '#3c3', '#33c', '#cc3', '#3cc'].map(background =>
      sharp({ create: { width: 2, height: 2, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
})

function picture(library: Library, index: number, now = start): AssetId {
  const bytes = pictures[index]
  if (!bytes) throw new Error('No such picture')
  return addAsset(library, { name: `${index}.png`, bytes }, now).id
}

function showing(assets: readonly AssetId[], from: Section = section('Words.')): Section {
  const images = assets.map(asset => ({ type: 'image', attrs: { asset, alt: 'A colour', decorative: false, caption: '', credit: '' } }))
  return { ...from, content: [...section('Words.').content, ...images] }
}

const isKept = (library: Library, id: AssetId) => existsSync(assetPath(library.folder, id))
const isListed = (library: Library, id: AssetId) => first(library.db, 'SELECT 1 FROM asset WHERE id = ?', [id]) !== undefined

const filesIn = (library: Library) =>
  readdirSync(join(library.folder, 'assets'), { recursive: true, withFileTypes: true })
    .flatMap(file => (file.isFile() ? [file.name] : []))
    .toSorted()

/** Looks for unused images as the library does by itself, at one moment. */
function round(library: Library, now: number): void {
  const steps = collectingSteps(library, () => now)
  while (steps.next().done !== true);
}

/** The same on each of so many days; returns the day after. */
function days(library: Library, from: number, count: number): number {
  for (let passed = 0; passed < count; passed += 1) round(library, from + passed * day)
  return from + count * day
}

test('an image goes after thirty days in which nothing used it, file and all, and no sooner', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const [unused, body, cover, listed] = [0, 1, 2, 3].map(index => picture(library, index)) as [AssetId, AssetId, AssetId, AssetId]
  call('article:add', {
    header: { title: 'Shown', cover: { asset: cover, alt: 'A colour', credit: '', caption: '', width: 2, height: 2 } },
    sections: [showing([body])],
    lists: [{ name: 'Related', items: [{ articleId: null, own: { ...noFields, title: 'Elsewhere', image: listed } }] }],
  })
  expect(call('asset:unused', { limit: 10 })).toMatchObject({
    count: 1,
    size: pictures[0]?.length,
    items: [{ id: unused, name: '0.png', since: null }],
  })
  const later = days(library, start, unusedAssetDays)
  expect(call('asset:unused', { limit: 10 }).items).toMatchObject([{ id: unused, since: start }])
  expect(isKept(library, unused)).toBe(true)
  round(library, later)
  expect([isKept(library, unused), isListed(library, unused)]).toEqual([false, false])
  days(library, later, 60)
  for (const id of [body, cover, listed]) expect([isKept(library, id), isListed(library, id)]).toEqual([true, true])
  expect(call('library:check').problems).toEqual([])
})

test('what an earlier version shows, or an article in the trash, stays until the history and the trash have let go', () => {
  const library = temporaryLibrary()
  const [inText, asCover] = [picture(library, 0), picture(library, 1)]
  const text = showing([inText])
  const header = { title: 'Changed', cover: { asset: asCover, alt: 'A colour', credit: '', caption: '', width: 2, height: 2 } }
  const { id } = addArticle(
    library.db,
    articleDraft.parse({ header: { title: 'Changed' }, sections: [section('Before.')], lists: [] }),
    start,
  )
  let version = 1
  const save = (change: Parameters<typeof saveArticle>[1]['header'], sections: Section[], at: number) => {
    saveArticle(library.db, { id, baseVersion: version, header: change, order: sections.map(each => each.id), sections }, at)
    version += 1
  }
  save(header, [text], start + 60_000)
  save({ cover: null }, [{ ...text, content: section('After.').content }], start + 120_000)
  const later = days(library, start, 200)
  for (const asset of [inText, asCover]) expect(isKept(library, asset)).toBe(true)
  // Long after, the days of that year have gone, and with them the version between the first and the newest.
  while (thinRevisions(library.db, id, usualHistoryPolicy, start + 500 * day));
  const end = days(library, later, unusedAssetDays + 1)
  for (const asset of [inText, asCover]) expect([isKept(library, asset), isListed(library, asset)]).toEqual([false, false])

  const trashed = picture(library, 2, end)
  const other = addArticle(library.db, articleDraft.parse({ header: { title: 'Away' }, sections: [showing([trashed])], lists: [] }), end)
  trashArticles(library.db, [other.id], end)
  const emptied = days(library, end, 100)
  expect(isKept(library, trashed)).toBe(true)
  deleteArticles(library.db, [other.id])
  days(library, emptied, unusedAssetDays)
  expect(isKept(library, trashed)).toBe(true)
  round(library, emptied + unusedAssetDays * day)
  expect(isKept(library, trashed)).toBe(false)
})

test('a process that dies between the two leaves a file that the next run removes, unless it is used again', () => {
  const library = temporaryLibrary()
  const [gone, back] = [picture(library, 0), picture(library, 1)]
  transact(library.db, () => collectAssets(library.db, { unusedSince: null, addedBy: start, limit: 10 }))
  expect([isListed(library, gone), isKept(library, gone), hasCollected(library.db)]).toEqual([false, true, true])
  library.close()
  const again = closing(openLibrary(library.folder, { mode: 'write' }))
  expect(picture(again, 1, start + day)).toBe(back)
  round(again, start + day)
  expect([isKept(again, gone), isKept(again, back), isListed(again, back), hasCollected(again.db)]).toEqual([false, true, true, false])
  expect(callsOf(again)('library:check').problems).toEqual([])
})

test('a clock that jumps ahead collects nothing, and one that was wrong ahead holds nothing up for ever', () => {
  const library = temporaryLibrary()
  const id = picture(library, 0)
  round(library, start)
  for (let later = 0; later < 29; later += 1) round(library, start + (400 + later) * day)
  expect(isKept(library, id)).toBe(true)
  run(library.db, 'UPDATE asset SET unused_since = ?', [start + 5000 * day])
  days(library, start, unusedAssetDays + 1)
  expect(isKept(library, id)).toBe(false)
})

test('no file goes while a backup is made, which counts on it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const library = temporaryLibrary()
  const id = picture(library, 0)
  const log = vi.fn<(text: string) => void>()
  const collecting = startCollecting(library, log, { first: 10, quiet: 5, rest: 1, again: 100 })
  const lock = takeBackupLock(library.folder)
  try {
    transact(library.db, () => collectAssets(library.db, { unusedSince: null, addedBy: start, limit: 10 }))
    vi.advanceTimersByTime(50)
    expect(isKept(library, id)).toBe(true)
  } finally {
    lock.release()
  }
  collecting.soon()
  vi.advanceTimersByTime(50)
  expect(isKept(library, id)).toBe(false)
  collecting.stop()
  vi.useRealTimers()
  expect(log).not.toHaveBeenCalled()
})

test('what was collected is in the backups made before, and comes back with them', async () => {
  const library = temporaryLibrary()
  const id = picture(library, 0)
  await makeBackup(library.folder, { reason: 'manual', job: quietly })
  days(library, start, unusedAssetDays + 1)
  expect(isKept(library, id)).toBe(false)
  const out = join(temporaryFolder(), 'restored')
  expect(await restoreLibrary(library.folder, 'latest', out, quietly)).toMatchObject({ assets: 1, missingAssets: 0 })
  expect(readFileSync(assetPath(out, id))).toEqual(pictures[0])
})

test('a library of before learns which texts show which images, damaged ones apart', () => {
  const db = new Database(':memory:')
  migrate(db, null, migrations.slice(0, 13))
  const json = JSON.stringify(showing(['a'.repeat(64) + '.png', 'b'.repeat(64) + '.png', 'a'.repeat(64) + '.png'] as AssetId[]).content)
  const add = db.prepare("INSERT INTO body (hash, json, text, words, format) VALUES (?, ?, '', 0, 1)")
  add.run('shows', json)
  add.run('says', JSON.stringify([{ type: 'paragraph', content: [{ type: 'text', text: '"type":"image" "asset":"c"' }] }]))
  add.run('damaged', json.slice(0, -9))
  migrate(db, null)
  expect(db.prepare('SELECT hash, asset_id FROM body_asset ORDER BY asset_id').raw().all()).toEqual([
    ['shows', `${'a'.repeat(64)}.png`],
    ['shows', `${'b'.repeat(64)}.png`],
  ])
  db.close()
})

const images = fc.subarray([0, 1, 2, 3, 4])
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), text: images, cover: fc.option(fc.nat({ max: 4 })) }),
  fc.record({ do: fc.constant('save' as const), article: fc.nat({ max: 3 }), text: images, cover: fc.option(fc.nat({ max: 4 })) }),
  fc.record({ do: fc.constant('trash' as const), article: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant('delete' as const), article: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant('thin' as const), article: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant('list' as const), image: fc.nat({ max: 4 }) }),
  fc.record({ do: fc.constant('unlist' as const) }),
  fc.record({ do: fc.constant('collect' as const) }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 45 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Every image that any row names anywhere, however it is found: by reading all text that there is. */
function named(library: Library): Set<string> {
  const texts = all<{ text: string | null }>(
    library.db,
    'SELECT json AS text FROM body UNION ALL SELECT header FROM revision UNION ALL SELECT cover FROM article UNION ALL SELECT image FROM list_item',
  )
  return new Set(texts.flatMap(({ text }) => text?.match(/[0-9a-f]{64}\.png/gu) ?? []))
}

test('whatever is done, an image that anything names stays, and one that nothing names goes in time', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), steps => {
      const library = temporaryLibrary()
      const call = callsOf(library)
      const list = call('list:create', { name: 'Seen' }).id
      const articles: ArticleId[] = []
      let now = start
      const headerOf = (cover: number | null) => ({
        cover:
          cover === null ? null : { asset: picture(library, cover, now), alt: 'A colour', credit: '', caption: '', width: 2, height: 2 },
      })
      const act = (one: Step) => {
        const id = 'article' in one ? articles[one.article] : undefined
        if (one.do === 'add') {
          const sections = [showing(one.text.map(index => picture(library, index, now)))]
          articles.push(addArticle(library.db, articleDraft.parse({ header: headerOf(one.cover), sections, lists: [] }), now).id)
        } else if (one.do === 'list') {
          const own = { ...noFields, title: 'One', image: picture(library, one.image, now) }
          call('list:add-items', { id: list, items: [{ articleId: null, own }], at: 0 })
        } else if (one.do === 'unlist') {
          const { ids } = call('list:item-ids', { id: list })
          if (ids[0]) call('list:remove-items', { id: list, itemIds: [ids[0]] })
        } else if (one.do === 'collect') call('asset:collect', { addedBy: now, unusedSince: null })
        else if (one.do === 'wait') now = days(library, now, one.days)
        else if (id) {
          const { version, trashedAt, sections: before } = call('article:open', { id })
          if (one.do === 'trash') trashArticles(library.db, [id], now)
          else if (one.do === 'thin') while (thinRevisions(library.db, id, { everyDays: 1, hourlyDays: 1, dailyDays: 1 }, now));
          else if (one.do === 'delete') {
            if (trashedAt === null) return
            deleteArticles(library.db, [id])
            articles.splice(one.article, 1)
          } else {
            const sections = before.slice(0, 1).map(each =>
              showing(
                one.text.map(index => picture(library, index, now)),
                each,
              ),
            )
            saveArticle(
              library.db,
              { id, baseVersion: version, header: headerOf(one.cover), order: sections.map(each => each.id), sections },
              now,
            )
          }
        }
        now += 60_000
      }
      for (const one of steps) {
        act(one)
        for (const id of named(library))
          expect([id, isListed(library, id as AssetId), isKept(library, id as AssetId)]).toEqual([id, true, true])
      }
      days(library, now, 2 * unusedAssetDays + 2)
      const needed = named(library)
      expect(
        all<{ id: string }>(library.db, 'SELECT id FROM asset')
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual([...needed].toSorted())
      expect(filesIn(library)).toEqual([...needed].toSorted())
      expect(call('library:check').problems).toEqual([])
      library.close()
    }),
    { numRuns: 12 },
  )
})
