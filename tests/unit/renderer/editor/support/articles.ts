import type { Node } from '@tiptap/pm/model'
import { headingOf } from '../../../../../src/shared/document/section.ts'
import { article, emptyHeader, type Article, type Section } from '../../../../../src/shared/model/article.ts'

/** The id of the section numbered `n` in an article made here. */
export const sectionIdOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

const text = (value: string) => (value ? [{ type: 'text', text: value }] : [])
const paragraph = (value: string) => ({ type: 'paragraph', content: text(value) })

/** A section: its heading (null for an opening) and a paragraph for each further text. */
export function sectionOf(n: number, heading: string | null, ...paragraphs: string[]): Section {
  const head = heading === null ? [] : [{ type: 'sectionHeading', content: text(heading) }]
  const kind = heading === null ? 'opening' : heading === 'Verdict' ? 'verdict' : 'section'
  return article.shape.sections.element.pick({ id: true, kind: true, content: true }).parse({
    id: sectionIdOf(n),
    kind,
    content: [...head, ...paragraphs.map(paragraph)],
  })
}

export const threeSections = (): Section[] => [
  sectionOf(1, null, 'alpha', 'beta'),
  sectionOf(2, 'One', 'gamma', 'delta'),
  sectionOf(3, 'Two', 'epsilon', 'zeta'),
]

export function articleOf(sections: Section[] = threeSections(), n = 1): Article {
  return article.parse({
    id: `01911111-0000-7000-8000-${String(n).padStart(12, '0')}`,
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
    words: 0,
    header: { ...emptyHeader, title: 'A title', slug: 'a-title' },
    sections: sections.map(section => ({ ...section, heading: null, words: 0 })),
    lists: [],
  })
}

/** A document in one line: `opening[p:alpha] section(One)[p:gamma]`. */
export function outlined(doc: Node): string {
  return doc.children
    .map(section => {
      const heading = headingOf(section)
      const blocks = section.children
        .filter(child => child !== heading)
        .map(child => `${short[child.type.name] ?? child.type.name}:${child.textContent}`)
      return `${String(section.attrs.kind)}${heading ? `(${heading.textContent})` : ''}[${blocks.join('|')}]`
    })
    .join(' ')
}

const short: Record<string, string> = {
  paragraph: 'p',
  subheading: 'h',
  horizontalRule: 'hr',
  bulletList: 'ul',
  orderedList: 'ol',
  blockquote: 'q',
}

/** The position of the first place where the text stands in a document. */
export function placeOf(doc: Node, wanted: string): number {
  let place = -1
  doc.descendants((node, pos) => {
    if (place < 0 && node.isText && node.text?.includes(wanted)) place = pos + node.text.indexOf(wanted)
  })
  if (place < 0) throw new Error(`No ${wanted} in ${outlined(doc)}`)
  return place
}
