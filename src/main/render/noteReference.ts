import type { Element } from 'hast'
import { h } from './elements.ts'
import type { Node } from 'prosemirror-model'
import type { Scope } from './scope.ts'

/** A footnote that the text has called for: what it says, its own id, and that of the place that calls for it. */
export type Note = Readonly<{ node: Node; id: string; place: string }>

/** The number that calls for a footnote. Its text is kept for `footnotes`. */
export function noteReference(node: Node, scope: Scope): Element {
  const number = scope.notes.length + 1
  const note = { node, id: scope.anchors.take(`note ${number}`, 'note'), place: scope.anchors.take(`note ${number} ref`, 'note-ref') }
  scope.notes.push(note)
  return h('sup', h('a', { id: note.place, href: `#${note.id}`, role: 'doc-noteref' }, String(number)))
}
