import { Fragment, type Node } from 'prosemirror-model'
import { AppError } from '../errors.ts'
import { sectionId, type SectionId } from '../model/ids.ts'
import { sectionKind, type Section, type SectionKind } from '../model/article.ts'
import { documentSchema } from './schema.ts'
import { countWords, noteTexts, plainText } from './text.ts'
import { say } from '../words/say.ts'

/** Proves a stored section against the grammar. Throws `bad-request` with the place of the first fault. */
export function parseSection(section: Section): Node {
  try {
    const node = documentSchema.nodes.section.create(
      { id: section.id, kind: section.kind },
      Fragment.fromJSON(documentSchema, section.content),
    )
    node.check()
    return node
  } catch (cause) {
    throw new AppError(
      'bad-request',
      say('A section of this article is not in a form that Deckle can keep ({reason}).', {
        reason: cause instanceof Error ? cause.message : 'unknown fault',
      }),
      { cause },
    )
  }
}

/** The stored form of a section node. The same node gives the same JSON, to the byte: bodies are addressed by its hash. */
export function sectionJson(node: Node): Section {
  return { id: idOf(node), kind: kindOf(node), content: (node.content.toJSON() as unknown[] | null) ?? [] }
}

export function idOf(section: Node): SectionId {
  return sectionId.parse(section.attrs.id)
}

export function kindOf(section: Node): SectionKind {
  return sectionKind.parse(section.attrs.kind)
}

/** The heading's node, or null in an opening. */
export function headingOf(section: Node): Node | null {
  const first = section.firstChild
  return first && first.type.name === 'sectionHeading' ? first : null
}

/** The text of a section without its heading (but with the heading's footnotes), a line for each block. */
export function bodyText(section: Node): string {
  const lines: string[] = []
  section.forEach(child => {
    const text = child.type.name === 'sectionHeading' ? noteTexts(child).join('\n') : plainText(child)
    if (text) lines.push(text)
  })
  return lines.join('\n')
}

export type SectionSummary = Readonly<{ heading: string | null; text: string; words: number }>

/** What lists, counts and searches need of a section. */
export function summarise(section: Node): SectionSummary {
  const heading = headingOf(section)
  const text = bodyText(section)
  return { heading: heading && plainText(heading), text, words: countWords(text) }
}

/** The whole document of an article's sections. Throws `bad-request` like `parseSection`. */
export function documentOf(sections: readonly Section[]): Node {
  return documentSchema.nodes.doc.create(null, sections.map(parseSection))
}
