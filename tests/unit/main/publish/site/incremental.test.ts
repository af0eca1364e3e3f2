import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check'
import { expect, test } from 'vitest'
import { strayedFiles } from '../../../../../src/main/jobs/strayedFiles.ts'
import type { LibraryAccess } from '../../../../../src/shared/contract/access.ts'
import { internalHref } from '../../../../../src/shared/document/links.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import type { ArticleHeader } from '../../../../../src/shared/model/article.ts'
import type { ArticleId, ListId } from '../../../../../src/shared/model/ids.ts'
import { smartRule } from '../../../../../src/shared/model/smartRule.ts'
import { addPicture, testLibrary } from '../testLibrary.ts'
import { build, edit, filesIn, publish, type SiteChoices } from './siteLibrary.ts'

const noFields = { title: null, author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null }

/** A library, and what a number between two builds picks of it. */
type Scene = Readonly<{ access: LibraryAccess; out: string; at: number; id: ArticleId; other: ArticleId; list: ListId }>

const header = ({ access, id }: Scene, changes: Partial<ArticleHeader>) => edit(access, id, changes)
const attach = ({ access, id }: Scene, ...lists: ListId[]) =>
  access.call('article:set-lists', { id, lists: lists.map(listId => ({ listId, heading: null })) })
const rule = (where: unknown) => smartRule.parse({ where, sort: { by: 'title', descending: false }, limit: 2, excluded: [], places: {} })
const addItem = ({ access, list }: Scene, item: object) =>
  access.call('list:add-items', { id: list, items: [{ articleId: null, own: noFields, ...item }], at: 0 })

/** What a writer does between two builds. */
const deeds = {
  add: ({ access, at, other }: Scene) =>
    publish(access, { title: `Added ${at}`, publishedAt: `20${10 + (at % 15)}-05-05` }, 'See this.', internalHref(other)),
  rewrite: ({ access, id, at, other }: Scene) => edit(access, id, {}, `Rewritten ${at}.`, at % 2 ? internalHref(other) : undefined),
  rename: (scene: Scene) => header(scene, { title: `Renamed ${scene.at % 4}` }),
  'rename alone': (scene: Scene) => header(scene, { title: `Called ${scene.at}`, slugFollowsTitle: false }),
  slug: (scene: Scene) => header(scene, { slugFollowsTitle: false, slug: ['moved', 'first-1', 'tags', `slug-${scene.at}`][scene.at % 4]! }),
  introduce: (scene: Scene) => header(scene, { standfirst: `It says ${scene.at}.` }),
  rate: (scene: Scene) => header(scene, { rating: { value: scene.at % 6, best: 5, worst: 0 } }),
  sign: (scene: Scene) => header(scene, { author: ['Ada Kim', 'Bo', ''][scene.at % 3]! }),
  tag: (scene: Scene) => header(scene, { tags: [`tag ${scene.at % 3}`, 'a/b'] }),
  untag: (scene: Scene) => header(scene, { tags: [] }),
  date: (scene: Scene) => header(scene, { publishedAt: scene.at % 4 ? `2024-01-1${scene.at % 10}` : null }),
  'count views': (scene: Scene) => header(scene, { views: scene.at }),
  hide: async (scene: Scene) => {
    const { status } = (await scene.access.call('article:open', { id: scene.id })).header
    await header(scene, { status: status === 'published' ? 'draft' : 'published' })
  },
  trash: ({ access, id }: Scene) => access.call('article:trash', { ids: [id] }),
  'bring back': async ({ access }: Scene) => {
    const { items } = await access.call('article:list', { filter: { inTrash: true }, limit: 1 })
    await access.call('article:restore', { ids: items.map(item => item.id) })
  },
  delete: async ({ access, id }: Scene) => {
    await access.call('article:trash', { ids: [id] })
    await access.call('article:delete', { ids: [id] })
  },
  cover: async (scene: Scene) => {
    const { id: asset, width, height } = await addPicture(scene.access, scene.at)
    await header(scene, { cover: { asset, alt: 'A dot', caption: '', credit: '', width, height } })
  },
  uncover: (scene: Scene) => header(scene, { cover: null }),
  picture: ({ access, at }: Scene) => addPicture(access, at),
  'make a list': async (scene: Scene) => attach(scene, (await scene.access.call('list:create', { name: `List ${scene.at % 3}` })).id),
  attach: (scene: Scene) => attach(scene, scene.list),
  detach: (scene: Scene) => attach(scene),
  item: (scene: Scene) => addItem(scene, { articleId: scene.other }),
  'item elsewhere': (scene: Scene) =>
    addItem(scene, { own: { ...noFields, title: `Elsewhere ${scene.at}`, url: `https://example.com/${scene.at}` } }),
  'item gone': async ({ access, list }: Scene) => {
    const { ids } = await access.call('list:item-ids', { id: list })
    await access.call('list:remove-items', { id: list, itemIds: ids.slice(0, 1) })
  },
  'name a list': ({ access, list, at }: Scene) =>
    access.call('list:update', { id: list, name: at % 2 ? `Named ${at % 3}` : null, description: `Of ${at}` }),
  'set a list': ({ access, list, at }: Scene) =>
    access.call('list:set-settings', {
      id: list,
      settings: at % 3 ? { notItself: true, noRepeats: true, newestFirst: at % 2 > 0, most: 3, parts: ['image', 'author'], rel: [] } : null,
    }),
  'drop a list': ({ access, list }: Scene) => access.call('list:delete', { id: list }),
  find: ({ access, list, at }: Scene) =>
    access.call('list:set-rule', {
      id: list,
      rule: rule(at % 3 ? { is: 'status', status: 'published' } : { is: 'text', text: 'Rewritten' }),
      items: null,
    }),
  relate: ({ access, list }: Scene) => access.call('list:set-rule', { id: list, rule: rule({ is: 'related', by: 'author' }), items: null }),
  'keep by hand': ({ access, list }: Scene) => access.call('list:set-rule', { id: list, rule: null, items: null }),
  everywhere: ({ access, list, at }: Scene) =>
    access.call('list:set-templates', { everywhere: at % 2 ? [{ listId: list, heading: null }] : [], sets: [] }),
  damage: async ({ out, at }: Scene) => {
    const file = [...filesIn(out).keys()][at] ?? 'index.html'
    if (at % 2) rmSync(join(out, file), { force: true })
    else writeFileSync(join(out, file), 'Altered')
  },
} satisfies Record<string, (scene: Scene) => Promise<unknown>>

