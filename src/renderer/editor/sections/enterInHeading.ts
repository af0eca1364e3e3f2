import { TextSelection, type Command } from '@tiptap/pm/state'
import { emptyOpening, emptyParagraph, nodeOf } from './sections.ts'

/**
 * Enter in a section's heading. At its end: on to the text. In its middle: the rest of it becomes the first
 * paragraph. At the start of one with text: a paragraph above, in the section before (or in a new opening).
 */
export const enterInHeading: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const heading = $from.parent
  if (heading.type.name !== 'sectionHeading' || !$from.sameParent($to)) return false
  if (!dispatch) return true
  const { doc, schema, tr } = state
  const after = $from.after()
  if ($from.parentOffset === 0 && $to.parentOffset === 0 && heading.content.size > 0) {
    const start = $from.before(1)
    if (start === 0) tr.insert(0, emptyOpening(schema))
    else tr.insert(start - 1, emptyParagraph(schema))
  } else if ($to.parentOffset === heading.content.size && $from.pos === $to.pos) {
    const block = doc.resolve(after).nodeAfter
    if (block?.isTextblock) tr.setSelection(TextSelection.create(doc, after + 1))
    else tr.insert(after, emptyParagraph(schema)).setSelection(TextSelection.create(tr.doc, after + 1))
  } else {
    const tail = heading.content.cut($to.parentOffset)
    tr.delete($from.pos, $from.end())
    const end = $from.pos + 1
    tr.insert(end, nodeOf(schema, 'paragraph', null, tail)).setSelection(TextSelection.create(tr.doc, end + 1))
  }
  dispatch(tr.scrollIntoView())
  return true
}
