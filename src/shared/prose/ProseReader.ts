import type { Node } from 'prosemirror-model'
import { blockText, noCharacter } from '../document/blockText.ts'
import { readingMinutes } from '../document/text.ts'
import { readBlock, type Span } from './readBlock.ts'

/** A passage, and where it stands in the document. */
export type Passage = Readonly<{ text: string; place: Span }>

/**
 * What there is to say of how a text is written. `lix` is Björnsson's readability index (words a sentence, and how many in a
 * hundred have more than six letters); null where it means nothing: in scripts without letters of that kind, or too short a text.
 */
export type Prose = Readonly<{
  words: number
  characters: number
  sentences: number
  minutes: number
  wordsPerSentence: number
  lix: number | null
  /** Sentences of more than 40 words, the longest first. */
  longSentences: readonly (Passage & { words: number })[]
  /** Words that are said again within a few words. */
  repeated: readonly Passage[]
}>

const longSentence = 40
/** So many words on, a repetition is heard. */
const earshot = 14
/** Shorter words than this are said again all the time, and nobody hears it. */
const shortest = 5
/** Too few words to say how hard they are to read. */
const leastForIndex = 100
const lettered = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/** English words of five letters and more that no reader hears, however often. */
const unheard = new Set(
  (
    'about above after again against almost along already always among another around because become before behind being below between ' +
    'could does doing during either enough every everything first from further having here himself herself instead itself least might more most ' +
    'much never nothing often other others ourselves perhaps quite rather really same several should since some something still such than that ' +
    'their theirs them themselves then there these they thing things this those though three through together toward towards under until upon very ' +
    'wants were what whatever when where whether which while whole whom whose will with within without would years your yours yourself'
  ).split(' '),
)

/** Reads a document a block at a time, so that a long one can be read in pauses. */
export class ProseReader {
  readonly #language: string
  readonly #blocks: readonly { node: Node; at: number }[]
  #next = 0
  readonly #sum = { words: 0, characters: 0, sentences: 0, long: 0, lettered: 0 }
  readonly #long: (Passage & { words: number })[] = []
  readonly #repeated: Passage[] = []

  constructor(doc: Node, language: string) {
    this.#language = language
    const blocks: { node: Node; at: number }[] = []
    doc.descendants((node, at) => {
      if (node.isTextblock && node.type.spec.code !== true) blocks.push({ node, at })
      return !node.isTextblock
    })
    this.#blocks = blocks
  }

  /** How much of it is read, from 0 to 1. */
  get share(): number {
    return this.#blocks.length === 0 ? 1 : this.#next / this.#blocks.length
  }

  /** Reads the next block; false once all are read. */
  read(): boolean {
    const block = this.#blocks[this.#next]
    if (!block) return false
    this.#next += 1
    this.#take(blockText(block.node).replaceAll(noCharacter, ' '), block.at + 1, block.node.type.name === 'paragraph')
    return true
  }

  prose(): Prose {
    const { words, characters, sentences, long } = this.#sum
    const wordsPerSentence = sentences === 0 ? 0 : words / sentences
    const hasIndex = words >= leastForIndex && this.#sum.lettered > words * 0.9
    return {
      words,
      characters,
      sentences,
      minutes: readingMinutes(words),
      wordsPerSentence,
      lix: hasIndex ? Math.round(wordsPerSentence + (100 * long) / words) : null,
      longSentences: this.#long.toSorted((a, b) => b.words - a.words),
      repeated: this.#repeated,
    }
  }

  #take(text: string, at: number, isParagraph: boolean): void {
    const { words, sentences, characters, long } = readBlock(text, this.#language)
    this.#sum.words += words.length
    this.#sum.characters += characters
    this.#sum.long += long
    this.#sum.lettered += words.filter(({ folded }) => lettered.test(folded)).length
    // A heading is no sentence, and would make all of them shorter than they are.
    if (!isParagraph) return
    this.#sum.sentences += sentences.length
    const passage = ({ from, to }: Span): Passage => ({ text: text.slice(from, to), place: { from: at + from, to: at + to } })
    for (const sentence of sentences) if (sentence.words > longSentence) this.#long.push({ ...passage(sentence), words: sentence.words })
    const lastAt = new Map<string, number>()
    words.forEach((word, index) => {
      const before = lastAt.get(word.folded)
      lastAt.set(word.folded, index)
      const isHeard = word.folded.length >= shortest && lettered.test(word.folded) && !unheard.has(word.folded)
      // A name is said again because there is no other word for it.
      const isName = /^\p{Lu}/u.test(text.slice(word.from, word.to)) && !sentences.some(({ from }) => from === word.from)
      if (before !== undefined && index - before <= earshot && isHeard && !isName) this.#repeated.push(passage(word))
    })
  }
}
