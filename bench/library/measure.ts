import { setTimeout as rest } from 'node:timers/promises'
import { goOnWithBatches } from '../../src/main/library/batches/batchWork.ts'
import { libraryHandlers } from '../../src/main/library/handlers.ts'
import { localAccess } from '../../src/main/library/localAccess.ts'
import { openLibrary } from '../../src/main/library/file/open.ts'
import { startTidying } from '../../src/main/library/search/startTidying.ts'
import type { LibraryAccess } from '../../src/shared/contract/access.ts'
import { libraryCalls, type Input } from '../../src/shared/contract/contract.ts'
import { sortKeys } from '../../src/shared/model/article.ts'
import type { ArticleId } from '../../src/shared/model/ids.ts'
import { rounded, spread, type Spread } from '../statistics.ts'
import { filterOf, queryKinds, twoCharacters } from './queries.ts'
import { randomFrom, type Random } from './random.ts'

/** What the window asks for at a time. */
const [pageSize, hits] = [100, 50]

/** Does what a writer does, in a library of so many articles, and says how long each took. */
export async function measureLibrary(folder: string, articles: number, backup: string) {
  const start = performance.now()
  const library = openLibrary(folder, { mode: 'write' })
  const access = localAccess(library)
  await access.call('article:list', { filter: {}, limit: pageSize })
  await access.call('library:overview')
  const openMs = rounded(performance.now() - start)
  const list = await timed(200, random =>
    access.call('article:list', { filter: {}, offset: Math.floor((random() * articles) / pageSize) * pageSize, limit: pageSize }),
  )
  const firstFilter = await timed(1, () => access.call('article:list', { filter: { text: 'film' }, limit: pageSize }))
  const filter = await timed(200, (random, round) => access.call('article:list', { filter: filterOf(random, round), limit: pageSize }))
  const { search, kinds } = await searches(access)
  const searchCjk = await timed(200, random => access.call('search:find', { text: twoCharacters(random), limit: hits }))
  const { save, revision } = await saves(library, access, articles)
  const sort = await sorts(access)
  const bulk = bulkChanges(library, articles)
  const backupStart = performance.now()
  await library.db.backup(backup)
  const backupMs = rounded(performance.now() - backupStart)
  library.close()
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const firstFilterMs = firstFilter.p50Ms
  return { openMs, list, firstFilterMs, filter, sort, search, searchCjk, save, revision, bulk, backupMs, peakMb, searchKinds: kinds }
}

/** `cpuP95Ms` is what the process itself worked, without the time that disks and other programs took. */
type Figures = Spread & Readonly<{ cpuP95Ms: number }>

type Sample = Readonly<{ wall: number; cpu: number }>

async function sample(work: () => Promise<unknown>): Promise<Sample> {
  const cpuStart = process.cpuUsage()
  const start = performance.now()
  await work()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(cpuStart)
  return { wall, cpu: (user + system) / 1000 }
}

async function sampled(rounds: number, work: (random: Random, round: number) => Promise<unknown>): Promise<Sample[]> {
  const random = randomFrom(42)
  const samples: Sample[] = []
  for (let round = 0; round < rounds; round++) samples.push(await sample(() => work(random, round)))
  return samples
}

function figures(samples: readonly Sample[]): Figures {
  return { ...spread(samples.map(({ wall }) => wall)), cpuP95Ms: spread(samples.map(({ cpu }) => cpu)).p95Ms }
}

async function timed(rounds: number, work: (random: Random, round: number) => Promise<unknown>): Promise<Figures> {
  return figures(await sampled(rounds, work))
}

/** Every kind of query, and all of them together. */
async function searches(access: LibraryAccess): Promise<{ search: Figures; kinds: Record<string, Figures> }> {
  const { items } = await access.call('article:list', { filter: {}, limit: 2000 })
  const titles = items.map(item => item.title).filter(title => /\p{L}/u.test(title))
  const samples: Sample[] = []
  const kinds: Record<string, Figures> = {}
  for (const [kind, make] of Object.entries(queryKinds)) {
    const own = await sampled(25, random => access.call('search:find', { text: make(random, titles), limit: hits }))
    kinds[kind] = figures(own)
    samples.push(...own)
  }
  return { search: figures(samples), kinds }
}

/**
 * Saves of one edited section, each in another article, with a rest after each in which the library tidies: shorter than
 * any writer's. Opening the article is not counted. Then each of these revisions is opened.
 */
async function saves(library: ReturnType<typeof openLibrary>, access: LibraryAccess, articles: number) {
  const random = randomFrom(7)
  const samples: Sample[] = []
  const saved: { id: ArticleId; number: number }[] = []
  const tidying = startTidying(library, text => process.stderr.write(`${text}\n`), 10)
  for (let round = 0; round < 200; round++) {
    const { items } = await access.call('article:list', { filter: {}, offset: Math.floor(random() * articles), limit: 1 })
    const id = items[0]?.id
    if (!id) continue
    const { version, sections } = await access.call('article:open', { id })
    const order = sections.map(section => section.id)
    const section = sections[round % sections.length]
    if (!section) continue
    const content = [...section.content, { type: 'paragraph', content: [{ type: 'text', text: `Typed ${round} ${random()}` }] }]
    const edited = { id: section.id, kind: section.kind, content }
    tidying.defer()
    const save = { id, baseVersion: version, header: {}, order, sections: [edited] }
    samples.push(await sample(() => access.call('article:save', save)))
    saved.push({ id, number: version + 1 })
    await rest(40)
  }
  tidying.stop()
  const revision = await timed(saved.length, async (_random, round) => {
    const one = saved[round]
    if (one) await access.call('history:open', one)
  })
  return { save: figures(samples), revision }
}

/**
 * Three of ten articles get a tag as one change, and lose it again by its undo: each slice, for which everything else waits.
 */
function bulkChanges(library: ReturnType<typeof openLibrary>, articles: number): Spread & { maxMs: number; articles: number } {
  const handlers = libraryHandlers(library)
  const ids = handlers['article:list'](listing({ filter: {}, limit: Math.floor(articles * 0.3) })).items.map(({ id }) => id)
  const slices: number[] = []
  const asSlice = <T>(work: () => T): T => {
    const start = performance.now()
    const result = work()
    slices.push(performance.now() - start)
    return result
  }
  const { batch } = asSlice(() => handlers['article:change']({ ids, status: null, addTags: ['of three in ten'], removeTags: [] }))
  while (asSlice(() => goOnWithBatches(library.db, Date.now())));
  asSlice(() => handlers['batch:undo']({ batch }))
  while (asSlice(() => goOnWithBatches(library.db, Date.now())));
  return { ...spread(slices), maxMs: rounded(Math.max(...slices)), articles: ids.length }
}

const listing = (query: Input<'article:list'>) => libraryCalls['article:list'].input.parse(query)

/** The first page in every order, each after something has changed: nothing of an order is known any more. */
async function sorts(access: LibraryAccess): Promise<Figures> {
  const orders = sortKeys.flatMap(by => [true, false].map(descending => ({ by, descending })))
  const samples: Sample[] = []
  for (let round = 0; round < 5; round++) {
    for (const sort of orders) {
      const { items } = await access.call('article:list', { filter: {}, limit: 1 })
      for (const { id } of items) await access.call('article:change', { ids: [id], status: round % 2 === 0 ? 'ready' : 'draft' })
      samples.push(await sample(() => access.call('article:list', { filter: {}, sort, limit: pageSize })))
    }
  }
  return figures(samples)
}
