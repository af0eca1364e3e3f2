import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, asyncProperty, constant, constantFrom, nat, oneof, record } from 'fast-check'
import { expect, test } from 'vitest'
import { internalHref } from '../../../../../src/shared/document/links.ts'
import { addPicture, testLibrary } from '../testLibrary.ts'
import { build, edit, filesIn, publish, type SiteChoices } from './siteLibrary.ts'

const noFields = { title: null, author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null }
const pick = nat({ max: 100 })

/** What a writer does between two builds. */
const change = oneof(
  record({ does: constant('add' as const), at: pick }),
  record({ does: constant('rewrite' as const), at: pick }),
  record({ does: constant('rename' as const), at: pick }),
  record({ does: constant('tag' as const), at: pick }),
  record({ does: constant('date' as const), at: pick }),
  record({ does: constant('count views' as const), at: pick }),
  record({ does: constant('hide' as const), at: pick }),
  record({ does: constant('trash' as const), at: pick }),
  record({ does: constant('list' as const), at: pick }),
  record({ does: constant('cover' as const), at: pick }),
  record({ does: constant('damage' as const), at: pick }),
)

test('an incremental build gives the same bytes as a cold one, whatever was edited between', { timeout: 120_000 }, async () => {
  await assert(
    asyncProperty(
      array(array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      constantFrom<SiteChoices>({}, { addresses: 'plain' }, { search: false, options: { accent: '#224466' } }, { sharePictures: true }),
      async (rounds, choices) => {
        const { access, out, folder, close } = testLibrary()
        try {
          const list = await access.call('list:create', { name: 'Related news' })
          for (let n = 0; n < 5; n += 1)
            await publish(access, { title: `First ${n}`, publishedAt: `2025-0${n + 1}-01`, tags: n % 2 ? ['odd'] : [] })
          await build(access, out, choices)
          for (const changes of rounds) {
            for (const { does, at } of changes) {
              const { items } = await access.call('article:list', { filter: {}, limit: 1000 })
              const one = items[at % Math.max(1, items.length)]
              if (does === 'add' || !one) {
                await publish(
                  access,
                  { title: `Added ${at}`, publishedAt: `20${10 + (at % 15)}-05-05` },
                  'See this.',
                  one && internalHref(one.id),
                )
              } else if (does === 'rewrite') await edit(access, one.id, {}, `Rewritten ${at}.`)
              else if (does === 'rename') await edit(access, one.id, { title: `Renamed ${at}` })
              else if (does === 'tag') await edit(access, one.id, { tags: [`tag ${at % 3}`, 'a/b'] })
              else if (does === 'date') await edit(access, one.id, { publishedAt: at % 4 ? `2024-01-1${at % 10}` : null })
              else if (does === 'count views') await edit(access, one.id, { views: at })
              else if (does === 'hide') await edit(access, one.id, { status: one.status === 'published' ? 'draft' : 'published' })
              else if (does === 'trash') await access.call('article:trash', { ids: [one.id] })
              else if (does === 'list') {
                await access
                  .call('list:add-items', { id: list.id, items: [{ articleId: one.id, own: noFields }], at: 0 })
                  .catch(() => undefined)
                await access.call('article:set-lists', {
                  id: (items[(at + 1) % items.length] ?? one).id,
                  lists: [{ listId: list.id, heading: null }],
                })
              } else if (does === 'cover') {
                const { id, width, height } = await addPicture(access, at)
                await edit(access, one.id, { cover: { asset: id, alt: 'A dot', caption: '', credit: '', width, height } })
              } else rmSync(join(out, [...filesIn(out).keys()][at] ?? 'index.html'), { force: true })
            }
            await build(access, out, choices)
          }
          const cold = join(folder, '..', 'cold')
          await build(access, cold, choices)
          const [kept, fresh] = [filesIn(out), filesIn(cold)]
          expect([...kept.keys()]).toEqual([...fresh.keys()])
          expect([...kept].filter(([path, bytes]) => fresh.get(path) !== bytes).map(([path]) => path)).toEqual([])
        } finally {
          close()
        }
      },
    ),
    { numRuns: 12 },
  )
})
