import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { blocksOf, headedSection, emptyParagraph, headingSize, sectionStart } from './sections.ts'

/**
 * Makes the paragraph around `from` the heading of a new section, without its text between `from` and `to`; what
 * follows it goes along. False, and nothing done, if it is no paragraph that stands directly in a section.
 */
export function startSectionHere(tr: Transaction, from: number, to: number): boolean {
  const $from = tr.doc.resolve(from)
  if ($from.depth !== 2 || $from.parent.type.name !== 'paragraph') return false
  const { schema } = $from.parent.type
  const section = $from.node(1)
  const start = sectionStart(tr.doc, $from.index(0))
  const at = $from.index(1) - (headingSize(section) > 0 ? 1 : 0)
  const blocks = blocksOf(section)
  const heading = $from.parent.content.cut(0, $from.parentOffset).append($from.parent.content.cut(to - $from.start()))
  const above = blocks.slice(0, at)
  const head = section.firstChild && headingSize(section) > 0 ? [section.firstChild] : []
  const added = headedSection(schema, heading, blocks.slice(at + 1))
  // An opening that would be left without a word is not left at all.
  const gone = above.length === 0 && head.length === 0
  const kept = gone ? [] : [section.type.create(section.attrs, [...head, ...(above.length > 0 ? above : [emptyParagraph(schema)])])]
  tr.replaceWith(start, start + section.nodeSize, [...kept, added])
  const keptSize = kept[0]?.nodeSize ?? 0
  tr.setSelection(TextSelection.create(tr.doc, start + keptSize + 2)).scrollIntoView()
  return true
}
