import { localAccess } from '../src/main/library/localAccess.ts'
import { openLibrary } from '../src/main/library/file/open.ts'
import type { ArticleId } from '../src/shared/model/ids.ts'
import type { SmartRule } from '../src/shared/model/smartRule.ts'
import { generateLibrary } from './library/generate.ts'
import { preparedLibrary, type Bench } from './library/preparedLibrary.ts'
import { randomFrom } from './library/random.ts'
import { measureScrolling } from './lists/scrolling.ts'
import { spread, type Spread } from './statistics.ts'

const rounds = 120

const plain: Pick<SmartRule, 'limit' | 'excluded' | 'places'> = { limit: 10, excluded: [], places: {} }
const latest = { by: 'published', descending: true } as const

/** What people make lists of, in turn: the latest, the most viewed, one tag, several conditions, and relative to an article. */
const rules: readonly SmartRule[] = [
  { ...plain, where: { is: 'status', status: 'published' }, sort: latest },
  { ...plain, where: { is: 'all', of: [] }, sort: { by: 'views', descending: true } },
  { ...plain, where: { is: 'tag', name: 'subject 17' }, sort: latest },
  {
    ...plain,
    where: {
      is: 'all',
      of: [
        { is: 'language', language: 'en' },
        {
          is: 'any',
          of: [
            { is: 'tag', name: 'subject 3' },
            { is: 'rating', from: 0.8, until: 1 },
          ],
        },
        { is: 'not', of: { is: 'status', status: 'draft' } },
      ],
    },
    sort: latest,
  },
  {
    ...plain,
    where: {
      is: 'all',
      of: [
        { is: 'related', by: 'tag' },
        { is: 'related', by: 'older' },
      ],
    },
    sort: latest,
  },
  { ...plain, where: { is: 'related', by: 'similar' }, sort: { by: 'similarity', descending: true } },
]

/**
 * Suggestions for an article being written, each time another one, and smart lists of six kinds as they stand on an article's
 * page, in a library of `--articles` generated articles, as the library process works them out. With `--scroll`, also how long the
 * frames of the app take while lists are scrolled.
 */
export default async function lists(bench: Bench): Promise<Record<string, unknown>> {
  const { folder, articles } = preparedLibrary(bench, 'lists')
  const library = openLibrary(folder, { mode: 'read' })
  const access = localAccess(library)
  const random = randomFrom(6)
  const anyArticle = async (): Promise<ArticleId> => {
    const { items } = await access.call('article:list', { filter: {}, offset: Math.floor(random() * articles), limit: 1 })
    const [item] = items
    if (!item) throw new Error('The library has no articles.')
    return item.id
  }
  const timed = async (work: (id: ArticleId, round: number) => Promise<unknown>): Promise<Spread> => {
    const samples: number[] = []
    for (let round = 0; round < rounds; round++) {
      const id = await anyArticle()
      const start = performance.now()
      await work(id, round)
      samples.push(performance.now() - start)
    }
    return spread(samples)
  }
  const suggest = await timed(id => access.call('article:suggest', { id }))
  const smart = await timed((page, round) => access.call('list:preview', { rule: ruleOf(round), page }))
  library.close()
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const scroll = bench.args['scroll'] === undefined ? 'not measured: --scroll asks for it' : await measureScrolling(bench.root)
  return { articles, suggest, smart, peakMb, scroll }
}

function ruleOf(round: number): SmartRule {
  const rule = rules[round % rules.length]
  if (!rule) throw new Error('There are no rules.')
  return rule
}

export { generateLibrary }
