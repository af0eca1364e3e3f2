import { v7 } from 'uuid'
import { sectionId } from '../src/shared/model/ids.ts'
import type { Section } from '../src/shared/model/article.ts'

const words = `there is one road through this film and it is made of iron everything that happens to him happens because a locomotive
can go forward or back and cannot turn aside comedy usually scatters here it is laid end to end what he drops in the first half he must
step over in the second and the audience who saw it fall is already smiling when the sleeper across the rail comes back into view`.split(
  /\s+/,
)

/** The same text for the same seed: `count` words, with the rhythm of sentences. */
export function sentences(count: number, seed: number): string {
  const out: string[] = []
  for (let i = 0; i < count; i++) {
    const word = words[(i * 7 + seed * 13 + ((i * i) % 11)) % words.length] ?? 'film'
    out.push(i % 14 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : i % 14 === 13 ? `${word}.` : word)
  }
  return out.join(' ')
}

/** The sections of an article: an opening, then headed sections, each of `blocksPerSection` paragraphs of about 28 words. */
export function sectionsOf(blocks: number, blocksPerSection = 10): Section[] {
  const sections: Section[] = []
  for (let first = 0; first < blocks; first += blocksPerSection) {
    const paragraphs = Array.from({ length: Math.min(blocksPerSection, blocks - first) }, (_, i) => paragraph(first + i))
    const heading = { type: 'sectionHeading', content: [{ type: 'text', text: sentences(3, first) }] }
    sections.push({
      id: sectionId.parse(v7()),
      kind: first === 0 ? 'opening' : 'section',
      content: first === 0 ? paragraphs : [heading, ...paragraphs],
    })
  }
  return sections
}

export function paragraph(seed: number, extra = ''): unknown {
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: `${sentences(14, seed)} ` },
      { type: 'text', marks: [{ type: 'italic' }], text: sentences(4, seed + 1) },
      { type: 'text', text: ` ${sentences(10, seed + 2)}${extra}` },
    ],
  }
}
