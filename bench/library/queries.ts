import type { Random } from './random.ts'
import { writings, type Writing } from './writings.ts'

/** Makes the queries of one kind. `titles` are some of the library's own. */
type QueryMaker = (random: Random, titles: readonly string[]) => string

/** A word as often as it is written: few are common, most are rare. */
function written({ words }: Writing, random: Random): string {
  return words[Math.floor(random() ** 3 * words.length)] ?? 'film'
}

function any(random: Random): Writing {
  return oneOf(writings, random)
}

function oneOf<T>(choices: readonly T[], random: Random): T {
  const chosen = choices[Math.floor(random() * choices.length)]
  if (chosen === undefined) throw new Error('There is nothing to choose from.')
  return chosen
}

/** Some words that stand together in a title. */
function fromTitle(random: Random, titles: readonly string[], count: number): string {
  return oneOf(titles, random).replaceAll(/["“”]/gu, '').split(/\s+/u).slice(0, count).join(' ')
}

/** What people ask a library, each kind as often as the others: every language and script takes its turn. */
export const queryKinds: Readonly<Record<string, QueryMaker>> = {
  commonWord: random => any(random).words[Math.floor(random() * 40)] ?? 'film',
  rareWord: random => oneOf(any(random).words, random),
  typedSoFar: random => {
    const word = written(any(random), random)
    return word.slice(0, Math.max(1, word.length - 2))
  },
  titleWord: (random, titles) => fromTitle(random, titles, 1),
  twoWords: random => {
    const writing = any(random)
    return `${written(writing, random)} ${written(writing, random)}`
  },
  threeWords: random => {
    const writing = any(random)
    return Array.from({ length: 3 }, () => written(writing, random)).join(' ')
  },
  title: (random, titles) => fromTitle(random, titles, 2),
  phrase: (random, titles) => `"${fromTitle(random, titles, 2)}"`,
  without: random => {
    const writing = any(random)
    return `${written(writing, random)} -${written(writing, random)}`
  },
  inTag: random => `${written(any(random), random)} tag:"subject ${1 + Math.floor(random() * 200)}"`,
  ofStatus: random => `${written(any(random), random)} status:${oneOf(['draft', 'ready', 'published', 'archived'], random)}`,
  rated: random => `${written(any(random), random)} rating:>=4`,
  ofYear: random => `${written(any(random), random)} year:${1900 + Math.floor(random() * 12) * 10}..`,
  inVerdicts: random => `${written(any(random), random)} kind:verdict`,
  withLink: random => `${written(any(random), random)} -has:link`,
  filterAlone: random => oneOf(['status:draft', 'kind:verdict', 'rating:>=4.5', 'tag:"subject 7"', 'has:image', 'updated:>=2020'], random),
}

/** Two characters of Korean, Japanese or Chinese, as often as they are written. */
export function twoCharacters(random: Random): string {
  const { words } = oneOf(
    writings.filter(({ language }) => ['ko', 'ja', 'zh'].includes(language)),
    random,
  )
  const pairs = words.filter(word => Array.from(word).length === 2)
  return pairs[Math.floor(random() ** 3 * pairs.length)] ?? '映画'
}

/** What the list is filtered by: in turn a whole word, what was typed of one, its first letter, and a tag and a status. */
export function filterOf(random: Random, round: number) {
  const word = written(any(random), random)
  if (round % 4 === 3) return { tag: `subject ${1 + Math.floor(random() * 200)}`, status: round % 8 === 3 ? ('published' as const) : null }
  return { text: [word, word.slice(0, Math.max(1, word.length - 2)), Array.from(word)[0] ?? word][round % 4] ?? word }
}
