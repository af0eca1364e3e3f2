import type { Node } from '@tiptap/pm/model'
import { headingOf, idOf, kindOf } from '../../../shared/document/section.ts'
import { countWords, plainText, readingMinutes } from '../../../shared/document/text.ts'
import { countUnfinished } from '../../../shared/document/unfinished.ts'
import type { SectionKind } from '../../../shared/model/article.ts'
import type { SectionId } from '../../../shared/model/ids.ts'

/** A section as the outline shows it. `heading` is null in an opening, '' where none is written yet. `problem` is what to mend before publishing. */
export type OutlineEntry = Readonly<{ id: SectionId; kind: SectionKind; heading: string | null; words: number; problem: string | null }>
export type Counts = Readonly<{ words: number; minutes: number }>

type BlockFacts = Readonly<{ words: number; imagesWithoutText: number; unfinished: number }>

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
  const facts = section.children.filter(child => child !== heading).map(factsOf)
  const images = facts.reduce((sum, block) => sum + block.imagesWithoutText, 0)
  const title = heading && plainText(heading)
  const unfinished = facts.reduce((sum, block) => sum + block.unfinished, countUnfinished(title ?? ''))
  const entry: OutlineEntry = {
    id: idOf(section),
    kind: kindOf(section),
    heading: title,
    words: facts.reduce((sum, block) => sum + block.words, 0),
    problem: [unfinishedWords(unfinished), imageWords(images)].filter(Boolean).join(' · ') || null,
  }
  sections.set(section, entry)
  return entry
}

function unfinishedWords(count: number): string {
  return count === 0 ? '' : `${count} TK`
}

function imageWords(count: number): string {
  return count === 0 ? '' : count === 1 ? 'Image without a description' : `${count} images without a description`
}

function factsOf(block: Node): BlockFacts {
  const known = blocks.get(block)
  if (known) return known
  let imagesWithoutText = 0
  const look = (node: Node) => {
    if (node.type.name === 'image' && !node.attrs.decorative && String(node.attrs.alt).trim() === '') imagesWithoutText += 1
  }
  look(block)
  block.descendants(look)
  const text = plainText(block)
  const facts = { words: countWords(text), imagesWithoutText, unfinished: countUnfinished(text) }
  blocks.set(block, facts)
  return facts
}
