import type { Element } from 'hast'
import { h } from 'hastscript'
import { bodyText, parseSection } from '../../../shared/document/section.ts'
import type { Article } from '../../../shared/model/article.ts'
import { cleanText } from '../cleanText.ts'
import { scriptText } from '../embedded.ts'
import { writtenDate } from '../dates.ts'
import { relative, type Card, type SitePath } from './frame.ts'
import type { SiteWords } from './siteWords.ts'

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const wordRuns = /[\p{L}\p{N}]+/gu
const plainLatin = /^[a-z0-9]+$/

/**
 * What a text is found by: words without case and accents, cut to seven letters, so that “locomotives” finds “locomotive”; in
 * scripts without spaces, each two characters that stand together. `resources/site/search.js` does the same to what is typed.
 */
export function searchTerms(text: string): Set<string> {
  const found = new Set<string>()
  const lower = text.toLowerCase()
  const folded = plainLatin.test(lower)
    ? lower
    : text
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC')
        .toLowerCase()
  for (const word of folded.match(wordRuns) ?? []) {
    if (!spaceless.test(word)) {
      found.add(word.slice(0, 7))
      continue
    }
    const letters = Array.from(word)
    if (letters.length === 1) found.add(word)
    for (let i = 1; i < letters.length; i += 1) found.add(`${letters[i - 1]}${letters[i]}`)
  }
  return found
}

function hash(term: string, seed: number): number {
  let mixed = seed
  for (let i = 0; i < term.length; i += 1) mixed = Math.imul(mixed ^ term.charCodeAt(i), 16777619)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

const bitsPerTerm = 10
const probes = 5

/** A Bloom filter of terms: it knows each of them, and takes about one other in a hundred for one. */
export function bloom(terms: ReadonlySet<string>): Uint8Array {
  const bits = new Uint8Array(Math.ceil((terms.size * bitsPerTerm) / 8))
  const size = bits.length * 8
  for (const term of terms) {
    const one = hash(term, 2166136261)
    const two = hash(term, 3735928559) | 1
    for (let i = 0; i < probes; i += 1) {
      const at = ((one + Math.imul(i, two)) >>> 0) % size
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
    }
  }
  return bits
}

export type SearchEntry = readonly [path: SitePath, title: string, standfirst: string, details: string, more: string, bits: string]

/** All that the search knows of an article: what it shows of it, and its whole text as a filter. */
export function searchEntry(article: Article, card: Card, language: string, untitled: string): SearchEntry {
  const bits = bloom(searchTerms(article.sections.map(stored => bodyText(parseSection(stored))).join('\n')))
  const details = [card.author, card.date === null ? '' : writtenDate(card.date, language, 'medium')].filter(Boolean).join(' · ')
  const more = [card.subject?.name ?? '', ...card.tags, ...article.sections.map(({ heading }) => heading ?? '')].filter(Boolean).join(' ')
  const title = card.title.trim() || untitled
  const texts = [title, card.standfirst, details, more].map(cleanText) as [string, string, string, string]
  return [card.path, ...texts, btoa(String.fromCharCode(...bits))]
}

/** One file of the index: a script, since pages opened from a disk may load scripts beside them and nothing else. */
export function searchShard(number: number, entries: readonly SearchEntry[]): string {
  return `deckleSearch(${number},[\n${entries.map(scriptText).join(',\n')}\n])\n`
}

/** The form, hidden until the script that works it is there. */
export function searchForm(from: SitePath, shards: number, words: SiteWords): Element {
  return h('div', { className: ['search'] }, [
    h(
      'form',
      {
        role: 'search',
        hidden: true,
        'data-search': relative(from, ''),
        'data-shards': String(shards),
        'data-searching': words.searching,
        'data-nothing': words.nothingFound,
      },
      h('label', { htmlFor: 'q' }, words.search),
      h('input', { id: 'q', name: 'q', type: 'search', autoComplete: 'off' }),
      h('button', { type: 'submit' }, words.search),
    ),
    h('p', { role: 'status', 'data-search-status': '' }),
    h('ol', { className: ['results'], 'data-search-results': '' }),
  ])
}
