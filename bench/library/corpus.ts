import { stableId } from './stableId.ts'
import { randomFrom, type Random } from './random.ts'
import { writings, type Writing } from './writings.ts'
import { sectionId } from '../../src/shared/model/ids.ts'
import type { Section } from '../../src/shared/model/article.ts'

const sections = 5
const paragraphsPerSection = 4
/** Words, or in scripts without spaces, words of two characters. */
const wordsPerParagraph = 40

const tags = Array.from({ length: 200 }, (_, index) => `subject ${index + 1}`)

/** One generated article: about 800 words in five sections, always the same for the same number. */
export function generatedArticle(number: number) {
  const random = randomFrom(number)
  const writing = writingOf(number)
  const title = sentence(writing, random, 4).slice(0, -1)
  return {
    header: {
      title,
      standfirst: sentence(writing, random, 12),
      author: sentence(writing, random, 2).slice(0, -1),
      language: writing.language,
      status: (['draft', 'ready', 'published', 'published', 'published', 'archived'] as const)[number % 6] ?? 'draft',
      tags: [...new Set([pick(tags, random), pick(tags, random)])],
      subject: {
        type: 'Movie' as const,
        name: title,
        creators: [sentence(writing, random, 2).slice(0, -1)],
        year: 1900 + Math.floor(random() * 125),
        country: '',
        link: '',
        duration: null,
      },
      rating: { value: Math.ceil(random() * 10) / 2, best: 5, worst: 0.5 },
      publishedAt: `20${String(10 + (number % 15))}-0${1 + (number % 9)}-1${number % 10}`,
    },
    sections: Array.from({ length: sections }, (_, index) => section(number, index, writing, random)),
    lists: [],
  }
}

/** How an article is written: half of them in English, the rest in seven other scripts and languages. */
export function writingOf(number: number): Writing {
  const [english, ...others] = writings
  const other = others[Math.floor(number / 2) % others.length]
  if (!english || !other) throw new Error('There are no writings.')
  return number % 2 === 0 ? english : other
}

function section(number: number, index: number, writing: Writing, random: Random): Section {
  const heading = { type: 'sectionHeading', content: [{ type: 'text', text: sentence(writing, random, 3).slice(0, -1) }] }
  const paragraphs = Array.from({ length: paragraphsPerSection }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: paragraph(writing, random) }],
  }))
  return {
    id: sectionId.parse(stableId(number * sections + index)),
    kind: index === 0 ? 'opening' : index === sections - 1 ? 'verdict' : 'section',
    content: index === 0 ? paragraphs : [heading, ...paragraphs],
  }
}

function paragraph(writing: Writing, random: Random): string {
  let text = ''
  for (let words = 0; words < wordsPerParagraph;) {
    const length = Math.min(wordsPerParagraph - words, 6 + Math.floor(random() * 12))
    text += (text && writing.gap) + sentence(writing, random, length)
    words += length
  }
  return text
}

function sentence({ words, gap, stop }: Writing, random: Random, length: number): string {
  let text = ''
  // Cubed, so that few words are common and most are rare, as in every language (Zipf's law).
  for (let index = 0; index < length; index++) text += (text && gap) + (words[Math.floor(random() ** 3 * words.length)] ?? '')
  return text.charAt(0).toUpperCase() + text.slice(1) + stop
}

function pick<T>(choices: readonly T[], random: Random): T {
  const chosen = choices[Math.floor(random() * choices.length)]
  if (chosen === undefined) throw new Error('There is nothing to choose from.')
  return chosen
}