const change = record({
  does: constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
  at: nat({ max: 100 }),
  and: nat({ max: 100 }),
})

test('an incremental build gives the same bytes as a cold one, whatever was edited between', { timeout: 1_200_000 }, async () => {
  await assert(
    asyncProperty(
      array(array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      constantFrom<SiteChoices>(
        {},
        { addresses: 'plain' },
        { search: false, options: { accent: '#224466' } },
        { sharePictures: true, shareCovers: true },
        { themeFolder: join(process.cwd(), 'resources/themes/magazine') },
      ),
      async (rounds, choices) => {
        const { access, out, folder, close } = testLibrary()
        try {
          const lists: ListId[] = []
          for (const name of ['Related news', 'Latest']) lists.push((await access.call('list:create', { name })).id)
          for (let n = 0; n < 6; n += 1)
            await publish(access, { title: `First ${n}`, publishedAt: `2025-0${n + 1}-01`, tags: n % 2 ? ['odd'] : [] })
          await build(access, out, choices)
          for (const [round, changes] of rounds.entries()) {
            for (const { does, at, and } of changes) {
              const { items } = await access.call('article:list', { filter: {}, limit: 1000 })
              lists.push(...(await access.call('library:overview')).lists.flatMap(({ id }) => (lists.includes(id) ? [] : [id])))
              const [id, other] = [items[at % items.length]?.id, items[and % items.length]?.id]
              if (!id || !other) continue
              const scene = { access, out, at, id, other, list: lists[and % lists.length]! }
              try {
                await deeds[does](scene)
              } catch (error) {
                if (!(error instanceof AppError)) throw error
              }
            }
            await build(access, out, choices, { strayed: Promise.resolve(round % 2 ? null : new Set(strayedFiles(out))) })
            const cold = join(folder, `../cold-${round}`)
            await build(access, cold, choices)
            const [kept, fresh] = [filesIn(out), filesIn(cold)]
            expect([...kept.keys()]).toEqual([...fresh.keys()])
            expect([...kept].filter(([path, bytes]) => fresh.get(path) !== bytes).map(([path]) => path)).toEqual([])
          }
          // A build that goes through everything finds nothing that was left for it.
          rmSync(join(out, 'robots.txt'))
          expect((await build(access, out, choices)).reasons).toEqual({ 'its file was changed': 1 })
        } finally {
          close()
        }
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 12) },
  )
})
