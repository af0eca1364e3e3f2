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
import { searchFilter } from './searchFilter.ts'
import type { SiteWords } from './siteWords.ts'

export type SearchEntry = readonly [path: SitePath, title: string, standfirst: string, details: string, more: string, bits: string]

/** How the index is written: in the site's language. `untitled` stands in for a title that there is not. */
export type SearchLanguage = Readonly<{ tag: string; untitled: string }>

/** All that the search knows of an article: what it shows of it, and its whole text, without its spoilers, as a filter. */
export function searchEntry({ header, sections }: Article, path: SitePath, { tag, untitled }: SearchLanguage): SearchEntry {
  const bits = searchFilter(sections.map(stored => openText(parsedSection(stored))).join('\n'))
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
