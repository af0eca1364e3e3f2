import type { Mark } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

/** A link in the text: where it leads, and from where to where it reaches. */
export type LinkRange = Readonly<{ href: string; from: number; to: number; text: string }>

/** The link that the caret or the whole selection is in, or null. Looks at one block alone. */
export function linkAt(state: EditorState): LinkRange | null {
  const { $from, $to } = state.selection
  const { parent } = $from
  if (!parent.inlineContent || !$from.sameParent($to)) return null
  const mark = linkOf($from.marks()) ?? linkOf($from.nodeAfter?.marks ?? [])
  if (!mark) return null
  let from = $from.start()
  let found: { from: number; to: number; text: string } | null = null
  let open: { from: number; to: number; text: string } | null = null
  for (const child of parent.children) {
    const to = from + child.nodeSize
    if (mark.isInSet(child.marks)) {
      open = open ? { from: open.from, to, text: open.text + (child.text ?? '') } : { from, to, text: child.text ?? '' }
      if (open.from <= $from.pos && open.to >= $from.pos) found = open
    } else open = null
    from = to
  }
  return found && found.to >= $to.pos ? { href: String(mark.attrs.href), ...found } : null
}

const linkOf = (marks: readonly Mark[]): Mark | undefined => marks.find(mark => mark.type.name === 'link')
