import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { headingOf } from '../../../shared/document/section.ts'
import { emptyParagraph, isBlank } from './sections.ts'
import { mergeSectionUp } from './mergeSectionUp.ts'

/**
 * Backspace where a section begins. At the start of a heading: the section merges into the one above; where there is
 * none, an empty heading goes and its text becomes the opening. At the start of the text beneath a heading: the caret
 * goes back into an empty heading, and a paragraph joins a heading with text, as Enter there had parted them.
 */
export const backspaceAtSectionStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0 || $from.depth < 2) return false
  if ($from.parent.type.name === 'sectionHeading')
    return $from.index(0) > 0 ? mergeSectionUp()(state, dispatch) : dropEmptyHeading(state, dispatch)
  const section = $from.node(1)
  if ($from.depth !== 2 || $from.index(1) !== 1 || !headingOf(section)) return false
  return joinIntoHeading(state, dispatch)
}

/** Delete where a section ends: the next one merges into this one. At the end of a heading: its first paragraph joins it. */
export const deleteAtSectionEnd: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size || $from.depth < 2) return false
  if ($from.parent.type.name === 'sectionHeading') return joinIntoHeading(state, dispatch)
  for (let depth = $from.depth; depth > 1; depth -= 1) if ($from.index(depth - 1) < $from.node(depth - 1).childCount - 1) return false
  return mergeSectionUp($from.index(0) + 1)(state, dispatch)
}

/** Joins the first paragraph of the current section to its heading, with the caret between them. */
function joinIntoHeading(state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  const { $from } = state.selection
  const section = $from.node(1)
  const heading = headingOf(section)
  const first = section.maybeChild(1)
  if (!heading || !first || (first.type.name !== 'paragraph' && first.type.name !== 'subheading')) return false
  if (!dispatch) return true
  const end = $from.before(1) + 1 + heading.nodeSize
  const tr = state.tr
  // Into an empty heading only the caret goes: a paragraph is not to become a heading by one key too many.
  if (heading.content.size > 0 || first.content.size === 0) {
    if (section.childCount > 2 || !isBlank(first)) {
      if (section.childCount === 2) tr.insert(end + first.nodeSize, emptyParagraph(state.schema))
      tr.delete(end, end + first.nodeSize).insert(end - 1, first.content)
    }
  }
  dispatch(tr.setSelection(TextSelection.create(tr.doc, end - 1)).scrollIntoView())
  return true
}

function dropEmptyHeading(state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  const heading = state.selection.$from.parent
  if (heading.content.size > 0) return false
  const start = state.selection.$from.before()
  dispatch?.(state.tr.delete(start, start + heading.nodeSize).scrollIntoView())
  return true
}
