import { localAccess } from '../../src/main/library/localAccess.ts'
import { openLibrary } from '../../src/main/library/open.ts'
import type { LibraryAccess } from '../../src/shared/contract/access.ts'
import { rounded, spread, type Spread } from '../statistics.ts'
import { randomFrom, type Random } from './random.ts'
import { writings } from './writings.ts'

const rounds = 200
/** What the window asks for at a time. */
const pageSize = 100

/** Does what a writer does, in a library of so many articles, and says how long each took. */
export async function measureLibrary(folder: string, articles: number, backup: string) {
  const start = performance.now()
  const library = openLibrary(folder, { mode: 'write' })
  const access = localAccess(library)
  await access.call('article:list', { filter: {}, limit: pageSize })
  await access.call('library:overview')
  const startMs = rounded(performance.now() - start)

  const list = await timed(random =>
    access.call('article:list', { filter: {}, offset: Math.floor((random() * articles) / pageSize) * pageSize, limit: pageSize }),
  )
  const filter = await timed((random, round) => access.call('article:list', { filter: filterOf(random, round), limit: pageSize }))
  const search = await timed(random => access.call('search:find', { text: queryOf(random), limit: 50 }))
  const searchCjk = await timed(random => access.call('search:find', { text: twoCharacters(random), limit: 50 }))
  const save = await savesOf(access, articles)
  const backupStart = performance.now()
  await library.db.backup(backup)
  const backupMs = rounded(performance.now() - backupStart)
  library.close()
  return { startMs, list, filter, search, searchCjk, save, backupMs, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }
}

async function timed(work: (random: Random, round: number) => Promise<unknown>): Promise<Spread> {
  const random = randomFrom(42)
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await work(random, round)
    samples.push(performance.now() - start)
  }
  return spread(samples)
}

/** Words as often as they are written, of every language; every third as far as someone has typed it. */
function wordOf(random: Random): string {
  const words = writings[Math.floor(random() * writings.length)]?.words ?? []
  const word = words[Math.floor(random() ** 3 * words.length)] ?? 'film'
  return random() < 0.33 ? word.slice(0, Math.max(1, word.length - 2)) : word
}

function queryOf(random: Random): string {
  const { words } = writings[Math.floor(random() * writings.length)] ?? { words: [] }
  const count = 1 + Math.floor(random() * 3)
  if (count === 1) return wordOf(random)
  return Array.from({ length: count }, () => words[Math.floor(random() ** 3 * words.length)] ?? 'film').join(' ')
}

function twoCharacters(random: Random): string {
  const spaceless = writings.filter(({ language }) => ['ko', 'ja', 'zh'].includes(language))
  const words = (spaceless[Math.floor(random() * spaceless.length)]?.words ?? []).filter(word => Array.from(word).length === 2)
  return words[Math.floor(random() ** 3 * words.length)] ?? '映画'
}

/** What the list is filtered by: typed text three times in four, else a tag and a status. */
function filterOf(random: Random, round: number) {
  if (round % 4 !== 3) return { text: wordOf(random) }
  return { tag: `subject ${1 + Math.floor(random() * 200)}`, status: round % 8 === 3 ? ('published' as const) : null }
}

/** Saves of one edited section, each in another article. Opening the article is not counted. */
async function savesOf(access: LibraryAccess, articles: number): Promise<Spread> {
  const random = randomFrom(7)
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) {
    const offset = Math.floor(random() * articles)
    const { items } = await access.call('article:list', { filter: {}, offset, limit: 1 })
    const id = items[0]?.id
    if (!id) continue
    const { version, sections } = await access.call('article:open', { id })
    const order = sections.map(section => section.id)
    const section = sections[round % sections.length]
    if (!section) continue
    const content = [...section.content, { type: 'paragraph', content: [{ type: 'text', text: `Typed ${round} ${random()}` }] }]
    const edited = { id: section.id, kind: section.kind, content }
    const start = performance.now()
    await access.call('article:save', { id, baseVersion: version, header: {}, order, sections: [edited] })
    samples.push(performance.now() - start)
  }
  return spread(samples)
}
