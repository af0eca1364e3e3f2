import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { pastedAddress } from '../links/hrefOf.ts'
import { setLink } from '../links/setLink.ts'
import { nodeOf } from '../sections/sections.ts'

/** What is pasted into a footnote: an address as a link, anything else as its text, with a line for each block. */
export function pasteInNote(view: EditorView, event: ClipboardEvent, slice: Slice): boolean {
  const address = pastedAddress(event.clipboardData?.getData('text/plain') ?? '')
  if (address !== null && setLink(address, address)(view.state, view.dispatch)) return true
  const lines: Node[][] = []
  slice.content.descendants(node => {
    if (!node.inlineContent) return !node.isInline
    lines.push(node.children.filter(child => child.isText))
    return false
  })
  if (lines.length === 0) lines.push(slice.content.content.filter(child => child.isText))
  const content = lines.flatMap((line, i) => (i === 0 ? line : [nodeOf(view.state.schema, 'hardBreak'), ...line]))
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(content), 0, 0)).scrollIntoView())
  return true
}
