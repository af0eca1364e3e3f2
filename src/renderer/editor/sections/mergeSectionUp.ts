import { Fragment, type Node } from '@tiptap/pm/model'
import { Selection, TextSelection, type Command } from '@tiptap/pm/state'
import { headingOf } from '../../../shared/document/section.ts'
import { blocksOf, currentSection, isBlank, nodeOf, ownStep, sectionStart } from './sections.ts'

/**
 * Merges a section (the current one, if not given) into the one above it. No text is lost: its heading becomes a
 * subheading (h3), unless it is empty. The caret stays in its text; in an empty heading it goes to the end of what is
 * above. Blank paragraphs at the seam go.
 */
export function mergeSectionUp(index?: number): Command {
  return (state, dispatch) => {
    const { doc, schema, selection } = state
    const at = index ?? currentSection(state)
    if (at < 1 || at >= doc.childCount) return false
    if (!dispatch) return true
    const upper = doc.child(at - 1)
    const lower = doc.child(at)
    const heading = headingOf(lower)
    const title = heading && heading.content.size > 0 ? [nodeOf(schema, 'subheading', { level: 3 }, heading.content)] : []
    const above = withoutBlankEnd(upper)
    const moved = [...title, ...blocksOf(lower)]
    const merged = upper.copy(Fragment.from([...above, ...moved]))
    const start = sectionStart(doc, at - 1)
    const lowerStart = start + upper.nodeSize
    const tr = state.tr.replaceWith(start, lowerStart + lower.nodeSize, merged)

    const seam = start + 1 + above.reduce((size, node) => size + node.nodeSize, 0)
    // A position in the lower section keeps its text: only the heading's and the section's borders go.
    const dropped = heading && title.length === 0 ? heading.nodeSize : 0
    const mapped = (pos: number) => (pos < lowerStart ? Math.min(pos, seam) : seam + Math.max(0, pos - lowerStart - 1 - dropped))
    const inEmptyHeading = dropped > 0 && selection.empty && selection.$head.parent === heading
    if (inEmptyHeading) tr.setSelection(Selection.near(tr.doc.resolve(seam), above.some(hasText) ? -1 : 1))
    else tr.setSelection(TextSelection.between(tr.doc.resolve(mapped(selection.anchor)), tr.doc.resolve(mapped(selection.head))))
    dispatch(ownStep(tr))
    return true
  }
}

const hasText = (node: Node): boolean => node.type.name !== 'sectionHeading'

function withoutBlankEnd(section: Node): Node[] {
  const children = [...section.children]
  const last = children.at(-1)
  return last && last.type.name === 'paragraph' && isBlank(last) ? children.slice(0, -1) : children
}
