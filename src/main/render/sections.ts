import type { Element } from 'hast'
import { h } from './elements.ts'
import { plainText } from '../../shared/document/text.ts'
import { headingOf } from '../../shared/document/section.ts'
import { markAttributes } from '../../shared/document/marks.ts'
import type { Section } from '../../shared/model/article.ts'
import { headingId, named } from './anchors.ts'
import { blocks, ownDirection } from './blocks.ts'
import { hasText } from './cleanText.ts'
import { inline } from './inline.ts'
import { parsedSection } from './parsedSection.ts'
import type { Scope } from './scope.ts'

/** A section of an article: a labelled `section`, or a `div` where it has no heading. Throws `bad-request` if it is not in the document's grammar. */
export function section(stored: Section, scope: Scope): Element {
  const node = parsedSection(stored)
  const heading = headingOf(node)
  const body = heading ? node.children.slice(1) : node.children
  const mark = { [markAttributes.section]: stored.id, [markAttributes.kind]: stored.kind }
  const text = heading && plainText(heading)
  if (!heading || !text || !hasText(text)) {
    return h('div', { ...mark, ...(heading ? { [markAttributes.heading]: 'empty' } : {}) }, blocks(body, 1, scope))
  }
  const id = scope.anchors.take(text, 'section')
  return h(
    'section',
    { id, ...named(id, text, scope.anchors), ...mark },
    h('h2', { id: headingId(id), dir: ownDirection(heading, scope) }, inline(heading, scope)),
    blocks(body, 2, scope),
  )
}

/** The same without a frame around it and without marks. */
export function plainSection(stored: Section, scope: Scope): Element[] {
  const node = parsedSection(stored)
  const heading = headingOf(node)
  const body = heading ? node.children.slice(1) : node.children
  if (!heading || !hasText(plainText(heading))) return blocks(body, 1, scope)
  return [h('h2', { dir: ownDirection(heading, scope) }, inline(heading, scope)), ...blocks(body, 2, scope)]
}
