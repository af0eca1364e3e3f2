import type { FindQuery, ReplacePart } from '../../../shared/model/replacement.ts'
import { fold } from '../search/fold.ts'
import { segmentTerm } from '../search/segment.ts'
import { isSpaceless } from '../search/spaceless.ts'

/** Signs and vowels of Arabic and of India's and its neighbours' scripts that become one character with the one before them. */
const composing = [
  '\u0653\u0654\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e\u1b35',
  '\u{110ba}\u{11127}\u{1133e}\u{11357}\u{113b8}\u{113bb}\u{113c2}\u{113c9}\u{114b0}\u{114ba}\u{114bd}\u{115af}\u{11930}',
  '\u{1611e}\u{1611f}\u{16120}\u{16129}\u{16d67}',
].join('')

/** What may follow the last character and become one with it: those, the voice marks of kana, and the last consonants of Korean syllables. */
const joining = [
  ...Array.from(composing),
  '\u3099',
  '\u309a',
  ...Array.from({ length: 27 }, (_, index) => String.fromCharCode(0x11a8 + index)),
]

/** Letters that become others beside their neighbours, so that what comes before them matters. */
const unsettled = /^\p{M}|[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff]|\p{Cc}/u

/** What is no letter to people may be one to the index: ™№ is one word to it, “tmno”. */
const beginsWithLetter = /^\p{L}/u

/**
 * What to ask of the search index so that its answer has every row in which a query can be found, or null where the index
 * can't tell: it knows words and their beginnings, and of scripts without spaces every part, but not what stands in the
 * middle of a word. In more rows than the query's, never in fewer: which of them it is has to be read.
 */
export function indexedQuery({ text, regex, wholeWord }: FindQuery, parts: readonly ReplacePart[]): string | null {
  if (regex) return null
  const folded = fold(text.normalize('NFC'))
  if (unsettled.test(folded)) return null
  const sure = fromWordStart(folded, wholeWord && beginsWithLetter.test(text.normalize('NFC')))
  if (sure === null || !/[\p{L}\p{N}]/u.test(sure)) return null
  const terms = /[\s\p{P}]$/u.test(sure) ? [phrase(sure, false)] : endings(sure).map(each => phrase(each, true))
  return `{${parts.join(' ')}} : (${terms.join(' OR ')})`
}

/** As much of the text as is sure to begin where a word does; null where that is nothing. */
function fromWordStart(folded: string, isWord: boolean): string | null {
  const [start = ''] = folded
  if (/[\s\p{P}]/u.test(start) || isSpaceless(start)) return folded
  if (isWord) return folded
  const space = folded.search(/\s/u)
  return space < 0 ? null : folded.slice(space)
}

/** The text as it is, and as its last character is where it became one with what follows: with one sign, or with two. */
function endings(folded: string): string[] {
  const once = joined(folded)
  return [...new Set([folded, ...once, ...once.flatMap(joined)])]
}

function joined(folded: string): string[] {
  return joining.map(mark => (folded + mark).normalize('NFC')).filter(each => each.length === folded.length)
}

/** `open` says that the last word may go on. */
function phrase(folded: string, open: boolean): string {
  return `"${segmentTerm(folded).text.replaceAll('"', ' ')}"${open ? '*' : ''}`
}
