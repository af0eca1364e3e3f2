import type { Node } from '@tiptap/pm/model'
import { headingOf, idOf, kindOf } from '../../../shared/document/section.ts'
import { countWords, plainText, readingMinutes } from '../../../shared/document/text.ts'
import { countUnfinished } from '../../../shared/document/unfinished.ts'
import type { SectionKind } from '../../../shared/model/article.ts'
import type { SectionId } from '../../../shared/model/ids.ts'
import { t } from '../../words/t.ts'

/** A subheading in a section, with the words that follow it up to the next heading. `level` is 3 or 4. */
export type SubheadingEntry = Readonly<{ level: number; text: string; words: number }>

/** A section as the outline shows it. `heading` is null in an opening, '' where none is written yet. `problem` is what to mend before publishing. */
export type OutlineEntry = Readonly<{
  id: SectionId
  kind: SectionKind
  heading: string | null
  words: number
  subheadings: readonly SubheadingEntry[]
  /** Whether nothing is in it at all: no word, no image. */
  isEmpty: boolean
  problem: string | null
}>
export type Counts = Readonly<{ words: number; minutes: number }>

type BlockFacts = Readonly<{ words: number; images: number; imagesWithoutText: number; unfinished: number }>

/** So many words without a heading among them tire a reader. */
const longestStretch = 2000

// Nodes are immutable: what was found out about one holds as long as it lives, and a keystroke makes one new block.
const blocks = new WeakMap<Node, BlockFacts>()
const sections = new WeakMap<Node, OutlineEntry>()

/** The outline of a document. Costs a look at the blocks that changed since the last time. */
export function outlineOf(doc: Node): readonly OutlineEntry[] {
  return doc.children.map(entryOf)
}

export function countsOf(outline: readonly OutlineEntry[]): Counts {
  const words = outline.reduce((sum, entry) => sum + entry.words, 0)
  return { words, minutes: readingMinutes(words) }
}

function entryOf(section: Node): OutlineEntry {
  const known = sections.get(section)
  if (known) return known
  const heading = headingOf(section)
  const title = heading && plainText(heading)
  const subheadings: { level: number; text: string; words: number }[] = []
  const sum = { words: 0, images: 0, imagesWithoutText: 0, unfinished: countUnfinished(title ?? '') }
  let lead = 0
  for (const block of section.children) {
    if (block === heading) continue
    const facts = factsOf(block)
    sum.words += facts.words
    sum.images += facts.images
    sum.imagesWithoutText += facts.imagesWithoutText
    sum.unfinished += facts.unfinished
    const last = subheadings.at(-1)
    if (block.type.name === 'subheading') subheadings.push({ level: Number(block.attrs.level), text: plainText(block), words: 0 })
    else if (last) last.words += facts.words
    else lead += facts.words
  }
  const isEmpty = sum.words === 0 && sum.images === 0
  const problems = [
    sum.unfinished === 0 ? '' : t('{unfinished} TK', { unfinished: sum.unfinished }),
    imageWords(sum.imagesWithoutText),
    [lead, ...subheadings.map(each => each.words)].some(words => words > longestStretch) ? t('Over 2,000 words without a subheading') : '',
    skipsLevel(subheadings) ? t('A level of headings is skipped') : '',
  ]
  const entry: OutlineEntry = {
    id: idOf(section),
    kind: kindOf(section),
    heading: title,
    words: sum.words,
    subheadings,
    isEmpty,
    problem: problems.filter(Boolean).join(' · ') || null,
  }
  sections.set(section, entry)
  return entry
}

/** Whether one stands more than a level below what is above it; the section's own heading is level 2. */
function skipsLevel(subheadings: readonly SubheadingEntry[]): boolean {
  return subheadings.some(({ level }, at) => level > (subheadings[at - 1]?.level ?? 2) + 1)
}

function imageWords(count: number): string {
  return count === 0 ? '' : count === 1 ? t('Image without a description') : t('{count} images without a description', { count })
}

function factsOf(block: Node): BlockFacts {
  const known = blocks.get(block)
  if (known) return known
  let [images, imagesWithoutText] = [0, 0]
  const look = (node: Node) => {
    if (node.type.name !== 'image') return
    images += 1
    if (!node.attrs.decorative && String(node.attrs.alt).trim() === '') imagesWithoutText += 1
  }
  look(block)
  block.descendants(look)
  const text = plainText(block)
  const facts = { words: countWords(text), images, imagesWithoutText, unfinished: countUnfinished(text) }
  blocks.set(block, facts)
  return facts
}
