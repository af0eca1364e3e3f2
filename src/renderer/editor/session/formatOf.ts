import type { EditorState } from '@tiptap/pm/state'
import { hasMark } from '../blocks/toggleMark.ts'

/** What the toolbar shows as on: the marks at the selection's start, and the kinds of block around it. */
export type Format = Readonly<Record<(typeof markNames)[number] | (typeof blockNames)[number], boolean>>

const markNames = ['link', 'language', 'highlight', 'bold', 'italic', 'underline', 'strike', 'subscript', 'superscript', 'code'] as const
const blockNames = [
  'bulletList',
  'orderedList',
  'taskList',
  'table',
  'blockquote',
  'callout',
  'spoiler',
  'codeBlock',
  'subheading',
  'sectionHeading',
] as const

/** Looks at the place where the selection begins alone, so that selecting everything costs no more than a caret. */
export function formatOf(state: EditorState): Format {
  const around = new Set<string>()
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) around.add($from.node(depth).type.name)
  const entries = [...markNames.map(name => [name, hasMark(state, name)]), ...blockNames.map(name => [name, around.has(name)])]
  return Object.fromEntries(entries)
}

export function sameFormat(a: Format, b: Format): boolean {
  return markNames.every(name => a[name] === b[name]) && blockNames.every(name => a[name] === b[name])
}
