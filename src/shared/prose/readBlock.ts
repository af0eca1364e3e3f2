/** A sentence or a word of a text block, by the offsets at which it begins and ends. */
export type Span = Readonly<{ from: number; to: number }>

/** What there is to say of one block. `words` are folded to compare; `long` counts those of more than six letters. */
export type BlockProse = Readonly<{
  words: readonly (Span & { folded: string })[]
  sentences: readonly (Span & { words: number })[]
  characters: number
  long: number
}>

/** From this many letters on a word is long, after Björnsson's LIX. */
const longWord = 7
const wordlike = /[\p{L}\p{N}]/u

/** Reads the text of a block, by Unicode's rules of words and sentences (UAX #29) in its language (BCP 47). */
export function readBlock(text: string, language: string): BlockProse {
  const { words: byWord, sentences: bySentence } = segmentersFor(language)
  const words = [...byWord.segment(text)]
    .filter(({ isWordLike, segment }) => isWordLike === true && wordlike.test(segment))
    .map(({ index, segment }) => ({ from: index, to: index + segment.length, folded: segment.toLocaleLowerCase(language) }))
  let next = 0
  const sentences = [...bySentence.segment(text)].flatMap(({ index, segment }) => {
    const first = next
    while ((words[next]?.from ?? Infinity) < index + segment.length) next += 1
    return next === first ? [] : [{ from: index, to: index + segment.trimEnd().length, words: next - first }]
  })
  return { words, sentences, characters: text.length, long: words.filter(({ folded }) => folded.length >= longWord).length }
}

const kept = new Map<string, { words: Intl.Segmenter; sentences: Intl.Segmenter }>()

function segmentersFor(language: string) {
  const known = kept.get(language)
  if (known) return known
  const made = {
    words: new Intl.Segmenter(language, { granularity: 'word' }),
    sentences: new Intl.Segmenter(language, { granularity: 'sentence' }),
  }
  kept.set(language, made)
  return made
}
