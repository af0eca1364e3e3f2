import { chainCommands, exitCode } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import { nodeOf } from '../sections/sections.ts'

/** Shift+Enter: a line break in a paragraph, a way out of code. Headings have one line. */
export const insertBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  const { parent } = state.selection.$from
  if (!parent.inlineContent || parent.type.name === 'sectionHeading' || parent.type.name === 'subheading') return false
  dispatch?.(state.tr.replaceSelectionWith(nodeOf(state.schema, 'hardBreak')).scrollIntoView())
  return true
})
