import type { ArticleRow } from '../articles/header.ts'
import { fold } from '../search/fold.ts'
import { segmentText } from '../search/segment.ts'
import { all, type Db } from '../sql.ts'

const token = /[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu

/** How much a word counts by where it stands. */
const weights = { title: 4, standfirst: 2, heading: 2, text: 1 } as const

/** A very long article is known by its beginning: this many characters. */
const enough = 60_000

/** The words of a text as the search index has them (`searchIndex.ts`), but for those that say nothing: single characters and short numbers. */
export function wordsOf(text: string): string[] {
  const words = segmentText(fold(text)).match(token) ?? []
  return words.filter(word => word.length > 1 && word.length <= 40 && !/^\d{1,3}$/u.test(word))
}

/** Endings by which one word is written in several ways, in many languages that have spaces: lane, lanes; Roman, Romane, Romanen. */
const ending = /(?:es|en|s|n|e)$/u
const alphabetic = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u

/** What the forms of a word begin with, or null: short words, and those of other scripts, stand for themselves. */
function stemOf(word: string): string | null {
  if (word.length < 5 || !alphabetic.test(word)) return null
  const stem = word.replace(ending, '')
  return stem.length < 4 ? null : stem
}

/** How a word of an article is looked for (`open`: it may go on), and how much it stands for the article. */
export type WeighedWord = Readonly<{ word: string; stem: string; open: boolean; weight: number }>

/** The different words of an article, a step for each section, each with how much it stands for it: more for the title, less and less for each time that it is said again. */
export function* weighedWords(db: Db, row: ArticleRow): Generator<void, WeighedWord[]> {
  const counts = new Map<string, { word: string; open: boolean; count: number }>()
  const add = (text: string, weight: number) => {
    for (const word of wordsOf(text)) {
      const own = stemOf(word)
      const stem = own ?? word
      const known = counts.get(stem)
      if (known) known.count += weight
      else counts.set(stem, { word, open: own !== null, count: weight })
    }
  }
  add(row.title, weights.title)
  add(row.standfirst, weights.standfirst)
  const sections = all<{ heading: string | null; text: string }>(
    db,
    `SELECT heading, substr(text, 1, ${enough}) AS text FROM section JOIN body ON body.hash = section.body
     WHERE article_id = ? ORDER BY section.position LIMIT 200`,
    [row.id],
  )
  let left = enough
  for (const { heading, text } of sections) {
    yield
    if (heading) add(heading, weights.heading)
    if (left > 0) add(text.slice(0, left), weights.text)
    left -= text.length
  }
  return [...counts].map(([stem, { word, open, count }]) => ({ word, stem, open, weight: 1 + Math.log(count) }))
}
