import type { Element } from 'hast'
import { h } from '../elements.ts'
import type { Node } from 'prosemirror-model'
import { noteTexts, plainText } from '../../../shared/document/text.ts'
import type { Article } from '../../../shared/model/article.ts'
import { cleanText } from '../cleanText.ts'
import { scriptText } from '../embedded.ts'
import { parsedSection } from '../parsedSection.ts'
import { writtenDate } from '../dates.ts'
import { relative, type SitePath } from './frame.ts'
import type { SiteWords } from './siteWords.ts'

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const wordRuns = /[\p{L}\p{N}]+/gu
const plainLatin = /^[a-zA-Z0-9]+$/
// Whatever no word begins, holds or ends with among the plain characters: the rest is folded piece by piece.
const pieces = /[a-zA-Z0-9\P{ASCII}]+/gu

/** The terms of words with letters beyond the plain ones: the same come again and again. */
const folded = new Map<string, readonly string[]>()
const mostFolded = 50_000
const longestFolded = 24

/**
 * What a text is found by: words without case and accents, cut to seven letters, so that “locomotives” finds “locomotive”; in
 * scripts without spaces, each two characters that stand together. `resources/site/search.js` does the same to what is typed.
 */
export function searchTerms(text: string): Set<string> {
  const found = new Set<string>()
  for (const piece of text.match(pieces) ?? []) {
    if (plainLatin.test(piece)) found.add(piece.slice(0, 7).toLowerCase())
    else if (!addPairs(piece, found)) for (const term of termsOf(piece)) found.add(term)
  }
  return found
}

/**
 * The terms of a piece in which there is nothing but characters of East Asia, each of which folding leaves as it is or takes a
 * voice mark from, and signs between them: hardly any such piece comes twice, and folding is most of what a long one costs.
 * False where there is more to it; then nothing was added.
 */
function addPairs(piece: string, found: Set<string>): boolean {
  let plain = ''
  for (let i = 0; i < piece.length; i += 1) {
    const code = piece.charCodeAt(i)
    if (isUnfolded(code)) plain += piece[i] ?? ''
    else if (betweenWords.has(code)) plain += ' '
    else {
      const letter = unvoiced[code - firstKana]
      if (!letter) return false
      plain += letter
    }
  }
  for (const word of plain.split(' ')) {
    if (word.length === 1) found.add(word)
    for (let i = 1; i < word.length; i += 1) found.add(word.slice(i - 1, i + 1))
  }
  return true
}

/** Syllables of Hangul, and the characters of Han that most texts are written with. */
function isUnfolded(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)
}

const betweenWords = new Set(Array.from('　、。「」『』（）！？：；，・', sign => sign.charCodeAt(0)))
const firstKana = 0x3041
const lastKana = 0x30fa

/** Letters of the Japanese syllabaries without voice marks, from the first one on; nothing where a character is no such letter. */
const unvoiced = Array.from({ length: lastKana - firstKana + 1 }, (_, i) => {
  const plain = folding(String.fromCharCode(firstKana + i))
  return /^(?=\p{L}$)[\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(plain) ? plain : ''
})

function termsOf(piece: string): readonly string[] {
  const known = folded.get(piece)
  if (known) return known
  const terms = foldedTerms(piece)
  if (piece.length <= longestFolded && folded.size < mostFolded) folded.set(piece, terms)
  return terms
}

function foldedTerms(piece: string): string[] {
  const found: string[] = []
  for (const word of folding(piece).match(wordRuns) ?? []) {
    const letters = spaceless.test(word) ? Array.from(word) : null
    if (!letters) found.push(word.slice(0, 7))
    else if (letters.length === 1) found.push(word)
    else for (let i = 1; i < letters.length; i += 1) found.push(`${letters[i - 1]}${letters[i]}`)
  }
  return found
}

function folding(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
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

/** How the index is written: in the site's language. `untitled` stands in for a title that there is not. */
export type SearchLanguage = Readonly<{ tag: string; untitled: string }>

/** All that the search knows of an article: what it shows of it, and its whole text, without its spoilers, as a filter. */
export function searchEntry({ header, sections }: Article, path: SitePath, { tag, untitled }: SearchLanguage): SearchEntry {
  const bits = bloom(searchTerms(sections.map(stored => openText(parsedSection(stored))).join('\n')))
  const date = header.publishedAt === null ? '' : writtenDate(header.publishedAt, tag, 'medium')
  const details = [header.author, date].filter(Boolean).join(' · ')
  const more = [header.subject?.name ?? '', ...header.tags, ...sections.map(({ heading }) => heading ?? '')].filter(Boolean).join(' ')
  const texts = [header.title.trim() || untitled, header.standfirst, details, more].map(cleanText) as [string, string, string, string]
  return [path, ...texts, Buffer.from(bits).toString('base64')]
}

/** What a reader sees of a section without asking for it, but for its heading. */
function openText(node: Node): string {
  const { name } = node.type
  if (name === 'spoiler') return String(node.attrs.summary)
  if (name === 'sectionHeading') return noteTexts(node).join('\n')
  if (node.isTextblock || node.isLeaf) return plainText(node)
  return [...node.children.map(openText), ...besides.map(attribute => String(node.attrs[attribute] ?? ''))].join('\n')
}

/** Attributes of blocks that are read as lines of their own. */
const besides = ['attribution', 'caption']

/** One file of the index: a script, since pages opened from a disk may load scripts beside them and nothing else. */
export function searchShard(number: number, entries: readonly SearchEntry[]): string {
  return `deckleSearch(${number},[\n${entries.map(scriptText).join(',\n')}\n])\n`
}

/** A written file of the index with other entries at some places, or null where it has not so many. */
export function patchedShard(written: string, count: number, entries: ReadonlyMap<number, SearchEntry>): string | null {
  const lines = written.split('\n')
  // A line before the first entry, and one and the end of a line after the last.
  if (lines.length !== count + 3) return null
  for (const [place, entry] of entries) lines[place + 1] = scriptText(entry) + (place === count - 1 ? '' : ',')
  return lines.join('\n')
}

/** The form, hidden until the script that works it is there. */
export function searchForm(from: SitePath, shards: number, { words, saidIn }: Readonly<{ words: SiteWords; saidIn: string }>): Element {
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
        'data-found': JSON.stringify(words.articles),
        'data-language': saidIn,
      },
      h('label', { htmlFor: 'q' }, words.search),
      h('input', { id: 'q', name: 'q', type: 'search', autoComplete: 'off' }),
      h('button', { type: 'submit' }, words.search),
    ),
    h('p', { role: 'status', 'data-search-status': '' }),
    h('ol', { className: ['results'], 'data-search-results': '' }),
  ])
}
